# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


class DurationUnit(StrEnum):
    """Unit of the duration. `PERMANENT` has no end."""

    MINUTES = "MINUTES"
    HOURS = "HOURS"
    DAYS = "DAYS"
    PERMANENT = "PERMANENT"

    @staticmethod
    def of(value: str) -> "DurationUnit | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, DurationUnit] = {member.value: member for member in DurationUnit}
