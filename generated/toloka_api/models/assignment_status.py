# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


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
    def of(value: str) -> "AssignmentStatus | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, AssignmentStatus] = {member.value: member for member in AssignmentStatus}
