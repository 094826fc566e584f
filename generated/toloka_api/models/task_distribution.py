# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


class TaskDistribution(StrEnum):
    """How selected tasks are distributed within an interval. `UNIFORM` spaces them evenly."""

    UNIFORM = "UNIFORM"

    @staticmethod
    def of(value: str) -> "TaskDistribution | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, TaskDistribution] = {member.value: member for member in TaskDistribution}
