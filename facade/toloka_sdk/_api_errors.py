"""The error responses of the service: an error for each HTTP status."""

from __future__ import annotations

from itertools import islice
from typing import Any, NamedTuple

from ._errors import AnsweredError


class ApiError(AnsweredError):
    """An error response of the service. There is a class for each status.

    Attributes:
        code: The service's own name for the reason, such as `INAPPROPRIATE_STATUS`. None if there is none.
        message: The reason in the service's words. None if there is none.
        request_id: The ID of the request, which the service's support asks for. None if there is none.
        retry_after: The seconds to wait before the next attempt, where the service said so.
    """

    code: str | None = None
    message: str | None = None
    request_id: str | None = None
    retry_after: float | None = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.status}, {self.code!r}, {self.method} {self.path})"

    def _reason(self) -> str:
        words = " ".join(text for text in (str(self.status), self.code) if text)
        reason = f"{words}: {self.message}" if self.message else words
        return f"{reason} [request {self.request_id}]" if self.request_id else reason


class FieldError(NamedTuple):
    """Why one field was rejected.

    Attributes:
        code: The kind of error, such as `VALUE_REQUIRED`.
        message: What is wrong with the field.
        params: The values that the message speaks of.
    """

    code: str | None = None
    message: str | None = None
    params: Any = None

    def __str__(self) -> str:
        return ", ".join(text for text in (self.code, self.message) if text) or "rejected"


MOST_SHOWN = 10
"""Rejected fields that a message names: a batch may have thousands."""


class FieldsRefused(ApiError):
    """An error that may name fields.

    Attributes:
        field_errors: The rejected fields and why, by path in the body or by name in the query.
    """

    field_errors: dict[str, FieldError]

    def __init__(self, *args: object) -> None:
        super().__init__(*args)
        self.field_errors = {}

    def _advice(self) -> str:
        shown = [f"{name}: {error}" for name, error in islice(self.field_errors.items(), MOST_SHOWN)]
        if more := len(self.field_errors) - len(shown):
            shown.append(f"{more:,} more in field_errors")
        named = "; ".join(shown)
        return f"{super()._advice()} Rejected: {named}.".lstrip() if named else super()._advice()


class BadRequest(FieldsRefused):
    """400. The request is malformed."""


class ValidationError(BadRequest):
    """400. The service rejected fields of the body or of the query; `field_errors` says which and why."""


class AuthenticationError(ApiError):
    """401. The environment does not know the token."""

    advice = (
        "The {environment} environment does not know this token. "
        "Production and sandbox have separate accounts and tokens; a token is of the type ApiKey or OAuth."
    )


class PermissionDenied(ApiError):
    """403. The token may not do this, or the environment does not know it."""

    advice = (
        "The {environment} environment does not let this token do that. "
        "Production and sandbox have separate accounts and tokens."
    )


class NotFound(ApiError):
    """404. There is no such object, or the token's account can't see it."""

    advice = "The {environment} environment has nothing there that this token can see."


class MethodNotAllowed(ApiError):
    """405. The service has no such call."""


class Conflict(FieldsRefused):
    """409. The object is in a state that does not allow the call. Such a call is never repeated.

    Attributes:
        appropriate_statuses: The statuses in which the call is allowed, where the service said so.
    """

    appropriate_statuses: tuple[str, ...] = ()

    @property
    def exists_already(self) -> bool:
        """Whether the `operation_id` of the call was used before."""
        return self.code == "OPERATION_ALREADY_EXISTS"

    def _advice(self) -> str:
        if self.exists_already and self.operation_id:
            return (
                f"The service has received a call with this operation_id before: `toloka.operations.handle("
                f"{self.operation_id!r}).wait()` waits for what it started, and `toloka.operations.log("
                f"{self.operation_id!r})` says what it has created. Make another call under another ID."
            )
        if not self.appropriate_statuses:
            return super()._advice()
        return f"It is allowed in the status {' or '.join(self.appropriate_statuses)}. {super()._advice()}"


class PayloadTooLarge(ApiError):
    """413. The request holds too much."""

    advice = "Send it in smaller parts."


class UnsupportedMediaType(ApiError):
    """415. The service did not take the body's type."""


class RateLimited(ApiError):
    """429. A quota is used up. The call was not carried out.

    Attributes:
        interval: The period of the quota: `MIN`, `HOUR` or `DAY`. None where the service did not say.
    """

    interval: str | None = None
    not_carried_out = True

    def _advice(self) -> str:
        if self.retry_after is not None:
            return f"Make the call again in {self.retry_after:.0f} s."
        period = {"MIN": "minute", "HOUR": "hour", "DAY": "day"}.get(self.interval or "")
        if period is None:
            return "Make the call again later, or fewer of them."
        return f"The quota for this {period} is used up: make the call again when the {period} is over."


class ServerError(ApiError):
    """5xx. The service failed. A write may have been carried out."""

    def _advice(self) -> str:
        if self.method == "GET":
            return "Make the call again later."
        return self._look()


class ServiceUnavailable(ServerError):
    """502, 503 or 504. The service can't be reached for the moment."""
