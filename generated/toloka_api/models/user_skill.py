# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..types import (
    ABSENT,
    UNSET,
    Unset,
    no_fields,
    plain,
    read,
    read_datetime,
    shown,
)

_KEYS = frozenset(
    (
        "id",
        "skill_id",
        "user_id",
        "value",
        "exact_value",
        "created",
        "modified",
    )
)


@define(kw_only=True)
class UserSkill:
    """The value that a Toloker has of a skill."""

    id: str
    """ID of the pair of the Toloker and the skill."""
    skill_id: str
    """ID of the skill."""
    user_id: str
    """ID of the Toloker."""
    value: int
    """The value, rounded to a whole number."""
    exact_value: float | Unset = UNSET
    """The value as it was set."""
    created: datetime.datetime | Unset = UNSET
    """When the Toloker first got the skill (UTC)."""
    modified: datetime.datetime | Unset = UNSET
    """When the value last changed (UTC)."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            id=src_dict["id"],
            skill_id=src_dict["skill_id"],
            user_id=src_dict["user_id"],
            value=src_dict["value"],
            exact_value=get("exact_value", ABSENT),
            created=read(read_datetime, get("created", ABSENT)),
            modified=read(read_datetime, get("modified", ABSENT)),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        field_dict["id"] = self.id
        field_dict["skill_id"] = self.skill_id
        field_dict["user_id"] = self.user_id
        field_dict["value"] = self.value
        if self.exact_value is not UNSET:
            field_dict["exact_value"] = self.exact_value
        if self.created is not UNSET:
            field_dict["created"] = plain(self.created)
        if self.modified is not UNSET:
            field_dict["modified"] = plain(self.modified)
        return field_dict
