# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    list_of,
    model,
    one_of,
    text,
)
from ..types import (
    NOT_SENT,
    UNSET,
    plain,
    read_list,
)
from . import skill_pricing_interval as _skill_pricing_interval

if TYPE_CHECKING:
    from .skill_pricing_interval import SkillPricingInterval

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "type",
        "skill_id",
        "intervals",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class SkillPricing(Model):
    """Prices that depend on the value of a skill. A Toloker whose value is in none of the intervals
    gets the pool's `reward_per_assignment`.

    Attributes:
        type (Literal['SKILL']): Type of the pricing.
        skill_id (str): ID of the skill that determines the price.
        intervals (Sequence[SkillPricingInterval]): Prices by value of the skill. Intervals must
            not overlap.
    """

    type: Literal["SKILL"] = "SKILL"
    """Type of the pricing."""
    skill_id: str
    """ID of the skill that determines the price."""
    intervals: Sequence[SkillPricingInterval]
    """Prices by value of the skill. Intervals must not overlap."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("SkillPricing", src_dict, []) from None
        if (value := data["intervals"]) is not None and value is not UNSET:
            data["intervals"] = read_list(_skill_pricing_interval.SkillPricingInterval.from_dict, value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.type,
            model.skill_id,
            model.intervals,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.type is not NOT_SENT:
            field_dict["type"] = self.type
        if self.skill_id is not NOT_SENT:
            field_dict["skill_id"] = self.skill_id
        if self.intervals is not NOT_SENT:
            field_dict["intervals"] = plain(self.intervals)
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.type) is not NOT_SENT:
            field_dict["type"] = _check_type(".type", value)
        if (value := self.skill_id) is not NOT_SENT:
            field_dict["skill_id"] = value if value.__class__ is str else text(".skill_id", value)
        if (value := self.intervals) is not NOT_SENT:
            field_dict["intervals"] = _check_intervals(".intervals", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_type = one_of("SKILL")
_check_intervals = list_of(model("SkillPricingInterval"))
_RULES: dict[str, Rule] = {
    "type": _check_type,
    "skill_id": text,
    "intervals": _check_intervals,
}
