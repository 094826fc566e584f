"""Long-running operations: started by other resources, polled here, effective when they succeed."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Literal

from .messages import Document, Refusal, Response, json_response
from .tables import Table
from .timers import set_timer
from .timestamps import parse_timestamp
from .world import Call, Resource, World

if TYPE_CHECKING:
    from collections.abc import Mapping

OPERATIONS = Table(
    "operations",
    "Operation",
    created="submitted",
    ids="given",
    filters=("type", "status"),
    sorts=("finished",),
)
Outcome = Literal["SUCCESS", "FAIL"]
_ENDED = ("SUCCESS", "FAIL")
_DUE = "operation"
_LOG_IS_KEPT = timedelta(days=31)


class OperationFailed(Exception):
    """Raised by an effect that fails with details of its own. What it has changed by then is kept."""

    def __init__(self, details: Document) -> None:
        super().__init__(details)
        self.details = details


def start_operation(
    call: Call, type: str, parameters: Mapping[str, Any], *, effect: str | None = None, id: str | None = None
) -> Response:
    """Starts an operation and answers with it.

    Args:
        call: The call that starts it.
        type: Its type, as clients see it.
        parameters: Its parameters.
        effect: Which effect it has, where operations of one type have several.
        id: Its ID, of `new_operation_id`; None makes one.
    """
    world = call.world
    submitted = world.creation_stamp(OPERATIONS)
    operation: Document = {
        "id": id or new_operation_id(world),
        "type": type,
        "status": "PENDING",
        "submitted": submitted,
        "parameters": parameters,
    }
    fail = call.fails_operation or type in world.pace.fail
    running = operation | {"status": "RUNNING", "started": submitted, "progress": 0}
    world.transaction.insert(OPERATIONS, [running])
    polls, seconds = (0, 0.0) if world.pace.manual else (world.pace.polls, world.pace.seconds)
    world.transaction.execute(
        "INSERT INTO progress VALUES (?, ?, ?, ?, ?, ?)",
        [operation["id"], effect or type, polls, polls or None, seconds, fail],
    )
    if world.pace.at_once:
        return json_response(202, end_operation(world, operation["id"]))
    if seconds:
        set_timer(world, _DUE, operation["id"], world.now + timedelta(seconds=seconds))
    return json_response(202, operation)


def new_operation_id(world: World, given: str | None = None) -> str:
    """The ID of a new operation: the one that the client gave, or else a time-ordered UUID.

    Raises:
        Refusal: 409 when there is an operation with the given ID.
    """
    if given is None:
        return world.new_ordered_uuid(world.creation_stamp(OPERATIONS))
    if world.transaction.find(OPERATIONS, given) is not None:
        raise Refusal(409, "OPERATION_ALREADY_EXISTS", "There is an operation with this ID already")
    return given


def insert_ended_operation(
    world: World, id: str, type: str, parameters: Mapping[str, Any], details: Document
) -> None:
    """Keeps what was done at once under the ID that the client gave, as an operation that has succeeded."""
    moment = world.creation_stamp(OPERATIONS)
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
    world.transaction.insert(OPERATIONS, [operation])


def end_operation(world: World, id: str, outcome: Outcome | None = None) -> Document:
    """Ends an operation that runs; one that has ended stays as it is.

    Args:
        world: The state.
        id: The operation's ID.
        outcome: How it ends; None leaves it to how it was started.

    Raises:
        Refusal: 404 for an unknown ID.
    """
    operation = world.read(OPERATIONS, id)
    row = world.transaction.execute("SELECT effect, fail FROM progress WHERE operation = ?", [id]).fetchone()
    if row is None:
        return operation
    effect, fail = row
    return _end(world, operation, effect, outcome or ("FAIL" if fail else "SUCCESS"))


def end_all_operations(world: World) -> list[Document]:
    """Ends every operation that runs, the oldest first."""
    rows = world.transaction.execute("SELECT operation FROM progress ORDER BY operation").fetchall()
    return [end_operation(world, row[0]) for row in rows]


def _end(world: World, operation: Document, effect: str, outcome: Outcome) -> Document:
    details: Document = {}
    if outcome == "SUCCESS":
        try:
            details = world.effects[effect](world, operation)
        except OperationFailed as failure:
            outcome, details = "FAIL", failure.details
        except Refusal as refusal:
            outcome, details = "FAIL", refusal.body()
    finished = max(world.stamp, operation["submitted"])
    ended = operation | {"status": outcome, "finished": finished, "details": details}
    if outcome == "SUCCESS":
        ended["progress"] = 100
    world.transaction.replace(OPERATIONS, ended)
    world.transaction.execute("DELETE FROM progress WHERE operation = ?", [operation["id"]])
    return ended


def _get(call: Call) -> Response:
    world = call.world
    operation = world.read(OPERATIONS, call.id())
    if operation["status"] in _ENDED:
        return json_response(200, operation)
    read = "SELECT polls, polls_left, seconds FROM progress WHERE operation = ?"
    polls, polls_left, seconds = world.transaction.execute(read, [operation["id"]]).fetchone()
    share = 0.0
    if seconds:
        submitted = parse_timestamp(operation["submitted"])
        assert submitted is not None, "the emulator wrote it"
        share = (world.now - submitted).total_seconds() / seconds
    # One left over from a run where operations ended by hand has neither polls nor seconds to wait for.
    if not world.pace.manual and (polls_left or not seconds):
        if polls <= 1 or polls_left <= 1:
            return json_response(200, end_operation(world, operation["id"]))
        world.transaction.execute(
            "UPDATE progress SET polls_left = polls_left - 1 WHERE operation = ?", [operation["id"]]
        )
        share = max(share, (polls - polls_left + 1) / polls)
    return json_response(200, operation | {"progress": min(99, max(0, int(share * 100)))})


def _log(call: Call) -> Response:
    world = call.world
    operation = world.read(OPERATIONS, call.id())
    submitted = parse_timestamp(operation["submitted"])
    assert submitted is not None, "the emulator wrote it"
    if world.now - submitted > _LOG_IS_KEPT:
        # That it is refused is known, the status is not.
        raise Refusal(404, "OPERATION_LOGS_ARCHIVED", "The log of this operation is no longer kept")
    # Only operations that create things in bulk keep a log.
    read = "SELECT log FROM batches WHERE operation = ?"
    row = world.transaction.execute(read, [call.id()]).fetchone()
    return json_response(200, json.loads(row[0]) if row else [])


def _on_due(world: World, id: str) -> None:
    end_operation(world, id)


RESOURCE = Resource(
    table=OPERATIONS,
    handlers={
        "getOperations": lambda call: call.list(OPERATIONS),
        "getOperation": _get,
        "getOperationLog": _log,
    },
    alarms={_DUE: _on_due},
)
