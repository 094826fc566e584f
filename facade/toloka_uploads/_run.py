"""One run of an upload: all but the waiting, which each client does in its own way."""

from __future__ import annotations

from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    Callable,
    Generator,
    Iterable,
    Iterator,
    Mapping,
    Sized,
)
from contextlib import ExitStack, contextmanager
from os import PathLike, fspath
from typing import TYPE_CHECKING, Any, TypeAlias
from uuid import uuid4

from toloka_api.types import RATE_LIMIT, Limits
from toloka_sdk import NotFound, TolokaError
from toloka_sdk._arguments import ensure_count, ensure_flag, ensure_type, ensure_wait, wrong
from toloka_sdk._environments import LOCAL, is_loopback
from toloka_sdk._flows import Sleep, result
from toloka_sdk._progress_bar import progress_bar

from ._errors import JournalError, UploadError
from ._journal import Journal
from ._pacing import Pace
from ._parts import Cutter, Encoder, Part, Target
from ._results import NO_ERRORS, Outcomes, UploadedItem, UploadProgress
from ._settling import Request, Sender, derived_id

if TYPE_CHECKING:
    from toloka_sdk._flows import Flow, Settings

    from ._settling import Started

OnProgress: TypeAlias = Callable[[UploadProgress], object]
Path: TypeAlias = str | PathLike[str]

MOST_AT_ONCE = 100
MOST_ITEMS = 10_000
"""Items in a request. The documentation recommends no more for work in the background."""
MOST_BYTES = 1 << 20
"""Bytes of a request where none of its values are limited. Else all of it has no more than those may have."""
REQUESTS = 3
"""What a part takes at least: it is sent, its operation is looked at, and the log is read."""
WINDOW = 4
"""Parts under way for each that is being sent: their operations take longer than to send them."""


