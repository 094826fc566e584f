# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    NOT_SENT,
    UNSET,
    plain,
    read_datetime,
)
from .close_reason import CloseReason

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "uuid",
        "type",
        "event_time",
        "project_id",
        "pool_id",
        "webhook_subscription_id",
        "close_reason",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class PoolClosedEvent(Model):
    """The pool was closed.

    Attributes:
        uuid (str): ID of the event.
        type (Literal['POOL_CLOSED']):
        event_time (datetime.datetime): Time of the event (UTC).
        project_id (str): ID of the pool's project.
        pool_id (str): ID of the pool.
        webhook_subscription_id (str): ID of the subscription to the event.
        close_reason (CloseReason | str): Why the pool or training was last closed: by the
            requester (`MANUAL`), because its `will_expire` passed (`EXPIRED`), because all tasks
            were completed (`COMPLETED`), because there was not enough money on the account
            (`NOT_ENOUGH_BALANCE`), because more than 2,000,000 assignments were issued
            (`ASSIGNMENTS_LIMIT_EXCEEDED`), because the service blocked the account (`BLOCKED`), or
            for editing (`FOR_UPDATE`).
    """

    uuid: str
    """ID of the event."""
    type: Literal["POOL_CLOSED"] = "POOL_CLOSED"
    event_time: datetime.datetime = NOT_SENT
    """Time of the event (UTC)."""
    project_id: str = NOT_SENT
    """ID of the pool's project."""
    pool_id: str = NOT_SENT
    """ID of the pool."""
    webhook_subscription_id: str = NOT_SENT
    """ID of the subscription to the event."""
    close_reason: CloseReason | str = NOT_SENT
    """Why the pool or training was last closed: by the requester (`MANUAL`), because its `will_expire`
    passed (`EXPIRED`), because all tasks were completed (`COMPLETED`), because there was not enough
    money on the account (`NOT_ENOUGH_BALANCE`), because more than 2,000,000 assignments were issued
    (`ASSIGNMENTS_LIMIT_EXCEEDED`), because the service blocked the account (`BLOCKED`), or for
    editing (`FOR_UPDATE`)."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no uuid or type, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, "uuid": src_dict["uuid"], "type": src_dict["type"], **src_dict}
        except (LookupError, TypeError):
            raise unreadable("PoolClosedEvent", src_dict, ["uuid", "type"]) from None
        if (value := data["event_time"]) is not None and value is not UNSET:
            data["event_time"] = read_datetime(value)
        if (value := data["close_reason"]) is not None and value is not UNSET:
            data["close_reason"] = CloseReason.of(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.uuid,
            model.type,
            model.event_time,
            model.project_id,
            model.pool_id,
            model.webhook_subscription_id,
            model.close_reason,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["uuid"] = self.uuid
        field_dict["type"] = self.type
        if self.event_time is not NOT_SENT:
            field_dict["event_time"] = plain(self.event_time)
        if self.project_id is not NOT_SENT:
            field_dict["project_id"] = self.project_id
        if self.pool_id is not NOT_SENT:
            field_dict["pool_id"] = self.pool_id
        if self.webhook_subscription_id is not NOT_SENT:
            field_dict["webhook_subscription_id"] = self.webhook_subscription_id
        if self.close_reason is not NOT_SENT:
            field_dict["close_reason"] = plain(self.close_reason)
        return field_dict
