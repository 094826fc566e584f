# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


class UserAgentType(StrEnum):
    """User agent of the Toloker's client: a desktop browser (`BROWSER`), a mobile browser
    (`MOBILE_BROWSER`) or anything else (`OTHER`), such as the mobile app."""

    BROWSER = "BROWSER"
    MOBILE_BROWSER = "MOBILE_BROWSER"
    OTHER = "OTHER"

    @staticmethod
    def of(value: str) -> "UserAgentType | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, UserAgentType] = {member.value: member for member in UserAgentType}
