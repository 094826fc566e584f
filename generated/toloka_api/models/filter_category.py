# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


class FilterCategory(StrEnum):
    """Category of the key: stated by the Toloker (`profile`), determined by the service from the
    connection and the device (`computed`), or a skill (`skill`)."""

    PROFILE = "profile"
    COMPUTED = "computed"
    SKILL = "skill"

    @staticmethod
    def of(value: str) -> "FilterCategory | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, FilterCategory] = {member.value: member for member in FilterCategory}
