"""Values of input and output fields, held to the `input_spec` or `output_spec` of a project."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from .._http.errors import FieldError
from .._http.messages import Document
from .._openapi.decoding import Json

_ARRAY = "array_"
# With more integers between the smallest and the largest, answers are not compared.
_MAX_SPREAD = 32
_COORDINATES = re.compile(r"\s*(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*", re.ASCII)


def field_errors(
    spec: Mapping[str, Document], values: Mapping[str, Any], path: str, *, complete: bool = True
) -> Iterator[tuple[str, FieldError]]:
    """Finds what is wrong with the values of some fields, each with the path of the value.

    Args:
        spec: The fields of the project.
        values: The values, by the name of the field.
        path: The path of the values.
        complete: Whether every required field has to be there.
    """
    for name in values:
        if name not in spec:
            yield f"{path}.{name}", FieldError("The project has no such field")
    for name, field in spec.items():
        value = values.get(name)
        if value is not None:
            yield from _value_errors(field, value, f"{path}.{name}")
        elif complete and field.get("required", True):
            yield f"{path}.{name}", FieldError("A value is required", "VALUE_REQUIRED")


def _value_errors(field: Document, value: Json, path: str) -> Iterator[tuple[str, FieldError]]:
    # The documentation writes types in lower case, its examples in upper case, too.
    type: str = field["type"].lower()
    if not type.startswith(_ARRAY):
        error = _error(field, type, value)
        if error is not None:
            yield path, error
    elif not isinstance(value, list):
        yield path, FieldError("An array is expected", "ARRAY_EXPECTED")
    else:
        error = _outside(field, "size", len(value), "ARRAY_SIZE")
        if error is not None:
            yield path, error
        for index, item in enumerate(value):
            error = _error(field, type.removeprefix(_ARRAY), item)
            if error is not None:
                yield f"{path}.{index}", error


def _error(field: Document, type: str, value: Any) -> FieldError | None:
    if type in _TYPES:
        fits, code, message = _TYPES[type]
        if not fits(value):
            return FieldError(message, code)
    allowed: list[Any] | None = field.get("allowed_values")
    if allowed and not any(
        value == one and isinstance(value, bool) == isinstance(one, bool) for one in allowed
    ):
        return FieldError("The value is not one of those allowed", params=allowed)
    if type in ("integer", "float"):
        return _outside(field, "value", value, "VALUE")
    if type == "string":
        if "pattern" in field and not _matches(field["pattern"], value):
            return FieldError("The text doesn't match the pattern", "PATTERN_MISMATCH", [field["pattern"]])
        return _outside(field, "length", len(value), "STRING_LENGTH")
    return None


def _outside(field: Document, what: str, value: float, code: str) -> FieldError | None:
    least, most = field.get(f"min_{what}"), field.get(f"max_{what}")
    if least is not None and value < least:
        return FieldError(f"The {what} is below {least}", f"{code}_LESS_THAN_MIN", [least])
    if most is not None and value > most:
        return FieldError(f"The {what} is above {most}", f"{code}_GREATER_THAN_MAX", [most])
    return None


def _matches(pattern: str, text: str) -> bool:
    try:
        return re.fullmatch(pattern, text) is not None
    except re.error:
        # The service's regular expressions are not quite those of Python: what can't be read forbids nothing.
        return True


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_boolean(value: Any) -> bool:
    return isinstance(value, bool)


def _is_integer(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_json(value: Any) -> bool:
    # The documentation calls the type similar to a string.
    return isinstance(value, dict | list | str)


def _is_url(value: Any) -> bool:
    # Examples leave the scheme out, so only one that is there needs a host. A search may have spaces.
    if not isinstance(value, str) or not value or re.search(r"\s", value.partition("?")[0]):
        return False
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return bool(parts.netloc) or parts.scheme not in ("http", "https")


def _is_coordinates(value: Any) -> bool:
    found = _COORDINATES.fullmatch(value) if isinstance(value, str) else None
    return found is not None and abs(float(found[1])) <= 90 and abs(float(found[2])) <= 180


_TYPES: dict[str, tuple[Callable[[Any], bool], str, str]] = {
    "string": (_is_text, "STRING_EXPECTED", "A string is expected"),
    "boolean": (_is_boolean, "BOOLEAN_EXPECTED", "A boolean is expected"),
    "integer": (_is_integer, "INTEGER_EXPECTED", "An integer is expected"),
    "float": (_is_number, "FLOAT_EXPECTED", "A number is expected"),
    "url": (_is_url, "INVALID_URL_SYNTAX", "A URL is expected"),
    "json": (_is_json, "JSON_EXPECTED", "An object, an array or a string is expected"),
    "coordinates": (
        _is_coordinates,
        "INVALID_COORDINATES_SYNTAX",
        "Coordinates such as 53.91,27.53 are expected",
    ),
    "file": (_is_text, "STRING_EXPECTED", "The ID of an attachment is expected"),
}
"""How each type is told, and the error of a value that is of another."""


def all_values(spec: Document) -> list[Any] | None:
    """All values that an output field may take, or None if that is open."""
    type = spec["type"].lower()
    if type == "boolean":
        return [True, False]
    if type in ("string", "integer", "float") and "allowed_values" in spec:
        return list(spec["allowed_values"])
    if type == "integer" and "min_value" in spec and "max_value" in spec:
        first, last = int(spec["min_value"]), int(spec["max_value"])
        return list(range(first, last + 1)) if last - first <= _MAX_SPREAD else None
    return None
