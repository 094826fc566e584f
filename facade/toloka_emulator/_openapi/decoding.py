"""From the text of a request to checked values: query parameters and JSON bodies."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_to_bytes

from .._http.errors import FieldError, ServiceError, invalid
from .._http.messages import Request
from .schemas import Schemas
from .specification import Endpoint, Parameter
from .timestamps import parse_timestamp

if TYPE_CHECKING:
    from collections.abc import Mapping

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
QueryValue = str | int | float | bool | datetime | list[str]

MAX_DEPTH = 100
_INTEGER = re.compile(r"[+-]?[0-9]{1,100}", re.ASCII)
_NUMBER = re.compile(r"[+-]?[0-9]{1,100}(\.[0-9]{1,100})?", re.ASCII)


def decode_query(endpoint: Endpoint, query: str, schemas: Schemas) -> dict[str, QueryValue]:
    """Reads and checks the query parameters. Moments come back as aware datetimes, lists as lists.

    Raises:
        ServiceError: 400 with one entry a wrong, unknown, repeated or missing parameter.
    """
    texts = _split_query(query)
    declared = {
        parameter.name: parameter for parameter in endpoint.parameters if parameter.location == "query"
    }
    errors: dict[str, FieldError] = {}
    values: dict[str, QueryValue] = {}
    for name, given in texts.items():
        parameter = declared.get(name)
        if parameter is None:
            errors[name[:100]] = FieldError("There is no such parameter")
        elif len(given) > 1 and not ("array" in parameter.types and parameter.exploded):
            errors[name] = FieldError("The parameter is given more than once")
        else:
            value = _typed(parameter, given)
            found = schemas.request_errors(parameter.pointer, value, prefix=name)
            errors.update(found)
            if not found:
                values[name] = _moment(value) if parameter.format == "date-time-local" else value
    for name, parameter in declared.items():
        if parameter.required and name not in texts:
            errors[name] = FieldError("A value is required", "VALUE_REQUIRED")
    if errors:
        raise invalid(errors)
    return values


def check_path(endpoint: Endpoint, values: Mapping[str, str], schemas: Schemas) -> None:
    """Checks the path parameters against their schemas. Raises a 400 ServiceError."""
    errors: dict[str, FieldError] = {}
    for parameter in endpoint.parameters:
        if parameter.location == "path":
            value = _typed(parameter, [values[parameter.name]])
            errors.update(schemas.request_errors(parameter.pointer, value, prefix=parameter.name))
    if errors:
        raise invalid(errors)


def decode_body(endpoint: Endpoint, request: Request, schemas: Schemas) -> Any:
    """Reads and checks the JSON body; None when the endpoint takes none.

    Raises:
        ServiceError: 415 without the JSON content type, 400 for text that isn't strict JSON or breaks the
            schema.
    """
    if endpoint.body is None:
        return None
    if not request.body and not endpoint.body_required:
        return None
    _check_content_type(request.headers.get("content-type", ""))
    value: Json = parse_json(request.body)
    # Objects that come one or many at a time are checked by the endpoint itself, which may skip some of them.
    if endpoint.item is not None and isinstance(value, dict | list):
        for item in value if isinstance(value, list) else [value]:
            schemas.drop_nulls(endpoint.item, item)
        return value
    schemas.drop_nulls(endpoint.body, value)
    errors = schemas.request_errors(endpoint.body, value)
    if errors:
        raise invalid(errors)
    return value


def parse_json(body: bytes) -> Any:
    """Reads strict JSON: UTF-8, no repeated keys, no NaN or infinity, no lone surrogates, bounded depth.

    Raises:
        ServiceError: 400.
    """
    try:
        value = json.loads(
            body.decode("utf-8"), object_pairs_hook=_without_duplicates, parse_constant=_no_constant
        )
        _check_tree(value)
    except RecursionError:
        raise _unreadable("it is nested too deeply") from None
    except UnicodeError:
        raise _unreadable("it is not UTF-8") from None
    except ValueError as error:
        raise _unreadable(str(error)) from None
    return value


def _check_content_type(header: str) -> None:
    media_type, *options = (part.strip().lower() for part in header.split(";"))
    charsets = {option.partition("=")[2].strip('"') for option in options if option.startswith("charset=")}
    if media_type != "application/json" or not charsets <= {"utf-8", "utf8"}:
        message = "The body has to be sent with `Content-Type: application/json`"
        raise ServiceError(415, "UNSUPPORTED_MEDIA_TYPE", message)


def _split_query(query: str) -> dict[str, list[str]]:
    texts: dict[str, list[str]] = defaultdict(list)
    try:
        for part in query.split("&"):
            if part:
                name, _, text = part.replace("+", " ").partition("=")
                texts[_unquoted(name)].append(_unquoted(text))
    except UnicodeError:
        raise _unreadable("the query is not UTF-8") from None
    return texts


def _unquoted(text: str) -> str:
    return unquote_to_bytes(text).decode("utf-8")


def _typed(parameter: Parameter, given: list[str]) -> Any:
    if "array" in parameter.types:
        texts = given if parameter.exploded else given[0].split(",")
        return [_scalar(parameter.item_types, text) for text in texts]
    return _scalar(parameter.types, given[0])


def _scalar(types: frozenset[str], text: str) -> str | int | float | bool:
    if "boolean" in types and text in ("true", "false"):
        return text == "true"
    if "integer" in types and _INTEGER.fullmatch(text):
        return int(text)
    if "number" in types and _NUMBER.fullmatch(text):
        return float(text)
    return text


def _moment(value: Any) -> datetime:
    moment = parse_timestamp(value)
    assert moment is not None, "the schema's format was checked before"
    return moment


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        raise ValueError("a key of an object is repeated")
    return members


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def _check_tree(root: Json) -> None:
    level: list[Json] = [root]
    for _ in range(MAX_DEPTH):
        below: list[Json] = []
        for value in level:
            if isinstance(value, dict):
                below.extend(value.keys())
                below.extend(value.values())
            elif isinstance(value, list):
                below.extend(value)
            elif isinstance(value, str):
                value.encode("utf-8")
            elif isinstance(value, float) and value in (float("inf"), float("-inf")):
                raise ValueError("a number is too large")
        if not below:
            return
        level = below
    raise RecursionError


def _unreadable(reason: str) -> ServiceError:
    return ServiceError(400, "VALIDATION_ERROR", f"The request can't be read: {reason[:200]}")
