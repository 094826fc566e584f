# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class TaskDistribution(StrEnum):
    """How selected tasks are distributed within an interval. `UNIFORM` spaces them evenly."""

    UNIFORM = "UNIFORM"

    @staticmethod
    def of(value: Any) -> "TaskDistribution | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, TaskDistribution] = {member.value: member for member in TaskDistribution}

TaskDistributionValue: TypeAlias = TaskDistribution | NewValue | Literal["UNIFORM",]
"""What can be sent where a TaskDistribution belongs."""
