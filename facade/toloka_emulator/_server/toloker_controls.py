"""The controls by which Tolokers work, and by which an assignment is ended in their place."""

from __future__ import annotations

from base64 import b64decode
from typing import Any

from .._emulator import Emulator
from .._http.messages import Request, Response, empty_response, json_response
from .._rules.attachments import File
from .control_bodies import PROFILE, SUBMISSION, TAKE, WORK, checked, read


def work(emulator: Emulator, request: Request) -> Response:
    """Lets Tolokers work."""
    values = read(request, WORK)
    told = {name: values.pop(name) for name in ("pool_id", "limit") if name in values}
    tolokers = emulator.tolokers(values.pop("tolokers", 5), **values)
    return json_response(200, {"assignments": checked(lambda: tolokers.work(**told))})


def take(emulator: Emulator, request: Request) -> Response:
    """Lets each Toloker take one suite."""
    values = read(request, TAKE)
    tolokers = emulator.tolokers(values.get("tolokers", 5), first=values.get("first", 0))
    return json_response(200, {"assignments": tolokers.take(values.get("pool_id"))})


def set_profile(emulator: Emulator, request: Request, *, id: str) -> Response:
    """Sets what is known of a Toloker."""
    facts = read(request, PROFILE)
    checked(lambda: emulator.set_profile(id, facts))
    return empty_response(204)


def end_assignment(emulator: Emulator, request: Request, *, id: str, way: str) -> Response:
    """Ends an active assignment: `submit`, `skip` or `expire`."""
    tolokers = emulator.tolokers()
    if way == "submit":
        solutions = [_solution(solution) for solution in read(request, SUBMISSION)["solutions"]]
        checked(lambda: tolokers.submit(id, solutions))
    elif way == "skip":
        tolokers.skip(id)
    else:
        tolokers.expire(id)
    return empty_response(204)


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
    content = checked(lambda: b64decode(given["base64"], validate=True))
    return File(given["name"], content, given.get("media_type", "application/octet-stream"))
