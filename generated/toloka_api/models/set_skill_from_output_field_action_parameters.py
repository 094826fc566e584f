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
    shown,
)

_KEYS = frozenset(
    (
        "skill_id",
        "from_field",
    )
)


@define(kw_only=True)
class SetSkillFromOutputFieldActionParameters:
    """The skill, and where its value comes from."""

    skill_id: str
    """ID of the skill."""
    from_field: str
    """The figure to take, such as `correct_answers_rate` or `incorrect_answers_rate`."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            skill_id=get("skill_id", ABSENT),
            from_field=get("from_field", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if plain(self.skill_id) is not UNSET:
            field_dict["skill_id"] = self.skill_id
        if plain(self.from_field) is not UNSET:
            field_dict["from_field"] = self.from_field
        return field_dict
