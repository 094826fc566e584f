"""Carries out what `toloka_emulator.control` describes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import partial
from typing import Any

from .._api.faults import Fault
from .._emulator import Emulator
from .._http.errors import ServiceError, does_not_exist
from .._http.messages import Request, Response, empty_response, json_response
from .._openapi.timestamps import format_timestamp
from .._state.tables import TABLES
from ..control import PREFIX
from .control_bodies import ANSWER, BALANCE, CLOCK, DOCUMENTS, FAULT, ITEM_ANSWERS, OUTCOME, checked, read
from .reference import PATHS, read_file
from .toloker_controls import end_assignment, set_profile, take, work


def control(emulator: Emulator, request: Request) -> Response:
    """Carries out a request below `/_emulator`."""
    try:
        controls = _controls(request.path.removeprefix(PREFIX).split("/")[1:])
        if request.method not in controls:
            allowed = {"allow": ", ".join(sorted(controls))}
            message = "This control doesn't take the method"
            raise ServiceError(405, "METHOD_NOT_ALLOWED", message, headers=allowed)
        return controls[request.method](emulator, request)
    except ServiceError as error:
        return json_response(error.status, error.body(), error.headers)


def _controls(steps: list[str]) -> Mapping[str, _Control]:
    """The controls at a path, by method. Raises a 404 ServiceError."""
    match steps:
        case ["operations", id, "end"]:
            return {"POST": partial(_end_operation, id=id)}
        case ["documents", resource]:
            if resource not in TABLES:
                raise does_not_exist()
            return {"POST": partial(_load, resource=resource)}
        case ["assignments", id, "submit" | "skip" | "expire" as way]:
            return {"POST": partial(end_assignment, id=id, way=way)}
        case ["app-projects", id, "answers"]:
            return {"POST": partial(_answer_items, id=id)}
        case ["tolokers", id, "profile"]:
            return {"POST": partial(set_profile, id=id)}
        case ["threads", id, "answer"]:
            return {"POST": partial(_answer, id=id)}
        case _:
            path = "/".join(steps)
            if path not in _CONTROLS:
                raise ServiceError(404, "NOT_FOUND", "There is no such control")
            return _CONTROLS[path]


def _faults(emulator: Emulator, request: Request) -> Response:
    listed: list[dict[str, Any]] = []
    for fault, left in emulator.faults:
        body = fault.body.decode("utf-8", "replace") if isinstance(fault.body, bytes) else fault.body
        listed.append({**asdict(fault), "body": body, "times": left})
    return json_response(200, listed)


def _inject(emulator: Emulator, request: Request) -> Response:
    values = read(request, FAULT)
    if isinstance(values.get("body"), str):
        values["body"] = values["body"].encode()
    try:
        emulator.inject(Fault(**values))
    except ValueError as error:
        raise ServiceError(400, "VALIDATION_ERROR", str(error)) from None
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


def _end_operation(emulator: Emulator, request: Request, *, id: str) -> Response:
    outcome = read(request, OUTCOME).get("outcome") if request.body else None
    return json_response(200, emulator.end_operation(id, outcome))


def _advance(emulator: Emulator, request: Request) -> Response:
    seconds = read(request, CLOCK)["advance"]
    checked(lambda: emulator.advance(seconds))
    return empty_response(204)


def _load(emulator: Emulator, request: Request, *, resource: str) -> Response:
    documents = read(request, DOCUMENTS)
    return json_response(200, checked(lambda: emulator.load(resource, documents)))


def _answer(emulator: Emulator, request: Request, *, id: str) -> Response:
    values = read(request, ANSWER)
    return json_response(200, emulator.answer_message(id, values["user_id"], values["text"]))


def _answer_items(emulator: Emulator, request: Request, *, id: str) -> Response:
    answers = read(request, ITEM_ANSWERS)
    checked(lambda: emulator.answer_items(id, answers))
    return empty_response(204)


def _set_balance(emulator: Emulator, request: Request) -> Response:
    dollars = read(request, BALANCE)["balance"]
    checked(lambda: emulator.set_balance(dollars))
    return empty_response(204)


def _block_account(emulator: Emulator, request: Request) -> Response:
    emulator.block_account()
    return empty_response(204)


def _deliveries(emulator: Emulator, request: Request) -> Response:
    listed: list[dict[str, Any]] = []
    for delivery in emulator.deliveries:
        body, finished = delivery.body.decode(), format_timestamp(delivery.finished)
        listed.append({**asdict(delivery), "body": body, "finished": finished})
    return json_response(200, listed)


def _read_file(emulator: Emulator, request: Request) -> Response:
    return read_file(request.path.removeprefix(f"{PREFIX}/"))


def _reset(emulator: Emulator, request: Request) -> Response:
    emulator.reset()
    return empty_response(204)


_Control = Callable[[Emulator, Request], Response]

_CONTROLS: dict[str, dict[str, _Control]] = {
    "faults": {"GET": _faults, "POST": _inject, "DELETE": _clear_faults},
    "requests": {"GET": _requests, "DELETE": _clear_requests},
    "operations/end": {"POST": _end_operations},
    "tolokers/work": {"POST": work},
    "tolokers/take": {"POST": take},
    "clock": {"POST": _advance},
    "balance": {"POST": _set_balance},
    "block-account": {"POST": _block_account},
    "deliveries": {"GET": _deliveries},
    "reset": {"POST": _reset},
    **{path: {"GET": _read_file} for path in PATHS},
}
