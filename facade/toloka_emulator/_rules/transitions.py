"""The status of an assignment, from one to the next. What follows from it is up to `assignments`."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from .._http.errors import inappropriate_status
from .._http.messages import Document
from .._state.events import EventType, emit
from .._state.state import State
from .._state.tables import ASSIGNMENTS, POOLS
from .._state.timers import clear_timer, set_timer
from .answers import let_count
from .balance import charge, promise, refund, take_back
from .issuing import release
from .pools import close_pool, is_training
from .pricing import reward

EXPIRE = "ASSIGNMENT.EXPIRE"
"""The timer that ends an assignment whose time is over."""
ACCEPT = "ASSIGNMENT.ACCEPT"
"""The timer that accepts an assignment which nobody has reviewed."""


def issue(state: State, pool: Document, suite: Document, tasks: list[Document], user_id: str) -> Document:
    """Gives a task suite, with its tasks as they are, to a Toloker, who has the pool's time for it."""
    timestamp = state.creation_time(ASSIGNMENTS)
    assignment: Document = {
        "id": state.new_pooled_id(pool["id"], timestamp),
        "task_suite_id": suite["id"],
        "pool_id": pool["id"],
        "user_id": user_id,
        "status": "ACTIVE",
        "reward": reward(state, pool, user_id),
        "tasks": tasks,
        "mixed": suite.get("mixed", False),
        "automerged": False,
        "created": timestamp,
        "owner": state.owner(),
    }
    state.transaction.insert(ASSIGNMENTS, [assignment])
    # It is soon read again: to be submitted.
    state.transaction.keep(ASSIGNMENTS, assignment)
    promise(state, assignment)
    seconds = pool.get("assignment_max_duration_seconds")
    if seconds is not None:
        set_timer(state, EXPIRE, assignment["id"], state.now + timedelta(seconds=seconds))
    _emit(state, "ASSIGNMENT_CREATED", assignment)
    issued = state.transaction.next_number(f"assignments of {pool['id']}")
    if issued >= state.assignments_limit and not is_training(pool):
        close_pool(state, POOLS, pool["id"], "ASSIGNMENTS_LIMIT_EXCEEDED")
    return assignment


def submit(state: State, pool: Document, id: str, solutions: list[Document]) -> Document:
    """Sends the answers to an active assignment. Raises a ServiceError: 404, or 409 when it isn't active."""
    assignment = _active(state, id)
    submitted = assignment | {"status": "SUBMITTED", "submitted": state.timestamp, "solutions": solutions}
    is_accepted = pool.get("auto_accept_solutions", True)
    if is_accepted:
        submitted |= {"status": "ACCEPTED", "accepted": state.timestamp}
    state.transaction.replace(ASSIGNMENTS, submitted)
    clear_timer(state, EXPIRE, id)
    take_back(state, assignment)
    charge(state, assignment)
    _emit(state, "ASSIGNMENT_SUBMITTED", assignment)
    if is_accepted:
        _emit(state, "ASSIGNMENT_APPROVED", assignment)
    elif "auto_accept_period_day" in pool:
        set_timer(state, ACCEPT, id, state.now + timedelta(days=pool["auto_accept_period_day"]))
    return submitted


def end(state: State, id: str, status: Literal["SKIPPED", "EXPIRED"]) -> Document:
    """Ends an active assignment without answers. Raises a ServiceError as `submit` does."""
    assignment = _active(state, id)
    ended = assignment | {"status": status, status.lower(): state.timestamp}
    state.transaction.replace(ASSIGNMENTS, ended)
    clear_timer(state, EXPIRE, id)
    take_back(state, assignment)
    _emit(state, "ASSIGNMENT_SKIPPED" if status == "SKIPPED" else "ASSIGNMENT_EXPIRED", assignment)
    release(state, assignment)
    return ended


def decide(state: State, assignment: Document, status: str) -> Document:
    """Accepts or rejects an assignment, whatever its status."""
    decided = assignment | {"status": status, status.lower(): state.timestamp}
    state.transaction.replace(ASSIGNMENTS, decided)
    if status == "REJECTED" and assignment["status"] != "REJECTED":
        refund(state, assignment)
        let_count(state, decided, False)
    elif status == "ACCEPTED" and assignment["status"] == "REJECTED":
        charge(state, assignment)
        let_count(state, decided, True)
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
