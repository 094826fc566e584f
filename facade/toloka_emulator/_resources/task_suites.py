"""Task suites: the tasks of one page, uploaded together or put together by smart mixing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .._api.batch_create import BatchCreate, FieldErrors, Options
from .._api.call import Call, Resource
from .._http.errors import FieldError, invalid
from .._http.messages import Document, Response, json_response
from .._rules.overlap import changed_overlap, lowered_overlap
from .._rules.tasks import (
    OPTIONS,
    Destination,
    destinations,
    insert_suites,
    no_pool,
    settable,
)
from .._state.state import State, pool_of
from .._state.tables import TASK_SUITES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DEFAULTS = ("default_overlap_for_new_task_suites",)


def _check(state: State, forms: Sequence[Document], options: Options) -> list[FieldErrors]:
    found = destinations(state, (form["pool_id"] for form in forms))
    return [dict(_errors(form, found.get(form["pool_id"]), options)) for form in forms]


def _errors(
    form: Document, destination: Destination | None, options: Options
) -> Iterator[tuple[str, FieldError]]:
    if destination is None:
        yield "pool_id", no_pool()
        return
    if destination.pool.get("mixer_config"):
        yield "pool_id", FieldError("The pool has a mixer_config: it takes tasks in place of task suites")
    if destination.project.get("assignments_issuing_type") == "MAP_SELECTOR":
        for name in ("latitude", "longitude"):
            if name not in form:
                yield name, FieldError("A value is required", "VALUE_REQUIRED")
    if not form["tasks"]:
        yield "tasks", FieldError("A task is required", "VALUES_REQUIRED")
    for index, task in enumerate(form["tasks"]):
        if "baseline_solutions" in task:
            yield f"tasks.{index}.baseline_solutions", FieldError("Tasks in a suite can't have them")
        else:
            yield from destination.content_errors(task, f"tasks.{index}.")
    yield from destination.overlap_errors(form, destination.default_overlap(_DEFAULTS, options))


def _make(state: State, forms: Sequence[Document], options: Options) -> list[Document]:
    found = destinations(state, (form["pool_id"] for form in forms))
    created = state.creation_time(TASK_SUITES)
    known = state.specification.property_names("TaskSuiteForm")
    known_of_tasks = state.specification.property_names("SuiteTask")
    suites: list[Document] = []
    for form in forms:
        destination = found[form["pool_id"]]
        audience = destination.audience(form, destination.default_overlap(_DEFAULTS, options))
        tasks = [
            {**settable(known_of_tasks, task), "id": state.new_pooled_id(form["pool_id"], created)}
            for task in form["tasks"]
        ]
        suites.append({"mixed": False, **settable(known, form), **audience, "tasks": tasks})
    return insert_suites(state, suites)


def _list(call: Call) -> Response:
    task_id = call.query.get("task_id")
    if task_id is None:
        if "pool_id" not in call.query:
            error = FieldError("One of pool_id and task_id is required", "VALUE_REQUIRED")
            raise invalid({"pool_id": error, "task_id": error})
        return call.list(TASK_SUITES)
    holds = "EXISTS (SELECT 1 FROM json_each(document, '$.tasks') WHERE json_extract(value, '$.id') = ?)"
    pool_id = pool_of(str(task_id))
    if pool_id is not None and "pool_id" not in call.query:
        # The ID of a task begins with its pool, so only that pool's suites are looked through.
        call = replace(call, query={**call.query, "pool_id": pool_id})
    return call.list(TASK_SUITES, [(holds, [task_id])])


def _patch(call: Call) -> Response:
    state = call.state
    suite = state.read(TASK_SUITES, call.id())
    destination = destinations(state, [suite["pool_id"]])[suite["pool_id"]]
    changed = changed_overlap(state, suite, call.body)
    if "issuing_order_override" in call.body:
        changed = changed | {"issuing_order_override": call.body["issuing_order_override"]}
    state.transaction.replace(TASK_SUITES, changed)
    destination.complete_if_done(state, changed)
    if call.query.get("open_pool", False):
        destination.open(state)
    return json_response(200, changed)


def _lower_overlap(call: Call) -> Response:
    suite = call.state.read(TASK_SUITES, call.id())
    destination = destinations(call.state, [suite["pool_id"]])[suite["pool_id"]]
    # The form of this call can't say that the overlap is no longer infinite: lowering it does.
    lowered = lowered_overlap(call.state, suite, {"infinite_overlap": False, **call.body})
    call.state.transaction.replace(TASK_SUITES, lowered)
    destination.complete_if_done(call.state, lowered)
    return json_response(200, lowered)


_CREATE = BatchCreate(
    "TASK_SUITE",
    "TASK_SUITE_CREATE",
    "task_suite_id",
    OPTIONS,
    check=_check,
    make=_make,
)

RESOURCE = Resource(
    handlers={
        "getTaskSuites": _list,
        "getTaskSuite": lambda call: call.get(TASK_SUITES),
        "createTaskSuite": _CREATE.create,
        "patchTaskSuite": _patch,
        "setTaskSuiteOverlapOrMin": _lower_overlap,
    },
    effects=_CREATE.effects(),
)
