# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class TrainingStatus(StrEnum):
    """Status of the training: `OPEN`, `CLOSED`, permanently `ARCHIVED`, or `LOCKED` against any
    action."""

    OPEN = "OPEN"
    CLOSED = "CLOSED"
    ARCHIVED = "ARCHIVED"
    LOCKED = "LOCKED"

    @staticmethod
    def of(value: Any) -> "TrainingStatus | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, TrainingStatus] = {member.value: member for member in TrainingStatus}

TrainingStatusValue: TypeAlias = (
    TrainingStatus
    | NewValue
    | Literal[
        "OPEN",
        "CLOSED",
        "ARCHIVED",
        "LOCKED",
    ]
)
"""What can be sent where a TrainingStatus belongs."""
