# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class InterlocutorRole(StrEnum):
    """Role of the participant: a Toloker (`USER`), a requester (`REQUESTER`), the service's staff
    (`ADMINISTRATOR`) or the service itself (`SYSTEM`)."""

    USER = "USER"
    REQUESTER = "REQUESTER"
    ADMINISTRATOR = "ADMINISTRATOR"
    SYSTEM = "SYSTEM"

    @staticmethod
    def of(value: Any) -> "InterlocutorRole | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, InterlocutorRole] = {member.value: member for member in InterlocutorRole}

InterlocutorRoleValue: TypeAlias = (
    InterlocutorRole
    | NewValue
    | Literal[
        "USER",
        "REQUESTER",
        "ADMINISTRATOR",
        "SYSTEM",
    ]
)
"""What can be sent where a InterlocutorRole belongs."""
