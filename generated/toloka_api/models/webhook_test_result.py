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
from .webhook_error_type import WebhookErrorType

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "success",
        "responseReceivedAt",
        "errorType",
        "originalStatusCode",
        "uuids",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class WebhookTestResult(Model):
    """The outcome of a test event.

    Attributes:
        success (bool): Whether the URL accepted the event.
        response_received_at (datetime.datetime | None | Unset): Time of the URL's response
            (UTC).
        error_type (WebhookErrorType | str | None | Unset): Why the URL did not accept the
            event: an unsuccessful status code (`WRONG_STATUS_CODE`), too many connections at once
            (`TOO_MANY_CONNECTIONS`), no response in time (`REQUEST_TIMEOUT`), no connection
            (`CONNECTION_ERROR`), a failure of the service itself (`INTERNAL_ERROR`) or something
            else (`UNKNOWN`).
        original_status_code (int | None | Unset): Status code of the URL's response.
        uuids (list[str] | Unset): IDs of the events that were sent.
    """

    success: bool = NOT_SENT
    """Whether the URL accepted the event."""
    response_received_at: datetime.datetime | None | Unset = UNSET
    """Time of the URL's response (UTC)."""
    error_type: WebhookErrorType | str | None | Unset = UNSET
    """Why the URL did not accept the event: an unsuccessful status code (`WRONG_STATUS_CODE`), too
    many connections at once (`TOO_MANY_CONNECTIONS`), no response in time (`REQUEST_TIMEOUT`), no
    connection (`CONNECTION_ERROR`), a failure of the service itself (`INTERNAL_ERROR`) or something
    else (`UNKNOWN`)."""
    original_status_code: int | None | Unset = UNSET
    """Status code of the URL's response."""
    uuids: list[str] | Unset = UNSET
    """IDs of the events that were sent."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("WebhookTestResult", src_dict, []) from None
        if (value := data["responseReceivedAt"]) is not None and value is not UNSET:
            data["responseReceivedAt"] = read_datetime(value)
        if (value := data["errorType"]) is not None and value is not UNSET:
            data["errorType"] = WebhookErrorType.of(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.success,
            model.response_received_at,
            model.error_type,
            model.original_status_code,
            model.uuids,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.success is not NOT_SENT:
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
