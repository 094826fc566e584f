# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    DependentValues,
    Rule,
    checked,
    fitting,
    member_of,
)
from ..types import (
    NOT_SENT,
    UNSET,
    plain,
)
from .condition_operator import ConditionOperator
from .rule_condition_key import RuleConditionKey

if TYPE_CHECKING:
    from .condition_operator import ConditionOperatorValue
    from .rule_condition_key import RuleConditionKeyValue

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "key",
        "operator",
        "value",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class RuleCondition(Model):
    """A comparison of one collected statistic with a value.

    Attributes:
        key (RuleConditionKeyValue): Statistic to compare. Each belongs to certain collectors.
            `GOLDEN_SET`: `total_answers_count`, `correct_answers_rate` and `incorrect_answers_rate`
            over control and training tasks, and the three `golden_set_…` over control tasks only.
            `MAJORITY_VOTE`: the same first three, over tasks with a majority. `CAPTCHA`:
            `stored_results_count`, at most `history_size`, `success_rate`, `fail_rate`. `INCOME`:
            `income_sum_for_last_24_hours`, in dollars. `SKIPPED_IN_ROW_ASSIGNMENTS`:
            `skipped_in_row_count`. `ANSWER_COUNT`: `assignments_accepted_count`, which counts the
            suites that were completed, reviewed or not. `ASSIGNMENT_SUBMIT_TIME`:
            `total_submitted_count`, at most `history_size`, and of these `fast_submitted_count`.
            `ACCEPTANCE_RATE`: `total_assignments_count` completed, `accepted_assignments_rate`,
            `rejected_assignments_rate`. `ASSIGNMENTS_ASSESSMENT`: `pending_assignments_count`,
            `accepted_assignments_count`, `rejected_assignments_count`, `assessment_event`.
            `USERS_ASSESSMENT`: `pool_access_revoked_reason`, `skill_id`. `TRAINING`:
            `submitted_assignments_count`, `next_assignment_available` and answer statistics.
        operator (ConditionOperatorValue): Equal (`EQ`), not equal (`NE`), greater (`GT`),
            greater or equal (`GTE`), less (`LT`), less or equal (`LTE`).
        value (float | str | bool): Value to compare with. Rates are percentages, from 0 to 100;
            `assessment_event` takes `ACCEPT`, `ACCEPT_AFTER_REJECT` or `REJECT`, and
            `pool_access_revoked_reason` takes `SKILL_CHANGE` (a skill no longer passes the pool's
            filter) or `RESTRICTION` (a ban).
    """

    key: RuleConditionKeyValue
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
    operator: ConditionOperatorValue
    """Equal (`EQ`), not equal (`NE`), greater (`GT`), greater or equal (`GTE`), less (`LT`), less or
    equal (`LTE`)."""
    value: float | str | bool
    """Value to compare with. Rates are percentages, from 0 to 100; `assessment_event` takes `ACCEPT`,
    `ACCEPT_AFTER_REJECT` or `REJECT`, and `pool_access_revoked_reason` takes `SKILL_CHANGE` (a
    skill no longer passes the pool's filter) or `RESTRICTION` (a ban)."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("RuleCondition", src_dict, []) from None
        if (value := data["key"]) is not None and value is not UNSET:
            data["key"] = RuleConditionKey.of(value)
        if (value := data["operator"]) is not None and value is not UNSET:
            data["operator"] = ConditionOperator.of(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.key,
            model.operator,
            model.value,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.key is not NOT_SENT:
            field_dict["key"] = plain(self.key)
        if self.operator is not NOT_SENT:
            field_dict["operator"] = plain(self.operator)
        if self.value is not NOT_SENT:
            field_dict["value"] = self.value
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.key) is not NOT_SENT:
            field_dict["key"] = _check_key(".key", value)
        if (value := self.operator) is not NOT_SENT:
            field_dict["operator"] = _check_operator(".operator", value)
        if (value := self.value) is not NOT_SENT:
            field_dict["value"] = value
        return fitting(field_dict, _DEPENDENT_VALUES)

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return fitting(checked(src_dict, _RULES, _ABSENT), _DEPENDENT_VALUES)


_check_key = member_of(RuleConditionKey)
_check_operator = member_of(ConditionOperator)
_RULES: dict[str, Rule] = {
    "key": _check_key,
    "operator": _check_operator,
}
_DEPENDENT_VALUES = (
    DependentValues(
        "value",
        "key",
        {
            "assessment_event": (
                "ACCEPT",
                "ACCEPT_AFTER_REJECT",
                "REJECT",
            ),
            "pool_access_revoked_reason": (
                "SKILL_CHANGE",
                "RESTRICTION",
            ),
        },
    ),
)
