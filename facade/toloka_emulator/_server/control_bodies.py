"""The JSON bodies that the controls take."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import jsonschema_rs

from .._http.errors import FieldError, invalid
from .._http.messages import Request
from .._openapi.decoding import parse_json

_Result = TypeVar("_Result")
_SIDE = {"enum": ["before", "after", None]}
FAULT = jsonschema_rs.Draft202012Validator(
    {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "operation": {"type": ["string", "null"]},
            "times": {"type": ["integer", "null"], "minimum": 1},
            "status": {"type": ["integer", "null"], "minimum": 200, "maximum": 599},
            "headers": {"type": "object", "additionalProperties": {"type": "string"}},
            "body": {"type": ["object", "string", "null"]},
            "latency": {"type": "number", "minimum": 0},
            "drop": _SIDE,
            "hang": _SIDE,
            "fail_operation": {"type": "boolean"},
        },
    }
)
OUTCOME = jsonschema_rs.Draft202012Validator(
    {
        "type": "object",
        "additionalProperties": False,
        "properties": {"outcome": {"enum": ["SUCCESS", "FAIL"]}},
    }
)
CLOCK = jsonschema_rs.Draft202012Validator(
    {
        "type": "object",
        "required": ["advance"],
        "properties": {"advance": {"type": "number", "maximum": 1e12}},
    }
)
BALANCE = jsonschema_rs.Draft202012Validator(
    {
        "type": "object",
        "required": ["balance"],
        "additionalProperties": False,
        "properties": {"balance": {"type": "number"}},
    }
)
ITEM_ANSWERS = jsonschema_rs.Draft202012Validator(
    {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["input_data"],
            "additionalProperties": False,
            "properties": {
                "input_data": {"type": "object"},
                "output_data": {"type": "object"},
                "errors": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "required": ["code", "message"],
                        "properties": {"code": {"type": "string"}, "message": {"type": "string"}},
                    },
                },
            },
        },
    }
)
ANSWER = jsonschema_rs.Draft202012Validator(
    {
        "type": "object",
        "required": ["user_id", "text"],
        "additionalProperties": False,
        "properties": {
            "user_id": {"type": "string"},
            "text": {"type": "object", "additionalProperties": {"type": "string"}},
        },
    }
)
_TEXT = {"type": "string"}
_SHARE = {"type": "number", "minimum": 0, "maximum": 1}
_COUNT = {"type": "integer", "minimum": 0, "maximum": 10_000}
_WHO = {"pool_id": {"type": "string"}, "tolokers": _COUNT, "first": _COUNT}
TAKE = jsonschema_rs.Draft202012Validator(
    {"type": "object", "additionalProperties": False, "properties": _WHO}
)
WORK = jsonschema_rs.Draft202012Validator(
    {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            **_WHO,
            "limit": _COUNT,
            "accuracy": _SHARE,
            "skip": _SHARE,
            "expire": _SHARE,
            "captcha": _SHARE,
        },
    }
)
_FILE = {
    "type": "object",
    "required": ["name", "base64"],
    "additionalProperties": False,
    "properties": {"name": _TEXT, "media_type": _TEXT, "base64": _TEXT},
}
SUBMISSION = jsonschema_rs.Draft202012Validator(
    {
        "type": "object",
        "required": ["solutions"],
        "additionalProperties": False,
        "properties": {
            "solutions": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["output_values"],
                    "additionalProperties": False,
                    "properties": {
                        "output_values": {"type": "object"},
                        "files": {
                            "type": "object",
                            "additionalProperties": {"anyOf": [_FILE, {"type": "array", "items": _FILE}]},
                        },
                    },
                },
            }
        },
    }
)
PROFILE = jsonschema_rs.Draft202012Validator({"type": "object"})
DOCUMENTS = jsonschema_rs.Draft202012Validator({"type": "array", "items": {"type": "object"}})


def read(request: Request, validator: jsonschema_rs.Draft202012Validator) -> Any:
    """The JSON body of a request, if the validator lets it through. Raises a 400 ServiceError."""
    value = parse_json(request.body)
    faults = {
        ".".join(str(step) for step in error.instance_path): FieldError(error.message)
        for error in validator.iter_errors(value)
    }
    if faults:
        raise invalid(faults)
    return value


def checked(act: Callable[[], _Result]) -> _Result:
    """Does something whose ValueError is the caller's fault. Raises a 400 ServiceError in its place."""
    try:
        return act()
    except ValueError as error:
        raise invalid({"": FieldError(str(error))}) from None
