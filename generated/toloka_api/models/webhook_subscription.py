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
    plain,
    read_datetime,
)
from .webhook_event_type import WebhookEventType

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "id",
        "event_type",
        "pool_id",
        "webhook_url",
        "created",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class WebhookSubscription(Model):
    """A subscription to one type of event of one pool, as the service returns it.

    Attributes:
        id (str): ID of the subscription.
        event_type (WebhookEventType | str): Type of event: the pool was closed (`POOL_CLOSED`);
            dynamic overlap produced the aggregated answer to a task (`DYNAMIC_OVERLAP_COMPLETED`);
            a Toloker took a suite (`ASSIGNMENT_CREATED`), submitted the answers
            (`ASSIGNMENT_SUBMITTED`), skipped it (`ASSIGNMENT_SKIPPED`), or returned it or ran out
            of time (`ASSIGNMENT_EXPIRED`); the answers were accepted (`ASSIGNMENT_APPROVED`) or
            rejected (`ASSIGNMENT_REJECTED`). A `TEST_EVENT` is sent on request and can't be
            subscribed to.
        pool_id (str): ID of the pool whose events are sent.
        webhook_url (str): URL that the events are sent to.
        created (datetime.datetime): Creation time (UTC).
    """

    id: str
    """ID of the subscription."""
    event_type: WebhookEventType | str = NOT_SENT
    """Type of event: the pool was closed (`POOL_CLOSED`); dynamic overlap produced the aggregated
    answer to a task (`DYNAMIC_OVERLAP_COMPLETED`); a Toloker took a suite (`ASSIGNMENT_CREATED`),
    submitted the answers (`ASSIGNMENT_SUBMITTED`), skipped it (`ASSIGNMENT_SKIPPED`), or returned
    it or ran out of time (`ASSIGNMENT_EXPIRED`); the answers were accepted (`ASSIGNMENT_APPROVED`)
    or rejected (`ASSIGNMENT_REJECTED`). A `TEST_EVENT` is sent on request and can't be subscribed
    to."""
    pool_id: str = NOT_SENT
    """ID of the pool whose events are sent."""
    webhook_url: str = NOT_SENT
    """URL that the events are sent to."""
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
            raise unreadable("WebhookSubscription", src_dict, ["id"]) from None
        if (value := data["event_type"]) is not None and value is not UNSET:
            data["event_type"] = WebhookEventType.of(value)
        if (value := data["created"]) is not None and value is not UNSET:
            data["created"] = read_datetime(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.id,
            model.event_type,
            model.pool_id,
            model.webhook_url,
            model.created,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["id"] = self.id
        if self.event_type is not NOT_SENT:
            field_dict["event_type"] = plain(self.event_type)
        if self.pool_id is not NOT_SENT:
            field_dict["pool_id"] = self.pool_id
        if self.webhook_url is not NOT_SENT:
            field_dict["webhook_url"] = self.webhook_url
        if self.created is not NOT_SENT:
            field_dict["created"] = plain(self.created)
        return field_dict
