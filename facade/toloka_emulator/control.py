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
`/_emulator/tolokers/work`        | POST   | lets Tolokers work: `{"pool_id": …, "tolokers": 3, "skip": 0.1}`
`/_emulator/tolokers/take`        | POST   | lets each of them take one suite and leave it active
`/_emulator/assignments/<id>/<do>` | POST | ends an active one: `submit`, `skip` or `expire`
`/_emulator/clock`                | POST   | puts the clock forward: `{"advance": <seconds>}`
`/_emulator/documents/<resource>` | POST   | stores an array of documents as they are
`/_emulator/deliveries`           | GET    | lists the notifications that were sent, or could not be
`/_emulator/threads/<id>/answer`  | POST   | answers a message thread: `{"user_id": …, "text": {"EN": …}}`
`/_emulator/reset`                | POST   | forgets every object, fault and request
`/_emulator/reference`            | GET    | the API reference: a page to read, and to try calls on
`/_emulator/openapi.json`         | GET    | the spec; `SHA256SUMS` likewise

Tolokers take the arguments of `Emulator.tolokers`, where `tolokers` is their count, and of `Tolokers.work`.
They make their answers up, and `{"assignments": [<id>, …]}` comes back. To answer in their place, let them
take suites, read the assignments from the API, and submit each with one solution a task:
`{"solutions": [{"output_values": {…}, "files": {"photo": {"name": …, "media_type": …, "base64": …}}}]}`.
`files` has the output fields that are files, and may be left out.
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable
from dataclasses import asdict
from typing import Any, TypeVar

from .attachments import File
from .control_bodies import ANSWER, CLOCK, DOCUMENTS, FAULT, OUTCOME, SUBMISSION, TAKE, WORK, read
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
from .reference import PATHS, read_file
from .resources import TABLES
from .timestamps import format_timestamp

PREFIX = "/_emulator"
_Result = TypeVar("_Result")


def control(emulator: Emulator, request: Request) -> Response:
    """Carries out a request below `/_emulator`."""
    try:
        match request.path.removeprefix(PREFIX).split("/")[1:]:
            case ["operations", id, "end"]:
                return _end_operation(emulator, request, id)
            case ["documents", resource]:
                return _load(emulator, request, resource)
            case ["assignments", id, "submit" | "skip" | "expire" as way]:
                return _end_assignment(emulator, request, id, way)
            case ["threads", id, "answer"]:
                return _answer(emulator, request, id)
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
    values = read(request, FAULT)
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
        outcome = read(request, OUTCOME).get("outcome") if request.body else None
        return json_response(200, emulator.end_operation(id, outcome))

    return _by_method({"POST": end}, request)(emulator, request)


def _advance(emulator: Emulator, request: Request) -> Response:
    emulator.advance(read(request, CLOCK)["advance"])
    return empty_response(204)


def _load(emulator: Emulator, request: Request, resource: str) -> Response:
    def load(emulator: Emulator, request: Request) -> Response:
        try:
            return json_response(200, emulator.load(resource, read(request, DOCUMENTS)))
        except ValueError as error:
            raise invalid({"": FieldFault(str(error))}) from None

    if resource not in TABLES:
        raise does_not_exist()
    return _by_method({"POST": load}, request)(emulator, request)


def _answer(emulator: Emulator, request: Request, id: str) -> Response:
    def answer(emulator: Emulator, request: Request) -> Response:
        values = read(request, ANSWER)
        return json_response(200, emulator.answer_message(id, values["user_id"], values["text"]))

    return _by_method({"POST": answer}, request)(emulator, request)


def _deliveries(emulator: Emulator, request: Request) -> Response:
    listed: list[dict[str, Any]] = []
    for delivery in emulator.deliveries:
        body, finished = delivery.body.decode(), format_timestamp(delivery.finished)
        listed.append({**asdict(delivery), "body": body, "finished": finished})
    return json_response(200, listed)


def _work(emulator: Emulator, request: Request) -> Response:
    values = read(request, WORK)
    told = {name: values.pop(name) for name in ("pool_id", "limit") if name in values}
    tolokers = emulator.tolokers(values.pop("tolokers", 5), **values)
    return json_response(200, {"assignments": _carefully(lambda: tolokers.work(**told))})


def _take(emulator: Emulator, request: Request) -> Response:
    values = read(request, TAKE)
    tolokers = emulator.tolokers(values.get("tolokers", 5), first=values.get("first", 0))
    return json_response(200, {"assignments": tolokers.take(values.get("pool_id"))})


def _end_assignment(emulator: Emulator, request: Request, id: str, way: str) -> Response:
    def end(emulator: Emulator, request: Request) -> Response:
        tolokers = emulator.tolokers()
        if way == "submit":
            solutions = [_solution(solution) for solution in read(request, SUBMISSION)["solutions"]]
            _carefully(lambda: tolokers.submit(id, solutions))
        elif way == "skip":
            tolokers.skip(id)
        else:
            tolokers.expire(id)
        return empty_response(204)

    return _by_method({"POST": end}, request)(emulator, request)


def _solution(solution: dict[str, Any]) -> dict[str, Any]:
    files = {field: _files(given) for field, given in solution.get("files", {}).items()}
    return {**solution["output_values"], **files}


def _files(given: Any) -> File | list[Any]:
    match given:
        case [*several]:
            return [_files(one) for one in several]
        case _:
            return _file(given)


def _file(given: Any) -> File:
    content = _carefully(lambda: b64decode(given["base64"], validate=True))
    return File(given["name"], content, given.get("media_type", "application/octet-stream"))


def _carefully(act: Callable[[], _Result]) -> _Result:
    try:
        return act()
    except ValueError as error:
        raise invalid({"": FieldFault(str(error))}) from None


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
    "tolokers/work": {"POST": _work},
    "tolokers/take": {"POST": _take},
    "clock": {"POST": _advance},
    "deliveries": {"GET": _deliveries},
    "reset": {"POST": _reset},
    **{path: {"GET": _read_file} for path in PATHS},
}
