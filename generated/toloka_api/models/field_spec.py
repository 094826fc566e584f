# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    flag,
    list_of,
    member_of,
    number,
    text,
)
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
    plain,
)
from .field_type import FieldType

if TYPE_CHECKING:
    from .field_type import FieldTypeValue

_ABSENT: dict[str, Any] = dict.fromkeys(
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
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class FieldSpec(Model):
    """Type of a field, and constraints on its values. Which constraints apply depends on the type.

    Attributes:
        type (FieldTypeValue): Type of the value: `string`, `boolean`, `integer`, `float`,
            `url`, `json` for an object, `coordinates` such as `53.91,27.53`, `file` (in answers
            only), or an array of any of these.
        required (bool | Unset): Whether the field is required. The service's default is `true`.
        hidden (bool | Unset): Whether the field is hidden from Tolokers. The service's default
            is `false`, and output fields are never hidden.
        allowed_values (Sequence[str | float | bool] | Unset): Values allowed in the field, all
            of its type. They improve the aggregation of answers.
        min_value (float | Unset): Minimum value of a number.
        max_value (float | Unset): Maximum value of a number.
        min_length (int | Unset): Minimum length of a string in characters.
        max_length (int | Unset): Maximum length of a string in characters.
        pattern (str | Unset): Regular expression that a string must match.
        min_size (int | Unset): Minimum number of items in an array.
        max_size (int | Unset): Maximum number of items in an array.
        current_location (bool | str | Unset): Whether the coordinates of an answer are filled
            in with the Toloker's current location.
    """

    type: FieldTypeValue
    """Type of the value: `string`, `boolean`, `integer`, `float`, `url`, `json` for an object,
    `coordinates` such as `53.91,27.53`, `file` (in answers only), or an array of any of these."""
    required: bool | Unset = UNSET
    """Whether the field is required. The service's default is `true`."""
    hidden: bool | Unset = UNSET
    """Whether the field is hidden from Tolokers. The service's default is `false`, and output fields
    are never hidden."""
    allowed_values: Sequence[str | float | bool] | Unset = UNSET
    """Values allowed in the field, all of its type. They improve the aggregation of answers."""
    min_value: float | Unset = UNSET
    """Minimum value of a number."""
    max_value: float | Unset = UNSET
    """Maximum value of a number."""
    min_length: int | Unset = UNSET
    """Minimum length of a string in characters."""
    max_length: int | Unset = UNSET
    """Maximum length of a string in characters."""
    pattern: str | Unset = UNSET
    """Regular expression that a string must match."""
    min_size: int | Unset = UNSET
    """Minimum number of items in an array."""
    max_size: int | Unset = UNSET
    """Maximum number of items in an array."""
    current_location: bool | str | Unset = UNSET
    """Whether the coordinates of an answer are filled in with the Toloker's current location."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("FieldSpec", src_dict, []) from None
        if (value := data["type"]) is not None and value is not UNSET:
            data["type"] = FieldType.of(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.type,
            model.required,
            model.hidden,
            model.allowed_values,
            model.min_value,
            model.max_value,
            model.min_length,
            model.max_length,
            model.pattern,
            model.min_size,
            model.max_size,
            model.current_location,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.type is not NOT_SENT:
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

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.type) is not NOT_SENT:
            field_dict["type"] = _check_type(".type", value)
        if (value := self.required) is not UNSET:
            field_dict["required"] = value if value.__class__ is bool else flag(".required", value)
        if (value := self.hidden) is not UNSET:
            field_dict["hidden"] = value if value.__class__ is bool else flag(".hidden", value)
        if (value := self.allowed_values) is not UNSET:
            field_dict["allowed_values"] = (
                value if value.__class__ is list else _check_allowed_values(".allowed_values", value)
            )
        if (value := self.min_value) is not UNSET:
            field_dict["min_value"] = value if value.__class__ is int else number(".min_value", value)
        if (value := self.max_value) is not UNSET:
            field_dict["max_value"] = value if value.__class__ is int else number(".max_value", value)
        if (value := self.min_length) is not UNSET:
            field_dict["min_length"] = value if value.__class__ is int else number(".min_length", value)
        if (value := self.max_length) is not UNSET:
            field_dict["max_length"] = value if value.__class__ is int else number(".max_length", value)
        if (value := self.pattern) is not UNSET:
            field_dict["pattern"] = value if value.__class__ is str else text(".pattern", value)
        if (value := self.min_size) is not UNSET:
            field_dict["min_size"] = value if value.__class__ is int else number(".min_size", value)
        if (value := self.max_size) is not UNSET:
            field_dict["max_size"] = value if value.__class__ is int else number(".max_size", value)
        if (value := self.current_location) is not UNSET:
            field_dict["current_location"] = value
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_type = member_of(FieldType, "URL")
_check_allowed_values = list_of()
_RULES: dict[str, Rule] = {
    "type": _check_type,
    "required": flag,
    "hidden": flag,
    "allowed_values": _check_allowed_values,
    "min_value": number,
    "max_value": number,
    "min_length": number,
    "max_length": number,
    "pattern": text,
    "min_size": number,
    "max_size": number,
}
