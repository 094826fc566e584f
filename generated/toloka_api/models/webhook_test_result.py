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
from .webhook_error_type import WebhookErrorType

_KEYS = frozenset(
    (
        "success",
        "responseReceivedAt",
        "errorType",
        "originalStatusCode",
        "uuids",
    )
)


@define(kw_only=True)
class WebhookTestResult:
    """How the sending of a test event went."""

    success: bool | Unset = UNSET
    """Whether the URL took the event."""
    response_received_at: datetime.datetime | None | Unset = UNSET
    """When the URL answered (UTC)."""
    error_type: WebhookErrorType | str | None | Unset = UNSET
    """Why the URL did not take the event: another status than one of success (`WRONG_STATUS_CODE`),
    too many connections at once (`TOO_MANY_CONNECTIONS`), no answer in time (`REQUEST_TIMEOUT`), no
    connection (`CONNECTION_ERROR`), a failure of the service itself (`INTERNAL_ERROR`), or
    something else (`UNKNOWN`)."""
    original_status_code: int | None | Unset = UNSET
    """The status that the URL answered with."""
    uuids: list[str] | Unset = UNSET
    """IDs of the events that were sent."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            success=get("success", ABSENT),
            response_received_at=read(read_datetime, get("responseReceivedAt", ABSENT)),
            error_type=read(WebhookErrorType.of, get("errorType", ABSENT)),
            original_status_code=get("originalStatusCode", ABSENT),
            uuids=get("uuids", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if self.success is not UNSET:
            field_dict["success"] = self.success
        if self.response_received_at is not UNSET:
            field_dict["responseReceivedAt"] = plain(self.response_received_at)
        if self.error_type is not UNSET:
            field_dict["errorType"] = plain(self.error_type)
        if self.original_status_code is not UNSET:
            field_dict["originalStatusCode"] = self.original_status_code
        if self.uuids is not UNSET:
            field_dict["uuids"] = self.uuids
        return field_dict
