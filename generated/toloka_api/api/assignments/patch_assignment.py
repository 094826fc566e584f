# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    plain,
    segment,
)

if TYPE_CHECKING:
    from ...models.assignment import Assignment
    from ...models.assignment_patch import AssignmentPatch


def _read(status: int, data: Any) -> Assignment:
    from ...models import assignment as _assignment

    return _assignment.Assignment.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="patchAssignment",
    method="PATCH",
    path="/assignments/{assignment_id}",
    resource="assignments",
    name="update",
    read=_read,
)


def patch_assignment(
    assignment_id: str,
    body: AssignmentPatch,
) -> Call[Assignment]:
    """Accept or reject an assignment.

    Accepts a submitted or a rejected assignment (`ACCEPTED`), or rejects a submitted one
    (`REJECTED`), with a word for the Toloker. Whether others do what was rejected is up to the
    quality control of the pool.

    Args:
        assignment_id: ID of the assignment.
        body: The decision on an assignment.

    Returns:
        The assignment as it is now.

    Documented at https://toloka.ai/docs/api/concepts/accept
    """
    return Call(
        _ENDPOINT,
        path=f"/assignments/{segment('assignment_id', assignment_id)}",
        body=plain(body),
    )
