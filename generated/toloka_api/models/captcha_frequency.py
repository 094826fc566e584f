# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


class CaptchaFrequency(StrEnum):
    """How often a captcha is shown, from one in 20 tasks (`LOW`) to one in 10 (`MEDIUM` and `HIGH`).
    The service now decides this itself."""

    LOW = "LOW"
    MEDIUM = "MEDIUM"
    HIGH = "HIGH"

    @staticmethod
    def of(value: str) -> "CaptchaFrequency | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, CaptchaFrequency] = {member.value: member for member in CaptchaFrequency}
