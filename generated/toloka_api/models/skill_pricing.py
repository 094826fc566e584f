# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define, field

from ..types import (
    ABSENT,
    UNSET,
    no_fields,
    plain,
    read_list,
    shown,
)
from . import skill_pricing_interval as _skill_pricing_interval

if TYPE_CHECKING:
    from .skill_pricing_interval import SkillPricingInterval

_KEYS = frozenset(
    (
        "type",
        "skill_id",
        "intervals",
    )
)


@define(kw_only=True)
class SkillPricing:
    """Prices that depend on the value of a skill. A Toloker whose value lies in none of the intervals
    gets the pool's `reward_per_assignment`."""

    type: Literal["SKILL"] = "SKILL"
    """Tells this pricing from others."""
    skill_id: str
    """ID of the skill that decides the price."""
    intervals: list[SkillPricingInterval]
    """Prices by the skill's value. They may not overlap."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            type=get("type", ABSENT),
            skill_id=get("skill_id", ABSENT),
            intervals=read_list(
                _skill_pricing_interval.SkillPricingInterval.from_dict, get("intervals", ABSENT)
            ),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if plain(self.type) is not UNSET:
            field_dict["type"] = self.type
        if plain(self.skill_id) is not UNSET:
            field_dict["skill_id"] = self.skill_id
        if plain(self.intervals) is not UNSET:
            field_dict["intervals"] = plain(self.intervals)
        return field_dict
