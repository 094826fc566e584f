# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class PoolType(StrEnum):
    """Type of the pool: an ordinary pool (`REGULAR`) or a training (`TRAINING`)."""

    REGULAR = "REGULAR"
    TRAINING = "TRAINING"

    @staticmethod
    def of(value: Any) -> "PoolType | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, PoolType] = {member.value: member for member in PoolType}

PoolTypeValue: TypeAlias = (
    PoolType
    | NewValue
    | Literal[
        "REGULAR",
        "TRAINING",
    ]
)
"""What can be sent where a PoolType belongs."""
