"""Decoding with msgspec, which the extra `fast` installs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from msgspec import MsgspecError, Raw
from msgspec.json import decode

from .items import MalformedPage

if TYPE_CHECKING:
    from toloka_api.types import Pagination


class RawItems:
    """The items of a page, told apart and decoded by msgspec."""

    def __init__(self, content: bytes, pagination: Pagination) -> None:
        try:
            page = decode(content, type=dict[str, Raw])
            self._items = decode(page[pagination.items], type=list[Raw])
            self.has_more = decode(page[pagination.has_more], type=bool)
            self.last: Any = decode(self._items[-1]) if self._items else None
        except (MsgspecError, LookupError) as fault:
            raise MalformedPage(str(fault)) from None

    def __iter__(self) -> Iterator[Any]:
        try:
            yield from map(decode, self._items)
        except MsgspecError as fault:
            raise MalformedPage(f"comes what is not JSON ({fault})") from None
