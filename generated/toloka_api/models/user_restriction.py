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
    Unset,
    plain,
    read_datetime,
)
from .user_restriction_scope import UserRestrictionScope

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "id",
        "scope",
        "user_id",
        "project_id",
        "pool_id",
        "private_comment",
        "will_expire",
        "created",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class UserRestriction(Model):
    """A ban, as the service returns it.

    Attributes:
        id (str): ID of the ban.
        scope (UserRestrictionScope | str): Where the Toloker is banned: in one pool (`POOL`),
            in one project (`PROJECT`), in all of the requester's projects (`ALL_PROJECTS`) or, by
            the service itself, in all of Toloka (`SYSTEM`, for Tolokers who did the requester's
            tasks).
        user_id (str): ID of the Toloker.
        project_id (str | Unset): ID of the project that the Toloker is banned from. Required if
            the scope is `PROJECT`.
        pool_id (str | Unset): ID of the pool that the Toloker is banned from. Required if the
            scope is `POOL`.
        private_comment (str | Unset): Reason for the ban. Only the requester sees it.
        will_expire (datetime.datetime | None | Unset): Time when the ban ends (UTC). If
            omitted, it is permanent.
        created (datetime.datetime): Time when it was set (UTC).
    """

    id: str
    """ID of the ban."""
    scope: UserRestrictionScope | str = NOT_SENT
    """Where the Toloker is banned: in one pool (`POOL`), in one project (`PROJECT`), in all of the
    requester's projects (`ALL_PROJECTS`) or, by the service itself, in all of Toloka (`SYSTEM`, for
    Tolokers who did the requester's tasks)."""
    user_id: str = NOT_SENT
    """ID of the Toloker."""
    project_id: str | Unset = UNSET
    """ID of the project that the Toloker is banned from. Required if the scope is `PROJECT`."""
    pool_id: str | Unset = UNSET
    """ID of the pool that the Toloker is banned from. Required if the scope is `POOL`."""
    private_comment: str | Unset = UNSET
    """Reason for the ban. Only the requester sees it."""
    will_expire: datetime.datetime | None | Unset = UNSET
    """Time when the ban ends (UTC). If omitted, it is permanent."""
    created: datetime.datetime = NOT_SENT
    """Time when it was set (UTC)."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no id, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, "id": src_dict["id"], **src_dict}
        except (LookupError, TypeError):
            raise unreadable("UserRestriction", src_dict, ["id"]) from None
        if (value := data["scope"]) is not None and value is not UNSET:
            data["scope"] = UserRestrictionScope.of(value)
        if (value := data["will_expire"]) is not None and value is not UNSET:
            data["will_expire"] = read_datetime(value)
        if (value := data["created"]) is not None and value is not UNSET:
            data["created"] = read_datetime(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.id,
            model.scope,
            model.user_id,
            model.project_id,
            model.pool_id,
            model.private_comment,
            model.will_expire,
            model.created,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["id"] = self.id
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
        if self.created is not NOT_SENT:
            field_dict["created"] = plain(self.created)
        return field_dict
