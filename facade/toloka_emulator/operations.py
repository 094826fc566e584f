"""Long-running operations: started by other resources, polled here, effective when they succeed."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from .messages import Document, Refusal, Response, json_response
from .tables import Table
from .timers import set_timer
from .timestamps import parse_timestamp
from .world import Call, Resource, World

OPERATIONS = Table(
    "operations",
    "Operation",
    created="submitted",
    ids="text",
    filters=("type", "status"),
    sorts=("finished",),
)
Outcome = Literal["SUCCESS", "FAIL"]
_ENDED = ("SUCCESS", "FAIL")
_DUE = "operation"


def start_operation(call: Call, type: str, parameters: Document, *, effect: str | None = None) -> Response:
    """Starts an operation and answers with it.

    Its ID is a time-ordered UUID, so that the order of IDs is the order of submission.

    Args:
        call: The call that starts it.
        type: Its type, as clients see it.
        parameters: Its parameters.
        effect: Which effect it has, where operations of one type have several.
    """
    world = call.world
    submitted = world.creation_stamp(OPERATIONS)
    operation: Document = {
        "id": world.new_ordered_uuid(submitted),
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
            details = world.effects[effect](world, operation["parameters"])
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
    call.world.read(OPERATIONS, call.id())
    # Only operations that create things in bulk keep a log.
    return json_response(200, [])


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
