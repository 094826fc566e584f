# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from enum import StrEnum


class UserAgentType(StrEnum):
    """What the Toloker's client says it is: a browser of a computer (`BROWSER`), a browser of a phone
    (`MOBILE_BROWSER`), or anything else (`OTHER`), as the mobile app does."""

    BROWSER = "BROWSER"
    MOBILE_BROWSER = "MOBILE_BROWSER"
    OTHER = "OTHER"

    @staticmethod
    def of(value: str) -> "UserAgentType | str":
        """The member with this value, or the value itself where the service knows more than the spec."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, UserAgentType] = {member.value: member for member in UserAgentType}
