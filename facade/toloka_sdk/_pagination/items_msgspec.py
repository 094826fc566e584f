"""Decoding with msgspec, which the extra `fast` installs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from msgspec import MsgspecError, Raw
from msgspec.json import decode

from .items import MalformedPage

if TYPE_CHECKING:
    from toloka_api.types import Pagination

REFUSED = (MsgspecError, LookupError, RecursionError, ValueError)


class RawItems:
    """The items of a page, told apart and decoded by msgspec."""

    def __init__(self, content: bytes, pagination: Pagination) -> None:
        try:
            page = decode(content, type=dict[str, Raw])
            self._items = decode(page[pagination.items], type=list[Raw])
            self.has_more = decode(page[pagination.has_more], type=bool)
        except REFUSED as fault:
            raise MalformedPage(str(fault)) from None
        self.last: Any = item(self._items[-1]) if self._items else None

    def __iter__(self) -> Iterator[Any]:
        return map(item, self._items)


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
