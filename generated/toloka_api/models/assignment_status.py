# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from enum import StrEnum


class AssignmentStatus(StrEnum):
    """Whether a Toloker is at it (`ACTIVE`), gave it back without answers (`SKIPPED`), ran out of time
    (`EXPIRED`) or answered and waits for the review (`SUBMITTED`), and how that ended (`ACCEPTED`,
    `REJECTED`)."""

    ACTIVE = "ACTIVE"
    SUBMITTED = "SUBMITTED"
    ACCEPTED = "ACCEPTED"
    REJECTED = "REJECTED"
    SKIPPED = "SKIPPED"
    EXPIRED = "EXPIRED"

    @staticmethod
    def of(value: str) -> "AssignmentStatus | str":
        """The member with this value, or the value itself where the service knows more than the spec."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, AssignmentStatus] = {member.value: member for member in AssignmentStatus}
