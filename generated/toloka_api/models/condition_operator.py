# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


class ConditionOperator(StrEnum):
    """Equal (`EQ`), not equal (`NE`), greater (`GT`), greater or equal (`GTE`), less (`LT`), less or
    equal (`LTE`)."""

    EQ = "EQ"
    NE = "NE"
    GT = "GT"
    GTE = "GTE"
    LT = "LT"
    LTE = "LTE"

    @staticmethod
    def of(value: str) -> "ConditionOperator | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, ConditionOperator] = {member.value: member for member in ConditionOperator}
