# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


class AssignmentsIssuingType(StrEnum):
    """How Tolokers get task suites: from the service (`AUTOMATED`) or by selecting them on a map
    (`MAP_SELECTOR`)."""

    AUTOMATED = "AUTOMATED"
    MAP_SELECTOR = "MAP_SELECTOR"

    @staticmethod
    def of(value: str) -> "AssignmentsIssuingType | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, AssignmentsIssuingType] = {member.value: member for member in AssignmentsIssuingType}
