# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class OperationLogItemType(StrEnum):
    """Type of the step: validation of an object (`TASK_VALIDATE`, `TASK_SUITE_VALIDATE`,
    `USER_BONUS_VALIDATE`) or its creation (`TASK_CREATE`, `TASK_SUITE_CREATE`,
    `USER_BONUS_PERSIST`). Other types occur."""

    TASK_VALIDATE = "TASK_VALIDATE"
    TASK_CREATE = "TASK_CREATE"
    TASK_SUITE_VALIDATE = "TASK_SUITE_VALIDATE"
    TASK_SUITE_CREATE = "TASK_SUITE_CREATE"
    USER_BONUS_VALIDATE = "USER_BONUS_VALIDATE"
    USER_BONUS_PERSIST = "USER_BONUS_PERSIST"

    @staticmethod
    def of(value: Any) -> "OperationLogItemType | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, OperationLogItemType] = {member.value: member for member in OperationLogItemType}

OperationLogItemTypeValue: TypeAlias = (
    OperationLogItemType
    | NewValue
    | Literal[
        "TASK_VALIDATE",
        "TASK_CREATE",
        "TASK_SUITE_VALIDATE",
        "TASK_SUITE_CREATE",
        "USER_BONUS_VALIDATE",
        "USER_BONUS_PERSIST",
    ]
)
"""What can be sent where a OperationLogItemType belongs."""
