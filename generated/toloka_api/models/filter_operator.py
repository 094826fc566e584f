# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


class FilterOperator(StrEnum):
    """Comparison operator: equal (`EQ`) or not (`NE`), greater (`GT`, `GTE`) or less (`LT`, `LTE`),
    part of a region or among the languages (`IN`) or not (`NOT_IN`)."""

    EQ = "EQ"
    NE = "NE"
    GT = "GT"
    GTE = "GTE"
    LT = "LT"
    LTE = "LTE"
    IN = "IN"
    NOT_IN = "NOT_IN"

    @staticmethod
    def of(value: str) -> "FilterOperator | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, FilterOperator] = {member.value: member for member in FilterOperator}
