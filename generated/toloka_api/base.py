# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

"""What every model builds on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import attrs
from attrs import define, field

from .types import UNSET, not_an_object


def _none_if_empty(fields: dict[str, Any] | None) -> dict[str, Any] | None:
    return fields or None


@define(kw_only=True, repr=False)
class Model:
    """What every model has."""

    # A dictionary that is there only if there is something in it: models come by the hundred thousand.
    _more: dict[str, Any] | None = field(default=None, alias="additional_properties", eq=_none_if_empty)

    @property
    def additional_properties(self) -> dict[str, Any]:
        """Fields that the service sent and the spec does not know."""
        if self._more is None:
            self._more = {}
        return self._more

    @additional_properties.setter
    def additional_properties(self, fields: dict[str, Any]) -> None:
        self._more = fields

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data."""
        raise NotImplementedError

    def __repr__(self) -> str:
        fields = [each.alias for each in attrs.fields(type(self))]
        values = [(name, getattr(self, name)) for name in fields if name != "additional_properties"]
        given = [f"{name}={value!r}" for name, value in values if value is not UNSET]
        if self._more:
            given.append(f"additional_properties={self._more!r}")
        return f"{type(self).__name__}({', '.join(given)})"


def unreadable(model: str, data: object, required: Iterable[str]) -> ValueError:
    """Why a model can't be read from this data: it is no object, or fields are missing."""
    if not isinstance(data, Mapping):
        return not_an_object(model, data)
    return ValueError(f"{model} has no {', '.join(name for name in required if name not in data)}")


def unknown(data: dict[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    """Takes the fields that the spec does not know out of `data`, which has the known ones first."""
    return {name: data.pop(name) for name in [*data][len(known) :]}
