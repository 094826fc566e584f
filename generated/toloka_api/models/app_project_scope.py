# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class AppProjectScope(StrEnum):
    """Who created the projects: the requester (`MY`), anybody of the company (`COMPANY`) or the
    requesters that `requester_ids` lists (`REQUESTER_LIST`)."""

    MY = "MY"
    COMPANY = "COMPANY"
    REQUESTER_LIST = "REQUESTER_LIST"

    @staticmethod
    def of(value: Any) -> "AppProjectScope | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, AppProjectScope] = {member.value: member for member in AppProjectScope}

AppProjectScopeValue: TypeAlias = (
    AppProjectScope
    | NewValue
    | Literal[
        "MY",
        "COMPANY",
        "REQUESTER_LIST",
    ]
)
"""What can be sent where a AppProjectScope belongs."""