class Run:
    """What both clients have in common.

    Args:
        settings: Those of the client.
        target: What is uploaded.
        items: The items, or where they come from.
        query: The options of the call.
        journal: The path of the journal; None for none.
        at_once: How many requests are sent at the same time.
        items_per_request: How many items a request holds at most.
        timeout: Seconds that one operation may take; None for no limit.
        on_progress: Called when the outcome of a part is known.
        progress: Whether to show a progress bar.
    """

    def __init__(
        self,
        settings: Settings,
        target: Target,
        items: object,
        query: Mapping[str, Any],
        journal: Path | None,
        at_once: int,
        items_per_request: int,
        timeout: float | None,
        on_progress: OnProgress | None,
        progress: bool,
    ) -> None:
        if journal is not None:
            ensure_type("journal", journal, (str, PathLike), "the path of a file")
            if fspath(journal) in ("", ":memory:"):
                raise wrong("journal", "the path of a file, or None for no journal", journal)
        ensure_count("at_once", at_once, most=MOST_AT_ONCE)
        ensure_count("items_per_request", items_per_request, most=MOST_ITEMS)
        ensure_wait(timeout, on_progress)
        ensure_flag("progress", progress)
        call = target.call([], skip_invalid_items=True, **query)
        self.sender = Sender(call, settings, timeout)
        self.at_once, self.most_open = at_once, WINDOW * at_once
        self._target, self._path, self._most_items = target, journal, items_per_request
        self._on_progress, self._shows_bar = on_progress, progress
        self._total = len(items) if isinstance(items, Sized) else None
        self._created = self._rejected = 0
        self._unsent = 0
        rate = call.endpoint.rate_limit
        self._pace = Pace(rate.minute if rate else None)
        self._request_pace = Pace(RATE_LIMIT.second // REQUESTS if RATE_LIMIT.second else None, 1.0)
        self._limits = call.endpoint.limits or Limits()
        self._fault: Exception | None = None
        self.has_ended = False

    @contextmanager
    def opened(self) -> Generator[None]:
        """Opens the journal and the progress bar."""
        with ExitStack() as stack:
            self._journal = self._opened_journal()
            if self._journal is not None:
                stack.callback(self._journal.close)
            self._id = self._journal.id if self._journal else str(uuid4())
            length = self._journal.length if self._journal else None
            encode = Encoder(self._target.form, self._limits.distinct)
            most_bytes = min(self._limits.bytes.values(), default=MOST_BYTES)
            self._cutter = Cutter(encode, self._most_items, most_bytes, length)
            self._bar = stack.enter_context(progress_bar("Upload", " items")) if self._shows_bar else None
            try:
                yield
            finally:
                self.has_ended = True

    def _opened_journal(self) -> Journal | None:
        if self._path is None:
            return None
        call = self.sender.call
        about = {"call": call.endpoint.operation_id, "environment": self.sender.settings.environment}
        return Journal(self._path, {**about, **call.query})

    def recognize(self) -> Flow[None]:
        """Makes sure that an emulator has what the journal says was created there: a new one has not.

        Raises:
            JournalError: It is another emulator, or was reset.
        """
        settings = self.sender.settings
        is_here = settings.environment == LOCAL or is_loopback(settings.environment)
        id = self._journal.any_created() if self._journal is not None and is_here else None
        if self._journal is None or id is None:
            return
        try:
            yield from result(self._target.get(id), settings)
        except NotFound:
            raise self._journal.error(
                "is of an emulator that has ended: what it says was created is not in "
                f"{settings.environment}. Delete it, or take another journal"
            ) from None

    def parts(self, items: Iterable[object]) -> Iterator[Part]:
        """The parts of the items. An error of the items themselves is kept until `end`."""
        try:
            for item in items:
                yield from self._cutter.add(item)
        except Exception as fault:
            self._fault = fault
        else:
            yield from self._cutter.rest()

    async def parts_async(self, items: Iterable[object] | AsyncIterable[object]) -> AsyncGenerator[Part]:
        """The same, of items that may have to be awaited."""
        if not isinstance(items, AsyncIterable):
            for part in self.parts(items):
                yield part
            return
        try:
            async for item in items:
                for part in self._cutter.add(item):
                    yield part
        except Exception as fault:
            self._fault = fault
        else:
            for part in self._cutter.rest():
                yield part

    def end(self) -> None:
        """To be called when there are no more parts and what became of all is known."""
        if self._fault is not None:
            raise self._fault
        if self._journal is not None:
            self._journal.ensure_ended(self._cutter.number)

    def begin(self, part: Part) -> Request | None:
        """What to send for a part. None if nothing has to be sent."""
        if self._journal is not None:
            if self._journal.begin(part):
                self._reach(part)  # an earlier run may have sent it
            if self._journal.outcomes(part) is not None:
                return None
        if not part.sent:
            self._reach(part)
            return None
        moment = self._request_pace.moment(1, self.sender.settings.clock.monotonic())
        moment = self._pace.moment(len(part.sent), moment)
        return Request(derived_id(self._id, str(part.number)), part.sent, moment)

    def start(self, part: Part, request: Request) -> Flow[Started]:
        """Sends a part, when it is its turn."""
        if (pause := request.moment - self.sender.settings.clock.monotonic()) > 0:
            yield Sleep(pause)
        self._reach(part)
        return (yield from self.sender.start(request))

    def _reach(self, part: Part) -> None:
        """Notes that from here on a part is sent, or passed over."""
        self._unsent = max(self._unsent, part.indexes.stop)

    def settled(self, part: Part, outcomes: Outcomes | None) -> Iterator[UploadedItem]:
        """What became of a part's items.

        Args:
            part: The part.
            outcomes: What became of those that were sent now. None if nothing was sent.
        """
        known = self._kept(part, outcomes)
        created = sum(isinstance(outcome, str) for outcome in known.values())
        self._created += created
        self._rejected += len(known) - created
        progress = UploadProgress(self._created, self._rejected, self._total)
        if self._on_progress is not None:
            self._on_progress(progress)
        if self._bar is not None:
            self._bar(progress.done, progress.total)
        return results(part, known)

    def _kept(self, part: Part, outcomes: Outcomes | None) -> Outcomes:
        """What became of all items of a part. The journal keeps it."""
        if self._journal is not None and outcomes is None:
            known = self._journal.outcomes(part)
            if known is not None:
                return known
        known = {**part.refused, **(outcomes or {})}
        if self._journal is not None:
            self._journal.keep(part, known)
        return known

    def explained(
        self, error: BaseException, window: Iterable[tuple[Part, Outcomes | None]]
    ) -> UploadError | None:
        """What to raise in place of an error that stops the upload. None for the error as it is.

        Args:
            error: The error. If it stays, it gets a note.
            window: The parts that were begun, each with what became of the items that were sent, if known.
        """
        if isinstance(error, (GeneratorExit, JournalError)):
            return None
        unsent = self._unsent
        uploaded: list[UploadedItem] = []
        unknown: list[range] = []
        for part, outcomes in window:
            if part.first >= unsent:
                break
            if outcomes is None and self._is_open(part):
                unknown.append(part.indexes)
            else:
                uploaded.extend(results(part, self._kept(part, outcomes)))
        halted = UploadError(f"The upload came to a halt: {error} {self._advice(unknown, unsent)}")
        halted.uploaded, halted.unknown, halted.unsent = uploaded, unknown, unsent
        if isinstance(error, TolokaError) and error is not self._fault:
            return halted
        error.add_note(self._advice(unknown, unsent))
        return None

    def _is_open(self, part: Part) -> bool:
        """Whether items of a part were sent now, or earlier with an outcome that is not known."""
        return bool(part.sent) and not (self._journal and self._journal.outcomes(part))

    def _advice(self, unknown: Iterable[range], unsent: int) -> str:
        doubtful = ", ".join(f"{part[0]} to {part[-1]}" for part in unknown)
        doubt = f"Items {doubtful} were sent, and it is not known what became of them. " if doubtful else ""
        if self._journal is not None:
            return f"{doubt}Upload the same items with the same journal again: it goes on where it was."
        look = "Look those up before they are sent again; " if doubtful else ""
        return f"{doubt}{look}Nothing was sent from item {unsent} on."


def results(part: Part, outcomes: Outcomes) -> Iterator[UploadedItem]:
    """What became of a part's items, in order."""
    for index in part.indexes:
        outcome = outcomes[index]
        if isinstance(outcome, str):
            yield UploadedItem(index, outcome, NO_ERRORS)
        else:
            yield UploadedItem(index, None, outcome)
