"""Lists that come page by page.

The documented way on is followed and nothing smarter: sort by a field that tells all items apart, and ask for
what comes after the last item of the page before. Nothing is sorted or compared here: the order is the
service's.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass, field
from keyword import iskeyword
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, cast

from .errors import PaginationError, ResponseError
from .flows import Flow, RawResponse, Settings, exchange, misfit

if TYPE_CHECKING:
    from toloka_api.types import Call

    from .drivers import AsyncDriver, Driver

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class PageOf(Protocol[T_co]):
    """What the API answers to a list: some items, and whether there are more."""

    @property
    def items(self) -> Sequence[T_co]: ...
    @property
    def has_more(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Page(Generic[T_co]):
    """One page of a list.

    Attributes:
        items: The items, in the order of the list.
        has_more: Whether more items follow.
    """

    items: Sequence[T_co]
    has_more: bool
    _next: dict[str, Any] | str | None = field(repr=False, compare=False)

    @property
    def next(self) -> dict[str, Any] | None:
        """The parameters of the next page, None after the last one.

        They are plain data that can be stored as JSON: `toloka.trainings.list(**page.next)` goes on after
        this page, at any time and from any process.

        Raises:
            PaginationError: The list is in an order that can't be followed.
        """
        if isinstance(self._next, str):
            raise PaginationError(self._next)
        return self._next


class Pages(Generic[T]):
    """A list that is read as it is iterated over: the items of every page, one after the other.

    Each iteration starts anew, with the first page.
    """

    def __init__(self, driver: Driver, call: Call[PageOf[T]]) -> None:
        self._driver, self._call = driver, call

    def __repr__(self) -> str:
        return f"<Pages of {self._call.path} in {self._driver.environment}>"

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.items

    def pages(self) -> Iterator[Page[T]]:
        """Iterates over the pages.

        Raises:
            PaginationError: The list's order can't be followed, or the service's pages don't get on.
        """
        walk = Walk(self._call)
        walk.ensure_followed()
        while not walk.ended:
            yield self._driver.run(walk.step(self._driver.settings))

    def first_page(self) -> Page[T]:
        """Reads the first page only."""
        return self._driver.run(Walk(self._call).step(self._driver.settings))


class AsyncPages(Generic[T]):
    """A list that is read as it is iterated over: the items of every page, one after the other.

    Each iteration starts anew, with the first page.
    """

    def __init__(self, driver: AsyncDriver, call: Call[PageOf[T]]) -> None:
        self._driver, self._call = driver, call

    def __repr__(self) -> str:
        return f"<AsyncPages of {self._call.path} in {self._driver.environment}>"

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page.items:
                yield item

    async def pages(self) -> AsyncIterator[Page[T]]:
        """Iterates over the pages.

        Raises:
            PaginationError: The list's order can't be followed, or the service's pages don't get on.
        """
        walk = Walk(self._call)
        walk.ensure_followed()
        while not walk.ended:
            yield await self._driver.run(walk.step(self._driver.settings))

    async def first_page(self) -> Page[T]:
        """Reads the first page only."""
        return await self._driver.run(Walk(self._call).step(self._driver.settings))


class Walk(Generic[T]):
    """The way through a list, a page a step."""

    def __init__(self, call: Call[PageOf[T]]) -> None:
        rules = call.endpoint.pagination
        if rules is None:
            raise PaginationError(f"{call.endpoint.operation_id} is no list: its answer comes at once.")
        query = {rules.sort: next(iter(rules.cursor)), rules.limit: str(rules.max_limit), **call.query}
        self.ended = False
        self._call = call.replace_query(**query)
        self._sort = query[rules.sort]
        self._cursor = rules.cursor.get(self._sort)
        self._seen = {query.get(self._cursor or "")}
        self._known = " or ".join(repr(sort) for sort in rules.cursor)

    def ensure_followed(self) -> None:
        if self._cursor is None:
            raise PaginationError(self._no_way())

    def _no_way(self) -> str:
        return (
            f"{self._call.path} sorted by {self._sort!r} can be read one page deep only, with first_page(): "
            f"the API can go on from a page in the order {self._known} alone. "
            "Leave `sort` out and sort the items, or narrow the list with filters until it fits a page."
        )

    def step(self, settings: Settings) -> Flow[Page[T]]:
        """Reads one page, and gets ready for the one after it."""
        response = yield from exchange(self._call, settings)
        items, has_more = checked(self._call, response, settings)
        self.ended = not has_more
        if self.ended:
            return Page(items, False, None)
        if self._cursor is None:
            return Page(items, True, self._no_way())
        if not items:
            raise PaginationError(f"{self._call.path}: the service says that more follows an empty page.")
        name = self._sort.removeprefix("-")
        last = getattr(items[-1], name, None)
        if not isinstance(last, str):
            raise malformed(
                self._call, response, settings, f"items[{len(items) - 1}].{name} is {last!r}, not a text"
            )
        if last in self._seen:
            raise PaginationError(
                f"{self._call.path}: the service gave a page that ends with {name} {last!r} once more. "
                "Going on would never end."
            )
        self._seen.add(last)
        self._call = self._call.replace_query(**{self._cursor: last})
        return Page(items, True, {argument(name): value for name, value in self._call.query.items()})


def argument(parameter: str) -> str:
    """What a query parameter is called in Python."""
    return f"{parameter}_" if iskeyword(parameter) else parameter


def checked(
    call: Call[PageOf[T]], response: RawResponse[PageOf[T]], settings: Settings
) -> tuple[Sequence[T], bool]:
    """The page's fields, which the generated reader takes as they come."""
    items, has_more = response.parsed.items, response.parsed.has_more
    fault = page_fault(items, has_more)
    if fault is not None:
        raise malformed(call, response, settings, fault)
    return items, has_more


def page_fault(items: object, has_more: object) -> str | None:
    if not isinstance(items, list):
        return f"items is {type(items).__name__}, not a list"
    values = cast("list[object]", items)
    if None in values:
        return f"items[{values.index(None)}] is null"
    return None if isinstance(has_more, bool) else f"has_more is {has_more!r}, not true or false"


def malformed(
    call: Call[object], response: RawResponse[object], settings: Settings, reason: str
) -> ResponseError:
    return misfit(call, response, settings, f"the page is malformed: {reason}")
