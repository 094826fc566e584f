"""Decoding with msgspec, which the extra `fast` installs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from msgspec import MsgspecError, Raw, Struct, defstruct
from msgspec.json import Decoder, decode

from toloka_api import models
from toloka_api.structs import STRUCTS

from .._unreadable import UNREADABLE
from .items import MalformedPage

if TYPE_CHECKING:
    from toloka_api.base import Model
    from toloka_api.types import Pagination

ItemReader: TypeAlias = Callable[[Raw], Any]
REFUSED = (MsgspecError, LookupError, RecursionError, ValueError)
MOST_REFUSALS = 20


class RawItems:
    """The items of a page, told apart and decoded by msgspec.

    Args:
        content: The body of the answer.
        pagination: How the list is paged.
        read: Makes of an item what is wanted; None makes JSON data of it.
    """

    def __init__(self, content: bytes, pagination: Pagination, read: ItemReader | None = None) -> None:
        try:
            page = _page_decoder(pagination.items, pagination.has_more)(content)
        except REFUSED as fault:
            raise MalformedPage(str(fault)) from None
        self._items: list[Raw] = page.items
        self.has_more: bool = page.has_more
        self._read = read or item
        self.last: Any = item(self._items[-1]) if self._items else None

    def __iter__(self) -> Iterator[Any]:
        return map(self._read, self._items)

    @staticmethod
    def reader(pagination: Pagination) -> ItemReader:
        """What reads the items of a list: into models, if its pages may be large."""
        return ModelReader(pagination.item) if pagination.item in STRUCTS else item


@cache
def _page_decoder(items: str, has_more: str) -> Callable[[bytes], Any]:
    fields = [("items", list[Raw]), ("has_more", bool)]
    return Decoder(defstruct("Page", fields, rename={"items": items, "has_more": has_more})).decode


def item(raw: Raw) -> Any:
    """An item. What msgspec refuses, such as half of a surrogate pair, the standard library may take."""
    try:
        return decode(raw)
    except REFUSED:
        pass
    try:
        return json.loads(bytes(raw))
    except (ValueError, RecursionError) as fault:
        raise MalformedPage(f"comes what is not JSON ({fault})") from None


class ModelReader:
    """Makes models of the items of a list without dictionaries in between, if they are as the spec has them.

    Others are left as JSON data, of which models can be made in the usual way. After a few, all are.
    """

    def __init__(self, model: str) -> None:
        self._decode = _struct_decoder(model)
        self._made: Callable[[Struct], Model] = getattr(models, model).from_struct
        self._refusals = 0

    def __call__(self, raw: Raw) -> Any:
        if self._refusals < MOST_REFUSALS:
            try:
                return self._made(self._decode(raw))
            except (MsgspecError, *UNREADABLE):
                self._refusals += 1
        return item(raw)


@cache
def _struct_decoder(model: str) -> Callable[[Raw], Struct]:
    return Decoder(STRUCTS[model]).decode
