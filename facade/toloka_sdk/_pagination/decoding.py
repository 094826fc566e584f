"""Which way a page is decoded."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from .items import Items, MalformedPage, TextItems, WholeItems

if TYPE_CHECKING:
    from toloka_api.types import Pagination

    from .items_msgspec import RawItems


def items_of(content: bytes, pagination: Pagination, key: str) -> Items:
    """Finds the items of a page, and reads what it says besides.

    Args:
        content: The body of the answer.
        pagination: How the list is paged.
        key: The field of an item that the next page is asked for by.

    Raises:
        MalformedPage: The body is not an object with a list of items that says whether there are more.
        ValueError, RecursionError: The body is not JSON.
    """
    if msgspec_items := msgspec_decoder():
        try:
            return msgspec_items(content, pagination)
        except MalformedPage:
            pass  # what is wrong is found out below
    return TextItems.found(content, pagination, key) or WholeItems(content, pagination)


@cache
def msgspec_decoder() -> type[RawItems] | None:
    """What decodes with msgspec, if the extra `fast` is installed."""
    try:
        from .items_msgspec import RawItems
    except ImportError:
        return None
    return RawItems
