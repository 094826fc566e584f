# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class PoolStatus(StrEnum):
    """Status of the pool: `OPEN`, `CLOSED`, permanently `ARCHIVED`, or `LOCKED` against any action."""

    OPEN = "OPEN"
    CLOSED = "CLOSED"
    ARCHIVED = "ARCHIVED"
    LOCKED = "LOCKED"

    @staticmethod
    def of(value: Any) -> "PoolStatus | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, PoolStatus] = {member.value: member for member in PoolStatus}

PoolStatusValue: TypeAlias = (
    PoolStatus
    | NewValue
    | Literal[
        "OPEN",
        "CLOSED",
        "ARCHIVED",
        "LOCKED",
    ]
)
"""What can be sent where a PoolStatus belongs."""
