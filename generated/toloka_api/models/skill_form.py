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
    flag,
    map_of,
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
        "name",
        "public_name",
        "public_requester_description",
        "private_comment",
        "hidden",
        "skill_ttl_hours",
        "deprecated",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class SkillForm(Model):
    """A skill to create, or the new properties of one.

    Attributes:
        name (str): Name that the requester sees.
        public_name (Mapping[str, str] | Unset): Name that Tolokers see, by language: `{EN: …,
            DE: …}`.
        public_requester_description (Mapping[str, str] | Unset): Description that Tolokers see,
            by language: `{EN: …, DE: …}`.
        private_comment (str | Unset): Comment that only the requester sees.
        hidden (bool | Unset): Whether the skill and its value are hidden from Tolokers. The
            service's default is `true`.
        skill_ttl_hours (int | None | Unset): Number of hours after the last change of its value
            for which a Toloker keeps the skill. If omitted, the skill never expires.
        deprecated (bool | Unset): Whether the skill is no longer maintained and should be
            replaced with another one.
    """

    name: str
    """Name that the requester sees."""
    public_name: Mapping[str, str] | Unset = UNSET
    """Name that Tolokers see, by language: `{EN: …, DE: …}`."""
    public_requester_description: Mapping[str, str] | Unset = UNSET
    """Description that Tolokers see, by language: `{EN: …, DE: …}`."""
    private_comment: str | Unset = UNSET
    """Comment that only the requester sees."""
    hidden: bool | Unset = UNSET
    """Whether the skill and its value are hidden from Tolokers. The service's default is `true`."""
    skill_ttl_hours: int | None | Unset = UNSET
    """Number of hours after the last change of its value for which a Toloker keeps the skill. If
    omitted, the skill never expires."""
    deprecated: bool | Unset = UNSET
    """Whether the skill is no longer maintained and should be replaced with another one."""

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
            raise unreadable("SkillForm", src_dict, []) from None
        try:
            cls.check_dict(src_dict)
        except Refused as refused:
            raise refused.error("SkillForm") from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.name,
            model.public_name,
            model.public_requester_description,
            model.private_comment,
            model.hidden,
            model.skill_ttl_hours,
            model.deprecated,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.name is not NOT_SENT:
            field_dict["name"] = self.name
        if self.public_name is not UNSET:
            field_dict["public_name"] = self.public_name
        if self.public_requester_description is not UNSET:
            field_dict["public_requester_description"] = self.public_requester_description
        if self.private_comment is not UNSET:
            field_dict["private_comment"] = self.private_comment
        if self.hidden is not UNSET:
            field_dict["hidden"] = self.hidden
        if self.skill_ttl_hours is not UNSET:
            field_dict["skill_ttl_hours"] = self.skill_ttl_hours
        if self.deprecated is not UNSET:
            field_dict["deprecated"] = self.deprecated
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.name) is not NOT_SENT:
            field_dict["name"] = value if value.__class__ is str else text(".name", value)
        if (value := self.public_name) is not UNSET:
            field_dict["public_name"] = _check_public_name(".public_name", value)
        if (value := self.public_requester_description) is not UNSET:
            field_dict["public_requester_description"] = _check_public_requester_description(
                ".public_requester_description", value
            )
        if (value := self.private_comment) is not UNSET:
            field_dict["private_comment"] = (
                value if value.__class__ is str else text(".private_comment", value)
            )
        if (value := self.hidden) is not UNSET:
            field_dict["hidden"] = value if value.__class__ is bool else flag(".hidden", value)
        if (value := self.skill_ttl_hours) is not UNSET:
            field_dict["skill_ttl_hours"] = (
                value if value.__class__ is int else number(".skill_ttl_hours", value)
            )
        if (value := self.deprecated) is not UNSET:
            field_dict["deprecated"] = value if value.__class__ is bool else flag(".deprecated", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_public_name = map_of(text)
_check_public_requester_description = map_of(text)
_RULES: dict[str, Rule] = {
    "name": text,
    "public_name": _check_public_name,
    "public_requester_description": _check_public_requester_description,
    "private_comment": text,
    "hidden": flag,
    "skill_ttl_hours": number,
    "deprecated": flag,
}
