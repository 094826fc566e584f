"""Which way a page is decoded."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from .items import Items, MalformedPage, TextItems, WholeItems

if TYPE_CHECKING:
    from toloka_api.types import Pagination

    from .items_msgspec import ItemReader, RawItems


class PageDecoder:
    """Decodes the pages of one list. With the extra `fast`, items may be models by then."""

    def __init__(self) -> None:
        self._read: ItemReader | None = None

    def __call__(self, content: bytes, pagination: Pagination, key: str) -> Items:
        """Finds the items of a page, as `items_of` does."""
        if self._read is None and (raw_items := msgspec_decoder()):
            self._read = raw_items.reader(pagination)
        return items_of(content, pagination, key, self._read)


def items_of(content: bytes, pagination: Pagination, key: str, read: ItemReader | None = None) -> Items:
    """Finds the items of a page, and reads what it says besides.

    Args:
        content: The body of the answer.
        pagination: How the list is paged.
        key: The field of an item that the next page is asked for by.
        read: Makes of an item what is wanted, where msgspec decodes it. None makes JSON data of it.

    Raises:
        MalformedPage: The body is not an object with a list of items that says whether there are more.
        ValueError, RecursionError: The body is not JSON.
    """
    if raw_items := msgspec_decoder():
        try:
            return raw_items(content, pagination, read)
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
