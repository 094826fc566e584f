"""Windows of a list by time of creation, with about as many items in each.

A list is rarely even: a pool is idle for days, then a thousand Tolokers come. So it is looked at first, at
equal distances, and then in the middle of where the most items seem to be, again and again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any, NamedTuple

from .paginator import WINDOWS, Paginator, RawPage

LOOK = 200
"""Items that a look reads. Fewer are all that there are; else it tells how close they are there."""
PIECES, FEWEST = 4, 64
"""Into how many pieces the whole is cut at first: so many for a window, and never fewer."""
MOST_LOOKS = 24
"""For a window, on average."""
MILLISECOND = timedelta(milliseconds=1)
"""Bounds are sent in milliseconds."""

Span = tuple[datetime, datetime]


class Piece(NamedTuple):
    """A span of time.

    Attributes:
        begin: Its first moment.
        end: The first moment that is not in it.
        items: How many were seen in it.
        until: Up to when. That is its end if all were seen.
        rate: How many were created in a second just before that.
    """

    begin: datetime
    end: datetime
    items: int
    until: datetime
    rate: float


class Windows:
    """Finds the windows of a list. Read what it `looks` for, and let it `take` that, until there is nothing.

    Args:
        paginator: The list.
        first: Its page with the oldest item.
        last: That with the newest one.
        count: How many windows are wanted.
    """

    def __init__(
        self, paginator: Paginator[Any], first: RawPage[Any], last: RawPage[Any], count: int
    ) -> None:
        self._paginator, self._count = paginator, count
        self._pieces: list[Piece] = []
        self._left = max(MOST_LOOKS * count, 2 * FEWEST)
        self._wanted: list[Span] = []
        if first.last is not None and last.last is not None and count > 1:
            begin, end = sorted(page.moment(WINDOWS) for page in (first, last))
            self._wanted = cut(begin, end + MILLISECOND, max(count * PIECES, FEWEST))

    def looks(self) -> list[Paginator[Any]]:
        """What has to be read next."""
        return [self._paginator.look(begin, end, LOOK) for begin, end in self._wanted]

    def take(self, pages: Sequence[RawPage[Any]]) -> None:
        """Takes what was read."""
        self._pieces = sorted([*self._pieces, *map(seen, self._wanted, pages)])
        self._left -= len(pages)
        estimates = self._estimates()
        most = sum(estimates) / self._count / 2
        large = sorted(zip(estimates, self._pieces, strict=True), reverse=True)
        halves = {
            piece: cut(piece.begin, piece.end, 2)
            for items, piece in large[: self._left // 2]
            if items > most and piece.until < piece.end and piece.end - piece.begin > MILLISECOND
        }
        self._pieces = [piece for piece in self._pieces if piece not in halves]
        self._wanted = [half for both in halves.values() for half in both]

    def split(self) -> list[Paginator[Any]]:
        """The windows."""
        if not self._pieces:
            return [self._paginator]
        return self._paginator.between(self._bounds(), after=self._pieces[0].begin)

    def _bounds(self) -> Iterator[datetime]:
        """The moments between the windows."""
        estimates = self._estimates()
        before, window, each = 0.0, 0, sum(estimates) / self._count
        for piece, items in zip(self._pieces, estimates, strict=True):
            middle = int((before + items / 2) / each)
            if middle > window:
                yield piece.begin
            before, window = before + items, middle

    def _estimates(self) -> list[float]:
        """How many items each piece has, if their rate changes evenly up to the beginning of the next one."""
        rates = [*(piece.rate for piece in self._pieces), 0.0]
        return [
            piece.items + (piece.end - piece.until).total_seconds() * (rate + following) / 2
            for piece, (rate, following) in zip(self._pieces, pairwise(rates), strict=True)
        ]


def cut(begin: datetime, end: datetime, count: int) -> list[Span]:
    """Parts of a span, of equal length."""
    moments = [begin + (end - begin) * number / count for number in range(1, count)]
    whole = [moment.replace(microsecond=moment.microsecond // 1000 * 1000) for moment in moments]
    bounds = [begin, *dict.fromkeys(moment for moment in whole if moment > begin), end]
    return list(pairwise(bounds))


def seen(span: Span, page: RawPage[Any]) -> Piece:
    """What the first items of a span tell of it."""
    times = [created(item) for item in page]
    half = times[len(times) // 2 :]
    if not half:
        return Piece(*span, 0, span[1], 0.0)
    rate = len(half) / max(half[-1] - half[0], MILLISECOND).total_seconds()
    return Piece(*span, len(times), half[-1] if page.has_more else span[1], rate)


def created(item: Any) -> datetime:
    """When it was created. What lists call `created` may be `created_at` in their items."""
    at: datetime = getattr(item, f"{WINDOWS}_at", None) or getattr(item, WINDOWS)
    return at
