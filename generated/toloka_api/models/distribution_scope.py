# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class DistributionScope(StrEnum):
    """Where the tasks that a Toloker has done are counted: in this pool (`POOL`) or in its whole
    project (`PROJECT`)."""

    POOL = "POOL"
    PROJECT = "PROJECT"

    @staticmethod
    def of(value: Any) -> "DistributionScope | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, DistributionScope] = {member.value: member for member in DistributionScope}

DistributionScopeValue: TypeAlias = (
    DistributionScope
    | NewValue
    | Literal[
        "POOL",
        "PROJECT",
    ]
)
"""What can be sent where a DistributionScope belongs."""
