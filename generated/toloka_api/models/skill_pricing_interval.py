# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..types import (
    ABSENT,
    UNSET,
    Unset,
    no_fields,
    plain,
    shown,
)

_KEYS = frozenset(
    (
        "reward_per_assignment",
        "from",
        "to",
    )
)


@define(kw_only=True)
class SkillPricingInterval:
    """A price for a range of skill values. Either end may be left open."""

    reward_per_assignment: float
    """US dollars paid for one task suite."""
    from_: int | Unset = UNSET
    """Lowest value of the range. The service's default is 0."""
    to: int | Unset = UNSET
    """Highest value of the range. The service's default is 100."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            reward_per_assignment=get("reward_per_assignment", ABSENT),
            from_=get("from", ABSENT),
            to=get("to", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if plain(self.reward_per_assignment) is not UNSET:
            field_dict["reward_per_assignment"] = self.reward_per_assignment
        if self.from_ is not UNSET:
            field_dict["from"] = self.from_
        if self.to is not UNSET:
            field_dict["to"] = self.to
        return field_dict
