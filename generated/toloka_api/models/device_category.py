# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class DeviceCategory(StrEnum):
    """The Toloker's device: a computer (`PERSONAL_COMPUTER`), a phone (`SMARTPHONE`), a tablet
    (`TABLET`) or a wearable such as a watch (`WEARABLE_COMPUTER`)."""

    PERSONAL_COMPUTER = "PERSONAL_COMPUTER"
    SMARTPHONE = "SMARTPHONE"
    TABLET = "TABLET"
    WEARABLE_COMPUTER = "WEARABLE_COMPUTER"

    @staticmethod
    def of(value: Any) -> "DeviceCategory | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, DeviceCategory] = {member.value: member for member in DeviceCategory}

DeviceCategoryValue: TypeAlias = (
    DeviceCategory
    | NewValue
    | Literal[
        "PERSONAL_COMPUTER",
        "SMARTPHONE",
        "TABLET",
        "WEARABLE_COMPUTER",
    ]
)
"""What can be sent where a DeviceCategory belongs."""
