# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    segment,
)

if TYPE_CHECKING:
    from ...models.assignment import Assignment


def _read(status: int, data: Any) -> Assignment:
    from ...models import assignment as _assignment

    return _assignment.Assignment.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="getAssignment",
    method="GET",
    path="/assignments/{assignment_id}",
    resource="assignments",
    name="get",
    read=_read,
)


def get_assignment(
    assignment_id: str,
) -> Call[Assignment]:
    """Get an assignment.

    Reads one assignment.

    Args:
        assignment_id: ID of the assignment.

    Returns:
        The assignment.

    Documented at https://toloka.ai/docs/api/concepts/get-assignment-id
    """
    return Call(
        _ENDPOINT,
        path=f"/assignments/{segment('assignment_id', assignment_id)}",
    )
