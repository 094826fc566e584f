"""Pages that become columns instead of models."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from toloka_api.types import Call, Pagination, is_object, shown
from toloka_sdk._pagination.decoding import items_of
from toloka_sdk._pagination.items import MalformedPage
from toloka_sdk._pagination.paginator import PageOf, Paginator

from ._records import Reader, at
from ._tables import Table

ITEMS_AT_ONCE = 1000
"""On a page, where the list has no `limit`. Larger ones take more memory, and no less time."""


REFUSED = (ValueError, OverflowError, RecursionError)
"""What msgspec and pyarrow raise."""
ReadPage = Callable[[bytes], tuple[Sequence[Any], bool]]
"""Gives the records of a page, and whether more follow."""


class PageOfRows:
    """A page's rows. It has no items any more.

    Attributes:
        batch: The rows.
        last: What is needed of the last item to ask for the next page.
        has_more: Whether more items follow.
    """

    def __init__(self, batch: Any, last: Any, has_more: bool) -> None:
        self.batch, self.last, self.has_more = batch, last, has_more

    def __iter__(self) -> Iterator[Any]:
        return iter(())


def paginator(call: Call[PageOf[Any]], table: Table) -> Paginator[Any]:
    """Fetches a list page by page, each as rows of the table."""
    rules = call.endpoint.pagination
    assert rules is not None, "only lists have columns"
    limit = {rules.limit: str(min(ITEMS_AT_ONCE, rules.max_limit))}
    limited = call if rules.limit in call.query else call.replace_query(**limit)
    return Paginator(limited, decode=decoder(table, rules)).ensure_followed()


def decoder(table: Table, pagination: Pagination) -> Callable[[bytes, Pagination, str], PageOfRows]:
    """What makes rows of the body of an answer."""
    fast, read = msgspec_reader(table, pagination), Reader(table.shape)

    def decode(content: bytes, pagination: Pagination, key: str) -> PageOfRows:
        if fast:
            try:
                return _strictly(fast, content, table, key)
            except REFUSED:
                pass  # the page has what the spec does not have
        items = items_of(content, pagination, key)
        records = [read(_object(data, index)) for index, data in enumerate(items)]
        return PageOfRows(table.batch(records, complete=False), items.last, items.has_more)

    return decode


def msgspec_reader(table: Table, pagination: Pagination) -> ReadPage | None:
    """What reads pages with msgspec, if the extra `fast` is installed."""
    try:
        from ._records_msgspec import page_reader
    except ImportError:
        return None
    return page_reader(table.shape, pagination)


def _strictly(read: ReadPage, content: bytes, table: Table, key: str) -> PageOfRows:
    records, has_more = read(content)
    last = {key: getattr(records[-1], at(table.shape.place(key)))} if records else None
    return PageOfRows(table.batch(records, complete=True), last, has_more)


def _object(data: Any, index: int) -> dict[str, Any]:
    if not is_object(data):
        raise MalformedPage(f"items[{index}] is {shown(data)}, not an object")
    return data
