"""Long-running operations: started and ended, effective when they succeed."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Literal

from .._http.errors import ServiceError
from .._http.messages import Document
from .state import State
from .tables import OPERATIONS
from .timers import set_timer

if TYPE_CHECKING:
    from collections.abc import Mapping

Outcome = Literal["SUCCESS", "FAIL"]

_DUE = "operation"


class OperationFailed(Exception):
    """Raised by an effect that fails with details of its own. What it has changed by then is kept."""

    def __init__(self, details: Document) -> None:
        super().__init__(details)
        self.details = details


def start_operation(
    state: State,
    type: str,
    parameters: Mapping[str, Any],
    *,
    effect: str | None = None,
    id: str | None = None,
    fails: bool = False,
    failure: Document | None = None,
) -> Document:
    """Starts an operation, which may have ended by the time that this returns.

    Args:
        state: The state.
        type: Its type, as clients see it.
        parameters: Its parameters.
        effect: Which effect it has, where operations of one type have several.
        id: Its ID, of `new_operation_id`; None makes one.
        fails: Whether it is to end with `FAIL`.
        failure: Its details if it ends with `FAIL` and changes nothing.
    """
    submitted = state.creation_time(OPERATIONS)
    operation: Document = {
        "id": id or new_operation_id(state),
        "type": type,
        "status": "PENDING",
        "submitted": submitted,
        "parameters": parameters,
    }
    fail = fails or type in state.pace.fail
    running = operation | {"status": "RUNNING", "started": submitted, "progress": 0}
    state.transaction.insert(OPERATIONS, [running])
    polls, seconds = (0, 0.0) if state.pace.manual else (state.pace.polls, state.pace.seconds)
    state.transaction.execute(
        "INSERT INTO progress VALUES (?, ?, ?, ?, ?, ?, ?)",
        [operation["id"], effect or type, polls, polls or None, seconds, fail, json.dumps(failure or {})],
    )
    if state.pace.at_once:
        return end_operation(state, operation["id"])
    if seconds:
        set_timer(state, _DUE, operation["id"], state.now + timedelta(seconds=seconds))
    return operation


def new_operation_id(state: State, given: str | None = None) -> str:
    """The ID of a new operation: the one that the client gave, or else a time-ordered UUID.

    Raises:
        ServiceError: 409 when there is an operation with the given ID.
    """
    if given is None:
        return state.new_ordered_uuid(state.creation_time(OPERATIONS))
    if state.transaction.find(OPERATIONS, given) is not None:
        raise ServiceError(409, "OPERATION_ALREADY_EXISTS", "There is an operation with this ID already")
    return given


def insert_ended_operation(
    state: State, id: str, type: str, parameters: Mapping[str, Any], details: Document
) -> None:
    """Keeps what was done at once under the ID that the client gave, as an operation that has succeeded."""
    moment = state.creation_time(OPERATIONS)
    operation: Document = {
        "id": id,
        "type": type,
        "status": "SUCCESS",
        "submitted": moment,
        "started": moment,
        "finished": moment,
        "progress": 100,
        "parameters": parameters,
        "details": details,
    }
    state.transaction.insert(OPERATIONS, [operation])


def end_operation(state: State, id: str, outcome: Outcome | None = None) -> Document:
    """Ends an operation that runs; one that has ended stays as it is.

    Args:
        state: The state.
        id: The operation's ID.
        outcome: How it ends; None leaves it to how it was started.

    Raises:
        ServiceError: 404 for an unknown ID.
    """
    operation = state.read(OPERATIONS, id)
    read = "SELECT effect, fail, failure FROM progress WHERE operation = ?"
    row = state.transaction.execute(read, [id]).fetchone()
    if row is None:
        return operation
    effect, fail, failure = row
    return _end(state, operation, effect, outcome or ("FAIL" if fail else "SUCCESS"), json.loads(failure))


def end_all_operations(state: State) -> list[Document]:
    """Ends every operation that runs, the oldest first."""
    rows = state.transaction.execute("SELECT operation FROM progress ORDER BY operation").fetchall()
    return [end_operation(state, row[0]) for row in rows]


def _end(state: State, operation: Document, effect: str, outcome: Outcome, failure: Document) -> Document:
    details = failure
    if outcome == "SUCCESS":
        try:
            details = state.effects[effect](state, operation)
        except OperationFailed as failed:
            outcome, details = "FAIL", failed.details
        except ServiceError as error:
            outcome, details = "FAIL", error.body()
    finished = max(state.timestamp, operation["submitted"])
    ended = operation | {"status": outcome, "finished": finished, "details": details}
    if outcome == "SUCCESS":
        ended["progress"] = 100
    state.transaction.replace(OPERATIONS, ended)
    state.transaction.execute("DELETE FROM progress WHERE operation = ?", [operation["id"]])
    return ended


def _on_due(state: State, id: str) -> None:
    end_operation(state, id)


TIMERS = {_DUE: _on_due}
