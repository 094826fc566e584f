"""How a list is read page by page.

As documented: sort by a field that no two items share, and ask for what follows the last item of the previous
page. Nothing is sorted or compared here: the order is the service's.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Generic, Protocol, Self, TypeAlias, TypeVar

from toloka_api.sending import argument, query_text
from toloka_api.types import read_datetime

from .._error_responses import members, text
from .._errors import PaginationError, ResponseError
from .._flows import (
    Flow,
    RawResponse,
    Reply,
    Settings,
    exchange_as,
    not_json,
    undocumented,
    unexpected,
    unfit,
)
from .._unreadable import UNREADABLE, unreadable_path
from .decoding import PageDecoder
from .items import JSON, Items, MalformedPage

if TYPE_CHECKING:
    from datetime import datetime

    from toloka_api.types import Call, Pagination

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
FIRST_LIMIT, GROWTH = 1000, 4
"""Items on the first page, and how many times more there may be on each that follows."""
OnMalformed: TypeAlias = Callable[[ResponseError], object]
Decode: TypeAlias = "Callable[[bytes, Pagination, str], Items]"
WINDOWS = "created"
"""The field that splits a list into windows: every object has it, and it never changes."""


class PageOfItems(Protocol[T_co]):
    """What the API answers to a list: some items, and whether there are more."""

    @property
    def items(self) -> Sequence[T_co]: ...
    @property
    def has_more(self) -> bool: ...


class PageOfContent(Protocol[T_co]):
    """The same, as the calls on apps have it."""

    @property
    def content(self) -> Sequence[T_co]: ...
    @property
    def has_more(self) -> bool: ...


PageOf: TypeAlias = PageOfItems[T] | PageOfContent[T]


class Paginator(Generic[T]):
    """Fetches the pages of a list, one at each step.

    Args:
        call: The list.
        on_malformed: Is told of each item that can't be read, which is then left out. Without it the error
            is raised.
        decode: Finds the items of a page, each as JSON data or as a model.
    """

    def __init__(
        self, call: Call[PageOf[T]], on_malformed: OnMalformed | None = None, decode: Decode | None = None
    ) -> None:
        rules = call.endpoint.pagination
        assert rules is not None, "only lists have pages"
        query = {rules.sort: next(iter(rules.cursor)), **call.query}
        self.ended = False
        self._limit = min(FIRST_LIMIT, rules.max_limit) if rules.limit not in query else None
        self._fetched, self._took = -math.inf, 0.0
        self._rules = rules
        self._on_malformed, self._decode = on_malformed, decode or PageDecoder()
        self._call = call.replace_query(**query)
        self._sort = query[rules.sort]
        self._key = self._sort.removeprefix("-")
        self._cursor = rules.cursor.get(self._sort)
        self._seen = {query.get(self._cursor or "")}

    def ensure_followed(self) -> Self:
        """Raises PaginationError if the list can't be read beyond its first page."""
        if self._cursor is None:
            raise PaginationError(self._not_followed())
        return self

    def _not_followed(self) -> str:
        known = " or ".join(map(repr, self._rules.cursor))
        return (
            f"{self._call.path} sorted by {self._sort!r} can be read with first_page() only: "
            f"the API has a next page only for lists sorted by {known}. "
            "Leave `sort` out and sort the items yourself, or add filters until the list fits on one page."
        )

    def fetch(self, settings: Settings) -> Flow[RawPage[T]]:
        """Fetches one page, and gets ready for the one after it."""
        started = settings.clock.monotonic()
        call = self._limited(started)
        response = yield from exchange_as(self._items, call, settings)
        self._fetched = settings.clock.monotonic()
        self._took = self._fetched - started
        page = RawPage(call, response, settings, self._on_malformed)
        self.ended = not page.has_more
        if page.has_more:
            page.next = self._advance(page)
        return page

    def _limited(self, now: float) -> Call[PageOf[T]]:
        """The call with a limit: the given one, or one that grows while the items are used up quickly.

        A page that is used in less time than it took to fetch is followed by a larger one.
        """
        if self._limit is None:
            return self._call
        if now - self._fetched < self._took:
            self._limit = min(self._limit * GROWTH, self._rules.max_limit)
        return self._call.replace_query(**{self._rules.limit: str(self._limit)})

    def _items(self, call: Call[PageOf[T]], reply: Reply) -> Items:
        try:
            return self._decode(reply.content, self._rules, self._key)
        except MalformedPage as error:
            raise unfit(reply, f"the page is malformed: {error}") from None
        except (ValueError, RecursionError):
            raise not_json(reply) from None

    def _advance(self, page: RawPage[T]) -> dict[str, Any] | str:
        """Turns to the page that follows. Gives its parameters, or why it can't be asked for."""
        if self._cursor is None:
            return self._not_followed()
        end = page.end(self._key)
        if end in self._seen:
            raise PaginationError(
                f"{self._call.path}: the service sent a second page that ends with {self._key} {end!r}. "
                "Reading on would never end."
            )
        self._seen.add(end)
        self._call = self._call.replace_query(**{self._cursor: end})
        return self.parameters

    def ends(self) -> tuple[Paginator[T], Paginator[T]]:
        """Two lists, one that begins with the oldest item, one with the newest, for `windows`."""
        self.ensure_followed()
        if WINDOWS not in self._rules.ranges:
            raise PaginationError(f"{self._call.path} can't be filtered by {WINDOWS!r}, so it has no shards.")
        one, sort = {self._rules.limit: "1"}, self._rules.sort
        return (
            Paginator(self._call.replace_query(**one, **{sort: WINDOWS})),
            Paginator(self._call.replace_query(**one, **{sort: f"-{WINDOWS}"})),
        )

    def windows(self, first: RawPage[T], last: RawPage[T], count: int) -> list[Paginator[T]]:
        """Splits the list by time of creation into `count` windows of equal length.

        There are fewer where a window would be shorter than a millisecond.
        """
        if first.last is None or last.last is None:
            return []
        # With bounds out of order the windows would overlap.
        begin, end = sorted(page.moment(WINDOWS) for page in (first, last))
        moments = [begin + (end - begin) * number / count for number in range(1, count)]
        return self.between(moments, after=begin)

    def between(self, moments: Iterable[datetime], *, after: datetime) -> list[Paginator[T]]:
        """Splits the list at these moments that are later than `after`.

        The first part has no beginning and the last one no end, so that no item is left out.
        """
        # Bounds are sent in milliseconds, so two may become equal, or equal to the first item's.
        texts = dict.fromkeys(query_text(moment) for moment in moments)
        bounds = [text for text in texts if read_datetime(text) > after]
        since = [{}, *({f"{WINDOWS}_gte": bound} for bound in bounds)]
        until = [*({f"{WINDOWS}_lt": bound} for bound in bounds), {}]
        return [
            Paginator(self._call.replace_query(**start, **stop), self._on_malformed)
            for start, stop in zip(since, until, strict=True)
        ]

    def look(self, begin: datetime, end: datetime, limit: int) -> Paginator[T]:
        """The items that were created in this span of time, the oldest first, up to `limit` on a page.

        Those that can't be read are left out: they are reported when the list itself is read.
        """
        bounds = {f"{WINDOWS}_gte": query_text(begin), f"{WINDOWS}_lt": query_text(end)}
        rules = self._rules
        return Paginator(self._call.replace_query(**bounds, **{rules.sort: WINDOWS, rules.limit: str(limit)}))

    @property
    def parameters(self) -> dict[str, Any]:
        """What the list was given, by the names that its method has for it."""
        return {argument(name): value for name, value in self._call.query.items()}


