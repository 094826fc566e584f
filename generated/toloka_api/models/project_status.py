# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class ProjectStatus(StrEnum):
    """Status of the project: in use (`ACTIVE`) or archived (`ARCHIVED`)."""

    ACTIVE = "ACTIVE"
    ARCHIVED = "ARCHIVED"

    @staticmethod
    def of(value: Any) -> "ProjectStatus | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, ProjectStatus] = {member.value: member for member in ProjectStatus}

ProjectStatusValue: TypeAlias = (
    ProjectStatus
    | NewValue
    | Literal[
        "ACTIVE",
        "ARCHIVED",
    ]
)
"""What can be sent where a ProjectStatus belongs."""
