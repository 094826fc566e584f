"""The two decisions on an assignment, each a change of its status."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from toloka_api.api.assignments import patch_assignment
from toloka_api.sending import given
from toloka_api.types import UNSET, Unset, endpoint, endpoint_of

if TYPE_CHECKING:
    from toloka_api.models import Assignment
    from toloka_api.types import Call


@endpoint(endpoint_of(patch_assignment))
def accept_assignment(assignment_id: str, *, public_comment: str | Unset = UNSET) -> Call[Assignment]:
    """Accept the answers of an assignment.

    A rejected assignment can still be accepted.

    Args:
        assignment_id: ID of the assignment, which is `SUBMITTED` or `REJECTED`.
        public_comment: A comment that the Toloker sees, up to 2,048 characters.

    Returns:
        The assignment.

    Raises:
        Conflict: It is in another status.

    Documented at https://toloka.ai/docs/api/concepts/accept
    """
    return _decided("accept", assignment_id, "ACCEPTED", public_comment)


@endpoint(endpoint_of(patch_assignment))
def reject_assignment(assignment_id: str, *, public_comment: str | Unset = UNSET) -> Call[Assignment]:
    """Reject the answers of an assignment.

    Whether the tasks go to other Tolokers depends on the quality control of the pool.

    Args:
        assignment_id: ID of the assignment, which is `SUBMITTED`.
        public_comment: The reason, which the Toloker sees, up to 2,048 characters.

    Returns:
        The assignment.

    Raises:
        Conflict: It is in another status.

    Documented at https://toloka.ai/docs/api/concepts/accept
    """
    return _decided("reject", assignment_id, "REJECTED", public_comment)


def _decided(
    decision: str,
    assignment_id: str,
    status: Literal["ACCEPTED", "REJECTED"],
    public_comment: str | Unset,
) -> Call[Assignment]:
    from toloka_api.models import AssignmentPatch

    given(f"assignments.{decision}()", "public_comment", public_comment)
    return patch_assignment(assignment_id, AssignmentPatch(status=status, public_comment=public_comment))
