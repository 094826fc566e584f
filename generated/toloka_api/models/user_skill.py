# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown
from ..types import UNSET, Unset, plain, read_datetime

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "id",
        "skill_id",
        "user_id",
        "value",
        "exact_value",
        "created",
        "modified",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class UserSkill(Model):
    """A Toloker's value of a skill."""

    id: str
    """ID of this value."""
    skill_id: str
    """ID of the skill."""
    user_id: str
    """ID of the Toloker."""
    value: int
    """The value, rounded to a whole number."""
    exact_value: float | Unset = UNSET
    """The value as it was set, not rounded."""
    created: datetime.datetime | Unset = UNSET
    """Time when the Toloker first got the skill (UTC)."""
    modified: datetime.datetime | Unset = UNSET
    """Time of the last change of the value (UTC)."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept."""
        data = {
            **_ABSENT,
            "id": src_dict["id"],
            "skill_id": src_dict["skill_id"],
            "user_id": src_dict["user_id"],
            "value": src_dict["value"],
            **src_dict,
        }
        if (value := data["created"]) is not None and value is not UNSET:
            data["created"] = read_datetime(value)
        if (value := data["modified"]) is not None and value is not UNSET:
            data["modified"] = read_datetime(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.id,
            model.skill_id,
            model.user_id,
            model.value,
            model.exact_value,
            model.created,
            model.modified,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
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
