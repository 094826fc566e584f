# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    text,
)
from ..types import (
    NOT_SENT,
    UNSET,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "skill_id",
        "from_field",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class SetSkillFromOutputFieldActionParameters(Model):
    """Skill to set, and the source of its value.

    Attributes:
        skill_id (str): ID of the skill.
        from_field (str): Statistic to use as the value, such as `correct_answers_rate` or
            `incorrect_answers_rate`.
    """

    skill_id: str
    """ID of the skill."""
    from_field: str
    """Statistic to use as the value, such as `correct_answers_rate` or `incorrect_answers_rate`."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("SetSkillFromOutputFieldActionParameters", src_dict, []) from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.skill_id,
            model.from_field,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.skill_id is not NOT_SENT:
            field_dict["skill_id"] = self.skill_id
        if self.from_field is not NOT_SENT:
            field_dict["from_field"] = self.from_field
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.skill_id) is not NOT_SENT:
            field_dict["skill_id"] = value if value.__class__ is str else text(".skill_id", value)
        if (value := self.from_field) is not NOT_SENT:
            field_dict["from_field"] = value if value.__class__ is str else text(".from_field", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_RULES: dict[str, Rule] = {
    "skill_id": text,
    "from_field": text,
}
