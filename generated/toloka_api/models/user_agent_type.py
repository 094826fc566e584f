# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class UserAgentType(StrEnum):
    """User agent of the Toloker's client: a desktop browser (`BROWSER`), a mobile browser
    (`MOBILE_BROWSER`) or anything else (`OTHER`), such as the mobile app."""

    BROWSER = "BROWSER"
    MOBILE_BROWSER = "MOBILE_BROWSER"
    OTHER = "OTHER"

    @staticmethod
    def of(value: Any) -> "UserAgentType | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, UserAgentType] = {member.value: member for member in UserAgentType}

UserAgentTypeValue: TypeAlias = (
    UserAgentType
    | NewValue
    | Literal[
        "BROWSER",
        "MOBILE_BROWSER",
        "OTHER",
    ]
)
"""What can be sent where a UserAgentType belongs."""
