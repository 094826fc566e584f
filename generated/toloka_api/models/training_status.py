# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


class TrainingStatus(StrEnum):
    """Status of the training: `OPEN`, `CLOSED`, permanently `ARCHIVED`, or `LOCKED` against any
    action."""

    OPEN = "OPEN"
    CLOSED = "CLOSED"
    ARCHIVED = "ARCHIVED"
    LOCKED = "LOCKED"

    @staticmethod
    def of(value: str) -> "TrainingStatus | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, TrainingStatus] = {member.value: member for member in TrainingStatus}
