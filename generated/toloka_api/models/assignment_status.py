# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class AssignmentStatus(StrEnum):
    """Status of the assignment: in progress (`ACTIVE`), returned without answers (`SKIPPED`), expired
    (`EXPIRED`), waiting for review (`SUBMITTED`), accepted (`ACCEPTED`) or rejected (`REJECTED`)."""

    ACTIVE = "ACTIVE"
    SUBMITTED = "SUBMITTED"
    ACCEPTED = "ACCEPTED"
    REJECTED = "REJECTED"
    SKIPPED = "SKIPPED"
    EXPIRED = "EXPIRED"

    @staticmethod
    def of(value: Any) -> "AssignmentStatus | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, AssignmentStatus] = {member.value: member for member in AssignmentStatus}

AssignmentStatusValue: TypeAlias = (
    AssignmentStatus
    | NewValue
    | Literal[
        "ACTIVE",
        "SUBMITTED",
        "ACCEPTED",
        "REJECTED",
        "SKIPPED",
        "EXPIRED",
    ]
)
"""What can be sent where a AssignmentStatus belongs."""
