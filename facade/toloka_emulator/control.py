"""The emulator's own controls over TCP, for tests in any language.

Path                              | Method | What it does
--------------------------------- | ------ | ------------
`/_emulator/faults`               | GET    | lists the faults that wait
`/_emulator/faults`               | POST   | injects a fault: an object with the attributes of `Fault`
`/_emulator/faults`               | DELETE | forgets them
`/_emulator/requests`             | GET    | lists the requests received
`/_emulator/requests`             | DELETE | forgets them
`/_emulator/operations/end`       | POST   | ends every running operation, and lists them
`/_emulator/operations/<id>/end`  | POST   | ends one; the body may say how: `{"outcome": "FAIL"}`
`/_emulator/clock`                | POST   | puts the clock forward: `{"advance": <seconds>}`
`/_emulator/documents/<resource>` | POST   | stores an array of documents as they are
`/_emulator/reset`                | POST   | forgets every object, fault and request
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

import jsonschema_rs

from .decoding import parse_json
from .emulator import Emulator
from .faults import Fault
from .messages import (
    FieldFault,
    Refusal,
    Request,
    Response,
    does_not_exist,
    empty_response,
    invalid,
    json_response,
)
from .resources import TABLES

PREFIX = "/_emulator"
_SIDE = {"enum": ["before", "after", None]}
_FAULT = jsonschema_rs.Draft202012Validator(
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
_OUTCOME = jsonschema_rs.Draft202012Validator(
    {
        "type": "object",
        "additionalProperties": False,
        "properties": {"outcome": {"enum": ["SUCCESS", "FAIL"]}},
    }
)
_CLOCK = jsonschema_rs.Draft202012Validator(
    {"type": "object", "required": ["advance"], "properties": {"advance": {"type": "number", "maximum": 1e9}}}
)
_DOCUMENTS = jsonschema_rs.Draft202012Validator({"type": "array", "items": {"type": "object"}})


def control(emulator: Emulator, request: Request) -> Response:
    """Carries out a request below `/_emulator`."""
    try:
        match request.path.removeprefix(PREFIX).split("/")[1:]:
            case ["operations", id, "end"]:
                return _end_operation(emulator, request, id)
            case ["documents", resource]:
                return _load(emulator, request, resource)
            case steps:
                return _carry_out(emulator, request, "/".join(steps))
    except Refusal as refusal:
        return json_response(refusal.status, refusal.body(), refusal.headers)


def _carry_out(emulator: Emulator, request: Request, path: str) -> Response:
    controls = _CONTROLS.get(path)
    if controls is None:
        raise Refusal(404, "NOT_FOUND", "There is no such control")
    return _by_method(controls, request)(emulator, request)


def _by_method(controls: dict[str, _Control], request: Request) -> _Control:
    if request.method not in controls:
        allowed = {"allow": ", ".join(sorted(controls))}
        raise Refusal(405, "METHOD_NOT_ALLOWED", "This control doesn't take the method", headers=allowed)
    return controls[request.method]


def _faults(emulator: Emulator, request: Request) -> Response:
    listed: list[dict[str, Any]] = []
    for fault, left in emulator.faults:
        body = fault.body.decode("utf-8", "replace") if isinstance(fault.body, bytes) else fault.body
        listed.append({**asdict(fault), "body": body, "times": left})
    return json_response(200, listed)


def _inject(emulator: Emulator, request: Request) -> Response:
    values = _read(request, _FAULT)
    if isinstance(values.get("body"), str):
        values["body"] = values["body"].encode()
    emulator.inject(Fault(**values))
    return empty_response(204)


def _clear_faults(emulator: Emulator, request: Request) -> Response:
    emulator.clear_faults()
    return empty_response(204)


def _requests(emulator: Emulator, request: Request) -> Response:
    return json_response(200, [asdict(logged) for logged in emulator.requests])


def _clear_requests(emulator: Emulator, request: Request) -> Response:
    emulator.clear_requests()
    return empty_response(204)


def _end_operations(emulator: Emulator, request: Request) -> Response:
    return json_response(200, emulator.end_operations())


def _end_operation(emulator: Emulator, request: Request, id: str) -> Response:
    def end(emulator: Emulator, request: Request) -> Response:
        outcome = _read(request, _OUTCOME).get("outcome") if request.body else None
        return json_response(200, emulator.end_operation(id, outcome))

    return _by_method({"POST": end}, request)(emulator, request)


def _advance(emulator: Emulator, request: Request) -> Response:
    emulator.advance(_read(request, _CLOCK)["advance"])
    return empty_response(204)


def _load(emulator: Emulator, request: Request, resource: str) -> Response:
    def load(emulator: Emulator, request: Request) -> Response:
        try:
            return json_response(200, emulator.load(resource, _read(request, _DOCUMENTS)))
        except ValueError as error:
            raise invalid({"": FieldFault(str(error))}) from None

    if resource not in TABLES:
        raise does_not_exist()
    return _by_method({"POST": load}, request)(emulator, request)


def _reset(emulator: Emulator, request: Request) -> Response:
    emulator.reset()
    return empty_response(204)


def _read(request: Request, validator: jsonschema_rs.Draft202012Validator) -> Any:
    value = parse_json(request.body)
    faults = {
        ".".join(str(step) for step in error.instance_path): FieldFault(error.message)
        for error in validator.iter_errors(value)
    }
    if faults:
        raise invalid(faults)
    return value


_Control = Callable[[Emulator, Request], Response]
_CONTROLS: dict[str, dict[str, _Control]] = {
    "faults": {"GET": _faults, "POST": _inject, "DELETE": _clear_faults},
    "requests": {"GET": _requests, "DELETE": _clear_requests},
    "operations/end": {"POST": _end_operations},
    "clock": {"POST": _advance},
    "reset": {"POST": _reset},
}
