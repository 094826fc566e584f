"""What the cells of a column hold: values of a field, typed and checked as the project specifies."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from toloka_api.models import FieldSpec
from toloka_api.rules import is_integer, is_number, is_several
from toloka_api.types import is_list, shown, write_datetime
from toloka_sdk import UNSET, NewValue

from ._arrays import OF_PYTHON, join, read_json, read_json_items, split, write_json, write_json_items
from ._errors import Unfit, nearest
from ._single import items_of

Reader = Callable[[object], Any]
"""Makes of a cell that isn't empty the value for the API. Raises Unfit."""

ARRAY = "array_"
MOMENT = FieldSpec(type=NewValue("moment"))
"""A point in time, which is no field's type."""
INTEGER = re.compile(r"[+-]?\d+", re.ASCII)
NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
URL = re.compile(r"(?:https?://[^\s/?#]|(?!https?:)[^\s?])[^\s?]*(?:\?.*)?", re.IGNORECASE | re.DOTALL)
"""With a host if it has a scheme, which examples leave out. A search may have spaces."""
COORDINATES = re.compile(r"\s*(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*", re.ASCII)
NOT_A_VALUE = ("NAType", "NaTType")
"""The classes of pandas' missing values."""


def is_empty(cell: Any) -> bool:
    """Whether there is no value: an empty text, or a missing one."""
    return not cell if cell.__class__ is str else is_missing(cell)


def is_missing(cell: Any) -> bool:
    """Whether it is None, NaN, or a missing value of pandas."""
    if cell is None or cell is UNSET or type(cell).__name__ in NOT_A_VALUE:
        return True
    return isinstance(cell, (float, Decimal)) and math.isnan(cell)


def reader(spec: FieldSpec, *, check: bool = True) -> Reader:
    """Reads the cells of a field.

    Args:
        spec: The field.
        check: Whether a value has to be within the constraints of the field.
    """
    # The documentation writes types in lower case, its examples in upper case, too.
    kind = str(spec.type).lower()
    if kind.startswith(ARRAY):
        return _array_reader(spec, kind.removeprefix(ARRAY), check)
    read: Reader = _READERS.get(kind, _any)
    fits = _checker(spec, kind) if check else _any
    return read if fits is _any else lambda cell: fits(read(cell))


def _array_reader(spec: FieldSpec, kind: str, check: bool) -> Reader:
    read: Reader = _READERS.get(kind, _any)
    fits = _checker(spec, kind) if check else _any
    outside = _bounds(spec.min_size, spec.max_size, "item") if check else None

    def items(cell: object) -> list[Any]:
        values = [fits(read(item)) for item in _items(cell, kind)]
        if outside:
            outside(len(values))
        return values

    return items


def _items(cell: Any, kind: str) -> Sequence[Any]:
    if isinstance(cell, str):
        if kind == "json":
            try:
                return read_json_items(cell)
            except ValueError as error:
                raise Unfit(f"is no JSON: {error}. Separate the items by commas") from None
        if OF_PYTHON.fullmatch(cell):
            raise Unfit("is a list as Python shows it. Write the items separated by commas, as in a,b")
        return _of_json(cell, kind) if cell.startswith("[") else split(cell)
    items = items_of(cell) if hasattr(cell, "tolist") else cell
    if not is_several(items):
        raise Unfit(f"must be an array: items separated by commas, or a list, not {shown(cell)}")
    if any(map(is_missing, items)):
        raise Unfit(f"has an item that is missing: {shown(items)}")
    return items


def _of_json(cell: str, kind: str) -> Sequence[Any]:
    """The items of an array that is written as JSON. A text may look like it by chance."""
    try:
        items = read_json(cell)
    except ValueError:
        return split(cell)
    if is_list(items) and (kind in ("integer", "float", "boolean") or all(map(_is_text, items))):
        return items
    return split(cell)


# Types


def _any(cell: Any) -> Any:
    return cell


def _text(cell: Any) -> str:
    if isinstance(cell, str):
        return cell
    if is_integer(cell):
        return str(int(cell))
    raise Unfit(f"must be text, not {shown(cell)}. Make it text in the table, as you want it to be shown")


def _url(cell: object) -> str:
    text = _text(cell)
    if not URL.fullmatch(text):
        raise Unfit(f"must be a URL such as https://example.com/1.jpg, without spaces, not {text!r}")
    return text


def _coordinates(cell: object) -> str:
    found = COORDINATES.fullmatch(cell) if isinstance(cell, str) else None
    if not (isinstance(cell, str) and found):
        raise Unfit(
            f"must be a latitude and a longitude such as 53.91,27.53, not {shown(cell)}. In an array, each "
            "pair stands in quotation marks"
        )
    if abs(float(found[1])) > 90 or abs(float(found[2])) > 180:
        raise Unfit(f"must be a latitude up to 90 and a longitude up to 180, not {cell!r}")
    return cell


def _boolean(cell: object) -> bool:
    if isinstance(cell, str):
        value = {"true": True, "false": False}.get(cell.strip().lower())
        if value is not None:
            return value
    elif type(cell).__name__ in ("bool", "bool_"):  # numpy's as well
        return bool(cell)
    raise Unfit(f"must be true or false, not {shown(cell)}")


