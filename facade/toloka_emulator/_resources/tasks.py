"""Tasks, which the service puts together to task suites by smart mixing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._api.batch_create import BatchCreate, FieldErrors, Options
from .._api.call import Call, Resource
from .._http.errors import FieldError, invalid
from .._http.messages import Document, Response, json_response
from .._rules.overlap import changed_overlap, lowered_overlap
from .._rules.tasks import OPTIONS, Destination, destinations, no_pool, settable
from .._state.state import State
from .._state.tables import TASKS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# A task without a default of its own gets that of the suites: the service was seen to take such tasks.
_DEFAULTS = ("default_overlap_for_new_tasks", "default_overlap_for_new_task_suites")
_CONTENT = ("known_solutions", "baseline_solutions", "message_on_unknown_solution")


def _check(state: State, forms: Sequence[Document], options: Options) -> list[FieldErrors]:
    found = destinations(state, (form["pool_id"] for form in forms))
    return [dict(_errors(form, found.get(form["pool_id"]), options)) for form in forms]


def _errors(
    form: Document, destination: Destination | None, options: Options
) -> Iterator[tuple[str, FieldError]]:
    if destination is None:
        yield "pool_id", no_pool()
        return
    if not destination.is_training and not destination.pool.get("mixer_config"):
        yield "pool_id", FieldError("The pool has no mixer_config: it takes task suites in place of tasks")
    yield from destination.content_errors(form)
    yield from destination.overlap_errors(form, destination.default_overlap(_DEFAULTS, options))


def _make(state: State, forms: Sequence[Document], options: Options) -> list[Document]:
    found = destinations(state, (form["pool_id"] for form in forms))
    created = state.creation_time(TASKS)
    known = state.specification.property_names("TaskForm")
    tasks: list[Document] = []
    for form in forms:
        destination = found[form["pool_id"]]
        own = {"id": state.new_pooled_id(form["pool_id"], created), "created": created}
        audience = destination.audience(form, destination.default_overlap(_DEFAULTS, options))
        tasks.append({**own, **settable(known, form), **audience})
    state.transaction.insert(TASKS, tasks)
    return tasks


def _patch(call: Call) -> Response:
    state = call.state
    task = state.read(TASKS, call.id())
    destination = destinations(state, [task["pool_id"]])[task["pool_id"]]
    content = {name: call.body[name] for name in _CONTENT if name in call.body}
    errors = dict(destination.content_errors(content))
    if errors:
        raise invalid(errors)
    changed = changed_overlap(state, task, call.body) | content
    state.transaction.replace(TASKS, changed)
    destination.complete_if_done(state, changed)
    if call.query.get("open_pool", False):
        destination.open(state)
    return json_response(200, changed)


def _lower_overlap(call: Call) -> Response:
    task = call.state.read(TASKS, call.id())
    destination = destinations(call.state, [task["pool_id"]])[task["pool_id"]]
    lowered = lowered_overlap(call.state, task, call.body)
    call.state.transaction.replace(TASKS, lowered)
    destination.complete_if_done(call.state, lowered)
    return json_response(200, lowered)


_CREATE = BatchCreate("TASK", "TASK_CREATE", "task_id", OPTIONS, check=_check, make=_make)

RESOURCE = Resource(
    handlers={
        "getTasks": lambda call: call.list(TASKS),
        "getTask": lambda call: call.get(TASKS),
        "createTask": _CREATE.create,
        "patchTask": _patch,
        "setTaskOverlapOrMin": _lower_overlap,
    },
    effects=_CREATE.effects(),
)
