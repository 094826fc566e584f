# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Refused,
    Rule,
    checked,
    member_of,
    text,
)
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
    plain,
)
from .webhook_event_type import WebhookEventType

if TYPE_CHECKING:
    from .webhook_event_type import WebhookEventTypeValue

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "event_type",
        "pool_id",
        "webhook_url",
        "secret_key",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class WebhookSubscriptionForm(Model):
    """A subscription to set.

    Attributes:
        event_type (WebhookEventTypeValue): Type of event: the pool was closed (`POOL_CLOSED`);
            dynamic overlap produced the aggregated answer to a task (`DYNAMIC_OVERLAP_COMPLETED`);
            a Toloker took a suite (`ASSIGNMENT_CREATED`), submitted the answers
            (`ASSIGNMENT_SUBMITTED`), skipped it (`ASSIGNMENT_SKIPPED`), or returned it or ran out
            of time (`ASSIGNMENT_EXPIRED`); the answers were accepted (`ASSIGNMENT_APPROVED`) or
            rejected (`ASSIGNMENT_REJECTED`). A `TEST_EVENT` is sent on request and can't be
            subscribed to.
        pool_id (str): ID of the pool whose events are sent.
        webhook_url (str): URL that the events are sent to.
        secret_key (str | Unset): Secret key for the signature in the `Toloka-Signature` header
            of every notification. With it the receiver can verify the sender.
    """

    event_type: WebhookEventTypeValue
    """Type of event: the pool was closed (`POOL_CLOSED`); dynamic overlap produced the aggregated
    answer to a task (`DYNAMIC_OVERLAP_COMPLETED`); a Toloker took a suite (`ASSIGNMENT_CREATED`),
    submitted the answers (`ASSIGNMENT_SUBMITTED`), skipped it (`ASSIGNMENT_SKIPPED`), or returned
    it or ran out of time (`ASSIGNMENT_EXPIRED`); the answers were accepted (`ASSIGNMENT_APPROVED`)
    or rejected (`ASSIGNMENT_REJECTED`). A `TEST_EVENT` is sent on request and can't be subscribed
    to."""
    pool_id: str
    """ID of the pool whose events are sent."""
    webhook_url: str
    """URL that the events are sent to."""
    secret_key: str | Unset = UNSET
    """Secret key for the signature in the `Toloka-Signature` header of every notification. With it the
    receiver can verify the sender."""

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
            raise unreadable("WebhookSubscriptionForm", src_dict, []) from None
        try:
            cls.check_dict(src_dict)
        except Refused as refused:
            raise refused.error("WebhookSubscriptionForm") from None
        if (value := data["event_type"]) is not None and value is not UNSET:
            data["event_type"] = WebhookEventType.of(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.event_type,
            model.pool_id,
            model.webhook_url,
            model.secret_key,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.event_type is not NOT_SENT:
            field_dict["event_type"] = plain(self.event_type)
        if self.pool_id is not NOT_SENT:
            field_dict["pool_id"] = self.pool_id
        if self.webhook_url is not NOT_SENT:
            field_dict["webhook_url"] = self.webhook_url
        if self.secret_key is not UNSET:
            field_dict["secret_key"] = self.secret_key
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.event_type) is not NOT_SENT:
            field_dict["event_type"] = _check_event_type(".event_type", value)
        if (value := self.pool_id) is not NOT_SENT:
            field_dict["pool_id"] = value if value.__class__ is str else text(".pool_id", value)
        if (value := self.webhook_url) is not NOT_SENT:
            field_dict["webhook_url"] = value if value.__class__ is str else text(".webhook_url", value)
        if (value := self.secret_key) is not UNSET:
            field_dict["secret_key"] = value if value.__class__ is str else text(".secret_key", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_event_type = member_of(WebhookEventType)
_RULES: dict[str, Rule] = {
    "event_type": _check_event_type,
    "pool_id": text,
    "webhook_url": text,
    "secret_key": text,
}