class RawPage(Generic[T]):
    """The items of a page. Each becomes a model when it is asked for.

    Attributes:
        items: The items, as JSON data or models.
        has_more: Whether more items follow.
        last: The last item as JSON, None where there are none.
        next: The parameters of the next page, or the reason why it can't be asked for.
    """

    def __init__(
        self,
        call: Call[PageOf[T]],
        response: RawResponse[Items],
        settings: Settings,
        on_malformed: OnMalformed | None,
    ) -> None:
        self._call, self._settings, self._on_malformed = call, settings, on_malformed
        self.items = response.parsed
        self._response = replace(response, content=b"")  # the items are all that is needed of it
        self.has_more, self.last = self.items.has_more, self.items.last
        self.next: dict[str, Any] | str | None = None

    def __iter__(self) -> Iterator[T]:
        rules = self._call.endpoint.pagination
        assert rules is not None, "a paginator has checked it"
        read = rules.item_reader()
        index = -1
        try:
            for index, data in enumerate(self.items):
                try:
                    item = read(data) if data.__class__ in JSON else data
                except UNREADABLE as error:
                    malformed = self._malformed(f"{rules.items}[{index}]", data, read, error)
                    if self._on_malformed is None:
                        raise malformed from error
                    malformed.__cause__ = error
                    self._on_malformed(malformed)
                else:
                    yield item
        except MalformedPage as error:
            where = f"after {rules.items}[{index}]" if index >= 0 else f"first in {rules.items}"
            raise self._unexpected(f"{where} {error}") from error

    def _malformed(self, where: str, data: Any, read: Callable[[Any], T], error: Exception) -> ResponseError:
        """The error for an item that can't be read."""
        if data is None:
            return self._unexpected(f"the page is malformed: {where} is null")
        reason = undocumented(where + unreadable_path(read, data), error)
        identity = text(members(data), "id")
        return self._unexpected(f"{reason}; the ID of the item is {identity}" if identity else reason, data)

    def end(self, name: str) -> str:
        """A field of the last item that is a text."""
        if self.last is None:
            raise PaginationError(f"{self._call.path}: the service says that more follows an empty page.")
        value = members(self.last).get(name)
        if not isinstance(value, str):
            raise self._unexpected(f"the page is malformed: {name} of its last item is {value!r}, not a text")
        return value

    def moment(self, name: str) -> datetime:
        """A field of the last item that is a timestamp. What lists call `created` may be `created_at`."""
        at = f"{name}_at"
        text = self.end(at if at in members(self.last) else name)
        try:
            return read_datetime(text)
        except ValueError:
            raise self._unexpected(
                f"the page is malformed: {name} of its last item is {text!r}, not a timestamp"
            ) from None

    def _unexpected(self, reason: str, data: Any = None) -> ResponseError:
        return unexpected(self._call, self._response, self._settings, reason, data)
