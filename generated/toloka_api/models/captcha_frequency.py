# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class CaptchaFrequency(StrEnum):
    """How often a captcha is shown, from one in 20 tasks (`LOW`) to one in 10 (`MEDIUM` and `HIGH`).
    If omitted, none are shown. The service now decides this itself."""

    LOW = "LOW"
    MEDIUM = "MEDIUM"
    HIGH = "HIGH"

    @staticmethod
    def of(value: Any) -> "CaptchaFrequency | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, CaptchaFrequency] = {member.value: member for member in CaptchaFrequency}

CaptchaFrequencyValue: TypeAlias = (
    CaptchaFrequency
    | NewValue
    | Literal[
        "LOW",
        "MEDIUM",
        "HIGH",
    ]
)
"""What can be sent where a CaptchaFrequency belongs."""
