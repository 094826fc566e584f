# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from enum import StrEnum


class TrainingStatus(StrEnum):
    """Whether the training is `OPEN`, `CLOSED`, `ARCHIVED` for good, or `LOCKED` so that nothing can
    be done with it."""

    OPEN = "OPEN"
    CLOSED = "CLOSED"
    ARCHIVED = "ARCHIVED"
    LOCKED = "LOCKED"

    @staticmethod
    def of(value: str) -> "TrainingStatus | str":
        """The member with this value, or the value itself where the service knows more than the spec."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, TrainingStatus] = {member.value: member for member in TrainingStatus}
