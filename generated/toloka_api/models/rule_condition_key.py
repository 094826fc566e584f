# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class RuleConditionKey(StrEnum):
    """Statistic to compare. Each belongs to certain collectors. `GOLDEN_SET`: `total_answers_count`,
    `correct_answers_rate` and `incorrect_answers_rate` over control and training tasks, and the
    three `golden_set_…` over control tasks only. `MAJORITY_VOTE`: the same first three, over tasks
    with a majority. `CAPTCHA`: `stored_results_count`, at most `history_size`, `success_rate`,
    `fail_rate`. `INCOME`: `income_sum_for_last_24_hours`, in dollars. `SKIPPED_IN_ROW_ASSIGNMENTS`:
    `skipped_in_row_count`. `ANSWER_COUNT`: `assignments_accepted_count`, which counts the suites
    that were completed, reviewed or not. `ASSIGNMENT_SUBMIT_TIME`: `total_submitted_count`, at most
    `history_size`, and of these `fast_submitted_count`. `ACCEPTANCE_RATE`:
    `total_assignments_count` completed, `accepted_assignments_rate`, `rejected_assignments_rate`.
    `ASSIGNMENTS_ASSESSMENT`: `pending_assignments_count`, `accepted_assignments_count`,
    `rejected_assignments_count`, `assessment_event`. `USERS_ASSESSMENT`:
    `pool_access_revoked_reason`, `skill_id`. `TRAINING`: `submitted_assignments_count`,
    `next_assignment_available` and answer statistics."""

    TOTAL_ANSWERS_COUNT = "total_answers_count"
    CORRECT_ANSWERS_RATE = "correct_answers_rate"
    INCORRECT_ANSWERS_RATE = "incorrect_answers_rate"
    GOLDEN_SET_ANSWERS_COUNT = "golden_set_answers_count"
    GOLDEN_SET_CORRECT_ANSWERS_RATE = "golden_set_correct_answers_rate"
    GOLDEN_SET_INCORRECT_ANSWERS_RATE = "golden_set_incorrect_answers_rate"
    STORED_RESULTS_COUNT = "stored_results_count"
    SUCCESS_RATE = "success_rate"
    FAIL_RATE = "fail_rate"
    INCOME_SUM_FOR_LAST_24_HOURS = "income_sum_for_last_24_hours"
    SKIPPED_IN_ROW_COUNT = "skipped_in_row_count"
    ASSIGNMENTS_ACCEPTED_COUNT = "assignments_accepted_count"
    TOTAL_SUBMITTED_COUNT = "total_submitted_count"
    FAST_SUBMITTED_COUNT = "fast_submitted_count"
    TOTAL_ASSIGNMENTS_COUNT = "total_assignments_count"
    ACCEPTED_ASSIGNMENTS_RATE = "accepted_assignments_rate"
    REJECTED_ASSIGNMENTS_RATE = "rejected_assignments_rate"
    PENDING_ASSIGNMENTS_COUNT = "pending_assignments_count"
    ACCEPTED_ASSIGNMENTS_COUNT = "accepted_assignments_count"
    REJECTED_ASSIGNMENTS_COUNT = "rejected_assignments_count"
    ASSESSMENT_EVENT = "assessment_event"
    POOL_ACCESS_REVOKED_REASON = "pool_access_revoked_reason"
    SKILL_ID = "skill_id"
    SUBMITTED_ASSIGNMENTS_COUNT = "submitted_assignments_count"
    NEXT_ASSIGNMENT_AVAILABLE = "next_assignment_available"

    @staticmethod
    def of(value: Any) -> "RuleConditionKey | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, RuleConditionKey] = {member.value: member for member in RuleConditionKey}

RuleConditionKeyValue: TypeAlias = (
    RuleConditionKey
    | NewValue
    | Literal[
        "total_answers_count",
        "correct_answers_rate",
        "incorrect_answers_rate",
        "golden_set_answers_count",
        "golden_set_correct_answers_rate",
        "golden_set_incorrect_answers_rate",
        "stored_results_count",
        "success_rate",
        "fail_rate",
        "income_sum_for_last_24_hours",
        "skipped_in_row_count",
        "assignments_accepted_count",
        "total_submitted_count",
        "fast_submitted_count",
        "total_assignments_count",
        "accepted_assignments_rate",
        "rejected_assignments_rate",
        "pending_assignments_count",
        "accepted_assignments_count",
        "rejected_assignments_count",
        "assessment_event",
        "pool_access_revoked_reason",
        "skill_id",
        "submitted_assignments_count",
        "next_assignment_available",
    ]
)
"""What can be sent where a RuleConditionKey belongs."""
