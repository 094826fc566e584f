# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

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
    shown,
)
from .webhook_event_type import WebhookEventType

_KEYS = frozenset(
    (
        "event_type",
        "pool_id",
        "webhook_url",
        "secret_key",
    )
)


@define(kw_only=True)
class WebhookSubscriptionForm:
    """A subscription to set."""

    event_type: WebhookEventType | str
    """What happened: the pool was closed (`POOL_CLOSED`); dynamic overlap gave a task its aggregated
    answer (`DYNAMIC_OVERLAP_COMPLETED`); a Toloker took a suite (`ASSIGNMENT_CREATED`), sent the
    answers (`ASSIGNMENT_SUBMITTED`), skipped it (`ASSIGNMENT_SKIPPED`), or gave it back or ran out
    of time (`ASSIGNMENT_EXPIRED`); the answers were accepted (`ASSIGNMENT_APPROVED`) or rejected
    (`ASSIGNMENT_REJECTED`). A `TEST_EVENT` is sent on request and can't be subscribed to."""
    pool_id: str
    """ID of the pool whose events are reported."""
    webhook_url: str
    """The URL that they are reported to."""
    secret_key: str | Unset = UNSET
    """A secret of the requester's. With it, every notification is signed in the `Toloka-Signature`
    header, so that its receiver can check where it comes from."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            event_type=read(WebhookEventType.of, get("event_type", ABSENT)),
            pool_id=get("pool_id", ABSENT),
            webhook_url=get("webhook_url", ABSENT),
            secret_key=get("secret_key", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if plain(self.event_type) is not UNSET:
            field_dict["event_type"] = plain(self.event_type)
        if plain(self.pool_id) is not UNSET:
            field_dict["pool_id"] = self.pool_id
        if plain(self.webhook_url) is not UNSET:
            field_dict["webhook_url"] = self.webhook_url
        if self.secret_key is not UNSET:
            field_dict["secret_key"] = self.secret_key
        return field_dict
