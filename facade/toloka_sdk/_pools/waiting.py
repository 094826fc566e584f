"""Waiting until the people are done: until a pool or a training is no longer open."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Any, TypeVar

from .._arguments import ensure_flag, ensure_texts, ensure_wait
from .._errors import ConfigurationError, PoolClosedEarly, PoolTimeout
from .._flows import Flow, Settings, TimeLeft
from .._polling import poll
from .progress import PoolProgress, pool_progress

if TYPE_CHECKING:
    from collections.abc import Generator

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
    None: "It was never opened.",
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
    if isinstance(accept, str):
        raise ConfigurationError(f"accept takes several reasons, such as [{accept!r}], not a text.")
    ensure_texts("accept", accept)
    polled = yield from poll(call, lambda pool: pool.status != "OPEN", settings, timeout, follow=follow)
    pool = polled.value
    if pool is None or not polled.in_time:
        seen = f"was {pool.status} when it was last seen" if pool else "was never seen"
        why = f" The last poll failed: {polled.error}" if polled.error else ""
        late = PoolTimeout(
            f"{what} {seen}, after {timeout:g} s in {settings.environment}.{why} "
            "The work continues: wait again, from any process."
        )
        late.pool = pool
        raise late
    reason = pool.last_close_reason or None
    if reason is None or reason not in accept:
        early = PoolClosedEarly(
            f"{what} is {pool.status} in {settings.environment} for the reason {reason}, "
            "so its work may not be done. "
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
    with bar(what) if show_bar else nullcontext() as shown:
        told = [each for each in (on_progress, shown) if each is not None]

        def follow(pool: Pool, left: TimeLeft) -> Flow[None]:
            progress = yield from pool_progress(pool, left)
            for each in told:
                each(progress)

        return (yield from wait_until_closed(call, what, accept, settings, timeout, follow if told else None))


@contextmanager
def bar(what: str) -> Generator[Progress]:
    """A progress bar, on the terminal or in a notebook."""
    try:
        from tqdm.auto import tqdm
    except ImportError:
        raise ConfigurationError('progress=True needs tqdm: pip install "toloka-sdk[progress]"') from None
    with tqdm(desc=what, unit=" answers") as shown:
        drawn: Any = shown

        def show(progress: PoolProgress) -> None:
            drawn.total = progress.needed
            drawn.update(progress.done - drawn.n)
            drawn.refresh()

        yield show
