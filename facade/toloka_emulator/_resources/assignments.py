"""Assignments: the task suites that were issued to Tolokers."""

from __future__ import annotations

from dataclasses import replace

from .._api.call import Call, Resource
from .._http.errors import FieldError, inappropriate_status, invalid
from .._http.messages import Document, Response, json_response
from .._rules.assignments import TIMERS, review
from .._state.state import pool_of
from .._state.tables import ASSIGNMENTS, POOLS

_ONE_OF = ("pool_id", "task_suite_id", "task_id")

# What a decision may be made from.
_DECISIONS = {"ACCEPTED": ("SUBMITTED", "REJECTED"), "REJECTED": ("SUBMITTED",)}


def _list(call: Call) -> Response:
    if not any(name in call.query for name in _ONE_OF):
        error = FieldError(f"One of {', '.join(_ONE_OF)} is required", "VALUE_REQUIRED")
        raise invalid(dict.fromkeys(_ONE_OF, error))
    if "task_id" not in call.query:
        return call.list(ASSIGNMENTS)
    task_id = str(call.query["task_id"])
    holds = "EXISTS (SELECT 1 FROM json_each(document, '$.tasks') WHERE json_extract(value, '$.id') = ?)"
    pool_id = pool_of(task_id)
    if pool_id is not None and "pool_id" not in call.query:
        call = replace(call, query={**call.query, "pool_id": pool_id})
    return call.list(ASSIGNMENTS, [(holds, [task_id])])


def _patch(call: Call) -> Response:
    assignment = call.state.read(ASSIGNMENTS, call.id())
    form: Document = call.body
    status: str | None = form.get("status")
    if call.state.read(POOLS, assignment["pool_id"])["status"] == "ARCHIVED":
        raise inappropriate_status(["OPEN", "CLOSED"])
    if "public_comment" in form:
        assignment["public_comment"] = form["public_comment"]
    if status is None:
        call.state.transaction.replace(ASSIGNMENTS, assignment)
        return json_response(200, assignment)
    if status not in _DECISIONS:
        raise invalid({"status": FieldError("An assignment can be accepted or rejected")})
    if status == "REJECTED" and not form.get("public_comment"):
        error = FieldError("The Toloker has to be told why", "VALUE_REQUIRED")
        raise invalid({"public_comment": error})
    if assignment["status"] not in _DECISIONS[status]:
        raise inappropriate_status(_DECISIONS[status])
    return json_response(200, review(call.state, assignment, status))


RESOURCE = Resource(
    handlers={
        "getAssignments": _list,
        "getAssignment": lambda call: call.get(ASSIGNMENTS),
        "patchAssignment": _patch,
    },
    timers=TIMERS,
)
