# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

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
    """A ban as the service keeps it."""

    id: str
    """ID of the ban."""
    scope: UserRestrictionScope | str = NOT_SENT
    """Where a Toloker is shut out: of one pool (`POOL`), of one project (`PROJECT`), of everything
    that the requester runs (`ALL_PROJECTS`), or, by the service itself, of all of Toloka
    (`SYSTEM`)."""
    user_id: str = NOT_SENT
    """ID of the Toloker."""
    project_id: str | Unset = UNSET
    """ID of the project that the Toloker is shut out of. Needed if the scope is `PROJECT`."""
    pool_id: str | Unset = UNSET
    """ID of the pool that the Toloker is shut out of. Needed if the scope is `POOL`."""
    private_comment: str | Unset = UNSET
    """The reason, which only the requester sees."""
    will_expire: datetime.datetime | None | Unset = UNSET
    """When the Toloker is let in again (UTC). Without it, never."""
    created: datetime.datetime = NOT_SENT
    """When it was set (UTC)."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept.

        Raises:
            ValueError: It is no object, has no id, or holds what can't be read.
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
        """The model as JSON data. What is UNSET is left out, what is None is null."""
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
