"""Which calls are sent again, and when."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ._api_errors import ApiError, RateLimited
from ._arguments import ensure_count, ensure_function, ensure_seconds, is_collection, wrong
from ._errors import RequestError, TransportError

if TYPE_CHECKING:
    from toloka_api.types import Call

TRANSIENT = frozenset({408, 429, 500, 502, 503, 504, *range(520, 525), 530})
"""520 to 524 and 530 are those of a CDN that does not reach the service behind it."""
PERIODS = {"MIN": 60.0, "HOUR": 3600.0, "DAY": 86400.0}


@dataclass(frozen=True)
class RetryPolicy:
    """How often a call is sent again, and how long it may take.

    Only what is safe is repeated: reads, calls that do nothing when they are made twice, writes with an
    `operation_id`; and any call that was not carried out, because there was no connection or a quota refused
    it (429). A conflict (409) is never repeated.

    Attributes:
        max_attempts: How often a call is sent at most; 1 turns retries off.
        max_elapsed: Seconds that a call takes at most, with all its attempts and the waits between them. A
            wait that would end later, such as one for a quota of the day, raises at once. `math.inf` is no
            limit. A download that breaks off begins them anew when 64 KiB more have come.
        base_delay: Seconds before the second attempt. Each later wait is twice as long.
        max_delay: Seconds that a wait takes at most, where the service did not ask for more.
        statuses: The statuses after which the same call may go well later: 400 to 599, and never 409. Waiting
            for an operation goes on after them, too.
        random: Gives numbers from 0 to 1, which spread the waits of many clients.
    """

    max_attempts: int = 5
    max_elapsed: float = 150.0
    base_delay: float = 0.5
    max_delay: float = 20.0
    statuses: Collection[int] = TRANSIENT
    random: Callable[[], float] = field(default=random.random, repr=False)

    def __post_init__(self) -> None:
        ensure_count("RetryPolicy: max_attempts", self.max_attempts)
        ensure_seconds("RetryPolicy: max_elapsed", self.max_elapsed, endless="math.inf")
        ensure_seconds("RetryPolicy: base_delay", self.base_delay, zero=True)
        ensure_seconds("RetryPolicy: max_delay", self.max_delay, zero=True)
        ensure_function("RetryPolicy: random", self.random)
        if not is_collection(self.statuses) or not all(map(may_be_repeated, self.statuses)):
            raise wrong(
                "RetryPolicy: statuses", "several statuses from 400 to 599, and not 409", self.statuses
            )

    def pause(
        self, call: Call[object], error: RequestError, attempt: int, elapsed: float, now: float
    ) -> float | None:
        """The seconds to wait before the call is sent again, or None where it must not be.

        Args:
            call: What was sent.
            error: What came of it.
            attempt: How often it was sent, this time included.
            elapsed: Seconds since the first attempt.
            now: The present as a Unix time.
        """
        if attempt >= self.max_attempts or not (self.transient(error) and may_repeat(call, error)):
            return None
        asked = asked_for(error, now)
        if asked is None:
            pause = min(self.max_delay, self.base_delay * 2 ** min(attempt - 1, 30)) * (
                0.5 + self.random() / 2
            )
        else:
            pause = asked + self.base_delay * self.random()
        return pause if elapsed + pause < self.max_elapsed else None

    def transient(self, error: RequestError) -> bool:
        """Whether the same call may go well later."""
        if isinstance(error, TransportError):
            return error.transient
        return isinstance(error, ApiError) and error.status in self.statuses


def may_be_repeated(status: object) -> bool:
    return isinstance(status, int) and 400 <= status <= 599 and status != 409


def may_repeat(call: Call[object], error: RequestError) -> bool:
    """Whether sending the call again can't do anything twice."""
    if error.not_carried_out:
        return True
    endpoint = call.endpoint
    starts = endpoint.starts_operation
    return (
        endpoint.method == "GET"
        or (starts is not None and starts.no_op is not None)
        or call.idempotency_key is not None
    )


def asked_for(error: RequestError, now: float) -> float | None:
    """The seconds that the service itself asks to wait, or None where it doesn't say."""
    if not isinstance(error, ApiError):
        return None
    if error.retry_after is not None:
        return error.retry_after
    period = PERIODS.get((error.interval if isinstance(error, RateLimited) else None) or "")
    return None if period is None else period - now % period
