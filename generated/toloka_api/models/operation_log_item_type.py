# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


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
    def of(value: str) -> "OperationLogItemType | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, OperationLogItemType] = {member.value: member for member in OperationLogItemType}
