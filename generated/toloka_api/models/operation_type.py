# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class OperationType(StrEnum):
    """What the operation does: opens, closes, archives or clones a pool or a training; archives a
    project; creates tasks, task suites or bonuses in a batch; aggregates answers
    (`SOLUTION.AGGREGATE`); generates control tasks (`KNOWN_SOLUTIONS.GENERATE`); computes analytics
    (`ANALYTICS`); or nothing that needs waiting for (`PSEUDO.PSEUDO`)."""

    POOL_OPEN = "POOL.OPEN"
    POOL_CLOSE = "POOL.CLOSE"
    POOL_ARCHIVE = "POOL.ARCHIVE"
    POOL_CLONE = "POOL.CLONE"
    TRAINING_OPEN = "TRAINING.OPEN"
    TRAINING_CLOSE = "TRAINING.CLOSE"
    TRAINING_ARCHIVE = "TRAINING.ARCHIVE"
    TRAINING_CLONE = "TRAINING.CLONE"
    PROJECT_ARCHIVE = "PROJECT.ARCHIVE"
    TASK_BATCH_CREATE = "TASK.BATCH_CREATE"
    TASK_SUITE_BATCH_CREATE = "TASK_SUITE.BATCH_CREATE"
    USER_BONUS_BATCH_CREATE = "USER_BONUS.BATCH_CREATE"
    SOLUTION_AGGREGATE = "SOLUTION.AGGREGATE"
    KNOWN_SOLUTIONS_GENERATE = "KNOWN_SOLUTIONS.GENERATE"
    ANALYTICS = "ANALYTICS"
    PSEUDO_PSEUDO = "PSEUDO.PSEUDO"

    @staticmethod
    def of(value: Any) -> "OperationType | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, OperationType] = {member.value: member for member in OperationType}

OperationTypeValue: TypeAlias = (
    OperationType
    | NewValue
    | Literal[
        "POOL.OPEN",
        "POOL.CLOSE",
        "POOL.ARCHIVE",
        "POOL.CLONE",
        "TRAINING.OPEN",
        "TRAINING.CLOSE",
        "TRAINING.ARCHIVE",
        "TRAINING.CLONE",
        "PROJECT.ARCHIVE",
        "TASK.BATCH_CREATE",
        "TASK_SUITE.BATCH_CREATE",
        "USER_BONUS.BATCH_CREATE",
        "SOLUTION.AGGREGATE",
        "KNOWN_SOLUTIONS.GENERATE",
        "ANALYTICS",
        "PSEUDO.PSEUDO",
    ]
)
"""What can be sent where a OperationType belongs."""
