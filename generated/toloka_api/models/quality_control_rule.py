# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    list_of,
    model,
    tagged,
)
from ..types import (
    NOT_SENT,
    UNSET,
    NewObject,
    is_object,
    not_an_object,
    plain,
    read_list,
)
from . import approve_all_assignments_action as _approve_all_assignments_action
from . import change_overlap_action as _change_overlap_action
from . import reject_all_assignments_action as _reject_all_assignments_action
from . import restriction_action as _restriction_action
from . import restriction_v2_action as _restriction_v2_action
from . import rule_condition as _rule_condition
from . import set_skill_action as _set_skill_action
from . import set_skill_from_output_field_action as _set_skill_from_output_field_action

if TYPE_CHECKING:
    from .approve_all_assignments_action import ApproveAllAssignmentsAction
    from .change_overlap_action import ChangeOverlapAction
    from .reject_all_assignments_action import RejectAllAssignmentsAction
    from .restriction_action import RestrictionAction
    from .restriction_v2_action import RestrictionV2Action
    from .rule_condition import RuleCondition
    from .set_skill_action import SetSkillAction
    from .set_skill_from_output_field_action import SetSkillFromOutputFieldAction

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "conditions",
        "action",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class QualityControlRule(Model):
    """An action and the conditions that trigger it.

    Attributes:
        conditions (Sequence[RuleCondition]): Conditions, combined by `AND`. All of them must
            hold.
        action (RestrictionAction | RestrictionV2Action | SetSkillAction | SetSkillFromOutputFieldAction | ChangeOverlapAction | RejectAllAssignmentsAction | ApproveAllAssignmentsAction | Mapping[str, Any]):
            Action to take on a Toloker or a task when the conditions hold, identified by `type`.
    """

    conditions: Sequence[RuleCondition]
    """Conditions, combined by `AND`. All of them must hold."""
    action: (
        RestrictionAction
        | RestrictionV2Action
        | SetSkillAction
        | SetSkillFromOutputFieldAction
        | ChangeOverlapAction
        | RejectAllAssignmentsAction
        | ApproveAllAssignmentsAction
        | Mapping[str, Any]
    )
    """Action to take on a Toloker or a task when the conditions hold, identified by `type`."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("QualityControlRule", src_dict, []) from None
        if (value := data["conditions"]) is not None and value is not UNSET:
            data["conditions"] = read_list(_rule_condition.RuleCondition.from_dict, value)
        if (value := data["action"]) is not None and value is not UNSET:
            data["action"] = _read_rule_action(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.conditions,
            model.action,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.conditions is not NOT_SENT:
            field_dict["conditions"] = plain(self.conditions)
        if self.action is not NOT_SENT:
            field_dict["action"] = plain(self.action)
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.conditions) is not NOT_SENT:
            field_dict["conditions"] = _check_conditions(".conditions", value)
        if (value := self.action) is not NOT_SENT:
            field_dict["action"] = _check_action(".action", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


def _read_rule_action(data: Any) -> Any:
    if is_object(data):
        if data.get("type") == "RESTRICTION":
            return _restriction_action.RestrictionAction.from_dict(data)
        if data.get("type") == "RESTRICTION_V2":
            return _restriction_v2_action.RestrictionV2Action.from_dict(data)
        if data.get("type") == "SET_SKILL":
            return _set_skill_action.SetSkillAction.from_dict(data)
        if data.get("type") == "SET_SKILL_FROM_OUTPUT_FIELD":
            return _set_skill_from_output_field_action.SetSkillFromOutputFieldAction.from_dict(data)
        if data.get("type") == "CHANGE_OVERLAP":
            return _change_overlap_action.ChangeOverlapAction.from_dict(data)
        if data.get("type") == "REJECT_ALL_ASSIGNMENTS":
            return _reject_all_assignments_action.RejectAllAssignmentsAction.from_dict(data)
        if data.get("type") == "APPROVE_ALL_ASSIGNMENTS":
            return _approve_all_assignments_action.ApproveAllAssignmentsAction.from_dict(data)
        return NewObject(data)
    raise not_an_object("rule_action", data)


_check_conditions = list_of(model("RuleCondition"))
_check_action = model(
    "RestrictionAction",
    "RestrictionV2Action",
    "SetSkillAction",
    "SetSkillFromOutputFieldAction",
    "ChangeOverlapAction",
    "RejectAllAssignmentsAction",
    "ApproveAllAssignmentsAction",
    kind=tagged(
        "type",
        {
            "RESTRICTION": "RestrictionAction",
            "RESTRICTION_V2": "RestrictionV2Action",
            "SET_SKILL": "SetSkillAction",
            "SET_SKILL_FROM_OUTPUT_FIELD": "SetSkillFromOutputFieldAction",
            "CHANGE_OVERLAP": "ChangeOverlapAction",
            "REJECT_ALL_ASSIGNMENTS": "RejectAllAssignmentsAction",
            "APPROVE_ALL_ASSIGNMENTS": "ApproveAllAssignmentsAction",
            "CLEAN_ASSIGNMENTS_HISTORY": None,
            "CLEAN_COLLECTOR": None,
            "SET_POOL_COMPLETE": None,
        },
    ),
)
_RULES: dict[str, Rule] = {
    "conditions": _check_conditions,
    "action": _check_action,
}
