# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class OsFamily(StrEnum):
    """Operating system of the Toloker's device. `MAC_OS` is the one before 2001, `OS_X` the one since."""

    ANDROID = "ANDROID"
    BLACKBERRY = "BLACKBERRY"
    BSD = "BSD"
    IOS = "IOS"
    LINUX = "LINUX"
    MAC_OS = "MAC_OS"
    OS_X = "OS_X"
    WINDOWS = "WINDOWS"

    @staticmethod
    def of(value: Any) -> "OsFamily | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, OsFamily] = {member.value: member for member in OsFamily}

OsFamilyValue: TypeAlias = (
    OsFamily
    | NewValue
    | Literal[
        "ANDROID",
        "BLACKBERRY",
        "BSD",
        "IOS",
        "LINUX",
        "MAC_OS",
        "OS_X",
        "WINDOWS",
    ]
)
"""What can be sent where a OsFamily belongs."""
