"""What the SDK raises. All of it is a TolokaError, can be pickled, and holds no token."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from toloka_api.models import Operation


class TolokaError(Exception):
    """The root of all that the SDK raises."""


class ConfigurationError(TolokaError):
    """The client can't be made as asked: the environment, the address or the token is amiss."""


class ClientClosed(TolokaError):
    """The client was closed before the call."""


class PaginationError(TolokaError):
    """A list can't be followed: its order has no cursor, or the service's pages don't get on."""


class RequestError(TolokaError):
    """A call that did not end well.

    Attributes:
        method: The HTTP method.
        path: The path below the base URL, without the query.
        environment: Where it went: `production`, `sandbox`, `local`, or the base URL.
        attempts: How often it was sent.
    """

    method: str = ""
    path: str = ""
    environment: str = ""
    attempts: int = 1
    advice: ClassVar[str] = ""

    def __str__(self) -> str:
        often = f", after {self.attempts} attempts" if self.attempts > 1 else ""
        what = f"{self.method} {self.path} ({self.environment}{often}): {self._reason()}"
        return f"{what.rstrip('. ')}. {self._advice()}".rstrip()

    def _reason(self) -> str:
        return str(self.args[0]) if self.args else type(self).__name__

    def _advice(self) -> str:
        return self.advice.format(environment=self.environment)


class TransportError(RequestError):
    """No answer came from the service.

    Attributes:
        transient: Whether the same call may go well a moment later.
    """

    transient: bool = True

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.method} {self.path})"

    def _advice(self) -> str:
        if self.method == "GET":
            return "Nothing was changed; the call can be made again."
        return "The service may have carried it out: look before you make the call again."


class ConnectionFailed(TransportError):
    """There was no connection, so nothing was sent and the call was not carried out."""

    def _advice(self) -> str:
        return "Nothing was sent. Check the network, a proxy and the base URL, then make the call again."


class ConnectionLost(TransportError):
    """The connection broke before the answer was there. The service may have carried the call out."""


class ResponseTimeout(TransportError):
    """No answer came in time. The service may have carried the call out, or still be at it."""


class AnsweredError(RequestError):
    """The service answered, but not with what was asked for.

    Attributes:
        status: The HTTP status.
        payload: For a refusal its details, which depend on the code; else the decoded JSON. None where there
            is none.
    """

    status: int = 0
    payload: Any = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.status}, {self.method} {self.path})"


class ResponseError(AnsweredError):
    """The status is no failure, but the answer is none of the API's: HTML, cut off, or with fields amiss.

    A proxy, a login page or a wrong base URL are the usual reasons.
    """

    def _advice(self) -> str:
        if self.method == "GET":
            return "Check the base URL and what stands between you and the service."
        return "The service has probably carried it out: look before you make the call again."


class ApiError(AnsweredError):
    """The service refused the call, or failed to carry it out. There is a class for each status.

    Attributes:
        code: The service's own name for the reason, such as `INAPPROPRIATE_STATUS`. None where it gave none.
        message: The reason in the service's words. None where it gave none.
        request_id: What the service's support asks for. None where it gave none.
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


@dataclass(frozen=True)
class FieldError:
    """Why one field was refused.

    Attributes:
        code: The kind of fault, such as `VALUE_REQUIRED`.
        message: What is wrong with the field.
        params: The values that the message speaks of.
    """

    code: str | None = None
    message: str | None = None
    params: Any = None

    def __str__(self) -> str:
        return ", ".join(text for text in (self.code, self.message) if text) or "refused"


class FieldsRefused(ApiError):
    """A refusal that may name fields.

    Attributes:
        field_errors: Why which fields were refused, by their path in the body or their name in the query.
    """

    field_errors: dict[str, FieldError]

    def __init__(self, *args: object) -> None:
        super().__init__(*args)
        self.field_errors = {}

    def _advice(self) -> str:
        named = "; ".join(f"{name}: {error}" for name, error in self.field_errors.items())
        return f"{super()._advice()} Refused: {named}.".lstrip() if named else super()._advice()


class BadRequest(FieldsRefused):
    """400. The request is malformed."""


class ValidationError(BadRequest):
    """400. The service refused fields of the body or of the query; `field_errors` says which and why."""


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

    def _advice(self) -> str:
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
        return "The service may have carried it out: look before you make the call again."


class ServiceUnavailable(ServerError):
    """502, 503 or 504. The service can't be reached for the moment."""


class OperationError(TolokaError):
    """A long-running operation that did not end well while it was waited for.

    Attributes:
        operation_id: With it, `toloka.operations.handle(operation_id)` waits on, in any process.
        operation: The operation as it was last seen. None where it never was.
    """

    operation_id: str = ""
    operation: Operation | None = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.operation_id!r})"


class OperationFailed(OperationError):
    """The operation ended in `FAIL`."""


class OperationTimeout(OperationError):
    """The operation had not ended when the time was up. It goes on at the service."""
