# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class ClientType(StrEnum):
    """Client that the Toloker uses: the mobile app (`TOLOKA_APP`) or a browser (`BROWSER`)."""

    TOLOKA_APP = "TOLOKA_APP"
    BROWSER = "BROWSER"

    @staticmethod
    def of(value: Any) -> "ClientType | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, ClientType] = {member.value: member for member in ClientType}

ClientTypeValue: TypeAlias = (
    ClientType
    | NewValue
    | Literal[
        "TOLOKA_APP",
        "BROWSER",
    ]
)
"""What can be sent where a ClientType belongs."""
