"""Assignments: the task suites that were issued to Tolokers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from .issuing import COMPLETE, give_back, on_complete, settle_pool
from .messages import Document, FieldFault, Response, inappropriate_status, invalid, json_response
from .pools import POOLS
from .reassessment import reassess
from .tables import Table
from .timers import set_timer
from .webhooks import emit
from .world import Call, Resource, World, pool_of

if TYPE_CHECKING:
    from .webhooks import EventType

ASSIGNMENTS = Table(
    "assignments",
    "Assignment",
    ids="pooled",
    filters=("task_suite_id", "pool_id", "status", "user_id"),
    sorts=("submitted", "accepted", "rejected", "skipped", "expired"),
    leads=("task_suite_id", "pool_id"),
)
_ONE_OF = ("pool_id", "task_suite_id", "task_id")
# What a decision may be made from.
_DECISIONS = {"ACCEPTED": ("SUBMITTED", "REJECTED"), "REJECTED": ("SUBMITTED",)}
_EXPIRE = "ASSIGNMENT.EXPIRE"
_ACCEPT = "ASSIGNMENT.ACCEPT"


def issue(world: World, pool: Document, suite: Document, tasks: list[Document], user_id: str) -> Document:
    """Gives a task suite, with its tasks as they are, to a Toloker, who has the pool's time for it."""
    stamp = world.creation_stamp(ASSIGNMENTS)
    assignment: Document = {
        "id": world.new_pooled_id(pool["id"], stamp),
        "task_suite_id": suite["id"],
        "pool_id": pool["id"],
        "user_id": user_id,
        "status": "ACTIVE",
        "reward": pool.get("reward_per_assignment"),
        "tasks": tasks,
        "mixed": suite.get("mixed", False),
        "automerged": False,
        "created": stamp,
        "owner": world.owner(),
    }
    world.transaction.insert(ASSIGNMENTS, [assignment])
    seconds = pool.get("assignment_max_duration_seconds")
    if seconds is not None:
        set_timer(world, _EXPIRE, assignment["id"], world.now + timedelta(seconds=seconds))
    _tell(world, "ASSIGNMENT_CREATED", assignment)
    return assignment


def submit(world: World, id: str, solutions: list[Document]) -> Document:
    """Sends the answers to an active assignment. They are accepted at once if the pool says so.

    Args:
        world: The state.
        id: The assignment's ID.
        solutions: An object with `output_values` for each task, in the order of the tasks.

    Raises:
        Refusal: 404 for an unknown ID, 409 when it isn't active.
    """
    assignment = _active(world, id)
    pool = world.read(POOLS, assignment["pool_id"])
    submitted = assignment | {"status": "SUBMITTED", "submitted": world.stamp, "solutions": solutions}
    world.transaction.replace(ASSIGNMENTS, submitted)
    _tell(world, "ASSIGNMENT_SUBMITTED", assignment)
    if pool.get("auto_accept_solutions", True):
        submitted = _decide(world, submitted, "ACCEPTED")
    elif "auto_accept_period_day" in pool:
        set_timer(world, _ACCEPT, id, world.now + timedelta(days=pool["auto_accept_period_day"]))
    return submitted


def skip(world: World, id: str) -> Document:
    """Gives an active assignment back without answers. Raises a Refusal as `submit` does."""
    return _end(world, _active(world, id), "SKIPPED")


def expire(world: World, id: str) -> Document:
    """Lets the time for an active assignment run out. Raises a Refusal as `submit` does."""
    return _end(world, _active(world, id), "EXPIRED")


def _end(world: World, assignment: Document, status: Literal["SKIPPED", "EXPIRED"]) -> Document:
    ended = assignment | {"status": status, status.lower(): world.stamp}
    world.transaction.replace(ASSIGNMENTS, ended)
    _tell(world, "ASSIGNMENT_SKIPPED" if status == "SKIPPED" else "ASSIGNMENT_EXPIRED", assignment)
    give_back(world, assignment)
    return ended


def _decide(world: World, assignment: Document, status: str) -> Document:
    decided = assignment | {"status": status, status.lower(): world.stamp}
    world.transaction.replace(ASSIGNMENTS, decided)
    _tell(world, "ASSIGNMENT_APPROVED" if status == "ACCEPTED" else "ASSIGNMENT_REJECTED", assignment)
    return decided


def _active(world: World, id: str) -> Document:
    assignment = world.read(ASSIGNMENTS, id)
    if assignment["status"] != "ACTIVE":
        raise inappropriate_status(["ACTIVE"])
    return assignment


def _tell(world: World, event: EventType, assignment: Document) -> None:
    emit(
        world,
        event,
        pool_id=assignment["pool_id"],
        task_suite_id=assignment["task_suite_id"],
        assignment_id=assignment["id"],
    )


def _list(call: Call) -> Response:
    if not any(name in call.query for name in _ONE_OF):
        fault = FieldFault(f"One of {', '.join(_ONE_OF)} is required", "VALUE_REQUIRED")
        raise invalid(dict.fromkeys(_ONE_OF, fault))
    if "task_id" not in call.query:
        return call.list(ASSIGNMENTS)
    task_id = str(call.query["task_id"])
    holds = "EXISTS (SELECT 1 FROM json_each(document, '$.tasks') WHERE json_extract(value, '$.id') = ?)"
    pool_id = pool_of(task_id)
    if pool_id is not None and "pool_id" not in call.query:
        call = replace(call, query={**call.query, "pool_id": pool_id})
    return call.list(ASSIGNMENTS, [(holds, [task_id])])


def _patch(call: Call) -> Response:
    assignment = call.world.read(ASSIGNMENTS, call.id())
    form: Document = call.body
    status: str | None = form.get("status")
    if call.world.read(POOLS, assignment["pool_id"])["status"] == "ARCHIVED":
        raise inappropriate_status(["OPEN", "CLOSED"])
    if "public_comment" in form:
        assignment["public_comment"] = form["public_comment"]
    if status is None:
        call.world.transaction.replace(ASSIGNMENTS, assignment)
        return json_response(200, assignment)
    if status not in _DECISIONS:
        raise invalid({"status": FieldFault("An assignment can be accepted or rejected")})
    if status == "REJECTED" and not form.get("public_comment"):
        fault = FieldFault("The Toloker has to be told why", "VALUE_REQUIRED")
        raise invalid({"public_comment": fault})
    if assignment["status"] not in _DECISIONS[status]:
        raise inappropriate_status(_DECISIONS[status])
    decided = _decide(call.world, assignment, status)
    if status == "REJECTED":
        reassess(call.world, decided, "REJECT")
    else:
        reassess(
            call.world, decided, "ACCEPT" if assignment["status"] == "SUBMITTED" else "ACCEPT_AFTER_REJECT"
        )
    return json_response(200, decided)


def _on_expire(world: World, id: str) -> None:
    assignment = world.read(ASSIGNMENTS, id)
    if assignment["status"] == "ACTIVE":
        _end(world, assignment, "EXPIRED")
        settle_pool(world, assignment["pool_id"])


def _on_accept(world: World, id: str) -> None:
    assignment = world.read(ASSIGNMENTS, id)
    if assignment["status"] == "SUBMITTED":
        _decide(world, assignment, "ACCEPTED")


RESOURCE = Resource(
    table=ASSIGNMENTS,
    handlers={
        "getAssignments": _list,
        "getAssignment": lambda call: call.get(ASSIGNMENTS),
        "patchAssignment": _patch,
    },
    alarms={_EXPIRE: _on_expire, _ACCEPT: _on_accept, COMPLETE: on_complete},
)
