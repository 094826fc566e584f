# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


class OperationStatus(StrEnum):
    """Status of the operation: waiting (`PENDING`), running (`RUNNING`), successful (`SUCCESS`) or
    failed (`FAIL`)."""

    PENDING = "PENDING"
    RUNNING = "RUNNING"
    SUCCESS = "SUCCESS"
    FAIL = "FAIL"

    @staticmethod
    def of(value: str) -> "OperationStatus | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, OperationStatus] = {member.value: member for member in OperationStatus}
