# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

"""Checks what is sent before it is sent: IDs, query parameters and bodies."""

from __future__ import annotations

import datetime
import json
from collections.abc import Collection, Iterable, Mapping
from enum import Enum
from keyword import iskeyword
from typing import TYPE_CHECKING, Any, TypeGuard
from urllib.parse import quote

from .rules import (
    NOT_UTF8,
    Kind,
    Refused,
    advice,
    flag,
    is_integer,
    is_number,
    is_several,
    is_utf8,
    model,
    moment,
    number_text,
    unboxed,
    unknown_value,
    wrong,
)
from .types import UNSET, NewValue, shown

if TYPE_CHECKING:
    from .types import Endpoint


def called(endpoint: Endpoint[Any]) -> str:
    """The call, for a message."""
    return f"{endpoint.resource}.{endpoint.name}()"


# IDs


def segment(name: str, value: object) -> str:
    """An ID as one segment of a path. An empty segment or dots would change the path."""
    if not (isinstance(value, str) or is_integer(value) or _is_uuid(value)):
        raise TypeError(f"{name} must be an ID, not {shown(value)}{advice(value)}")
    text = str(value)
    if text.strip() in ("", ".", "..") or not is_utf8(text):
        raise ValueError(f"{name} must be an ID, not {text!r}")
    return quote(text, safe="")


def _is_uuid(value: object) -> bool:
    return value.__class__.__name__ == "UUID"


# Query parameters


def query(endpoint: Endpoint[Any], parameters: Mapping[str, Any]) -> dict[str, str]:
    """The query parameters that were given, in the form that is sent.

    Raises:
        TypeError: A parameter is None, has a value of a wrong type, or is UNSET although it is required.
        ValueError: A parameter is empty, or has a value that the spec doesn't know.
    """
    texts: dict[str, str] = {}
    for name, value in parameters.items():
        required = name in endpoint.required
        if value is not UNSET or required:
            try:
                ensure_given(argument(name), value, required=required)
                _ensure_kind(endpoint.kinds.get(name), value)
                texts[name] = _parameter(value, endpoint.values.get(name))
            except Refused as refused:
                raise refused.inside(argument(name)).error(called(endpoint)) from None
    return texts


def argument(parameter: str) -> str:
    """What a query parameter is called in Python."""
    return f"{parameter}_" if iskeyword(parameter) else parameter


def ensure_given(name: str, value: object, *, required: bool = False) -> None:
    """Refuses None and emptiness, which often come from a variable that isn't set."""
    hint = ", but it is required" if required else f". To leave it out, use {name}=UNSET"
    if value is None or value is UNSET:
        raise Refused(TypeError, f"is {value}{hint}")
    if (isinstance(value, str) and not value.strip()) or (is_several(value) and not value):
        raise Refused(ValueError, f"is empty{hint}")


def given(call: str, name: str, value: object) -> None:
    """Refuses an argument that is None. UNSET leaves it out."""
    if value is None:
        raise TypeError(f"{call}: {name} is None. To leave it out, use {name}=UNSET")


def _ensure_kind(kind: str | None, value: Any) -> None:
    """Refuses a value of a wrong type. A text may say any value, as those of `Page.next` do."""
    if isinstance(value, str):
        if kind in ("count", "integer") and not value.removeprefix("-").isdecimal():
            raise wrong("", "an integer", value)
        if kind == "flag" and value not in ("true", "false"):
            raise wrong("", "True or False", value)
    elif kind == "flag":
        flag("", value)
    elif kind in ("count", "integer"):
        if not is_integer(value):
            raise wrong("", "an integer", value)
    elif kind == "moment":
        if not isinstance(value, datetime.date):
            raise wrong("", "a datetime", value)
    elif not (is_integer(value) or _is_uuid(value) or (kind == "several" and is_several(value))):
        raise wrong("", "a text", value, advice(value))
    if kind == "count" and _is_below_one(value):
        raise Refused(ValueError, f"must be 1 or more, not {shown(value)}")


