"""What happens to an assignment: it is issued, submitted, skipped, expired, accepted or rejected."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from .._http.errors import inappropriate_status
from .._http.messages import Document
from .._state.events import EventType, emit
from .._state.state import State
from .._state.tables import ASSIGNMENTS, POOLS
from .._state.timers import set_timer
from .balance import charge, promise, refund, take_back
from .issuing import complete_if_done, release

_EXPIRE = "ASSIGNMENT.EXPIRE"
_ACCEPT = "ASSIGNMENT.ACCEPT"


def issue(state: State, pool: Document, suite: Document, tasks: list[Document], user_id: str) -> Document:
    """Gives a task suite, with its tasks as they are, to a Toloker, who has the pool's time for it."""
    timestamp = state.creation_time(ASSIGNMENTS)
    assignment: Document = {
        "id": state.new_pooled_id(pool["id"], timestamp),
        "task_suite_id": suite["id"],
        "pool_id": pool["id"],
        "user_id": user_id,
        "status": "ACTIVE",
        "reward": pool.get("reward_per_assignment"),
        "tasks": tasks,
        "mixed": suite.get("mixed", False),
        "automerged": False,
        "created": timestamp,
        "owner": state.owner(),
    }
    state.transaction.insert(ASSIGNMENTS, [assignment])
    promise(state, assignment)
    seconds = pool.get("assignment_max_duration_seconds")
    if seconds is not None:
        set_timer(state, _EXPIRE, assignment["id"], state.now + timedelta(seconds=seconds))
    _emit(state, "ASSIGNMENT_CREATED", assignment)
    return assignment


def submit(state: State, id: str, solutions: list[Document]) -> Document:
    """Sends the answers to an active assignment. They are accepted at once if the pool says so.

    Args:
        state: The state.
        id: The assignment's ID.
        solutions: An object with `output_values` for each task, in the order of the tasks.

    Raises:
        ServiceError: 404 for an unknown ID, 409 when it isn't active.
    """
    assignment = _active(state, id)
    pool = state.read(POOLS, assignment["pool_id"])
    submitted = assignment | {"status": "SUBMITTED", "submitted": state.timestamp, "solutions": solutions}
    state.transaction.replace(ASSIGNMENTS, submitted)
    take_back(state, assignment)
    charge(state, assignment)
    _emit(state, "ASSIGNMENT_SUBMITTED", assignment)
    if pool.get("auto_accept_solutions", True):
        submitted = decide(state, submitted, "ACCEPTED")
    elif "auto_accept_period_day" in pool:
        set_timer(state, _ACCEPT, id, state.now + timedelta(days=pool["auto_accept_period_day"]))
    return submitted


def skip(state: State, id: str) -> Document:
    """Gives an active assignment back without answers. Raises a ServiceError as `submit` does."""
    return _end(state, _active(state, id), "SKIPPED")


def expire(state: State, id: str) -> Document:
    """Lets the time for an active assignment run out. Raises a ServiceError as `submit` does."""
    return _end(state, _active(state, id), "EXPIRED")


def _end(state: State, assignment: Document, status: Literal["SKIPPED", "EXPIRED"]) -> Document:
    ended = assignment | {"status": status, status.lower(): state.timestamp}
    state.transaction.replace(ASSIGNMENTS, ended)
    take_back(state, assignment)
    _emit(state, "ASSIGNMENT_SKIPPED" if status == "SKIPPED" else "ASSIGNMENT_EXPIRED", assignment)
    release(state, assignment)
    return ended


def decide(state: State, assignment: Document, status: str) -> Document:
    """Accepts or rejects an assignment, whatever its status. Quality control is up to the caller."""
    decided = assignment | {"status": status, status.lower(): state.timestamp}
    state.transaction.replace(ASSIGNMENTS, decided)
    if status == "REJECTED" and assignment["status"] != "REJECTED":
        refund(state, assignment)
    elif status == "ACCEPTED" and assignment["status"] == "REJECTED":
        charge(state, assignment)
    _emit(state, "ASSIGNMENT_APPROVED" if status == "ACCEPTED" else "ASSIGNMENT_REJECTED", assignment)
    return decided


def _active(state: State, id: str) -> Document:
    assignment = state.read(ASSIGNMENTS, id)
    if assignment["status"] != "ACTIVE":
        raise inappropriate_status(["ACTIVE"])
    return assignment


def _emit(state: State, event: EventType, assignment: Document) -> None:
    emit(
        state,
        event,
        pool_id=assignment["pool_id"],
        task_suite_id=assignment["task_suite_id"],
        assignment_id=assignment["id"],
    )


def _on_expire(state: State, id: str) -> None:
    assignment = state.read(ASSIGNMENTS, id)
    if assignment["status"] == "ACTIVE":
        _end(state, assignment, "EXPIRED")
        complete_if_done(state, assignment["pool_id"])


def _on_accept(state: State, id: str) -> None:
    assignment = state.read(ASSIGNMENTS, id)
    if assignment["status"] == "SUBMITTED":
        decide(state, assignment, "ACCEPTED")


TIMERS = {_EXPIRE: _on_expire, _ACCEPT: _on_accept}
