# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class FilterOperator(StrEnum):
    """Comparison operator: equal (`EQ`) or not (`NE`), greater (`GT`, `GTE`) or less (`LT`, `LTE`),
    part of a region or among the languages (`IN`) or not (`NOT_IN`). Which of them apply depends on
    the key."""

    EQ = "EQ"
    NE = "NE"
    GT = "GT"
    GTE = "GTE"
    LT = "LT"
    LTE = "LTE"
    IN = "IN"
    NOT_IN = "NOT_IN"

    @staticmethod
    def of(value: Any) -> "FilterOperator | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, FilterOperator] = {member.value: member for member in FilterOperator}

FilterOperatorValue: TypeAlias = (
    FilterOperator
    | NewValue
    | Literal[
        "EQ",
        "NE",
        "GT",
        "GTE",
        "LT",
        "LTE",
        "IN",
        "NOT_IN",
    ]
)
"""What can be sent where a FilterOperator belongs."""
