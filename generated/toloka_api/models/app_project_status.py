# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class AppProjectStatus(StrEnum):
    """Status of an app project: being prepared (`CREATING`), ready for work (`READY`), failed
    (`ERROR`) or archived (`ARCHIVE`, in lists `ARCHIVED`)."""

    CREATING = "CREATING"
    READY = "READY"
    ERROR = "ERROR"
    ARCHIVE = "ARCHIVE"
    ARCHIVED = "ARCHIVED"

    @staticmethod
    def of(value: Any) -> "AppProjectStatus | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, AppProjectStatus] = {member.value: member for member in AppProjectStatus}

AppProjectStatusValue: TypeAlias = (
    AppProjectStatus
    | NewValue
    | Literal[
        "CREATING",
        "READY",
        "ERROR",
        "ARCHIVE",
        "ARCHIVED",
    ]
)
"""What can be sent where a AppProjectStatus belongs."""
