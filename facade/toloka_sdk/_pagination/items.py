"""A page's items, decoded one by one as they are asked for.

A page may hold 100,000 items. Were it decoded as a whole, the garbage collector would walk over all of their
dictionaries again and again, which costs more than the decoding. So an item is decoded, made a model of, and
dropped, before the next one is looked at. What a list needs besides, whether more follows and the last item,
is read from the end of the text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final, Protocol

from toloka_api.types import is_list, is_object

if TYPE_CHECKING:
    from toloka_api.types import Pagination

decode: Final = json.JSONDecoder().raw_decode
JSON: Final = frozenset((dict, list, str, int, float, bool, type(None)))
"""The classes of JSON data. An item of another is a model already."""
SPACE: Final = r"[ \t\n\r]*"
NEXT: Final = rf"{SPACE}([,\]]){SPACE}"


class MalformedPage(ValueError):
    """What is read is JSON or seemed to be, and isn't a page."""


class Items(Protocol):
    """The items of a page.

    Attributes:
        last: The last item as JSON data, None where there are none.
        has_more: Whether more items follow.
    """

    last: Any
    has_more: bool

    def __iter__(self) -> Iterator[Any]:
        """Decodes the items, one at a time, into JSON data or into models.

        Raises:
            MalformedPage: They are no JSON.
        """
        ...


class TextItems:
    """The items of a page as the service writes it, decoded by the standard library."""

    def __init__(self, text: str, start: int, end: int, last: Any, has_more: bool) -> None:
        self.last, self.has_more = last, has_more
        self._text, self._start, self._end = text, start, end

    @classmethod
    def found(cls, content: bytes, pagination: Pagination, key: str) -> TextItems | None:
        """The items, if the page is of them and has_more alone, and each begins with its key."""
        try:
            text = content.decode()
        except UnicodeDecodeError:
            return None
        colon = rf"{SPACE}:{SPACE}"
        head = re.match(rf'{SPACE}{{{SPACE}"{pagination.items}"{colon}\[{SPACE}(?={{)', text)
        tail = re.compile(
            rf'{SPACE}\]{SPACE},{SPACE}"{pagination.has_more}"{colon}(true|false){SPACE}}}{SPACE}'
        )
        # Within a text the quotes would be escaped: wherever this stands, an object begins. It is the last
        # item if the end of the list and of the page follow it.
        beginning = f'{{"{key}":'
        at = text.rfind(beginning) if head else -1
        while head and at >= 0:
            last, end = decode(text, at)
            if has_more := tail.fullmatch(text, end):
                return cls(text, head.end(), end, last, has_more[1] == "true")
            at = text.rfind(beginning, 0, at)
        return None

    def __iter__(self) -> Iterator[Any]:
        text, at = self._text, self._start
        following = re.compile(NEXT).match
        while True:
            try:
                item, at = decode(text, at)
            except (ValueError, RecursionError) as fault:
                raise MalformedPage(f"comes what is not JSON ({fault})") from None
            yield item
            separator = following(text, at)
            if separator is None:
                raise MalformedPage(f"comes no other item (character {at})")
            if separator[1] == "]":
                break
            at = separator.end()
        if at != self._end:
            raise MalformedPage(f"the list ends, but not the page (character {at})")


class WholeItems:
    """The items of a page of any form, which is decoded as a whole."""

    def __init__(self, content: bytes, pagination: Pagination) -> None:
        page: object = json.loads(content)
        if not is_object(page):
            raise MalformedPage(f"it is {type(page).__name__}, not an object")
        items, has_more = page.get(pagination.items), page.get(pagination.has_more)
        if not is_list(items):
            raise MalformedPage(f"{pagination.items} is {type(items).__name__}, not a list")
        if not isinstance(has_more, bool):
            raise MalformedPage(f"{pagination.has_more} is {has_more!r}, not true or false")
        self._items, self.has_more = items, has_more
        self.last = self._items[-1] if self._items else None

    def __iter__(self) -> Iterator[Any]:
        return iter(self._items)
