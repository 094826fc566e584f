"""Figures of a pool, such as how much of it is done: the details of an operation."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from .._api.call import Call, Resource
from .._http.messages import Document, Response
from .._openapi.timestamps import format_timestamp
from .._rules.eligibility import is_eligible
from .._state.state import State
from .._state.tables import POOLS

Figure = Callable[[State, Document, Document], Any]
"""Takes the pool and the request for the figure."""

_SUBMITTED = ("SUBMITTED", "ACCEPTED", "REJECTED")
_IS_REAL = "coalesce(json_array_length({}, '$.known_solutions'), 0) = 0"


def _start(call: Call) -> Response:
    for request in call.body:
        call.state.read(POOLS, request["subject_id"])
    return call.start_operation("ANALYTICS", {"value": call.body})


def _on_analytics(state: State, operation: Document) -> Document:
    return {
        "value": [
            {"request": request, "result": _result(state, request), "finished": state.timestamp}
            for request in operation["parameters"]["value"]
        ]
    }


def _result(state: State, request: Document) -> Any:
    return _FIGURES[request["name"]](state, state.read(POOLS, request["subject_id"]), request)


def _real_tasks(state: State, pool: Document, request: Document) -> int:
    if pool.get("mixer_config"):
        search = f"SELECT count(*) FROM tasks WHERE pool_id = ? AND {_IS_REAL.format('document')}"
    else:
        search = (
            "SELECT count(*) FROM task_suites, json_each(document, '$.tasks')"
            f" WHERE pool_id = ? AND {_IS_REAL.format('value')}"
        )
    return int(_one(state, search, pool["id"]) or 0)


def _assignments(*statuses: str, what: str = "count(*)") -> Figure:
    """Something about the assignments with these statuses; no status is every one."""

    def figure(state: State, pool: Document, request: Document) -> Any:
        condition = f"AND status IN ({', '.join('?' * len(statuses))})" if statuses else ""
        search = f"SELECT {what} FROM assignments WHERE pool_id = ? {condition}"
        return _one(state, search, pool["id"], *statuses) or 0

    return figure


def _completion(state: State, pool: Document, request: Document) -> Document:
    expected, taken = _overlap(state, pool)
    being_done = (
        _tasks_in_progress(state, pool) if pool.get("mixer_config") else _ACTIVE(state, pool, request)
    )
    return {"value": 100 * max(0, taken - being_done) // expected if expected else 0}


def _estimated_assignments(state: State, pool: Document, request: Document) -> Document:
    expected, _ = _overlap(state, pool)
    mixer: Document = pool.get("mixer_config") or {}
    return {"value": math.ceil(expected / (mixer.get("real_tasks_count") or 1))}


def _overlap(state: State, pool: Document) -> tuple[int, int]:
    """How often the pool's work is to be done, and how often it was given out; what all get is left out."""
    table, is_work = (
        ("tasks", f"AND {_IS_REAL.format('document')}") if pool.get("mixer_config") else ("task_suites", "")
    )
    expected, left = state.transaction.execute(
        f"SELECT sum(overlap), sum(remaining_overlap) FROM {table} WHERE pool_id = ? {is_work}",
        [pool["id"]],
    ).fetchone()
    return expected or 0, (expected or 0) - (left or 0)


def _tasks_in_progress(state: State, pool: Document) -> int:
    search = (
        "SELECT count(*) FROM assignments, json_each(document, '$.tasks')"
        f" WHERE pool_id = ? AND status = 'ACTIVE' AND {_IS_REAL.format('value')}"
    )
    return int(_one(state, search, pool["id"]))


def _active_tolokers(state: State, pool: Document, request: Document) -> int:
    since = format_timestamp(state.now - timedelta(hours=request["interval_hours"]))
    search = "SELECT DISTINCT user_id FROM assignments WHERE created >= ?"
    users = state.transaction.execute(search, [since]).fetchall()
    return sum(is_eligible(state, pool, user) for (user,) in users)


def _one(state: State, search: str, *values: str) -> Any:
    return state.transaction.execute(search, values).fetchone()[0]


_ACTIVE = _assignments("ACTIVE")
_FIGURES: Mapping[str, Figure] = {
    "real_tasks_count": _real_tasks,
    "submitted_assignments_count": _assignments(*_SUBMITTED),
    "skipped_assignments_count": _assignments("SKIPPED"),
    "rejected_assignments_count": _assignments("REJECTED"),
    "approved_assignments_count": _assignments("ACCEPTED"),
    "completion_percentage": _completion,
    "avg_submit_assignment_millis": _assignments(
        *_SUBMITTED, what="CAST(round(86400000 * avg(julianday(submitted) - julianday(created))) AS INTEGER)"
    ),
    "spent_budget": _assignments("ACCEPTED", what="round(sum(json_extract(document, '$.reward')), 6)"),
    "unique_workers_count": _assignments(what="count(DISTINCT user_id)"),
    "unique_submitters_count": _assignments(*_SUBMITTED, what="count(DISTINCT user_id)"),
    "active_workers_by_filter_count": _active_tolokers,
    "estimated_assignments_count": _estimated_assignments,
}

_ERRORS = {"4XX": {"$ref": "#/components/responses/ClientError"}}
_REQUEST = {
    "type": "object",
    "required": ["subject", "subject_id", "name"],
    "properties": {
        "subject": {"const": "POOL"},
        "subject_id": {"type": "string"},
        "name": {"enum": list(_FIGURES)},
        "interval_hours": {"type": "integer", "minimum": 0, "maximum": 876_000},
    },
    "if": {"properties": {"name": {"const": "active_workers_by_filter_count"}}},
    "then": {"required": ["interval_hours"]},
}
PATHS: Mapping[str, Any] = {
    "/staging/analytics-2": {
        "post": {
            "operationId": "startAnalytics",
            "requestBody": {
                "required": True,
                "content": {"application/json": {"schema": {"type": "array", "items": _REQUEST}}},
            },
            "responses": {
                "202": {
                    "description": "The operation.",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Operation"}}},
                },
                **_ERRORS,
            },
        }
    }
}
RESOURCE = Resource(handlers={"startAnalytics": _start}, effects={"ANALYTICS": _on_analytics})
