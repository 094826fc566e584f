# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


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
    def of(value: str) -> "OsFamily | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, OsFamily] = {member.value: member for member in OsFamily}
