# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..types import (
    ABSENT,
    UNSET,
    no_fields,
    plain,
    read,
    shown,
)
from .condition_operator import ConditionOperator
from .rule_condition_key import RuleConditionKey

_KEYS = frozenset(
    (
        "key",
        "operator",
        "value",
    )
)


@define(kw_only=True)
class RuleCondition:
    """A comparison of one collected figure with a value."""

    key: RuleConditionKey | str
    """The figure to compare; each belongs to certain collectors. `GOLDEN_SET`: `total_answers_count`,
    `correct_answers_rate` and `incorrect_answers_rate` over control and training tasks, and the
    three `golden_set_…` over control tasks alone. `MAJORITY_VOTE`: the same first three, over tasks
    with a majority. `CAPTCHA`: `stored_results_count`, `success_rate`, `fail_rate`. `INCOME`:
    `income_sum_for_last_24_hours`, in dollars. `SKIPPED_IN_ROW_ASSIGNMENTS`:
    `skipped_in_row_count`. `ANSWER_COUNT`: `assignments_accepted_count`. `ASSIGNMENT_SUBMIT_TIME`:
    `total_submitted_count`, `fast_submitted_count`. `ACCEPTANCE_RATE`: `total_assignments_count`,
    `accepted_assignments_rate`, `rejected_assignments_rate`. `ASSIGNMENTS_ASSESSMENT`:
    `pending_assignments_count`, `accepted_assignments_count`, `rejected_assignments_count`,
    `assessment_event`. `USERS_ASSESSMENT`: `pool_access_revoked_reason`, `skill_id`. `TRAINING`:
    `submitted_assignments_count`, `next_assignment_available` and answer figures."""
    operator: ConditionOperator | str
    """Equal (`EQ`), not equal (`NE`), greater (`GT`), greater or equal (`GTE`), less (`LT`), less or
    equal (`LTE`)."""
    value: float | str | bool
    """The value to compare with. Rates are percentages; `assessment_event` takes `ACCEPT`,
    `ACCEPT_AFTER_REJECT` or `REJECT`, and `pool_access_revoked_reason` takes `SKILL_CHANGE` or
    `RESTRICTION`."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            key=read(RuleConditionKey.of, get("key", ABSENT)),
            operator=read(ConditionOperator.of, get("operator", ABSENT)),
            value=get("value", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if plain(self.key) is not UNSET:
            field_dict["key"] = plain(self.key)
        if plain(self.operator) is not UNSET:
            field_dict["operator"] = plain(self.operator)
        if plain(self.value) is not UNSET:
            field_dict["value"] = self.value
        return field_dict
