# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

"""The base class of all models."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs
from attrs import define, field

from .types import UNSET, not_an_object

LINE = 100
"""How long a line of a repr may be. What is longer has a line for each field."""


def _none_if_empty(fields: dict[str, Any] | None) -> dict[str, Any] | None:
    return fields or None


@define(kw_only=True, repr=False)
class Model:
    """The base class of all models."""

    # Created only when needed, because there can be hundreds of thousands of models.
    _more: dict[str, Any] | None = field(default=None, alias="additional_properties", eq=_none_if_empty)

    @property
    def additional_properties(self) -> dict[str, Any]:
        """Fields that the service sent and the spec doesn't have."""
        if self._more is None:
            self._more = {}
        return self._more

    @additional_properties.setter
    def additional_properties(self, fields: dict[str, Any]) -> None:
        self._more = fields

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data."""
        raise NotImplementedError

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send.

        Raises:
            Refused: A field has a value that it doesn't take.
        """
        return self.to_dict()

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent, from JSON data.

        Raises:
            Refused: A field has a value that it doesn't take.
        """
        return {**src_dict}

    def __repr__(self) -> str:
        given = [f"{name}={value!r}" for name, value in self.__rich_repr__()]
        name = type(self).__name__
        line = f"{name}({', '.join(given)})"
        if len(line) <= LINE and "\n" not in line:
            return line
        lines = ",\n".join(given).replace("\n", "\n    ")
        return f"{name}(\n    {lines},\n)"

    def __rich_repr__(self) -> Iterator[tuple[str, Any]]:
        """What there is to show. Without it, rich shows every field."""
        for each in attrs.fields(type(self)):
            if each.name != "_more" and getattr(self, each.name) is not UNSET:
                yield each.name, getattr(self, each.name)
        if self._more:
            yield "additional_properties", self._more


def unreadable(model: str, data: object, required: Iterable[str]) -> ValueError:
    """Why a model can't be read from this data: it is no object, or fields are missing."""
    if not isinstance(data, Mapping):
        return not_an_object(model, data)
    return ValueError(f"{model} has no {', '.join(name for name in required if name not in data)}")


def unknown(data: dict[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    """Removes the fields that the spec doesn't have from `data`, which starts with the known ones."""
    return {name: data.pop(name) for name in [*data][len(known) :]}
