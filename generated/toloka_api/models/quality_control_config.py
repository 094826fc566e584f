# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    DependentValues,
    Rule,
    checked,
    fitting,
    list_of,
    model,
)
from ..types import (
    NOT_SENT,
    UNSET,
    plain,
    read_list,
)
from . import collector_config as _collector_config
from . import quality_control_rule as _quality_control_rule

if TYPE_CHECKING:
    from .collector_config import CollectorConfig
    from .quality_control_rule import QualityControlRule

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "collector_config",
        "rules",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class QualityControlConfig(Model):
    """A collector of statistics, with the rules that act on them.

    Attributes:
        collector_config (CollectorConfig): A collector: what is counted for each Toloker.
        rules (Sequence[QualityControlRule]): Rules, each applied independently.
    """

    collector_config: CollectorConfig
    """A collector: what is counted for each Toloker."""
    rules: Sequence[QualityControlRule]
    """Rules, each applied independently."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("QualityControlConfig", src_dict, []) from None
        if (value := data["collector_config"]) is not None and value is not UNSET:
            data["collector_config"] = _collector_config.CollectorConfig.from_dict(value)
        if (value := data["rules"]) is not None and value is not UNSET:
            data["rules"] = read_list(_quality_control_rule.QualityControlRule.from_dict, value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.collector_config,
            model.rules,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.collector_config is not NOT_SENT:
            field_dict["collector_config"] = plain(self.collector_config)
        if self.rules is not NOT_SENT:
            field_dict["rules"] = plain(self.rules)
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.collector_config) is not NOT_SENT:
            field_dict["collector_config"] = _check_collector_config(".collector_config", value)
        if (value := self.rules) is not NOT_SENT:
            field_dict["rules"] = _check_rules(".rules", value)
        return fitting(field_dict, _DEPENDENT_VALUES)

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return fitting(checked(src_dict, _RULES, _ABSENT), _DEPENDENT_VALUES)


_check_collector_config = model("CollectorConfig")
_check_rules = list_of(model("QualityControlRule"))
_RULES: dict[str, Rule] = {
    "collector_config": _check_collector_config,
    "rules": _check_rules,
}
_DEPENDENT_VALUES = (
    DependentValues(
        "rules[].conditions[].key",
        "collector_config.type",
        {
            "GOLDEN_SET": (
                "total_answers_count",
                "correct_answers_rate",
                "incorrect_answers_rate",
                "golden_set_answers_count",
                "golden_set_correct_answers_rate",
                "golden_set_incorrect_answers_rate",
            ),
            "MAJORITY_VOTE": (
                "total_answers_count",
                "correct_answers_rate",
                "incorrect_answers_rate",
            ),
            "CAPTCHA": (
                "stored_results_count",
                "success_rate",
                "fail_rate",
            ),
            "INCOME": ("income_sum_for_last_24_hours",),
            "SKIPPED_IN_ROW_ASSIGNMENTS": ("skipped_in_row_count",),
            "ANSWER_COUNT": ("assignments_accepted_count",),
            "ASSIGNMENT_SUBMIT_TIME": (
                "total_submitted_count",
                "fast_submitted_count",
            ),
            "ACCEPTANCE_RATE": (
                "total_assignments_count",
                "accepted_assignments_rate",
                "rejected_assignments_rate",
            ),
            "ASSIGNMENTS_ASSESSMENT": (
                "pending_assignments_count",
                "accepted_assignments_count",
                "rejected_assignments_count",
                "assessment_event",
            ),
            "USERS_ASSESSMENT": (
                "pool_access_revoked_reason",
                "skill_id",
            ),
            "TRAINING": (
                "submitted_assignments_count",
                "total_answers_count",
                "correct_answers_rate",
                "incorrect_answers_rate",
                "next_assignment_available",
            ),
        },
    ),
)