def _is_below_one(value: Any) -> bool:
    return value.startswith("-") or not value.strip("0") if isinstance(value, str) else value < 1


def _parameter(value: Any, known: Collection[str] | None) -> str:
    if is_several(value):
        return ",".join(_parameter(each, known) for each in value)
    if value is None or value is UNSET or (isinstance(value, str) and not value.strip()):
        raise Refused(ValueError, f"contains {value!r}")
    text = query_text(value)
    if not is_utf8(text):
        raise Refused(ValueError, NOT_UTF8.format(shown(text)))
    if known is not None and text.__class__ is not NewValue:
        for part in text.split(","):
            if part not in known:
                raise unknown_value("", part, known)
    return text


def query_text(value: Any) -> str:
    """A query parameter in the form that is sent."""
    if isinstance(value, str):
        return str(value.value) if isinstance(value, Enum) else value
    value = unboxed(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        return str(moment("", value))
    if isinstance(value, datetime.date):
        return value.isoformat()
    if is_several(value):
        return ",".join(query_text(item) for item in value)
    if is_number(value):
        return number_text("", value)
    if _is_uuid(value):
        return str(value)
    raise wrong("", "a plain value", value, advice(value))


# Bodies


# What contains itself is nested too deeply, so that needs no check of its own.
_encode = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, check_circular=False, separators=(",", ":")
).encode


def one(
    endpoint: Endpoint[Any], body: object, *models: str, kind: Kind | None = None, other: str | None = None
) -> bytes:
    """The JSON of a body that is one object.

    Args:
        endpoint: The spec of the call.
        body: A model, or JSON data.
        models: The names of the models that it can be.
        kind: Tells which of them JSON data is of. Without it, that is the first.
        other: The method that takes several, if there is one.
    """
    if other and _is_iterable(body) and not _is_one(body):
        raise TypeError(f"{called(endpoint)} takes one object, not {_kind(body)}; {other}() takes several.")
    try:
        return encoded(written(body, models, kind))
    except Refused as refused:
        raise refused.inside("" if refused.path else "body").error(called(endpoint)) from None


def many(endpoint: Endpoint[Any], body: object, *models: str, other: str) -> bytes:
    """The JSON of a body that is an array, like `one`."""
    if not _is_iterable(body) or _is_one(body):
        raise TypeError(f"{called(endpoint)} takes several objects, not {_kind(body)}; {other}() takes one.")
    items: list[Any] = []
    try:
        for item in body:
            try:
                items.append(written(item, models))
            except Refused as refused:
                raise refused.inside(f"[{len(items)}]") from None
        return encoded(items)
    except Refused as refused:
        index, _, inside = refused.path.removeprefix("[").partition("]")
        refused.path = f"item {index}" + (f", {inside.removeprefix('.')}" if inside else "")
        raise refused.error(called(endpoint)) from None


def encoded(data: Any) -> bytes:
    """The JSON of what `written` gives.

    Raises:
        Refused: It holds a value that JSON lacks.
    """
    try:
        return _encode(data).encode()
    except (RecursionError, TypeError, ValueError):
        from . import encoding

        return encoding.encoded(data)


def written(body: Any, models: tuple[str, ...], kind: Kind | None = None) -> Any:
    """A model or JSON data as JSON data that can be sent.

    Raises:
        Refused: It can't be sent. The path in the error is that of the field.
    """
    if body.__class__.__name__ in models:
        return body.to_checked_dict()
    if body is None:
        raise wrong("", f"a {' or a '.join(models)}", body)
    return model(*models, kind=kind)("", body)


def _is_iterable(body: object) -> TypeGuard[Iterable[Any]]:
    return isinstance(body, Iterable)


def _is_one(body: object) -> bool:
    return isinstance(body, (str, bytes, Mapping)) or body is UNSET or hasattr(body, "to_checked_dict")


def _kind(value: Any) -> str:
    return "UNSET" if value is UNSET else type(value).__name__
