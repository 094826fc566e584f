# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal, Self

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
from .close_reason import CloseReason

_KEYS = frozenset(
    (
        "uuid",
        "type",
        "event_time",
        "project_id",
        "pool_id",
        "webhook_subscription_id",
        "close_reason",
    )
)


@define(kw_only=True)
class PoolClosedEvent:
    """The pool was closed."""

    uuid: str
    """ID of the event."""
    type: Literal["POOL_CLOSED"] = "POOL_CLOSED"
    event_time: datetime.datetime | Unset = UNSET
    """When it happened (UTC)."""
    project_id: str | Unset = UNSET
    """ID of the pool's project."""
    pool_id: str | Unset = UNSET
    """ID of the pool."""
    webhook_subscription_id: str | Unset = UNSET
    """ID of the subscription that asks for the event."""
    close_reason: CloseReason | str | Unset = UNSET
    """Why a pool or a training was last closed: by the requester (`MANUAL`), because its `will_expire`
    passed (`EXPIRED`), because every task was done (`COMPLETED`), for want of money
    (`NOT_ENOUGH_BALANCE`), because too many assignments were issued (`ASSIGNMENTS_LIMIT_EXCEEDED`),
    because the account was blocked (`BLOCKED`), or to be edited (`FOR_UPDATE`)."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            uuid=src_dict["uuid"],
            type=src_dict["type"],
            event_time=read(read_datetime, get("event_time", ABSENT)),
            project_id=get("project_id", ABSENT),
            pool_id=get("pool_id", ABSENT),
            webhook_subscription_id=get("webhook_subscription_id", ABSENT),
            close_reason=read(CloseReason.of, get("close_reason", ABSENT)),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        field_dict["uuid"] = self.uuid
        field_dict["type"] = self.type
        if self.event_time is not UNSET:
            field_dict["event_time"] = plain(self.event_time)
        if self.project_id is not UNSET:
            field_dict["project_id"] = self.project_id
        if self.pool_id is not UNSET:
            field_dict["pool_id"] = self.pool_id
        if self.webhook_subscription_id is not UNSET:
            field_dict["webhook_subscription_id"] = self.webhook_subscription_id
        if self.close_reason is not UNSET:
            field_dict["close_reason"] = plain(self.close_reason)
        return field_dict
