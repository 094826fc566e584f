# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class DurationUnit(StrEnum):
    """Unit of the duration. `PERMANENT` has no end."""

    MINUTES = "MINUTES"
    HOURS = "HOURS"
    DAYS = "DAYS"
    PERMANENT = "PERMANENT"

    @staticmethod
    def of(value: Any) -> "DurationUnit | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, DurationUnit] = {member.value: member for member in DurationUnit}

DurationUnitValue: TypeAlias = (
    DurationUnit
    | NewValue
    | Literal[
        "MINUTES",
        "HOURS",
        "DAYS",
        "PERMANENT",
    ]
)
"""What can be sent where a DurationUnit belongs."""
