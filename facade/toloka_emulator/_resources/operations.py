"""Long-running operations: polled here, started by other resources."""

from __future__ import annotations

import json
from datetime import timedelta

from .._api.call import Call, Resource
from .._http.errors import ServiceError
from .._http.messages import Response, json_response
from .._openapi.timestamps import parse_timestamp
from .._state.operations import TIMERS, end_operation
from .._state.tables import OPERATIONS

_ENDED = ("SUCCESS", "FAIL")
_LOG_IS_KEPT = timedelta(days=31)


def _get(call: Call) -> Response:
    state = call.state
    operation = state.read(OPERATIONS, call.id())
    if operation["status"] in _ENDED:
        return json_response(200, operation)
    read = "SELECT polls, polls_left, seconds FROM progress WHERE operation = ?"
    row = state.transaction.execute(read, [operation["id"]]).fetchone()
    if row is None:  # one that was loaded as it is
        return json_response(200, operation)
    polls, polls_left, seconds = row
    share = 0.0
    if seconds:
        submitted = parse_timestamp(operation["submitted"])
        assert submitted is not None, "the emulator wrote it"
        share = (state.now - submitted).total_seconds() / seconds
    # One left over from a run where operations ended by hand has neither polls nor seconds to wait for.
    if not state.pace.manual and (polls_left or not seconds):
        if polls <= 1 or polls_left <= 1:
            return json_response(200, end_operation(state, operation["id"]))
        state.transaction.execute(
            "UPDATE progress SET polls_left = polls_left - 1 WHERE operation = ?", [operation["id"]]
        )
        share = max(share, (polls - polls_left + 1) / polls)
    return json_response(200, operation | {"progress": min(99, max(0, int(share * 100)))})


def _log(call: Call) -> Response:
    state = call.state
    operation = state.read(OPERATIONS, call.id())
    submitted = parse_timestamp(operation["submitted"])
    assert submitted is not None, "the emulator wrote it"
    if state.now - submitted > _LOG_IS_KEPT:
        # That it is refused is known, the status is not.
        raise ServiceError(404, "OPERATION_LOGS_ARCHIVED", "The log of this operation is no longer kept")
    # Only operations that create things in bulk keep a log.
    read = "SELECT log FROM batches WHERE operation = ?"
    row = state.transaction.execute(read, [call.id()]).fetchone()
    return json_response(200, json.loads(row[0]) if row else [])


RESOURCE = Resource(
    handlers={
        "getOperations": lambda call: call.list(OPERATIONS),
        "getOperation": _get,
        "getOperationLog": _log,
    },
    timers=TIMERS,
)
