"""Objects of JSON with their fields at places, as they are taken apart into columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from types import SimpleNamespace
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


class Record(SimpleNamespace):
    """An object.

    Attributes:
        more: What of it no column has, by the names of its fields.
    """

    more: dict[str, Any]


def nothing(shape: Shape) -> Record:
    """A record without any value."""
    return Record(more={}, **{at(place): absent(field) for place, field in enumerate(shape.fields)})


def absent(field: Field) -> bytes | None:
    """What stands for a value that is absent or null."""
    return NULL if field.kind is JSON and not field.shape else None


def record(shape: Shape, data: dict[str, Any]) -> Record:
    """Reads any object. What has no column, or does not fit its column, is kept beside."""
    known = {field.name for field in shape.fields}
    read = Record(more={name: value for name, value in data.items() if name not in known})
    for place, field in enumerate(shape.fields):
        setattr(read, at(place), _fitted(field, data.get(field.name), read.more))
    return read


def _fitted(field: Field, value: Any, more: dict[str, Any]) -> Any:
    if value is None:
        return absent(field)
    if not field.shape:
        fitted = field.kind.fit(value)
    elif field.several:
        fits = is_list(value) and all(map(is_object, value))
        fitted = [record(field.shape, each) for each in value] if fits else None
    elif is_object(value):
        fitted = record(field.shape, value)
        if fitted.more:
            more[field.name] = fitted.more
    else:
        fitted = None
    if fitted is None:
        more[field.name] = value
    return fitted
