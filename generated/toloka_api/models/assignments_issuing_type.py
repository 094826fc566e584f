# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class AssignmentsIssuingType(StrEnum):
    """How Tolokers get task suites: from the service (`AUTOMATED`) or by selecting them on a map
    (`MAP_SELECTOR`). The service's default is `AUTOMATED`."""

    AUTOMATED = "AUTOMATED"
    MAP_SELECTOR = "MAP_SELECTOR"

    @staticmethod
    def of(value: Any) -> "AssignmentsIssuingType | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, AssignmentsIssuingType] = {member.value: member for member in AssignmentsIssuingType}

AssignmentsIssuingTypeValue: TypeAlias = (
    AssignmentsIssuingType
    | NewValue
    | Literal[
        "AUTOMATED",
        "MAP_SELECTOR",
    ]
)
"""What can be sent where a AssignmentsIssuingType belongs."""
