"""Objects of JSON with their fields at places, as they are taken apart into columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from toloka_api.types import is_list, is_object

from ._kinds import JSON, NULL
from ._shapes import Field, Shape


def at(place: int) -> str:
    """The attribute of a record that has the field at this place."""
    return f"field_{place}"


@cache
def values_at(place: int) -> Callable[[Iterable[Any]], list[Any]]:
    """What gets the field at this place from records. In code of its own that takes half of the time."""
    get: Callable[[Iterable[Any]], list[Any]] = eval(
        f"lambda records: [each.{at(place)} for each in records]"
    )
    return get


class Record:
    """An object.

    Attributes:
        more: What of it no column has, by the names of its fields.
    """

    more: dict[str, Any]


def nothing(shape: Shape) -> Record:
    """A record without any value."""
    read = Record()
    read.more = {}
    read.__dict__.update((at(place), absent(field)) for place, field in enumerate(shape.fields))
    return read


def absent(field: Field) -> bytes | None:
    """What stands for a value that is absent or null."""
    return NULL if field.kind is JSON and not field.shape else None


class Reader:
    """Reads any objects. What has no column, or does not fit its column, is kept beside."""

    def __init__(self, shape: Shape) -> None:
        self._nothing = nothing(shape).__dict__
        self._fields = {field.name: (at(place), _reader(field)) for place, field in enumerate(shape.fields)}

    def __call__(self, data: dict[str, Any]) -> Record:
        read = Record()
        values = read.__dict__
        values.update(self._nothing)
        more = read.more = {}
        for name, value in data.items():
            place, fit = self._fields.get(name, UNKNOWN)
            if value is not None or not place:
                fitted = fit(value)
                if fitted is None:
                    more[name] = value
                    continue
                values[place] = fitted
                if fitted.__class__ is Record and fitted.more:
                    more[name] = fitted.more
        return read


UNKNOWN: tuple[str, Callable[[Any], Any]] = "", lambda value: None


def _reader(field: Field) -> Callable[[Any], Any]:
    """What makes of a value that of a record. None is one that does not fit."""
    if not field.shape:
        return field.kind.fit if field.column else lambda value: value
    read = Reader(field.shape)
    if not field.several:
        return lambda value: read(value) if is_object(value) else None
    return lambda value: list(map(read, value)) if is_list(value) and all(map(is_object, value)) else None
