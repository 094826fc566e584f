"""The way through a list, page by page.

The documented way on is followed and nothing smarter: sort by a field that tells all items apart, and ask for
what comes after the last item of the page before. Nothing is sorted or compared here: the order is the
service's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from keyword import iskeyword
from typing import TYPE_CHECKING, Any, Generic, Protocol, Self, TypeVar

from toloka_api.types import query_text, read_datetime

from .errors import PaginationError, ResponseError
from .flows import (
    UNREADABLE,
    Flow,
    RawResponse,
    Reply,
    Settings,
    exchange_as,
    fault_path,
    misfit,
    not_json,
    undocumented,
    unfit,
)
from .items import Items, MalformedPage, items_of
from .refusals import members

if TYPE_CHECKING:
    from datetime import datetime

    from toloka_api.types import Call

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
WINDOWS = "created"
"""The field that splits a list into windows: every object has it, and it never changes."""


class PageOf(Protocol[T_co]):
    """What the API answers to a list: some items, and whether there are more."""

    @property
    def items(self) -> Sequence[T_co]: ...
    @property
    def has_more(self) -> bool: ...


class Walk(Generic[T]):
    """A list as a row of pages, of which the next one is fetched at each step."""

    def __init__(self, call: Call[PageOf[T]]) -> None:
        rules = call.endpoint.pagination
        if rules is None:
            raise PaginationError(f"{call.endpoint.operation_id} is no list: its answer comes at once.")
        query = {rules.sort: next(iter(rules.cursor)), rules.limit: str(rules.max_limit), **call.query}
        self.ended = False
        self._rules = rules
        self._call = call.replace_query(**query)
        self._sort = query[rules.sort]
        self._key = self._sort.removeprefix("-")
        self._cursor = rules.cursor.get(self._sort)
        self._seen = {query.get(self._cursor or "")}

    def ensure_followed(self) -> Self:
        """Raises the error that says why the list can't be read beyond its first page, if it can't."""
        if self._cursor is None:
            raise PaginationError(self._no_way())
        return self

    def _no_way(self) -> str:
        known = " or ".join(map(repr, self._rules.cursor))
        return (
            f"{self._call.path} sorted by {self._sort!r} can be read one page deep only, with first_page(): "
            f"the API can go on from a page in the order {known} alone. "
            "Leave `sort` out and sort the items, or narrow the list with filters until it fits a page."
        )

    def fetch(self, settings: Settings) -> Flow[Batch[T]]:
        """Fetches one page, and gets ready for the one after it."""
        response = yield from exchange_as(self._items, self._call, settings)
        batch = Batch(self._call, response, settings)
        self.ended = not batch.has_more
        if batch.has_more:
            batch.next = self._go_on(batch)
        return batch

    def _items(self, call: Call[PageOf[T]], reply: Reply) -> Items:
        try:
            return items_of(reply.content, self._rules, self._key)
        except MalformedPage as fault:
            raise unfit(reply, f"the page is malformed: {fault}") from None
        except (ValueError, RecursionError):
            raise not_json(reply) from None

    def _go_on(self, batch: Batch[T]) -> dict[str, Any] | str:
        """Turns to the page that follows one. Gives its parameters, or why there is no way to it."""
        if self._cursor is None:
            return self._no_way()
        end = batch.end(self._key)
        if end in self._seen:
            raise PaginationError(
                f"{self._call.path}: the service gave a page that ends with {self._key} {end!r} once more. "
                "Going on would never end."
            )
        self._seen.add(end)
        self._call = self._call.replace_query(**{self._cursor: end})
        return {argument(name): value for name, value in self._call.query.items()}

    def ends(self) -> tuple[Walk[T], Walk[T]]:
        """Two lists that begin with the item made first and with the one made last, for `windows`."""
        self.ensure_followed()
        if WINDOWS not in self._rules.ranges:
            raise PaginationError(f"{self._call.path} can't be narrowed by {WINDOWS!r}, so it has no shards.")
        one, sort = {self._rules.limit: "1"}, self._rules.sort
        return (
            Walk(self._call.replace_query(**one, **{sort: WINDOWS})),
            Walk(self._call.replace_query(**one, **{sort: f"-{WINDOWS}"})),
        )

    def windows(self, first: Batch[T], last: Batch[T], count: int) -> list[Walk[T]]:
        """Splits the list by the time of creation into `count` parts that are each as long as the others.

        There are fewer where they would be shorter than what tells times apart. The first part is open at its
        beginning and the last one at its end, so that no item is left out.
        """
        if first.last is None or last.last is None:
            return []
        # Were the bounds not in order, the windows would overlap.
        begin, end = sorted(batch.moment(WINDOWS) for batch in (first, last))
        moments = [begin + (end - begin) * number / count for number in range(1, count)]
        # Milliseconds are sent, so bounds may come to be the same, or that of the first item.
        texts = dict.fromkeys(query_text(moment) for moment in moments)
        bounds = [text for text in texts if read_datetime(text) > begin]
        since = [{}, *({f"{WINDOWS}_gte": bound} for bound in bounds)]
        until = [*({f"{WINDOWS}_lt": bound} for bound in bounds), {}]
        return [
            Walk(self._call.replace_query(**start, **stop)) for start, stop in zip(since, until, strict=True)
        ]


class Batch(Generic[T]):
    """The items of a page. Each becomes a model when it is asked for.

    Attributes:
        has_more: Whether more items follow.
        last: The last item as JSON, None where there are none.
        next: The parameters of the next page, or the reason why there is no way to it.
    """

    def __init__(self, call: Call[PageOf[T]], response: RawResponse[Items], settings: Settings) -> None:
        self._call, self._settings = call, settings
        self._items = response.parsed
        self._response = replace(response, content=b"")  # the items are all that is needed of it
        self.has_more, self.last = self._items.has_more, self._items.last
        self.next: dict[str, Any] | str | None = None

    def __iter__(self) -> Iterator[T]:
        rules = self._call.endpoint.pagination
        assert rules is not None, "a walk has checked it"
        read = rules.item_reader()
        index, data = -1, None
        try:
            for index, data in enumerate(self._items):  # noqa: B007  (what went wrong needs it)
                yield read(data)
        except MalformedPage as fault:
            where = f"after {rules.items}[{index}]" if index >= 0 else f"first in {rules.items}"
            raise self._misfit(f"{where} {fault}") from None
        except UNREADABLE as fault:
            where = f"{rules.items}[{index}]"
            if data is None:
                raise self._misfit(f"the page is malformed: {where} is null") from None
            raise self._misfit(undocumented(where + fault_path(read, data), fault), data) from None

    def end(self, name: str) -> str:
        """A field of the last item that is a text."""
        if self.last is None:
            raise PaginationError(f"{self._call.path}: the service says that more follows an empty page.")
        value = members(self.last).get(name)
        if not isinstance(value, str):
            raise self._misfit(f"the page is malformed: {name} of its last item is {value!r}, not a text")
        return value

    def moment(self, name: str) -> datetime:
        """A field of the last item that is a timestamp."""
        text = self.end(name)
        try:
            return read_datetime(text)
        except ValueError:
            raise self._misfit(
                f"the page is malformed: {name} of its last item is {text!r}, not a timestamp"
            ) from None

    def _misfit(self, reason: str, data: Any = None) -> ResponseError:
        return misfit(self._call, self._response, self._settings, reason, data)


def argument(parameter: str) -> str:
    """What a query parameter is called in Python."""
    return f"{parameter}_" if iskeyword(parameter) else parameter
