"""The answers of a pool as tab-separated values, a line a task, with the columns of result-of-eval.md."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from .._api.call import Call, Resource
from .._http.messages import Document, Response
from .._openapi.timestamps import format_bound
from .._rules.restrictions import is_banned
from .._state.tables import POOLS, PROJECTS, TRAININGS

_STATUSES = {
    "ACTIVE": "ACTIVE",
    "SUBMITTED": "SUBMITTED",
    "APPROVED": "ACCEPTED",
    "REJECTED": "REJECTED",
    "SKIPPED": "SKIPPED",
    "EXPIRED": "EXPIRED",
}
_NAMES = {status: name for name, status in _STATUSES.items()}
_OF_ASSIGNMENT: Mapping[str, Callable[[Document, Document], Any]] = {
    "ASSIGNMENT:link": lambda assignment, task: (
        f"http://localhost/task/{assignment['pool_id']}/{assignment['id']}"
    ),
    "ASSIGNMENT:assignment_id": lambda assignment, task: assignment["id"],
    "ASSIGNMENT:task_id": lambda assignment, task: task.get("id"),
    "ASSIGNMENT:task_suite_id": lambda assignment, task: assignment.get("task_suite_id"),
    "ASSIGNMENT:worker_id": lambda assignment, task: assignment.get("user_id"),
    "ASSIGNMENT:status": lambda assignment, task: _NAMES.get(assignment["status"]),
    "ASSIGNMENT:started": lambda assignment, task: assignment["created"],
    "ASSIGNMENT:submitted": lambda assignment, task: assignment.get("submitted"),
    "ASSIGNMENT:accepted": lambda assignment, task: assignment.get("accepted"),
    "ASSIGNMENT:rejected": lambda assignment, task: assignment.get("rejected"),
    "ASSIGNMENT:skipped": lambda assignment, task: assignment.get("skipped"),
    "ASSIGNMENT:expired": lambda assignment, task: assignment.get("expired"),
    "ASSIGNMENT:reward": lambda assignment, task: assignment.get("reward"),
}
_DEFAULT_FIELDS = (
    "ASSIGNMENT:link",
    "ASSIGNMENT:assignment_id",
    "ASSIGNMENT:worker_id",
    "ASSIGNMENT:status",
    "ASSIGNMENT:started",
)


def _get(call: Call) -> Response:
    pool = call.state.transaction.find(TRAININGS, call.id()) or call.state.read(POOLS, call.id())
    spec: Document = call.state.read(PROJECTS, pool["project_id"])["task_spec"]
    fields = call.query.get("field", _DEFAULT_FIELDS)
    assert isinstance(fields, Sequence), "the schema was checked before"
    text = io.StringIO()
    table = csv.writer(text, delimiter="\t", lineterminator="\n")
    table.writerow(
        [
            *(f"INPUT:{name}" for name in spec["input_spec"]),
            *(f"OUTPUT:{name}" for name in spec["output_spec"]),
            *(f"GOLDEN:{name}" for name in spec["output_spec"]),
            "HINT:text",
            *fields,
        ]
    )
    for assignment in _assignments(call, pool):
        solutions: list[Document] = assignment.get("solutions") or []
        for place, task in enumerate(assignment["tasks"]):
            outputs: Document = solutions[place]["output_values"] if place < len(solutions) else {}
            known: list[Document] = task.get("known_solutions") or [{"output_values": {}}]
            values: list[Any] = [
                *(task["input_values"].get(name) for name in spec["input_spec"]),
                *(outputs.get(name) for name in spec["output_spec"]),
                *(known[0]["output_values"].get(name) for name in spec["output_spec"]),
                task.get("message_on_unknown_solution"),
                *(_OF_ASSIGNMENT[field](assignment, task) for field in fields),
            ]
            table.writerow([_cell(value) for value in values])
    return Response(200, {"content-type": "text/tab-separated-values"}, text.getvalue().encode())


def _assignments(call: Call, pool: Document) -> Iterator[Document]:
    statuses = call.query.get("status", ["APPROVED"])
    assert isinstance(statuses, list), "the schema was checked before"
    conditions = [f"status IN ({', '.join('?' * len(statuses))})"]
    values = [pool["id"], *(_STATUSES[name] for name in statuses)]
    for name, operator in (("startTimeFrom", ">="), ("startTimeTo", "<=")):
        moment = call.query.get(name)
        if isinstance(moment, datetime):
            conditions.append(f"coalesce(submitted, created) {operator} ?")
            values.append(format_bound(moment))
    search = f"SELECT document FROM assignments WHERE pool_id = ? AND {' AND '.join(conditions)} ORDER BY id"
    for (text,) in call.state.transaction.execute(search, values).fetchall():
        assignment: Document = json.loads(text)
        if not (call.query.get("excludeBanned") and is_banned(call.state, assignment["user_id"], pool)):
            yield assignment


def _cell(value: Any) -> str:
    """A value as pool_csv.md has it: arrays separated by commas, objects as JSON."""
    match value:
        case None:
            return ""
        case str():
            return value
        case [*items] if any(isinstance(item, dict | list) for item in items):
            return json.dumps(items, ensure_ascii=False)[1:-1]
        case [*items]:
            text = io.StringIO()
            csv.writer(text, lineterminator="").writerow([_cell(item) for item in items])
            return text.getvalue()
        case _:
            return json.dumps(value, ensure_ascii=False)


def _query(name: str, schema: Document) -> Document:
    return {"name": name, "in": "query", "explode": False, "schema": schema}


_MOMENT = {"type": "string", "format": "date-time-local"}
PATHS: Mapping[str, Any] = {
    "/new/requester/pools/{pool_id}/assignments.tsv": {
        "get": {
            "operationId": "getAssignmentsTable",
            "parameters": [
                {"name": "pool_id", "in": "path", "required": True, "schema": {"type": "string"}},
                _query("status", {"type": "array", "items": {"type": "string", "enum": list(_STATUSES)}}),
                _query("field", {"type": "array", "items": {"type": "string", "enum": list(_OF_ASSIGNMENT)}}),
                _query("startTimeFrom", _MOMENT),
                _query("startTimeTo", _MOMENT),
                _query("excludeBanned", {"type": "boolean"}),
                # Whether an empty line follows each assignment; toloka-kit, the one known client, wants none.
                _query("addRowDelimiter", {"type": "boolean"}),
            ],
            "responses": {
                "200": {
                    "description": "The table.",
                    "content": {"text/tab-separated-values": {"schema": {"type": "string"}}},
                },
                "4XX": {"$ref": "#/components/responses/ClientError"},
            },
        }
    }
}
RESOURCE = Resource(handlers={"getAssignmentsTable": _get})
