"""How pools and trainings open and close, in whatever way they come to do so."""

from __future__ import annotations

from .._http.errors import ServiceError, inappropriate_status
from .._http.messages import Document
from .._openapi.timestamps import parse_timestamp
from .._state.events import emit
from .._state.state import State
from .._state.table import Table
from .._state.tables import POOLS, TASK_SUITES, TASKS, TRAININGS
from .._state.timers import set_timer
from .projects import active_project

COMPLETE = "POOL.COMPLETE"
"""The timer that closes a pool a while after all of it is done."""


def open_pool(state: State, table: Table, id: str) -> None:
    """Opens a pool or a training that is closed.

    Args:
        state: The state.
        table: `POOLS` or `TRAININGS`.
        id: The ID.

    Raises:
        ServiceError: 404 for an unknown ID, 409 for one that is archived or locked or that `check_openable`
            refuses.
    """
    document = state.read(table, id)
    require_status(document, "CLOSED", "OPEN")
    if document["status"] == "CLOSED":
        check_openable(state, table, document)
        set_open(state, table, document)


def pool_or_training(state: State, id: str) -> Document:
    """The pool or the training with an ID, either of which has assignments. Raises a 404 ServiceError."""
    return state.transaction.find(POOLS, id) or state.read(TRAININGS, id)


def is_training(document: Document) -> bool:
    """Whether it is a training, and not a pool."""
    return "training_tasks_in_task_suite_count" in document


def check_openable(state: State, table: Table, document: Document) -> None:
    """Raises a 409 ServiceError if the project is not active, or if it is a pool that holds no tasks."""
    active_project(state, document)
    if table is POOLS and not any(has(state, each, document) for each in (TASKS, TASK_SUITES)):
        raise ServiceError(409, "EMPTY_POOL", "There are no tasks in the pool")


def check_archivable(state: State, table: Table, document: Document) -> None:
    """Raises a 409 ServiceError for a training that pools of its project ask for."""
    search = (
        "SELECT 1 FROM pools WHERE project_id = ? AND status != 'ARCHIVED'"
        " AND json_extract(document, '$.quality_control.training_requirement.training_pool_id') = ? LIMIT 1"
    )
    asked = [document["project_id"], document["id"]]
    if table is TRAININGS and state.transaction.execute(search, asked).fetchone():
        raise inappropriate_status(["ARCHIVED"])


def set_open(state: State, table: Table, document: Document) -> None:
    """Puts a pool or a training into the status `OPEN`, until it expires."""
    state.transaction.replace(table, document | {"status": "OPEN", "last_started": state.timestamp})
    if "will_expire" in document:
        due = parse_timestamp(document["will_expire"])
        assert due is not None, "it was checked when it was sent"
        set_timer(state, expiry_timer(table), document["id"], max(due, state.now))


def close_pool(state: State, table: Table, id: str, reason: str) -> None:
    """Closes a pool or a training that is open, for a reason as in `last_close_reason`.

    Raises:
        ServiceError: 404 for an unknown ID, 409 for one that is archived or locked.
    """
    document = state.read(table, id)
    require_status(document, "OPEN", "CLOSED")
    if document["status"] == "CLOSED":
        return
    document |= {"status": "CLOSED", "last_stopped": state.timestamp, "last_close_reason": reason}
    state.transaction.replace(table, document)
    if table is POOLS:
        emit(state, "POOL_CLOSED", pool_id=id, close_reason=reason)


def close_all(state: State, reason: str) -> None:
    """Closes every open pool for one reason."""
    for (id,) in state.transaction.execute(
        "SELECT id FROM pools WHERE status = 'OPEN' ORDER BY id"
    ).fetchall():
        close_pool(state, POOLS, str(id), reason)


def expiry_timer(table: Table) -> str:
    """The timer that closes one that has expired."""
    return f"{table.schema.upper()}.EXPIRE"


def require_status(document: Document, *statuses: str) -> None:
    """Raises a 409 ServiceError for a document in any other status."""
    if document["status"] not in statuses:
        raise inappropriate_status(statuses)


def has(state: State, table: Table, pool: Document, condition: str = "1") -> bool:
    """Whether a pool has a task or a task suite that a condition of SQL is true of."""
    search = f"SELECT 1 FROM {table.name} WHERE pool_id = ? AND {condition} LIMIT 1"
    return state.transaction.execute(search, [pool["id"]]).fetchone() is not None
