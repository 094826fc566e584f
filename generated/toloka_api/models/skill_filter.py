# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    member_of,
    one_of,
)
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
    plain,
)
from .condition_operator import ConditionOperator

if TYPE_CHECKING:
    from .condition_operator import ConditionOperatorValue

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "category",
        "key",
        "operator",
        "value",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class SkillFilter(Model):
    """Compares the value of a Toloker's skill with a number.

    Attributes:
        category (Literal['skill']): Category of the key.
        key (str | int): ID of the skill.
        operator (ConditionOperatorValue): Equal (`EQ`), not equal (`NE`), greater (`GT`),
            greater or equal (`GTE`), less (`LT`), less or equal (`LTE`).
        value (Any | Unset): Value to compare with, from 0 to 100. Omitted or null, `EQ` matches
            a Toloker who doesn't have the skill.
    """

    category: Literal["skill"] = "skill"
    """Category of the key."""
    key: str | int
    """ID of the skill."""
    operator: ConditionOperatorValue
    """Equal (`EQ`), not equal (`NE`), greater (`GT`), greater or equal (`GTE`), less (`LT`), less or
    equal (`LTE`)."""
    value: Any | Unset = UNSET
    """Value to compare with, from 0 to 100. Omitted or null, `EQ` matches a Toloker who doesn't have
    the skill."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("SkillFilter", src_dict, []) from None
        if (value := data["operator"]) is not None and value is not UNSET:
            data["operator"] = ConditionOperator.of(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.category,
            model.key,
            model.operator,
            model.value,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.category is not NOT_SENT:
            field_dict["category"] = self.category
        if self.key is not NOT_SENT:
            field_dict["key"] = self.key
        if self.operator is not NOT_SENT:
            field_dict["operator"] = plain(self.operator)
        if self.value is not UNSET:
            field_dict["value"] = self.value
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.category) is not NOT_SENT:
            field_dict["category"] = _check_category(".category", value)
        if (value := self.key) is not NOT_SENT:
            field_dict["key"] = value
        if (value := self.operator) is not NOT_SENT:
            field_dict["operator"] = _check_operator(".operator", value)
        if (value := self.value) is not UNSET:
            field_dict["value"] = value
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_category = one_of("skill")
_check_operator = member_of(ConditionOperator)
_RULES: dict[str, Rule] = {
    "category": _check_category,
    "operator": _check_operator,
}
