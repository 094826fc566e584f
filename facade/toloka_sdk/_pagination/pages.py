"""Lists as users read them: item by item, page by page, one page ahead, in shards, or what came since."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Iterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .._arguments import ensure_count, ensure_function
from .._concurrency import together, together_async
from .._errors import PaginationError, ResponseError
from .paginator import OnMalformed, PageOf, Paginator, RawPage
from .prefetching import fetched_ahead, fetched_ahead_async
from .windows import Windows

if TYPE_CHECKING:
    from datetime import datetime
    from os import PathLike

    import pyarrow  # pyright: ignore[reportMissingTypeStubs]

    from toloka_api.models import Project, ProjectForm
    from toloka_api.types import Call
    from toloka_follow import AsyncFollow, Follow

    from .._drivers import AsyncDriver, Driver

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
MOST_SHARDS = 1000
"""Each has a connection of its own, and in `Toloka` a thread."""


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

    def __init__(
        self,
        driver: Driver,
        call: Call[PageOf[T]],
        ahead: bool = False,
        on_malformed: OnMalformed | None = None,
    ) -> None:
        self._driver, self._call, self._ahead, self._on_malformed = driver, call, ahead, on_malformed

    def __repr__(self) -> str:
        return f"<Pages of {self._call.path} in {self._driver.settings.environment}>"

    def __iter__(self) -> Iterator[T]:
        for page in self._pages():
            yield from page

    def pages(self) -> Iterator[Page[T]]:
        """Iterates over the pages.

        Raises:
            PaginationError: The list can't be followed in its order, or the service's pages don't advance.
        """
        for page in self._pages():
            yield page_of(page)

    def first_page(self) -> Page[T]:
        """Reads the first page only: up to `limit` objects, or up to 1,000 if the list was given none."""
        return page_of(self._driver.run(self._paginator().fetch(self._driver.settings)))

    def read_ahead(self) -> Pages[T]:
        """The same list, of which the next page is fetched while one is used.

        A thread fetches it. It is one page ahead and never more; fetching stops when the iteration is
        abandoned.
        """
        return Pages(self._driver, self._call, ahead=True, on_malformed=self._on_malformed)

    def skip_malformed(self, on_malformed: Callable[[ResponseError], object]) -> Pages[T]:
        """The same list, which goes on after an item that can't be read instead of raising the error.

        A page that is no JSON, or that doesn't say what follows it, still ends the list.

        Args:
            on_malformed: Called with the error in place of each such item. Its message says what is wrong
                with which field and has the item's ID, and its `payload` is the item as JSON data.
        """
        ensure_function("skip_malformed(): on_malformed", on_malformed)
        return Pages(self._driver, self._call, self._ahead, on_malformed)

    def in_shards(self, count: int) -> Iterator[T]:
        """Reads the list in windows by time of creation, several at the same time, in no particular order.

        A thread fetches each window's pages, one page ahead of their use; fetching stops when the
        iteration is abandoned. It takes two more requests, for the first and the last item.

        Args:
            count: How many windows are read at the same time, from 1 to 1,000.

        Raises:
            PaginationError: The list can't be filtered by time of creation, or followed in its order.
        """
        ensure_shards(count)
        paginator = self._paginator()
        settings = self._driver.settings
        first, last = together(self._driver, [end.fetch(settings) for end in paginator.ends()])
        for page in fetched_ahead(self._driver, paginator.windows(first, last, count), at_once=count):
            yield from page

    def windows(self, count: int) -> list[dict[str, Any]]:
        """Splits the list by time of creation into windows with about as many items in each.

        They are for programs that read a list in several processes or on several machines. Small requests
        find out where the items lie, up to two dozen a window where they came in bursts.

        Args:
            count: How many windows, from 1 to 1,000. There are fewer where there is little to split.

        Returns:
            The parameters of each: `toloka.assignments.list(**window)` reads it, at any time and from any
            process. They are plain data. The first window has no beginning and the last one no end, so
            what comes meanwhile is in the last.

        Raises:
            PaginationError: The list can't be filtered by time of creation, or followed in its order.
        """
        ensure_shards(count)
        paginator, settings = self._paginator(), self._driver.settings
        first, last = together(self._driver, [end.fetch(settings) for end in paginator.ends()])
        windows = Windows(paginator, first, last, count)
        while looks := windows.looks():
            windows.take(together(self._driver, [look.fetch(settings) for look in looks]))
        return [window.parameters for window in windows.split()]

    def to_arrow(self, *, project: Project | ProjectForm | None = None) -> pyarrow.Table:  # pyright: ignore
        """Reads the list as a table of pyarrow, without making models.

        It has one row an object, for assignments one row a task. The columns are those of the spec, whatever
        the rows have; what no column has is kept as JSON in the column `more`. It needs the extra `export`.

        Args:
            project: The project, whose fields get a column each: `INPUT:image`, `OUTPUT:animal`,
                `GOLDEN:animal`. Without it, the values of a task or an answer are one column of JSON.

        Raises:
            ConfigurationError: pyarrow is not installed, or the list has no values of a project.
            PaginationError: The list can't be followed in its order, or the service's pages don't advance.
        """
        from toloka_export._doors import arrow_table

        return self._driver.run(arrow_table(self._call, project, self._driver.settings))

    def to_batches(self, *, project: Project | ProjectForm | None = None) -> Iterator[pyarrow.RecordBatch]:  # pyright: ignore
        """Reads the list as record batches of pyarrow, a page each, in memory that does not grow with it.

        They have the columns of `to_arrow`. It needs the extra `export`.

        Args:
            project: The project, whose fields get a column each.

        Raises:
            ConfigurationError: pyarrow is not installed, or the list has no values of a project.
            PaginationError: The list can't be followed in its order, or the service's pages don't advance.
        """
        from toloka_export._doors import Batches

        batches = Batches(self._call, project)
        while not batches.ended:
            yield self._driver.run(batches.next(self._driver.settings))

    def arrow_schema(self, *, project: Project | ProjectForm | None = None) -> pyarrow.Schema:  # pyright: ignore
        """The columns of `to_arrow` and `to_batches`, without a request.

        Args:
            project: The project, whose fields get a column each.

        Raises:
            ConfigurationError: pyarrow is not installed, or the list has no values of a project.
        """
        from toloka_export._doors import arrow_schema

        return arrow_schema(self._call, project)

    def export(self, path: str | PathLike[str], *, project: Project | ProjectForm | None = None) -> int:
        """Writes the list to a file, as the table of `to_arrow`, in memory that does not grow with it.

        Pages are kept in a hidden file beside it, `.<name>.part`. If the program is killed or a call fails,
        the same export goes on after the last page that came, and no row is lost or there twice. The file has
        its name once it is complete. It needs the extra `export`.

        Args:
            path: A path that ends in `.parquet`, or in `.jsonl` for JSON Lines.
            project: The project, whose fields get a column each.

        Returns:
            The number of rows.

        Raises:
            FileExistsError: There is such a file.
            ExportError: What was kept is of another list, or in use.
            ConfigurationError: The path ends in something else, or as for `to_arrow`.
            PaginationError: The list can't be followed in its order, or the service's pages don't advance.
        """
        from toloka_export._doors import exported

        return self._driver.run(exported(self._call, path, project, self._driver.settings))

    def follow(
        self,
        *fields: str,
        since: datetime | None = None,
        cursor: dict[str, object] | None = None,
        cursor_file: str | PathLike[str] | None = None,
        lag: float = 60.0,
        timeout: float | None = 0.0,
        interval: float | None = None,
    ) -> Follow[T]:
        """Read what came to the list since a moment or a cursor, each change once.

        A row is given for each of the times that it has got: an assignment when it was submitted, and again
        when it was accepted. Rows come in no particular order. Rows with equal times, and such that become
        visible late, are neither missed nor given twice.

        Args:
            fields: The times to follow it by, such as `"submitted"`; without any, all that the list has.
            since: From when on, a datetime with a time zone. It is needed where there is no cursor yet.
            cursor: Where to go on: what `.cursor` gave, in this process or another.
            cursor_file: The path of a file that keeps the cursor. It is written after each page whose changes
                were used, so after a kill up to a page of them comes again, and nothing is missed. Use
                `.cursor` where each change has to count once.
            lag: Seconds that a row may become visible later than its own time says, 0 to 2,592,000. All rows
                of that time are read again in each round. The API promises nothing; a minute is what programs
                for it commonly allow.
            timeout: Seconds to ask for more. 0 gives what there is now; None asks for ever. Quotas, failures
                and lost connections do not end it while there is time left.
            interval: Seconds between rounds of asking; by default few after something came, then more and
                more, up to a minute.

        Returns:
            An iterator over a `Change` for each, with the object, its time and what that is called.

        Raises:
            PaginationError: The list can't be followed by that time.
            CursorError: The cursor is of another list, other times or another environment.
            ConfigurationError: An argument is no use, or the list has a filter that following sets itself.
        """
        from toloka_follow._doors import follow_list

        return follow_list(
            self._driver,
            self._call,
            self._on_malformed,
            fields,
            since=since,
            cursor=cursor,
            cursor_file=cursor_file,
            lag=lag,
            timeout=timeout,
            interval=interval,
        )

    def _paginator(self) -> Paginator[T]:
        return Paginator(self._call, self._on_malformed)

    def _pages(self) -> Iterator[RawPage[T]]:
        paginator = self._paginator().ensure_followed()
        if self._ahead:
            yield from fetched_ahead(self._driver, [paginator])
        while not paginator.ended:
            yield self._driver.run(paginator.fetch(self._driver.settings))


class AsyncPages(Generic[T]):
    """A list that is read as it is iterated over: the items of every page, one after the other.

    Each iteration starts anew, with the first page.
    """

    def __init__(
        self,
        driver: AsyncDriver,
        call: Call[PageOf[T]],
        ahead: bool = False,
        on_malformed: OnMalformed | None = None,
    ) -> None:
        self._driver, self._call, self._ahead, self._on_malformed = driver, call, ahead, on_malformed

    def __repr__(self) -> str:
        return f"<AsyncPages of {self._call.path} in {self._driver.settings.environment}>"

    async def __aiter__(self) -> AsyncGenerator[T, None]:
        async with aclosing(self._pages()) as pages:
            async for page in pages:
                for item in page:
                    yield item

    async def pages(self) -> AsyncGenerator[Page[T], None]:
        """Iterates over the pages.

        Raises:
            PaginationError: The list can't be followed in its order, or the service's pages don't advance.
        """
        async with aclosing(self._pages()) as pages:
            async for page in pages:
                yield page_of(page)

    async def first_page(self) -> Page[T]:
        """Reads the first page only: up to `limit` objects, or up to 1,000 if the list was given none."""
        return page_of(await self._driver.run(self._paginator().fetch(self._driver.settings)))

    def read_ahead(self) -> AsyncPages[T]:
        """The same list, of which the next page is fetched while one is used.

        A task fetches it. It is one page ahead and never more; the task is cancelled when the iteration is
        abandoned.
        """
        return AsyncPages(self._driver, self._call, ahead=True, on_malformed=self._on_malformed)

    def skip_malformed(self, on_malformed: Callable[[ResponseError], object]) -> AsyncPages[T]:
        """The same list, which goes on after an item that can't be read instead of raising the error.

        A page that is no JSON, or that doesn't say what follows it, still ends the list.

        Args:
            on_malformed: Called with the error in place of each such item. Its message says what is wrong
                with which field and has the item's ID, and its `payload` is the item as JSON data.
        """
        ensure_function("skip_malformed(): on_malformed", on_malformed)
        return AsyncPages(self._driver, self._call, self._ahead, on_malformed)

    async def in_shards(self, count: int) -> AsyncGenerator[T, None]:
        """Reads the list in windows by time of creation, several at the same time, in no particular order.

        A task fetches each window's pages, one page ahead of their use; they are cancelled when the
        iteration is abandoned. It takes two more requests, for the first and the last item.

        Args:
            count: How many windows are read at the same time, from 1 to 1,000.

        Raises:
            PaginationError: The list can't be filtered by time of creation, or followed in its order.
        """
        ensure_shards(count)
        paginator = self._paginator()
        settings = self._driver.settings
        first, last = await together_async(self._driver, [end.fetch(settings) for end in paginator.ends()])
        windows = paginator.windows(first, last, count)
        async with aclosing(fetched_ahead_async(self._driver, windows, at_once=count)) as pages:
            async for page in pages:
                for item in page:
                    yield item

    async def windows(self, count: int) -> list[dict[str, Any]]:
        """Splits the list by time of creation into windows with about as many items in each.

        They are for programs that read a list in several processes or on several machines. Small requests
        find out where the items lie, up to two dozen a window where they came in bursts.

        Args:
            count: How many windows, from 1 to 1,000. There are fewer where there is little to split.

        Returns:
            The parameters of each: `toloka.assignments.list(**window)` reads it, at any time and from any
            process. They are plain data. The first window has no beginning and the last one no end, so
            what comes meanwhile is in the last.

        Raises:
            PaginationError: The list can't be filtered by time of creation, or followed in its order.
        """
        ensure_shards(count)
        paginator, settings = self._paginator(), self._driver.settings
        first, last = await together_async(self._driver, [end.fetch(settings) for end in paginator.ends()])
        windows = Windows(paginator, first, last, count)
        while looks := windows.looks():
            windows.take(await together_async(self._driver, [look.fetch(settings) for look in looks]))
        return [window.parameters for window in windows.split()]

    async def to_arrow(self, *, project: Project | ProjectForm | None = None) -> pyarrow.Table:  # pyright: ignore
        """Reads the list as a table of pyarrow, without making models.

        It has one row an object, for assignments one row a task. The columns are those of the spec, whatever
        the rows have; what no column has is kept as JSON in the column `more`. It needs the extra `export`.

        Args:
            project: The project, whose fields get a column each: `INPUT:image`, `OUTPUT:animal`,
                `GOLDEN:animal`. Without it, the values of a task or an answer are one column of JSON.

        Raises:
            ConfigurationError: pyarrow is not installed, or the list has no values of a project.
            PaginationError: The list can't be followed in its order, or the service's pages don't advance.
        """
        from toloka_export._doors import arrow_table

        return await self._driver.run(arrow_table(self._call, project, self._driver.settings))

    async def to_batches(  # pyright: ignore
        self, *, project: Project | ProjectForm | None = None
    ) -> AsyncGenerator[pyarrow.RecordBatch, None]:  # pyright: ignore
        """Reads the list as record batches of pyarrow, a page each, in memory that does not grow with it.

        They have the columns of `to_arrow`. It needs the extra `export`.

        Args:
            project: The project, whose fields get a column each.

        Raises:
            ConfigurationError: pyarrow is not installed, or the list has no values of a project.
            PaginationError: The list can't be followed in its order, or the service's pages don't advance.
        """
        from toloka_export._doors import Batches

        batches = Batches(self._call, project)
        while not batches.ended:
            yield await self._driver.run(batches.next(self._driver.settings))

    def arrow_schema(self, *, project: Project | ProjectForm | None = None) -> pyarrow.Schema:  # pyright: ignore
        """The columns of `to_arrow` and `to_batches`, without a request.

        Args:
            project: The project, whose fields get a column each.

        Raises:
            ConfigurationError: pyarrow is not installed, or the list has no values of a project.
        """
        from toloka_export._doors import arrow_schema

        return arrow_schema(self._call, project)

    async def export(self, path: str | PathLike[str], *, project: Project | ProjectForm | None = None) -> int:
        """Writes the list to a file, as the table of `to_arrow`, in memory that does not grow with it.

        Pages are kept in a hidden file beside it, `.<name>.part`. If the program is killed or a call fails,
        the same export goes on after the last page that came, and no row is lost or there twice. The file has
        its name once it is complete. It needs the extra `export`.

        Args:
            path: A path that ends in `.parquet`, or in `.jsonl` for JSON Lines.
            project: The project, whose fields get a column each.

        Returns:
            The number of rows.

        Raises:
            FileExistsError: There is such a file.
            ExportError: What was kept is of another list, or in use.
            ConfigurationError: The path ends in something else, or as for `to_arrow`.
            PaginationError: The list can't be followed in its order, or the service's pages don't advance.
        """
        from toloka_export._doors import exported

        return await self._driver.run(exported(self._call, path, project, self._driver.settings))

    def follow(
        self,
        *fields: str,
        since: datetime | None = None,
        cursor: dict[str, object] | None = None,
        cursor_file: str | PathLike[str] | None = None,
        lag: float = 60.0,
        timeout: float | None = 0.0,
        interval: float | None = None,
    ) -> AsyncFollow[T]:
        """Read what came to the list since a moment or a cursor, each change once.

        A row is given for each of the times that it has got: an assignment when it was submitted, and again
        when it was accepted. Rows come in no particular order. Rows with equal times, and such that become
        visible late, are neither missed nor given twice.

        Args:
            fields: The times to follow it by, such as `"submitted"`; without any, all that the list has.
            since: From when on, a datetime with a time zone. It is needed where there is no cursor yet.
            cursor: Where to go on: what `.cursor` gave, in this process or another.
            cursor_file: The path of a file that keeps the cursor. It is written after each page whose changes
                were used, so after a kill up to a page of them comes again, and nothing is missed. Use
                `.cursor` where each change has to count once.
            lag: Seconds that a row may become visible later than its own time says, 0 to 2,592,000. All rows
                of that time are read again in each round. The API promises nothing; a minute is what programs
                for it commonly allow.
            timeout: Seconds to ask for more. 0 gives what there is now; None asks for ever. Quotas, failures
                and lost connections do not end it while there is time left.
            interval: Seconds between rounds of asking; by default few after something came, then more and
                more, up to a minute.

        Returns:
            An iterator over a `Change` for each, with the object, its time and what that is called.

        Raises:
            PaginationError: The list can't be followed by that time.
            CursorError: The cursor is of another list, other times or another environment.
            ConfigurationError: An argument is no use, or the list has a filter that following sets itself.
        """
        from toloka_follow._doors import follow_list

        return follow_list(
            self._driver,
            self._call,
            self._on_malformed,
            fields,
            since=since,
            cursor=cursor,
            cursor_file=cursor_file,
            lag=lag,
            timeout=timeout,
            interval=interval,
        )

    def _paginator(self) -> Paginator[T]:
        return Paginator(self._call, self._on_malformed)

    async def _pages(self) -> AsyncGenerator[RawPage[T], None]:
        paginator = self._paginator().ensure_followed()
        if self._ahead:
            async with aclosing(fetched_ahead_async(self._driver, [paginator])) as pages:
                async for page in pages:
                    yield page
        while not paginator.ended:
            yield await self._driver.run(paginator.fetch(self._driver.settings))


def page_of(page: RawPage[T]) -> Page[T]:
    return Page(list(page), page.has_more, page.next)


def ensure_shards(count: int) -> None:
    ensure_count("count", count, most=MOST_SHARDS)
