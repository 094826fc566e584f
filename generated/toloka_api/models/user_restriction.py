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
from .user_restriction_scope import UserRestrictionScope

_KEYS = frozenset(
    (
        "id",
        "scope",
        "user_id",
        "project_id",
        "pool_id",
        "private_comment",
        "will_expire",
        "created",
    )
)


@define(kw_only=True)
class UserRestriction:
    """A ban as the service keeps it."""

    id: str
    """ID of the ban."""
    scope: UserRestrictionScope | str | Unset = UNSET
    """Where a Toloker is shut out: of one pool (`POOL`), of one project (`PROJECT`), of everything
    that the requester runs (`ALL_PROJECTS`), or, by the service itself, of all of Toloka
    (`SYSTEM`)."""
    user_id: str | Unset = UNSET
    """ID of the Toloker."""
    project_id: str | Unset = UNSET
    """ID of the project that the Toloker is shut out of. Needed if the scope is `PROJECT`."""
    pool_id: str | Unset = UNSET
    """ID of the pool that the Toloker is shut out of. Needed if the scope is `POOL`."""
    private_comment: str | Unset = UNSET
    """The reason, which only the requester sees."""
    will_expire: datetime.datetime | None | Unset = UNSET
    """When the Toloker is let in again (UTC). Without it, never."""
    created: datetime.datetime | Unset = UNSET
    """When it was set (UTC)."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            id=src_dict["id"],
            scope=read(UserRestrictionScope.of, get("scope", ABSENT)),
            user_id=get("user_id", ABSENT),
            project_id=get("project_id", ABSENT),
            pool_id=get("pool_id", ABSENT),
            private_comment=get("private_comment", ABSENT),
            will_expire=read(read_datetime, get("will_expire", ABSENT)),
            created=read(read_datetime, get("created", ABSENT)),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        field_dict["id"] = self.id
        if self.scope is not UNSET:
            field_dict["scope"] = plain(self.scope)
        if self.user_id is not UNSET:
            field_dict["user_id"] = self.user_id
        if self.project_id is not UNSET:
            field_dict["project_id"] = self.project_id
        if self.pool_id is not UNSET:
            field_dict["pool_id"] = self.pool_id
        if self.private_comment is not UNSET:
            field_dict["private_comment"] = self.private_comment
        if self.will_expire is not UNSET:
            field_dict["will_expire"] = plain(self.will_expire)
        if self.created is not UNSET:
            field_dict["created"] = plain(self.created)
        return field_dict
