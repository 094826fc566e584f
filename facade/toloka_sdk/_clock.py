"""The time that waits and bounds go by, so that a test can let it pass at once."""

from __future__ import annotations

import time
from typing import Protocol


class Clock(Protocol):
    """Where a client gets the time from. Pass one of your own as `clock=` to test without waiting."""

    def time(self) -> float:
        """The present as a Unix time."""
        ...

    def monotonic(self) -> float:
        """Seconds since some moment, never set back."""
        ...

    def sleep(self, seconds: float) -> None:
        """Lets time pass, for `Toloka`."""
        ...

    async def sleep_async(self, seconds: float) -> None:
        """Lets time pass, for `AsyncToloka`."""
        ...


class SystemClock:
    """The computer's own time."""

    def time(self) -> float:
        return time.time()

    def monotonic(self) -> float:
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)

    async def sleep_async(self, seconds: float) -> None:
        import asyncio

        await asyncio.sleep(seconds)
