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
        "skill_id",
        "user_id",
        "value",
        "reason",
    )
)


@define(kw_only=True)
class UserSkillForm:
    """The value that a Toloker gets of a skill."""

    skill_id: str | int
    """ID of the skill. Best sent as a string."""
    user_id: str
    """ID of the Toloker."""
    value: float
    """The value, which may have a fraction."""
    reason: str | Unset = UNSET
    """Why the Toloker gets it."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            skill_id=get("skill_id", ABSENT),
            user_id=get("user_id", ABSENT),
            value=get("value", ABSENT),
            reason=get("reason", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if plain(self.skill_id) is not UNSET:
            field_dict["skill_id"] = self.skill_id
        if plain(self.user_id) is not UNSET:
            field_dict["user_id"] = self.user_id
        if plain(self.value) is not UNSET:
            field_dict["value"] = self.value
        if self.reason is not UNSET:
            field_dict["reason"] = self.reason
        return field_dict
