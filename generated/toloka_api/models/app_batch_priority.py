# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class AppBatchPriority(StrEnum):
    """Priority of a batch, from `ONE`, whose items come first, to `FIVE`. The service's default is
    `FIVE`."""

    ONE = "ONE"
    TWO = "TWO"
    THREE = "THREE"
    FOUR = "FOUR"
    FIVE = "FIVE"

    @staticmethod
    def of(value: Any) -> "AppBatchPriority | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, AppBatchPriority] = {member.value: member for member in AppBatchPriority}

AppBatchPriorityValue: TypeAlias = (
    AppBatchPriority
    | NewValue
    | Literal[
        "ONE",
        "TWO",
        "THREE",
        "FOUR",
        "FIVE",
    ]
)
"""What can be sent where a AppBatchPriority belongs."""
