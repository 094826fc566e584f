# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


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
    def of(value: Any) -> "ConditionOperator | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, ConditionOperator] = {member.value: member for member in ConditionOperator}

ConditionOperatorValue: TypeAlias = (
    ConditionOperator
    | NewValue
    | Literal[
        "EQ",
        "NE",
        "GT",
        "GTE",
        "LT",
        "LTE",
    ]
)
"""What can be sent where a ConditionOperator belongs."""
