# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    NOT_SENT,
    UNSET,
    plain,
    read_datetime,
)

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
    """A Toloker's value of a skill.

    Attributes:
        id (str): ID of this value.
        skill_id (str): ID of the skill.
        user_id (str): ID of the Toloker.
        value (int): The value, rounded to the nearest whole number.
        exact_value (float): The value as it was set, not rounded.
        created (datetime.datetime): Time when the Toloker first got the skill (UTC).
        modified (datetime.datetime): Time of the last change of the value (UTC).
    """

    id: str
    """ID of this value."""
    skill_id: str = NOT_SENT
    """ID of the skill."""
    user_id: str = NOT_SENT
    """ID of the Toloker."""
    value: int = NOT_SENT
    """The value, rounded to the nearest whole number."""
    exact_value: float = NOT_SENT
    """The value as it was set, not rounded."""
    created: datetime.datetime = NOT_SENT
    """Time when the Toloker first got the skill (UTC)."""
    modified: datetime.datetime = NOT_SENT
    """Time of the last change of the value (UTC)."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no id, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, "id": src_dict["id"], **src_dict}
        except (LookupError, TypeError):
            raise unreadable("UserSkill", src_dict, ["id"]) from None
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
        if self.skill_id is not NOT_SENT:
            field_dict["skill_id"] = self.skill_id
        if self.user_id is not NOT_SENT:
            field_dict["user_id"] = self.user_id
        if self.value is not NOT_SENT:
            field_dict["value"] = self.value
        if self.exact_value is not NOT_SENT:
            field_dict["exact_value"] = self.exact_value
        if self.created is not NOT_SENT:
            field_dict["created"] = plain(self.created)
        if self.modified is not NOT_SENT:
            field_dict["modified"] = plain(self.modified)
        return field_dict
