# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class FilterCategory(StrEnum):
    """Category of the key: stated by the Toloker (`profile`), determined by the service from the
    connection and the device (`computed`), or a skill (`skill`)."""

    PROFILE = "profile"
    COMPUTED = "computed"
    SKILL = "skill"

    @staticmethod
    def of(value: Any) -> "FilterCategory | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, FilterCategory] = {member.value: member for member in FilterCategory}

FilterCategoryValue: TypeAlias = (
    FilterCategory
    | NewValue
    | Literal[
        "profile",
        "computed",
        "skill",
    ]
)
"""What can be sent where a FilterCategory belongs."""
