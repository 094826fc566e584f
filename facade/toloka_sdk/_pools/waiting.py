"""Waiting until the people are done: until a pool or a training is no longer open."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import nullcontext
from typing import TYPE_CHECKING, TypeVar

from .._arguments import ensure_accept, ensure_flag, ensure_wait
from .._errors import PoolClosedEarly, PoolTimeout
from .._flows import Flow, Settings, TimeLeft
from .._polling import poll, too_late
from .._progress_bar import progress_bar
from .progress import PoolProgress, pool_progress

if TYPE_CHECKING:
    from toloka_api.models import Pool, Training
    from toloka_api.types import Call

P = TypeVar("P", bound="Pool | Training")
Progress = Callable[[PoolProgress], object]

DONE = ("COMPLETED",)
"""The reasons for which a pool closes when its work is done."""
ADVICE = {
    "EXPIRED": "Its will_expire has passed: set a later one and open it again.",
    "NOT_ENOUGH_BALANCE": "The account lacks money: top it up and open the pool again.",
    "ASSIGNMENTS_LIMIT_EXCEEDED": "Its limit of assignments is reached.",
    "BLOCKED": "The service blocked it: ask its support.",
    "MANUAL": "Somebody closed it.",
    "FOR_UPDATE": "It was closed to be edited: open it again.",
}


def wait_until_closed(
    call: Call[P],
    what: str,
    accept: Collection[str],
    settings: Settings,
    timeout: float | None,
    follow: Callable[[P, TimeLeft], Flow[None]] | None = None,
) -> Flow[P]:
    """Polls a pool or a training until it is not open, and makes sure of the reason."""
    ensure_wait(timeout, None)
    ensure_accept(accept, "reasons")
    polled = yield from poll(call, lambda pool: pool.status != "OPEN", settings, timeout, follow=follow)
    pool = polled.value
    if pool is None or not polled.in_time:
        late = PoolTimeout(
            f"{too_late(what, pool, polled.error, timeout, settings)} "
            "The work continues: wait again, from any process."
        )
        late.pool = pool
        raise late
    reason = pool.last_close_reason or None
    if reason is None or reason not in accept:
        place = f"{what} is {pool.status} in {settings.environment}"
        early = PoolClosedEarly(
            f"{place}, and was never opened: open it first."
            if reason is None
            else f"{place} for the reason {reason}, so its work may not be done. "
            f"{ADVICE.get(reason, '')} To take it as it is, pass accept={[*accept, str(reason)]}."
        )
        early.pool, early.reason = pool, reason
        raise early
    return pool


def wait_for_pool(
    call: Call[Pool],
    what: str,
    accept: Collection[str],
    settings: Settings,
    timeout: float | None,
    on_progress: Progress | None,
    show_bar: bool,
) -> Flow[Pool]:
    """Waits for a pool, and counts what is done on the way if somebody wants to know."""
    ensure_wait(timeout, on_progress)
    ensure_flag("progress", show_bar)
    with progress_bar(what, " answers") if show_bar else nullcontext() as bar:

        def follow(pool: Pool, left: TimeLeft) -> Flow[None]:
            progress = yield from pool_progress(pool, left)
            if on_progress is not None:
                on_progress(progress)
            if bar is not None:
                bar(progress.done, progress.needed)

        told = follow if on_progress is not None or bar is not None else None
        return (yield from wait_until_closed(call, what, accept, settings, timeout, told))
