# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Refused,
    Rule,
    checked,
    number,
    text,
)
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "skill_id",
        "user_id",
        "value",
        "reason",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class UserSkillForm(Model):
    """A Toloker's value of a skill to set.

    Attributes:
        skill_id (str | int): ID of the skill. Best sent as a string.
        user_id (str): ID of the Toloker.
        value (float): The value. It can have a fraction.
        reason (str | Unset): Reason for the value.
    """

    skill_id: str | int
    """ID of the skill. Best sent as a string."""
    user_id: str
    """ID of the Toloker."""
    value: float
    """The value. It can have a fraction."""
    reason: str | Unset = UNSET
    """Reason for the value."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data, such as a file's. Unknown fields, null and absent fields are kept.

        Raises:
            TypeError: A field has a value of a wrong type.
            ValueError: A field has a value that the API doesn't document, or the data is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("UserSkillForm", src_dict, []) from None
        try:
            cls.check_dict(src_dict)
        except Refused as refused:
            raise refused.error("UserSkillForm") from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.skill_id,
            model.user_id,
            model.value,
            model.reason,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.skill_id is not NOT_SENT:
            field_dict["skill_id"] = self.skill_id
        if self.user_id is not NOT_SENT:
            field_dict["user_id"] = self.user_id
        if self.value is not NOT_SENT:
            field_dict["value"] = self.value
        if self.reason is not UNSET:
            field_dict["reason"] = self.reason
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.skill_id) is not NOT_SENT:
            field_dict["skill_id"] = value
        if (value := self.user_id) is not NOT_SENT:
            field_dict["user_id"] = value if value.__class__ is str else text(".user_id", value)
        if (value := self.value) is not NOT_SENT:
            field_dict["value"] = value if value.__class__ is int else number(".value", value)
        if (value := self.reason) is not UNSET:
            field_dict["reason"] = value if value.__class__ is str else text(".reason", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_RULES: dict[str, Rule] = {
    "user_id": text,
    "value": number,
    "reason": text,
}
