"""The figures that conditions ask for, by the type of `collector_config`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from ..._http.messages import Document
from ..._state.state import State

Assessment = Literal["ACCEPT", "ACCEPT_AFTER_REJECT", "REJECT"]
_STATUSES = {
    "pending_assignments_count": "SUBMITTED",
    "accepted_assignments_count": "ACCEPTED",
    "rejected_assignments_count": "REJECTED",
}


def assignments_assessment(state: State, assignment: Document, event: Assessment) -> Mapping[str, Any]:
    """What happened to an assignment, and how many of its suite are in each status."""
    found: dict[str, int] = dict(
        state.transaction.execute(
            "SELECT status, count(*) FROM assignments WHERE task_suite_id = ? GROUP BY status",
            [assignment["task_suite_id"]],
        ).fetchall()
    )
    counts = {key: found.get(status, 0) for key, status in _STATUSES.items()}
    return {"assessment_event": event, **counts}
