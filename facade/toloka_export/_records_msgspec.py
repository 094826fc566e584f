"""Reading records with msgspec, which the extra `fast` installs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from msgspec import Raw, defstruct
from msgspec.json import Decoder

from toloka_api.types import Pagination

from ._kinds import KINDS
from ._records import absent, at
from ._shapes import Field, Shape


def page_reader(shape: Shape, pagination: Pagination) -> Callable[[bytes], tuple[Sequence[Any], bool]]:
    """What reads the records of a page, and whether more follow.

    It raises ValueError for what the spec does not have: an unknown field, a value of another type.
    """
    items: Any = list[_struct(shape)]  # type: ignore[misc]
    page = _defined("Page", [(pagination.items, items), (pagination.has_more, bool)])
    decode = Decoder(page).decode

    def read(content: bytes) -> tuple[Sequence[Any], bool]:
        read = decode(content)
        return getattr(read, at(0)), getattr(read, at(1))

    return read


def _struct(shape: Shape) -> Any:
    return _defined(shape.name, [(field.name, _type(field), absent(field)) for field in shape.fields])


def _type(field: Field) -> Any:
    if field.shape:
        struct = _struct(field.shape)
        return (list[struct] if field.several else struct) | None  # type: ignore[valid-type]
    if field.kind.python is None or (field.column is None and field.kind is KINDS["texts"]):
        return Raw  # is not looked into
    return field.kind.python | None


def _defined(name: str, fields: Sequence[tuple[str, Any] | tuple[str, Any, Any]]) -> Any:
    """A struct with its fields at places. Their names may be any text."""
    placed = [(at(place), *rest) for place, (_, *rest) in enumerate(fields)]
    names = {at(place): name for place, (name, *_) in enumerate(fields)}
    return defstruct(name, placed, rename=names, forbid_unknown_fields=True, gc=False)
