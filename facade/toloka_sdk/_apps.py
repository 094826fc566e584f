"""Waiting until an app project is ready, and until its batches and items are done.

The calls that start, stop and resume a batch answer with nothing: what becomes of it is in its status.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, TypeVar

from ._arguments import ensure_accept, ensure_wait
from ._errors import AppWorkFailed, AppWorkTimeout
from ._polling import poll, telling, too_late

if TYPE_CHECKING:
    from toloka_api.models import AppBatch, AppItem, AppProject
    from toloka_api.types import Call

    from ._flows import Flow, Settings

W = TypeVar("W", bound="AppProject | AppBatch | AppItem")

READY = ("READY",)
DONE = ("COMPLETED",)
ENDED = frozenset((*READY, *DONE, "ERROR", "CANCELLED", "STOPPED", "NO_MONEY", "ARCHIVE", "ARCHIVED"))
"""The statuses that nothing follows of itself. A batch is `NEW` for a while after it was started, too."""
ADVICE = {
    "STOPPED": " It was stopped: resume it.",
    "NO_MONEY": " The account lacks money: top it up.",
    "ARCHIVE": " It is archived: unarchive it.",
    "ARCHIVED": " It is archived: unarchive it.",
}


def wait_until_ended(
    call: Call[W],
    what: str,
    accept: Collection[str],
    settings: Settings,
    timeout: float | None,
    on_progress: Callable[[W], object] | None = None,
) -> Flow[W]:
    """Polls until it has ended, and makes sure that it has ended well."""
    ensure_wait(timeout, on_progress)
    ensure_accept(accept, "statuses")

    def has_ended(seen: W) -> bool:
        return seen.status in ENDED or seen.status in accept

    polled = yield from poll(call, has_ended, settings, timeout, follow=telling(on_progress))
    seen = polled.value
    if seen is None or not polled.in_time:
        started = " Was it started?" if seen and seen.status == "NEW" else ""
        late = AppWorkTimeout(
            f"{too_late(what, seen, polled.error, timeout, settings)}{started} "
            "The work continues: wait again, from any process."
        )
        late.seen = seen
        raise late
    if seen.status not in accept:
        failed = AppWorkFailed(
            f"{what} is {seen.status} in {settings.environment}.{ADVICE.get(seen.status, '')}{reasons(seen)}"
        )
        failed.seen, failed.status = seen, str(seen.status)
        raise failed
    return seen


def reasons(seen: AppProject | AppBatch | AppItem) -> str:
    """What the service says of its failure. A batch says nothing: its items do."""
    errors = getattr(seen, "errors", None) or ()
    return "".join(f" {error.code}: {error.message}." for error in errors)
