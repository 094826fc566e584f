"""Tries faults with kinds of call, and keeps what came of it."""

from __future__ import annotations

import asyncio
import inspect
import itertools
import time
import traceback
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from faults.answers import FAULTS
from faults.kinds import KINDS, WAIT
from faults.server import Server
from toloka_sdk import AsyncPages, AsyncToloka, OperationTimeout, Pages, RetryPolicy, Toloka, TolokaError

STORED = Path(__file__).with_name("cells.yaml")
HEAD = """\
# What comes of each fault, by kind of call: what the caller gets, and how many requests met the fault where
# two are allowed ("polls": as many as there was time for). It is the same for both clients.
# `python scripts/try_faults.py` writes this file.
"""

TOKEN = "s3cret-t0ken"
ATTEMPTS = 2
SHORT, LONG = 1.0, 30.0
"""Seconds for an attempt, where only that ends it and where it must not."""
SLACK = 10.0
"""Seconds that a busy machine may take more."""
AT_ONCE = 12
NUMBERS = itertools.count()

Outcomes = Mapping[str, Mapping[str, str]]
"""By fault and kind."""


@dataclass
class Clock:
    """A clock on which sleeping takes no time, and all else the time that it takes."""

    slept: float = field(default=0.0)

    def time(self) -> float:
        return 1_700_000_000.0 + self.slept

    def monotonic(self) -> float:
        return time.monotonic() + self.slept

    def sleep(self, seconds: float) -> None:
        self.slept += seconds

    async def sleep_async(self, seconds: float) -> None:
        self.sleep(seconds)
        await asyncio.sleep(0)


@dataclass(frozen=True)
class Cell:
    """What came of a fault.

    Attributes:
        outcome: As it is stored.
        requests: How many requests met the fault.
        error: What was raised.
        seconds: How long it took.
        most_seconds: How long it may take.
    """

    outcome: str
    requests: int
    error: Exception | None
    seconds: float
    most_seconds: float

    @property
    def shows_the_token(self) -> bool:
        if self.error is None:
            return False
        shown = [*traceback.format_exception(self.error), repr(self.error), repr(vars(self.error))]
        return TOKEN in "".join(shown)


class Trial:
    """A call that is about to be tried with a fault."""

    def __init__(self, server: Server, kind: str, fault: str) -> None:
        self._server, self._name = server, f"{kind}/{fault}/{next(NUMBERS)}"
        self._kind, self._slow = KINDS[kind], FAULTS[fault].slow
        self._waits = kind == "wait"
        self._started = 0.0

    def options(self) -> dict[str, Any]:
        return {
            "base_url": self._server.address(self._name),
            "token": TOKEN,
            "timeout": SHORT if self._slow else LONG,
            "max_response_bytes": 4_000_000,
            "retry": RetryPolicy(max_attempts=ATTEMPTS, base_delay=0.01, max_elapsed=150),
            "clock": Clock(),
        }

    def run(self) -> Cell:
        self._started = time.monotonic()
        with Toloka(**self.options()) as toloka:
            try:
                given = self._kind.act(toloka)
                if isinstance(given, Pages):
                    list(given)
            except Exception as error:
                return self._ended(error)
        return self._ended(None)

    async def run_async(self) -> Cell:
        self._started = time.monotonic()
        async with AsyncToloka(**self.options()) as toloka:
            try:
                given = self._kind.act(toloka)
                if isinstance(given, AsyncPages):
                    [item async for item in given]
                elif inspect.isawaitable(given):
                    await given
            except Exception as error:
                return self._ended(error)
        return self._ended(None)

    def _ended(self, error: Exception | None) -> Cell:
        seconds = time.monotonic() - self._started
        requests = self._server.requests[self._name]
        count = "polls" if isinstance(error, OperationTimeout) else str(requests)
        outcome = "answered" if error is None else type(error).__name__
        most = (WAIT if self._waits else ATTEMPTS * SHORT) if self._slow else 0.0
        return Cell(f"{outcome} {count}", requests, error, seconds, most + SLACK)


def tried(server: Server, kind: str, faults: Iterable[str]) -> dict[str, Cell]:
    """The cells of some faults, many at once, with the client for threads."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        cells = {fault: pool.submit(Trial(server, kind, fault).run) for fault in faults}
        return {fault: cell.result() for fault, cell in cells.items()}


def tried_async(server: Server, kind: str, faults: Iterable[str]) -> dict[str, Cell]:
    """The same with the client for asyncio."""

    async def run() -> dict[str, Cell]:
        places = asyncio.Semaphore(AT_ONCE)

        async def one(fault: str) -> tuple[str, Cell]:
            async with places:
                return fault, await Trial(server, kind, fault).run_async()

        return dict(await asyncio.gather(*map(one, faults)))

    return asyncio.run(run())


def is_ours(error: Exception | None) -> bool:
    return error is None or isinstance(error, TolokaError)


def stored(path: Path = STORED) -> dict[str, dict[str, str]]:
    """The outcomes as they are stored, by fault and kind."""
    content: dict[str, dict[str, list[str]]] = yaml.safe_load(path.read_text("utf-8"))
    return {
        fault: {kind: outcome for outcome, kinds in outcomes.items() for kind in kinds}
        for fault, outcomes in content.items()
    }


def store(cells: Outcomes, path: Path = STORED) -> None:
    """Writes the outcomes down, for review: a line for each outcome of a fault."""
    lines = [HEAD]
    for fault, outcomes in cells.items():
        lines.append(f'"{fault}":')
        for outcome in dict.fromkeys(outcomes[kind] for kind in KINDS):
            kinds = ", ".join(kind for kind in KINDS if outcomes[kind] == outcome)
            lines.append(f"  {outcome}: [{kinds}]")
    path.write_text("\n".join(lines) + "\n", "utf-8")
