# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class OperationStatus(StrEnum):
    """Status of the operation: waiting (`PENDING`), running (`RUNNING`), successful (`SUCCESS`) or
    failed (`FAIL`)."""

    PENDING = "PENDING"
    RUNNING = "RUNNING"
    SUCCESS = "SUCCESS"
    FAIL = "FAIL"

    @staticmethod
    def of(value: Any) -> "OperationStatus | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, OperationStatus] = {member.value: member for member in OperationStatus}

OperationStatusValue: TypeAlias = (
    OperationStatus
    | NewValue
    | Literal[
        "PENDING",
        "RUNNING",
        "SUCCESS",
        "FAIL",
    ]
)
"""What can be sent where a OperationStatus belongs."""
