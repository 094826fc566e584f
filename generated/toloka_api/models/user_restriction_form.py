# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Refused,
    RequiredIf,
    Rule,
    checked,
    complete,
    member_of,
    moment,
    text,
)
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
    plain,
    read_datetime,
)
from .user_restriction_scope import UserRestrictionScope

if TYPE_CHECKING:
    from .user_restriction_scope import UserRestrictionScopeValue

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "scope",
        "user_id",
        "project_id",
        "pool_id",
        "private_comment",
        "will_expire",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class UserRestrictionForm(Model):
    """A ban to set.

    Attributes:
        scope (UserRestrictionScopeValue): Where the Toloker is banned: in one pool (`POOL`), in
            one project (`PROJECT`), in all of the requester's projects (`ALL_PROJECTS`) or, by the
            service itself, in all of Toloka (`SYSTEM`, for Tolokers who did the requester's tasks).
        user_id (str): ID of the Toloker.
        project_id (str | Unset): ID of the project that the Toloker is banned from. Required if
            the scope is `PROJECT`.
        pool_id (str | Unset): ID of the pool that the Toloker is banned from. Required if the
            scope is `POOL`.
        private_comment (str | Unset): Reason for the ban. Only the requester sees it.
        will_expire (datetime.datetime | None | Unset): Time when the ban ends (UTC). If
            omitted, it is permanent.
    """

    scope: UserRestrictionScopeValue
    """Where the Toloker is banned: in one pool (`POOL`), in one project (`PROJECT`), in all of the
    requester's projects (`ALL_PROJECTS`) or, by the service itself, in all of Toloka (`SYSTEM`, for
    Tolokers who did the requester's tasks)."""
    user_id: str
    """ID of the Toloker."""
    project_id: str | Unset = UNSET
    """ID of the project that the Toloker is banned from. Required if the scope is `PROJECT`."""
    pool_id: str | Unset = UNSET
    """ID of the pool that the Toloker is banned from. Required if the scope is `POOL`."""
    private_comment: str | Unset = UNSET
    """Reason for the ban. Only the requester sees it."""
    will_expire: datetime.datetime | None | Unset = UNSET
    """Time when the ban ends (UTC). If omitted, it is permanent."""

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
            raise unreadable("UserRestrictionForm", src_dict, []) from None
        try:
            cls.check_dict(src_dict)
        except Refused as refused:
            raise refused.error("UserRestrictionForm") from None
        if (value := data["scope"]) is not None and value is not UNSET:
            data["scope"] = UserRestrictionScope.of(value)
        if (value := data["will_expire"]) is not None and value is not UNSET:
            data["will_expire"] = read_datetime(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.scope,
            model.user_id,
            model.project_id,
            model.pool_id,
            model.private_comment,
            model.will_expire,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.scope is not NOT_SENT:
            field_dict["scope"] = plain(self.scope)
        if self.user_id is not NOT_SENT:
            field_dict["user_id"] = self.user_id
        if self.project_id is not UNSET:
            field_dict["project_id"] = self.project_id
        if self.pool_id is not UNSET:
            field_dict["pool_id"] = self.pool_id
        if self.private_comment is not UNSET:
            field_dict["private_comment"] = self.private_comment
        if self.will_expire is not UNSET:
            field_dict["will_expire"] = plain(self.will_expire)
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.scope) is not NOT_SENT:
            field_dict["scope"] = _check_scope(".scope", value)
        if (value := self.user_id) is not NOT_SENT:
            field_dict["user_id"] = value if value.__class__ is str else text(".user_id", value)
        if (value := self.project_id) is not UNSET:
            field_dict["project_id"] = value if value.__class__ is str else text(".project_id", value)
        if (value := self.pool_id) is not UNSET:
            field_dict["pool_id"] = value if value.__class__ is str else text(".pool_id", value)
        if (value := self.private_comment) is not UNSET:
            field_dict["private_comment"] = (
                value if value.__class__ is str else text(".private_comment", value)
            )
        if (value := self.will_expire) is not UNSET:
            field_dict["will_expire"] = moment(".will_expire", value)
        return complete(field_dict, _REQUIRED_IF)

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return complete(checked(src_dict, _RULES, _ABSENT), _REQUIRED_IF)


_check_scope = member_of(UserRestrictionScope)
_RULES: dict[str, Rule] = {
    "scope": _check_scope,
    "user_id": text,
    "project_id": text,
    "pool_id": text,
    "private_comment": text,
    "will_expire": moment,
}
_REQUIRED_IF = (
    RequiredIf("scope", "PROJECT", ("project_id",)),
    RequiredIf("scope", "POOL", ("pool_id",)),
)
