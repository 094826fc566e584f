"""Asking the service for an object again and again, until it is in the state that is waited for."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator
from itertools import chain, repeat
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

from ._api_errors import ApiError
from ._errors import TransportError
from ._flows import (
    LEAST_TIMEOUT,
    Flow,
    Settings,
    Sleep,
    TimeLeft,
    at_most,
    logger,
    read,
    send_once,
    short,
    within,
)
from ._retries import asked_for

if TYPE_CHECKING:
    from toloka_api.types import Call

T = TypeVar("T")

FIRST_GAPS = (0.15, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4)
LONG_GAP, LONGEST_GAP = 9.0, 60.0
JITTER = 0.04
LAST_POLL = 2.0
"""Seconds before the deadline at which the last poll begins; a tenth of the wait, where that is shorter."""
LEAST_WAIT = 1.0
"""Seconds that the one poll of a shorter wait may take."""


class Polled(NamedTuple, Generic[T]):
    """What came of polling.

    Attributes:
        value: The object as it was last seen, None where it never was.
        in_time: Whether it is in the state that was waited for.
        error: Why the last poll failed, None where it did not.
        time_left: Seconds that one more request may take; None for no limit.
    """

    value: T | None
    in_time: bool
    error: Exception | None
    time_left: float | None


def poll(
    call: Call[T],
    reached: Callable[[T], bool],
    settings: Settings,
    timeout: float | None,
    *,
    known: T | None = None,
    follow: Callable[[T, TimeLeft], Flow[None]] | None = None,
) -> Flow[Polled[T]]:
    """Polls until the state is reached or the time is up. The last poll is shortly before that.

    Quotas, failures and lost connections do not end it while there is time left.

    Args:
        call: Reads the object.
        reached: Whether it is in the state that is waited for.
        settings: Those of the client.
        timeout: Seconds in all; None for no limit.
        known: The object as it is already known. Without it the first poll is at once.
        follow: What to do each time the object was read, with the settings for its requests.
    """
    clock = settings.clock
    started = clock.monotonic()
    whole = math.inf if timeout is None else timeout
    end, last_poll = started + max(whole, LEAST_WAIT), started + whole - min(LAST_POLL, whole / 10)
    last, error = known, None
    at_the_end = False

    def time_left() -> float | None:
        return at_most(settings.timeout, max(end - clock.monotonic(), LEAST_TIMEOUT))

    for gap in gaps(lambda: clock.monotonic() - started, polled=known is not None):
        if last is not None and reached(last):
            return Polled(last, True, None, time_left())
        if at_the_end:
            break
        asked = (asked_for(error, clock.time()) if error else None) or 0.0
        left = max(0.0, last_poll - clock.monotonic())
        at_the_end = left <= max(gap, asked)
        yield Sleep(min(max(gap, asked), left))
        try:
            _, last = yield from send_once(read, call, settings, 1, time_left())
            error = None
            if follow is not None:
                yield from follow(last, within(settings, end - clock.monotonic()))
        except (TransportError, ApiError) as raised:
            if not settings.retry.transient(raised):
                raise
            logger.info("GET %s: %s while waiting, the wait goes on", call.path, short(raised))
            error = raised
    return Polled(last, False, error, time_left())


class HasStatus(Protocol):
    """What is polled."""

    @property
    def status(self) -> str: ...


def too_late(
    what: str, last: HasStatus | None, fault: Exception | None, timeout: float | None, settings: Settings
) -> str:
    """What there is to say of something that was not reached in time."""
    seen = f"was {last.status} when it was last seen" if last else "was never seen"
    why = f" The last poll failed: {fault}" if fault else ""
    return f"{what} {seen}, after {timeout:g} s in {settings.environment}.{why}"


def gaps(elapsed: Callable[[], float], polled: bool) -> Iterator[float]:
    """Seconds before each poll: few at first, then ever more. 0 before the first one if nothing is known."""
    if not polled:
        yield 0.0
    for short_gap in chain(FIRST_GAPS, repeat(LONG_GAP)):
        gap = min(max(short_gap, elapsed() / 10), LONGEST_GAP)
        yield gap * (1 + random.uniform(-JITTER, JITTER))


def telling(callback: Callable[[T], object] | None) -> Callable[[T, TimeLeft], Flow[None]] | None:
    """Calls the callback each time the object was read."""
    if callback is None:
        return None

    def follow(value: T, left: TimeLeft) -> Flow[None]:
        callback(value)
        yield from ()

    return follow
