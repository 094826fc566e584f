# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class UserRestrictionScope(StrEnum):
    """Where the Toloker is banned: in one pool (`POOL`), in one project (`PROJECT`), in all of the
    requester's projects (`ALL_PROJECTS`) or, by the service itself, in all of Toloka (`SYSTEM`, for
    Tolokers who did the requester's tasks)."""

    POOL = "POOL"
    PROJECT = "PROJECT"
    ALL_PROJECTS = "ALL_PROJECTS"
    SYSTEM = "SYSTEM"

    @staticmethod
    def of(value: Any) -> "UserRestrictionScope | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, UserRestrictionScope] = {member.value: member for member in UserRestrictionScope}

UserRestrictionScopeValue: TypeAlias = (
    UserRestrictionScope
    | NewValue
    | Literal[
        "POOL",
        "PROJECT",
        "ALL_PROJECTS",
        "SYSTEM",
    ]
)
"""What can be sent where a UserRestrictionScope belongs."""
