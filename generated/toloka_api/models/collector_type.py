# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class CollectorType(StrEnum):
    """What is counted: answers to control tasks (`GOLDEN_SET`), answers to general tasks that agree
    with the majority (`MAJORITY_VOTE`), captchas entered (`CAPTCHA`), earnings in the pool in the
    last 24 hours (`INCOME`), suites skipped in a row (`SKIPPED_IN_ROW_ASSIGNMENTS`), suites
    completed in the pool (`ANSWER_COUNT`), suites completed too fast (`ASSIGNMENT_SUBMIT_TIME`),
    suites accepted and rejected on review for each Toloker (`ACCEPTANCE_RATE`) and for each suite
    (`ASSIGNMENTS_ASSESSMENT`), why a Toloker lost access (`USERS_ASSESSMENT`), answers to training
    tasks (`TRAINING`)."""

    GOLDEN_SET = "GOLDEN_SET"
    MAJORITY_VOTE = "MAJORITY_VOTE"
    CAPTCHA = "CAPTCHA"
    INCOME = "INCOME"
    SKIPPED_IN_ROW_ASSIGNMENTS = "SKIPPED_IN_ROW_ASSIGNMENTS"
    ANSWER_COUNT = "ANSWER_COUNT"
    ASSIGNMENT_SUBMIT_TIME = "ASSIGNMENT_SUBMIT_TIME"
    ACCEPTANCE_RATE = "ACCEPTANCE_RATE"
    ASSIGNMENTS_ASSESSMENT = "ASSIGNMENTS_ASSESSMENT"
    USERS_ASSESSMENT = "USERS_ASSESSMENT"
    TRAINING = "TRAINING"

    @staticmethod
    def of(value: Any) -> "CollectorType | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, CollectorType] = {member.value: member for member in CollectorType}

CollectorTypeValue: TypeAlias = (
    CollectorType
    | NewValue
    | Literal[
        "GOLDEN_SET",
        "MAJORITY_VOTE",
        "CAPTCHA",
        "INCOME",
        "SKIPPED_IN_ROW_ASSIGNMENTS",
        "ANSWER_COUNT",
        "ASSIGNMENT_SUBMIT_TIME",
        "ACCEPTANCE_RATE",
        "ASSIGNMENTS_ASSESSMENT",
        "USERS_ASSESSMENT",
        "TRAINING",
    ]
)
"""What can be sent where a CollectorType belongs."""
