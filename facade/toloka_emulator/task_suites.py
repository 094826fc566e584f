"""Task suites: the tasks of one page, uploaded together or put together by smart mixing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .batches import Batch, Faults, Options
from .messages import Document, FieldFault, Response, invalid, json_response
from .overlaps import changed_overlap, lowered_overlap
from .tables import Table
from .uploads import LIMIT, OPTIONS, Destination, check_sizes, destinations, no_pool, settable
from .world import Call, Resource, World, pool_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TASK_SUITES = Table(
    "task_suites", "TaskSuite", ids="pooled", filters=("pool_id", "overlap"), leads=("pool_id",)
)
_DEFAULT = "default_overlap_for_new_task_suites"


def _check(world: World, forms: Sequence[Document], options: Options) -> list[Faults]:
    found = destinations(world, (form["pool_id"] for form in forms))
    return [dict(_faults(form, found.get(form["pool_id"]), options)) for form in forms]


def _faults(
    form: Document, destination: Destination | None, options: Options
) -> Iterator[tuple[str, FieldFault]]:
    if destination is None:
        yield "pool_id", no_pool()
        return
    if destination.pool.get("mixer_config"):
        yield "pool_id", FieldFault("The pool has a mixer_config: it takes tasks in place of task suites")
    if destination.project.get("assignments_issuing_type") == "MAP_SELECTOR":
        for name in ("latitude", "longitude"):
            if name not in form:
                yield name, FieldFault("A value is required", "VALUE_REQUIRED")
    if not form["tasks"]:
        yield "tasks", FieldFault("A task is required", "VALUES_REQUIRED")
    for index, task in enumerate(form["tasks"]):
        if "baseline_solutions" in task:
            yield f"tasks.{index}.baseline_solutions", FieldFault("Tasks in a suite can't have them")
        else:
            yield from destination.content_faults(task, f"tasks.{index}.")
    yield from destination.overlap_faults(form, destination.default_overlap(_DEFAULT, options))


def _make(world: World, forms: Sequence[Document], options: Options) -> list[Document]:
    found = destinations(world, (form["pool_id"] for form in forms))
    created = world.creation_stamp(TASK_SUITES)
    known = world.specification.property_names("TaskSuiteForm")
    known_of_tasks = world.specification.property_names("SuiteTask")
    suites: list[Document] = []
    for form in forms:
        destination = found[form["pool_id"]]
        audience = destination.audience(form, destination.default_overlap(_DEFAULT, options))
        tasks = [
            {**settable(known_of_tasks, task), "id": world.new_pooled_id(form["pool_id"], created)}
            for task in form["tasks"]
        ]
        suites.append({"mixed": False, **settable(known, form), **audience, "tasks": tasks})
    suites = insert_suites(world, suites)
    if options["open_pool"]:
        for destination in found.values():
            destination.open(world)
    return suites


def insert_suites(world: World, suites: Sequence[Document]) -> list[Document]:
    """Stores new task suites, which are given their ID and what else only the service sets."""
    created = world.creation_stamp(TASK_SUITES)
    inserted = [
        {
            "issuing_order_override": 0,
            **suite,
            "id": world.new_pooled_id(suite["pool_id"], created),
            "automerged": False,
            "created": created,
        }
        for suite in suites
    ]
    world.transaction.insert(TASK_SUITES, inserted)
    return inserted


def _list(call: Call) -> Response:
    task_id = call.query.get("task_id")
    if task_id is None:
        if "pool_id" not in call.query:
            fault = FieldFault("One of pool_id and task_id is required", "VALUE_REQUIRED")
            raise invalid({"pool_id": fault, "task_id": fault})
        return call.list(TASK_SUITES)
    holds = "EXISTS (SELECT 1 FROM json_each(document, '$.tasks') WHERE json_extract(value, '$.id') = ?)"
    pool_id = pool_of(str(task_id))
    if pool_id is not None and "pool_id" not in call.query:
        # The ID of a task begins with its pool, so only that pool's suites are looked through.
        call = replace(call, query={**call.query, "pool_id": pool_id})
    return call.list(TASK_SUITES, [(holds, [task_id])])


def _patch(call: Call) -> Response:
    world = call.world
    suite = world.read(TASK_SUITES, call.id())
    destination = destinations(world, [suite["pool_id"]])[suite["pool_id"]]
    changed = changed_overlap(world, suite, call.body)
    if "issuing_order_override" in call.body:
        changed = changed | {"issuing_order_override": call.body["issuing_order_override"]}
    world.transaction.replace(TASK_SUITES, changed)
    destination.settle(world, changed)
    if call.query.get("open_pool", False):
        destination.open(world)
    return json_response(200, changed)


def _lower_overlap(call: Call) -> Response:
    suite = call.world.read(TASK_SUITES, call.id())
    destination = destinations(call.world, [suite["pool_id"]])[suite["pool_id"]]
    # The form of this call can't say that the overlap is no longer infinite: lowering it does.
    lowered = lowered_overlap(call.world, suite, {"infinite_overlap": False, **call.body})
    call.world.transaction.replace(TASK_SUITES, lowered)
    destination.settle(call.world, lowered)
    return json_response(200, lowered)


_BATCH = Batch(
    "TASK_SUITE",
    "TASK_SUITE_CREATE",
    "task_suite_id",
    LIMIT,
    OPTIONS,
    check=_check,
    make=_make,
    admit=check_sizes,
)

RESOURCE = Resource(
    table=TASK_SUITES,
    handlers={
        "getTaskSuites": _list,
        "getTaskSuite": lambda call: call.get(TASK_SUITES),
        "createTaskSuite": _BATCH.create,
        "patchTaskSuite": _patch,
        "setTaskSuiteOverlapOrMin": _lower_overlap,
    },
    effects=_BATCH.effects(),
)
