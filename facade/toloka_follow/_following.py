"""What both clients have in common: which page to read next, and when."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from itertools import repeat
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from toloka_sdk import ApiError, RequestError, TransportError
from toloka_sdk._flows import Sleep, short
from toloka_sdk._polling import gaps
from toloka_sdk._retries import asked_for

from ._changes import Change
from ._cursors import Cursor, CursorFile, Progress, Subject, written
from ._streams import Position, Stream

if TYPE_CHECKING:
    from toloka_api.types import Call
    from toloka_sdk._flows import Flow, Settings
    from toloka_sdk._pagination.paginator import OnMalformed, PageOf, RawPage

T = TypeVar("T")
logger = logging.getLogger("toloka_sdk")


class Options(NamedTuple):
    """How something is followed.

    Attributes:
        lag: How much later than its time a row may become visible.
        timeout: Seconds to ask for more; None for no limit.
        interval: Seconds between two rounds; None for a time that grows while nothing comes.
        on_malformed: Is told of rows that can't be read; None raises the error.
    """

    lag: timedelta
    timeout: float | None
    interval: float | None
    on_malformed: OnMalformed | None = None


class Following(Generic[T]):
    """A follow of one list or of several.

    Args:
        settings: Those of the client.
        subject: What is followed.
        progress: How far it was followed.
        options: How.
        lists: Gives the lists by name, at the beginning of each round.
        file: Where the cursor is kept.
    """

    def __init__(
        self,
        settings: Settings,
        subject: Subject,
        progress: Progress,
        options: Options,
        lists: Callable[[], Flow[Mapping[str, Call[PageOf[T]]]]],
        file: CursorFile | None,
    ) -> None:
        self._settings, self._subject, self._options = settings, subject, options
        self._start, self._lists, self._file = progress.start, lists, file
        self._known = dict(progress.positions)
        self._streams: dict[str, Stream[T]] = {}
        self._round: Iterator[str] | None = None
        self._turn = ""
        self._in_hand: Change[T] | None = None
        self._saved: Cursor | None = None
        self._began: float | None = None
        self._gaps, self._has_news = self._new_gaps(), False

    def cursor(self, *, in_hand: bool) -> Cursor:
        """How far it is.

        Args:
            in_hand: Whether the change that was given last counts as given.
        """
        positions = {**self._known, **{name: each.position() for name, each in self._streams.items()}}
        if in_hand and self._in_hand is not None:
            positions[self._turn] = self._streams[self._turn].position_after(self._in_hand)
        begun = {name: each for name, each in positions.items() if each != Position(self._start)}
        return written(self._subject, Progress(self._start, begun))

    def save(self) -> None:
        """Keeps the cursor in its file, without the change in hand."""
        if self._file is not None:
            cursor = self.cursor(in_hand=False)
            if cursor != self._saved:
                self._file.save(cursor)
                self._saved = cursor

    def take(self, item: T) -> Change[T] | None:
        """What happened to a row of the page that was read last. None where it was given before."""
        self._in_hand = self._streams[self._turn].take(item)
        self._has_news = self._has_news or self._in_hand is not None
        return self._in_hand

    def passed(self) -> None:
        """The change in hand was used."""
        if self._in_hand is not None:
            self._streams[self._turn].passed(self._in_hand)
            self._in_hand = None

    def next_page(self) -> Flow[RawPage[T] | None]:
        """Reads a page that may have something new, after a wait where need be. None at the end."""
        clock, retry = self._settings.clock, self._settings.retry
        if self._began is None:
            self._began = clock.monotonic()
        while True:
            error: RequestError | None = None
            try:
                page = yield from self._page_of_round()
                if page is not None:
                    return page
            except (TransportError, ApiError) as raised:
                if not retry.transient(raised):
                    raise
                error = raised
            left = self._left(clock.monotonic())
            if left is not None and left <= 0:
                if error is not None:
                    raise error
                return None
            if self._has_news:
                self._gaps, self._has_news = self._new_gaps(), False
            pause = next(self._gaps)
            if error is not None:
                pause = max(pause, asked_for(error, clock.time()) or 0.0)
                logger.info("GET %s: %s while following, it goes on", error.path, short(error))
            yield Sleep(pause if left is None else min(pause, left))

    def _left(self, now: float) -> float | None:
        """Seconds that are left to ask for more, None for no limit."""
        timeout = self._options.timeout
        assert self._began is not None
        return None if timeout is None else self._began + timeout - now

    def _page_of_round(self) -> Flow[RawPage[T] | None]:
        """Reads a page of the round; None at its end, and the next call begins another.

        After an error, the next call goes on where it was.
        """
        if self._round is None:
            self._round = iter(self._streams_of((yield from self._lists())))
            self._turn = next(self._round, "")
        while self._turn:
            page = yield from self._streams[self._turn].next_page(self._settings)
            if page is not None:
                return page
            self._turn = next(self._round, "")
        self._round = None
        return None

    def _streams_of(self, lists: Mapping[str, Call[PageOf[T]]]) -> list[str]:
        """The names of the streams of a round. One that was begun goes on in each."""
        options = self._options
        names: list[str] = []
        for prefix, call in lists.items():
            for field in self._subject.fields:
                name = f"{prefix} {field}".lstrip()
                names.append(name)
                if name not in self._streams:
                    position = self._known.get(name, Position(self._start))
                    self._streams[name] = Stream(call, field, position, options.lag, options.on_malformed)
        return names

    def _new_gaps(self) -> Iterator[float]:
        """Seconds before each round that follows, as long as nothing comes."""
        clock, interval = self._settings.clock, self._options.interval
        if interval is not None:
            return repeat(interval)
        since = clock.monotonic()
        return gaps(lambda: clock.monotonic() - since, polled=True)
