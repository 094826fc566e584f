# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

"""Writes a body as JSON that the standard library can't: with numbers of other libraries, and exact ones.

It also finds what can't be sent. It is far slower, so it is left to the bodies that need it.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from json.encoder import encode_basestring
from typing import Any, cast

from .base import Model
from .rules import NOT_UTF8, Refused, is_number, is_several, is_utf8, missing, number_text, step, unboxed
from .types import UNSET, shown

CONSTANTS = {None: "null", True: "true", False: "false"}


def encoded(value: Any) -> bytes:
    """The value as JSON.

    Raises:
        Refused: It holds something that JSON doesn't have.
    """
    try:
        return _written("", value).encode()
    except RecursionError:
        raise Refused(ValueError, "is nested too deeply, or contains itself") from None


def _written(path: str, value: Any) -> str:
    value = unboxed(value)
    if isinstance(value, Enum) and value is not UNSET:
        value = value.value
    if value is None or isinstance(value, bool):
        return CONSTANTS[value]
    if isinstance(value, str):
        return _text(path, value)
    if is_number(value):
        return number_text(path, value)
    if isinstance(value, Model):
        value = value.to_dict()
    if isinstance(value, Mapping):
        items = cast("Mapping[str, Any]", value).items()
        return "{" + ",".join(_member(path, key, item) for key, item in items) + "}"
    if is_several(value):
        return "[" + ",".join(_written(f"{path}[{index}]", item) for index, item in enumerate(value)) + "]"
    raise _refused(path, value)


def _member(path: str, key: Any, value: Any) -> str:
    key = unboxed(key)
    if not isinstance(key, (str, int, float, type(None))):
        raise Refused(TypeError, f"must have texts as keys, not {shown(key)}", path)
    name = _text(path, key) if isinstance(key, str) else f'"{_written(path, key)}"'  # as the standard library
    return f"{name}:{_written(path + step(key), value)}"


def _text(path: str, value: str) -> str:
    if not is_utf8(value):
        raise Refused(ValueError, NOT_UTF8.format(shown(value)), path)
    return encode_basestring(value)


def _refused(path: str, value: Any) -> Refused:
    if type(value).__name__ in ("NAType", "NaTType"):
        return missing(path, value)
    if value is UNSET:
        return Refused(TypeError, "is UNSET. Leave it out, or send None", path)
    return Refused(TypeError, f"must be JSON data, not {shown(value)}{_hint(value)}", path)


def _hint(value: object) -> str:
    if hasattr(value, "tolist"):
        return ". Use .tolist()"
    if hasattr(value, "isoformat"):
        return ". Use .isoformat()"
    if isinstance(value, (bytes, bytearray, memoryview)):
        return ". Use .decode(), or base64 for what is no text"
    return ". Use a list" if hasattr(value, "__iter__") else ""
