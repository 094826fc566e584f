# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


class DeviceCategory(StrEnum):
    """The Toloker's device: a computer (`PERSONAL_COMPUTER`), a phone (`SMARTPHONE`), a tablet
    (`TABLET`) or a wearable such as a watch (`WEARABLE_COMPUTER`)."""

    PERSONAL_COMPUTER = "PERSONAL_COMPUTER"
    SMARTPHONE = "SMARTPHONE"
    TABLET = "TABLET"
    WEARABLE_COMPUTER = "WEARABLE_COMPUTER"

    @staticmethod
    def of(value: str) -> "DeviceCategory | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, DeviceCategory] = {member.value: member for member in DeviceCategory}
