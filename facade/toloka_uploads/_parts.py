"""Cutting what is uploaded into parts, each of which is sent in one request."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, NamedTuple, TypeAlias

from toloka_api.rules import Refused
from toloka_api.sending import encoded, written
from toloka_api.types import Call, is_object
from toloka_sdk import FieldError

from ._results import Errors

MARK = "__item_idx"
"""A field that the service ignores and repeats in the log of the operation. toloka-kit names it so."""


class Target(NamedTuple):
    """What is uploaded.

    Attributes:
        call: Makes the call that creates several in the background.
        get: Makes the call that reads one.
        form: The name of the model of one.
    """

    call: Callable[..., Call[Any]]
    get: Callable[[str], Call[Any]]
    form: str


@dataclass(frozen=True, slots=True)
class Part:
    """Items that follow on each other.

    Attributes:
        number: Its place among the parts, from 0.
        first: The index of its first item.
        sent: Its items as JSON, by index.
        refused: Its items that can't be sent, and why, by index.
    """

    number: int
    first: int
    sent: dict[int, bytes] = field(default_factory=dict[int, bytes])
    refused: dict[int, Errors] = field(default_factory=dict[int, Errors])

    def __len__(self) -> int:
        return len(self.sent) + len(self.refused)

    @property
    def indexes(self) -> range:
        """Those of its items."""
        return range(self.first, self.first + len(self))

    def digest(self) -> bytes:
        """Tells it from a part of other items."""
        # Each text holds its index, so where the refused ones stand shows, too.
        return sha256(b"\n".join(self.sent.values())).digest()


class Encoder:
    """Makes JSON of items, and refuses what can't be sent.

    Args:
        form: The name of the model of one.
        distinct: The fields in which no two may all agree; empty if they may.
    """

    def __init__(self, form: str, distinct: tuple[str, ...]) -> None:
        self._models, self._distinct = (form,), distinct
        self._seen: dict[bytes, int | str] = {}

    def __call__(self, index: int, item: object) -> bytes:
        """The JSON of an item, by its index.

        Raises:
            Refused: It can't be sent.
        """
        return marked(self.checked(index, item), index)

    def checked(self, name: int | str, item: object) -> dict[str, Any]:
        """What is sent of an item, which messages call by its name.

        Raises:
            Refused: It can't be sent.
        """
        data: dict[str, Any] = written(item, self._models)
        if self._distinct:
            same = sha256(canonical([data.get(name) for name in self._distinct])).digest()
            first = self._seen.setdefault(same, name)
            if first != name:
                agree = ", ".join(self._distinct)
                raise Refused(ValueError, f"agrees with item {first} in {agree}, so it may be there twice")
        return data


def marked(data: Mapping[str, Any], mark: int) -> bytes:
    """The JSON of an item, with a mark that tells it from others in the log of the operation."""
    return encoded({**data, MARK: str(mark)})


def canonical(values: list[Any]) -> bytes:
    """The same for values that are equal: 1 and 1.0, and maps in any order."""
    numbers = [float(value) if isinstance(value, int) else value for value in values]
    return encoded([dict(sorted(each.items())) if is_object(each) else each for each in numbers])


Encode: TypeAlias = Callable[[int, object], bytes]


class Cutter:
    """Cuts items into parts as they come.

    Args:
        encode: Makes JSON of an item.
        most_items: How many items a part has at most.
        most_bytes: How many bytes its JSON has at most, unless one item alone has more.
        length: How many items the part of a number had when it was cut before; None if it was not.

    Attributes:
        number: That of the part that is not whole yet.
        first: The index of its first item.
    """

    def __init__(
        self,
        encode: Encode,
        most_items: int,
        most_bytes: int,
        length: Callable[[int], int | None] | None = None,
    ) -> None:
        self._encode, self._most_items, self._most_bytes, self._length_of = (
            encode,
            most_items,
            most_bytes,
            length,
        )
        self._open(0, 0)

    def _open(self, number: int, first: int) -> None:
        self.number, self.first = number, first
        self._part, self._items, self._bytes = Part(number, first), 0, 0
        self._length = self._length_of(number) if self._length_of else None

    def _close(self) -> Part:
        part = self._part
        self._open(part.number + 1, part.first + self._items)
        return part

    def add(self, item: object) -> Iterator[Part]:
        """Takes an item, and gives the parts that are whole then."""
        index = self.first + self._items
        text, errors = b"", None
        try:
            text = self._encode(index, item)
        except Refused as refused:
            errors = {refused.path.removeprefix("."): FieldError(message=refused.reason)}
        if self._length is None and self._bytes and self._bytes + len(text) > self._most_bytes:
            yield self._close()
        if errors is None:
            self._part.sent[index] = text
            self._bytes += len(text) + 1
        else:
            self._part.refused[index] = errors
        self._items += 1
        if self._items == (self._length or self._most_items):
            yield self._close()

    def rest(self) -> Iterator[Part]:
        """The part that is not whole, when there are no more items."""
        if self._items:
            yield self._close()
