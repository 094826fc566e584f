"""Tasks, which the service puts together to task suites by smart mixing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .batches import Batch, Faults, Options
from .messages import Document, FieldFault, Response, invalid, json_response
from .overlaps import changed_overlap, lowered_overlap
from .tables import Table
from .uploads import LIMIT, OPTIONS, Destination, check_sizes, destinations, no_pool, settable
from .world import Call, Resource, World

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TASKS = Table("tasks", "Task", ids="pooled", filters=("pool_id", "overlap"), leads=("pool_id",))
_DEFAULT = "default_overlap_for_new_tasks"
_CONTENT = ("known_solutions", "baseline_solutions", "message_on_unknown_solution")


def _check(world: World, forms: Sequence[Document], options: Options) -> list[Faults]:
    found = destinations(world, (form["pool_id"] for form in forms))
    return [dict(_faults(form, found.get(form["pool_id"]), options)) for form in forms]


def _faults(
    form: Document, destination: Destination | None, options: Options
) -> Iterator[tuple[str, FieldFault]]:
    if destination is None:
        yield "pool_id", no_pool()
        return
    if not destination.is_training and not destination.pool.get("mixer_config"):
        yield "pool_id", FieldFault("The pool has no mixer_config: it takes task suites in place of tasks")
    yield from destination.content_faults(form)
    yield from destination.overlap_faults(form, destination.default_overlap(_DEFAULT, options))


def _make(world: World, forms: Sequence[Document], options: Options) -> list[Document]:
    found = destinations(world, (form["pool_id"] for form in forms))
    created = world.creation_stamp(TASKS)
    known = world.specification.property_names("TaskForm")
    tasks: list[Document] = []
    for form in forms:
        destination = found[form["pool_id"]]
        own = {"id": world.new_pooled_id(form["pool_id"], created), "created": created}
        audience = destination.audience(form, destination.default_overlap(_DEFAULT, options))
        tasks.append({**own, **settable(known, form), **audience})
    world.transaction.insert(TASKS, tasks)
    if options["open_pool"]:
        for destination in found.values():
            destination.open(world)
    return tasks


def _patch(call: Call) -> Response:
    world = call.world
    task = world.read(TASKS, call.id())
    destination = destinations(world, [task["pool_id"]])[task["pool_id"]]
    content = {name: call.body[name] for name in _CONTENT if name in call.body}
    faults = dict(destination.content_faults(content))
    if faults:
        raise invalid(faults)
    changed = changed_overlap(world, task, call.body) | content
    world.transaction.replace(TASKS, changed)
    destination.settle(world, changed)
    if call.query.get("open_pool", False):
        destination.open(world)
    return json_response(200, changed)


def _lower_overlap(call: Call) -> Response:
    task = call.world.read(TASKS, call.id())
    destination = destinations(call.world, [task["pool_id"]])[task["pool_id"]]
    lowered = lowered_overlap(call.world, task, call.body)
    call.world.transaction.replace(TASKS, lowered)
    destination.settle(call.world, lowered)
    return json_response(200, lowered)


_BATCH = Batch("TASK", "TASK_CREATE", "task_id", LIMIT, OPTIONS, check=_check, make=_make, admit=check_sizes)

RESOURCE = Resource(
    table=TASKS,
    handlers={
        "getTasks": lambda call: call.list(TASKS),
        "getTask": lambda call: call.get(TASKS),
        "createTask": _BATCH.create,
        "patchTask": _patch,
        "setTaskOverlapOrMin": _lower_overlap,
    },
    effects=_BATCH.effects(),
)
