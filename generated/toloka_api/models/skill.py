# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    flag,
    map_of,
    model,
    moment,
    number,
    text,
)
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
    plain,
    read_datetime,
)
from . import owner as _owner

if TYPE_CHECKING:
    from .owner import Owner

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "id",
        "name",
        "public_name",
        "public_requester_description",
        "private_comment",
        "hidden",
        "skill_ttl_hours",
        "deprecated",
        "owner",
        "training",
        "global",
        "created",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class Skill(Model):
    """A skill, as the service returns it: a rating of Tolokers from 0 to 100.

    Attributes:
        id (str): ID of the skill.
        name (str): Name that the requester sees.
        public_name (dict[str, str] | Unset): Name that Tolokers see, by language: `{EN: …, DE:
            …}`.
        public_requester_description (dict[str, str] | Unset): Description that Tolokers see, by
            language: `{EN: …, DE: …}`.
        private_comment (str | Unset): Comment that only the requester sees.
        hidden (bool): Whether the skill and its value are hidden from Tolokers. The service's
            default is `true`.
        skill_ttl_hours (int | None | Unset): Number of hours after the last change of its value
            for which a Toloker keeps the skill. If omitted, the skill never expires.
        deprecated (bool): Whether the skill is no longer maintained and should be replaced with
            another one.
        owner (Owner | None): Account that owns the object.
        training (bool | Unset): Whether the value comes from a training, as the percentage of
            correct answers.
        global_ (bool): Whether this is one of the service's own skills, which all requesters
            share.
        created (datetime.datetime): Creation time (UTC).
    """

    id: str
    """ID of the skill."""
    name: str = NOT_SENT
    """Name that the requester sees."""
    public_name: dict[str, str] | Unset = UNSET
    """Name that Tolokers see, by language: `{EN: …, DE: …}`."""
    public_requester_description: dict[str, str] | Unset = UNSET
    """Description that Tolokers see, by language: `{EN: …, DE: …}`."""
    private_comment: str | Unset = UNSET
    """Comment that only the requester sees."""
    hidden: bool = NOT_SENT
    """Whether the skill and its value are hidden from Tolokers. The service's default is `true`."""
    skill_ttl_hours: int | None | Unset = UNSET
    """Number of hours after the last change of its value for which a Toloker keeps the skill. If
    omitted, the skill never expires."""
    deprecated: bool = NOT_SENT
    """Whether the skill is no longer maintained and should be replaced with another one."""
    owner: Owner | None = NOT_SENT
    """Account that owns the object."""
    training: bool | Unset = UNSET
    """Whether the value comes from a training, as the percentage of correct answers."""
    global_: bool = NOT_SENT
    """Whether this is one of the service's own skills, which all requesters share."""
    created: datetime.datetime = NOT_SENT
    """Creation time (UTC)."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no id, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, "id": src_dict["id"], **src_dict}
        except (LookupError, TypeError):
            raise unreadable("Skill", src_dict, ["id"]) from None
        if (value := data["owner"]) is not None and value is not UNSET:
            data["owner"] = _owner.Owner.from_dict(value)
        if (value := data["created"]) is not None and value is not UNSET:
            data["created"] = read_datetime(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.id,
            model.name,
            model.public_name,
            model.public_requester_description,
            model.private_comment,
            model.hidden,
            model.skill_ttl_hours,
            model.deprecated,
            model.owner,
            model.training,
            model.global_,
            model.created,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["id"] = self.id
        if self.name is not NOT_SENT:
            field_dict["name"] = self.name
        if self.public_name is not UNSET:
            field_dict["public_name"] = self.public_name
        if self.public_requester_description is not UNSET:
            field_dict["public_requester_description"] = self.public_requester_description
        if self.private_comment is not UNSET:
            field_dict["private_comment"] = self.private_comment
        if self.hidden is not NOT_SENT:
            field_dict["hidden"] = self.hidden
        if self.skill_ttl_hours is not UNSET:
            field_dict["skill_ttl_hours"] = self.skill_ttl_hours
        if self.deprecated is not NOT_SENT:
            field_dict["deprecated"] = self.deprecated
        if self.owner is not NOT_SENT:
            field_dict["owner"] = plain(self.owner)
        if self.training is not UNSET:
            field_dict["training"] = self.training
        if self.global_ is not NOT_SENT:
            field_dict["global"] = self.global_
        if self.created is not NOT_SENT:
            field_dict["created"] = plain(self.created)
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.id) is not NOT_SENT:
            field_dict["id"] = value if value.__class__ is str else text(".id", value)
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
        if (value := self.hidden) is not NOT_SENT:
            field_dict["hidden"] = value if value.__class__ is bool else flag(".hidden", value)
        if (value := self.skill_ttl_hours) is not UNSET:
            field_dict["skill_ttl_hours"] = (
                value if value.__class__ is int else number(".skill_ttl_hours", value)
            )
        if (value := self.deprecated) is not NOT_SENT:
            field_dict["deprecated"] = value if value.__class__ is bool else flag(".deprecated", value)
        if (value := self.owner) is not NOT_SENT:
            field_dict["owner"] = _check_owner(".owner", value)
        if (value := self.training) is not UNSET:
            field_dict["training"] = value if value.__class__ is bool else flag(".training", value)
        if (value := self.global_) is not NOT_SENT:
            field_dict["global"] = value if value.__class__ is bool else flag(".global_", value)
        if (value := self.created) is not NOT_SENT:
            field_dict["created"] = moment(".created", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_public_name = map_of(text)
_check_public_requester_description = map_of(text)
_check_owner = model("Owner")
_RULES: dict[str, Rule] = {
    "id": text,
    "name": text,
    "public_name": _check_public_name,
    "public_requester_description": _check_public_requester_description,
    "private_comment": text,
    "hidden": flag,
    "skill_ttl_hours": number,
    "deprecated": flag,
    "owner": _check_owner,
    "training": flag,
    "global": flag,
    "created": moment,
}
