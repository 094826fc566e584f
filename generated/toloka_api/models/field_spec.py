# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..types import (
    ABSENT,
    UNSET,
    Unset,
    no_fields,
    plain,
    read,
    shown,
)
from .field_type import FieldType

_KEYS = frozenset(
    (
        "type",
        "required",
        "hidden",
        "allowed_values",
        "min_value",
        "max_value",
        "min_length",
        "max_length",
        "pattern",
        "min_size",
        "max_size",
        "current_location",
    )
)


@define(kw_only=True)
class FieldSpec:
    """The type of one field, and the limits of its values. Which limits apply depends on the type."""

    type: FieldType | str
    """The kind of value: `string`, `boolean`, `integer`, `float`, `url`, `json` for an object,
    `coordinates` such as `53.91,27.53`, `file` in answers only, and an array of any of these."""
    required: bool | Unset = UNSET
    """Whether the field has to be filled in. The service's default is `true`."""
    hidden: bool | Unset = UNSET
    """Whether the field is kept from Tolokers. The service's default is `false`, and output fields are
    never hidden."""
    allowed_values: list[str | float | bool] | Unset = UNSET
    """The only values that the field may take, all of its own type. They help when answers are
    aggregated."""
    min_value: float | Unset = UNSET
    """For numbers, the smallest."""
    max_value: float | Unset = UNSET
    """For numbers, the largest."""
    min_length: int | Unset = UNSET
    """For strings, the fewest characters."""
    max_length: int | Unset = UNSET
    """For strings, the most characters."""
    pattern: str | Unset = UNSET
    """For strings, a regular expression that they match."""
    min_size: int | Unset = UNSET
    """For arrays, the fewest items."""
    max_size: int | Unset = UNSET
    """For arrays, the most items."""
    current_location: bool | str | Unset = UNSET
    """For coordinates of an answer, whether they are filled in with the place where the Toloker is."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            type=read(FieldType.of, get("type", ABSENT)),
            required=get("required", ABSENT),
            hidden=get("hidden", ABSENT),
            allowed_values=get("allowed_values", ABSENT),
            min_value=get("min_value", ABSENT),
            max_value=get("max_value", ABSENT),
            min_length=get("min_length", ABSENT),
            max_length=get("max_length", ABSENT),
            pattern=get("pattern", ABSENT),
            min_size=get("min_size", ABSENT),
            max_size=get("max_size", ABSENT),
            current_location=get("current_location", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if plain(self.type) is not UNSET:
            field_dict["type"] = plain(self.type)
        if self.required is not UNSET:
            field_dict["required"] = self.required
        if self.hidden is not UNSET:
            field_dict["hidden"] = self.hidden
        if self.allowed_values is not UNSET:
            field_dict["allowed_values"] = self.allowed_values
        if self.min_value is not UNSET:
            field_dict["min_value"] = self.min_value
        if self.max_value is not UNSET:
            field_dict["max_value"] = self.max_value
        if self.min_length is not UNSET:
            field_dict["min_length"] = self.min_length
        if self.max_length is not UNSET:
            field_dict["max_length"] = self.max_length
        if self.pattern is not UNSET:
            field_dict["pattern"] = self.pattern
        if self.min_size is not UNSET:
            field_dict["min_size"] = self.min_size
        if self.max_size is not UNSET:
            field_dict["max_size"] = self.max_size
        if self.current_location is not UNSET:
            field_dict["current_location"] = self.current_location
        return field_dict
