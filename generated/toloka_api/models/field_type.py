# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class FieldType(StrEnum):
    """Type of the value: `string`, `boolean`, `integer`, `float`, `url`, `json` for an object,
    `coordinates` such as `53.91,27.53`, `file` (in answers only), or an array of any of these."""

    STRING = "string"
    BOOLEAN = "boolean"
    INTEGER = "integer"
    FLOAT = "float"
    URL = "url"
    JSON = "json"
    COORDINATES = "coordinates"
    FILE = "file"
    ARRAY_STRING = "array_string"
    ARRAY_BOOLEAN = "array_boolean"
    ARRAY_INTEGER = "array_integer"
    ARRAY_FLOAT = "array_float"
    ARRAY_URL = "array_url"
    ARRAY_JSON = "array_json"
    ARRAY_COORDINATES = "array_coordinates"
    ARRAY_FILE = "array_file"

    @staticmethod
    def of(value: Any) -> "FieldType | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, FieldType] = {member.value: member for member in FieldType}

FieldTypeValue: TypeAlias = (
    FieldType
    | NewValue
    | Literal[
        "string",
        "boolean",
        "integer",
        "float",
        "url",
        "json",
        "coordinates",
        "file",
        "array_string",
        "array_boolean",
        "array_integer",
        "array_float",
        "array_url",
        "array_json",
        "array_coordinates",
        "array_file",
    ]
)
"""What can be sent where a FieldType belongs."""
