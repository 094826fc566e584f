# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class RestrictionScope(StrEnum):
    """Where the Toloker is blocked: in one pool (`POOL`), in one project (`PROJECT`), or in all of the
    requester's projects (`ALL_PROJECTS`). The first two lower the Toloker's rating."""

    POOL = "POOL"
    PROJECT = "PROJECT"
    ALL_PROJECTS = "ALL_PROJECTS"

    @staticmethod
    def of(value: Any) -> "RestrictionScope | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, RestrictionScope] = {member.value: member for member in RestrictionScope}

RestrictionScopeValue: TypeAlias = (
    RestrictionScope
    | NewValue
    | Literal[
        "POOL",
        "PROJECT",
        "ALL_PROJECTS",
    ]
)
"""What can be sent where a RestrictionScope belongs."""