def _integer(cell: Any) -> int:
    number = _number(cell)
    if number != int(number):
        raise Unfit(f"must be an integer, not {shown(cell)}")
    return int(number)


def _number(cell: Any) -> int | float | Decimal:
    if isinstance(cell, str):
        text = cell.strip()
        if INTEGER.fullmatch(text):
            return int(text)
        if not NUMBER.fullmatch(text):
            point = ". Write the fraction behind a point" if "," in text else ""
            raise Unfit(f"must be a number, not {cell!r}{point}")
        number: int | float | Decimal = float(text)
    elif is_integer(cell):
        return int(cell)
    elif cell.__class__ is float or isinstance(cell, Decimal):
        number = cell
    elif is_number(cell):
        number = float(str(cell)) if hasattr(cell, "item") else float(cell)  # a 32-bit 0.1 is to be 0.1
    else:
        raise Unfit(f"must be a number, not {shown(cell)}")
    if math.isinf(number):
        raise Unfit(f"must be a finite number, not {shown(cell)}")
    return number


def _json(cell: Any) -> Any:
    if not isinstance(cell, str):
        value = items_of(cell) if hasattr(cell, "tolist") else cell
        return list(value) if is_several(value) else value
    try:
        return read_json(cell)
    except ValueError as error:
        raise Unfit(f"is no JSON: {error}. Texts and names stand in double quotation marks") from None


def _moment(cell: object) -> datetime:
    if isinstance(cell, str):
        with suppress(ValueError):
            cell = datetime.fromisoformat(cell)
    if not isinstance(cell, datetime):
        raise Unfit(f"must be a date and time such as 2024-05-31T12:00:00, not {shown(cell)}")
    return cell if cell.tzinfo else cell.replace(tzinfo=UTC)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


_READERS: Mapping[str, Reader] = {
    "string": _text,
    "url": _url,
    "coordinates": _coordinates,
    "file": _text,
    "boolean": _boolean,
    "integer": _integer,
    "float": _number,
    "json": _json,
    "moment": _moment,
}


# Constraints


def _checker(spec: FieldSpec, kind: str) -> Reader:
    """What lets a value through that the constraints of a field allow."""
    checks: list[Callable[[Any], None] | None] = []
    if spec.allowed_values:
        checks.append(_one_of(spec.allowed_values))
    if kind in ("integer", "float"):
        checks.append(_bounds(spec.min_value, spec.max_value, ""))
    if kind == "json":
        checks.append(_object_or_array)
    if kind == "string":
        length = _bounds(spec.min_length, spec.max_length, "character")
        checks.append(length and (lambda text: length(len(text))))
        checks.append(_matches(spec.pattern) if spec.pattern else None)
    every = [check for check in checks if check]

    def fits(value: Any) -> Any:
        for check in every:
            check(value)
        return value

    return fits if every else _any


def _object_or_array(value: object) -> None:
    if not isinstance(value, (Mapping, list, str)):  # the documentation calls the type similar to a string
        raise Unfit(f"must be a JSON object or array, not {shown(value)}")


def _one_of(allowed: Sequence[object]) -> Callable[[object], None]:
    known = {(isinstance(value, bool), value) for value in allowed}
    texts = [str(value) for value in allowed]

    def check(value: object) -> None:
        if (isinstance(value, bool), value) not in known:
            near = nearest(str(value), texts)
            some = ", ".join(texts[:12]) + (", …" if len(texts) > 12 else "")
            advice = f"Did you mean {near!r}?" if near else f"Allowed are {some}"
            raise Unfit(f"can't be {shown(value)}. {advice}")

    return check


def _bounds(least: object, most: object, what: str) -> Callable[[float], None] | None:
    """What checks that a number, or the count of something, is within its bounds."""
    lowest = least if isinstance(least, (int, float)) else -math.inf
    highest = most if isinstance(most, (int, float)) else math.inf
    if lowest == -math.inf and highest == math.inf:
        return None

    def check(number: float) -> None:
        if not lowest <= number <= highest:
            bound = f"at least {lowest}" if number < lowest else f"at most {highest}"
            has, of = ("must have", f" {what}s") if what else ("must be", "")
            raise Unfit(f"{has} {bound}{of}, not {number}")

    return check


def _matches(pattern: str) -> Callable[[str], None] | None:
    try:
        compiled = re.compile(pattern)
    except re.error:
        # The service's regular expressions are not quite those of Python: what can't be read forbids nothing.
        return None

    def check(text: str) -> None:
        if not compiled.fullmatch(text):
            raise Unfit(f"must match the pattern {pattern}, unlike {shown(text)}")

    return check


# Writing


def write(value: Any, spec: FieldSpec) -> str:
    """The cell that `reader` reads this value of a field from."""
    if value is None or value is UNSET:
        return ""
    if isinstance(value, datetime):
        moment = write_datetime(value)
        # Always with milliseconds, or the type that a reader takes the column for would depend on its rows.
        return moment if "." in moment else f"{moment}.000"
    kind = str(spec.type).lower()
    if kind.startswith(ARRAY) and is_several(value):
        if kind == ARRAY + "json":
            return write_json_items(value)
        texts = [item if isinstance(item, str) else write_json(item) for item in value]
        return join(texts) if texts else "[]"
    return value if isinstance(value, str) and kind != "json" else write_json(value)
