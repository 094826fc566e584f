"""From an answer that is not a success to the error that says so. Whatever the body is, this never fails."""

from __future__ import annotations

import json
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import Any, Protocol, cast

from ._api_errors import (
    ApiError,
    AuthenticationError,
    BadRequest,
    Conflict,
    FieldError,
    FieldsRefused,
    MethodNotAllowed,
    NotFound,
    PayloadTooLarge,
    PermissionDenied,
    RateLimited,
    ServerError,
    ServiceUnavailable,
    UnsupportedMediaType,
    ValidationError,
)

CLASSES: dict[int, type[ApiError]] = {
    400: BadRequest,
    401: AuthenticationError,
    403: PermissionDenied,
    404: NotFound,
    405: MethodNotAllowed,
    409: Conflict,
    413: PayloadTooLarge,
    415: UnsupportedMediaType,
    429: RateLimited,
    502: ServiceUnavailable,
    503: ServiceUnavailable,
    504: ServiceUnavailable,
}
LONGEST_PAUSE = 1e9
"""Seconds. A Retry-After of more is no use, and no clock can wait for it."""
ENVELOPE = ("code", "message", "request_id", "payload")


class Answer(Protocol):
    """A status, headers and a body."""

    @property
    def status(self) -> int: ...
    @property
    def headers(self) -> Mapping[str, str]: ...
    @property
    def content(self) -> bytes: ...


def error_for(answer: Answer, now: float) -> ApiError:
    """The error for a status of 400 or more.

    Args:
        answer: What the service sent.
        now: The present as a Unix time, for a `Retry-After` that names a moment.
    """
    body = decoded(answer.content)
    envelope = members(body)
    if not any(isinstance(envelope.get(name), str | int) for name in ENVELOPE[:3]):
        # user-bonuses answers 409 with the map of refused fields alone.
        payload, code, message = body, None, None if body is not None else described(answer)
    else:
        payload, code, message = envelope.get("payload"), text(envelope, "code"), text(envelope, "message")
    fields = field_errors(payload)
    kind = CLASSES.get(answer.status, ServerError if answer.status >= 500 else ApiError)
    if kind is BadRequest and (fields or code == "VALIDATION_ERROR"):
        kind = ValidationError

    error = kind()
    error.status, error.payload, error.code, error.message = answer.status, payload, code, message
    error.request_id = text(envelope, "request_id")
    error.retry_after = retry_after(answer.headers, now)
    if isinstance(error, FieldsRefused):
        error.field_errors = fields
    if isinstance(error, Conflict):
        error.appropriate_statuses = statuses(members(payload).get("appropriate_statuses"))
    if isinstance(error, RateLimited):
        error.interval = text(members(payload), "interval")
    return error


def decoded(content: bytes) -> Any:
    """The JSON of a body, or None where it is none."""
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None


def described(answer: Answer) -> str:
    """What to say of a body that isn't JSON, without repeating it."""
    if not answer.content:
        return "the body is empty"
    kind = answer.headers.get("content-type", "no content type").partition(";")[0]
    return f"the body is not JSON but {kind}, {len(answer.content)} bytes"


def members(value: object) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def text(envelope: dict[str, Any], name: str) -> str | None:
    value = envelope.get(name)
    return str(value) if isinstance(value, str | int) and value != "" else None


def field_errors(payload: object) -> dict[str, FieldError]:
    """The refused fields, where the payload is a map of them."""
    return {
        name: FieldError(text(fault, "code"), text(fault, "message"), fault.get("params"))
        for name, fault in ((name, members(value)) for name, value in members(payload).items())
        if "code" in fault or "message" in fault
    }


def statuses(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in cast("list[object]", value)) if isinstance(value, list) else ()


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """The seconds that a `Retry-After` asks for, or None where it can't be understood."""
    value = headers.get("retry-after", "").strip()
    try:
        seconds = float(value)
    except ValueError:
        try:
            seconds = max(0.0, parsedate_to_datetime(value).timestamp() - now)
        except (ValueError, TypeError, OverflowError):
            return None
    return seconds if 0 <= seconds <= LONGEST_PAUSE else None
