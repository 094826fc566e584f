"""What the SDK raises. All of it is a TolokaError, can be pickled, and holds no token.

`_api_errors` has the errors for the responses of the service.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from toloka_api.models import AppBatch, AppItem, AppProject, Operation, OperationLogItem, Pool, Training


class TolokaError(Exception):
    """The root of all that the SDK raises."""


class ConfigurationError(TolokaError):
    """The environment, the address, the token, or another setting of a client or a call is wrong."""


class WebhookError(TolokaError):
    """The request is not a notification of the service."""


class WebhookSignatureError(WebhookError):
    """The signature is missing, malformed, too old, or not that of the body."""


class ClientClosed(TolokaError):
    """The client was closed before the call."""


class PaginationError(TolokaError):
    """A list can't be read further: its order has no cursor, or the service's pages don't advance."""


class RequestError(TolokaError):
    """A call that failed.

    Attributes:
        method: The HTTP method.
        path: The path relative to the base URL, without the query.
        environment: Where it went: `production`, `sandbox`, `local`, or the base URL.
        attempts: How often it was sent.
        operation_id: The `operation_id` that it was sent with, the caller's or one that was made for it. None
            where it has none.
        in_doubt: Whether an attempt before the last one may have been carried out.
    """

    method: str = ""
    path: str = ""
    environment: str = ""
    attempts: int = 1
    operation_id: str | None = None
    in_doubt: bool = False
    advice: ClassVar[str] = ""
    not_carried_out: ClassVar[bool] = False
    """Whether the service has certainly not carried the call out."""

    def __str__(self) -> str:
        often = f", after {self.attempts} attempts" if self.attempts > 1 else ""
        what = f"{self.method} {self.path} ({self.environment}{often}): {self._reason()}"
        return f"{what.rstrip('. ')}. {self._advice()}".rstrip()

    def _reason(self) -> str:
        return str(self.args[0]) if self.args else type(self).__name__

    def _advice(self) -> str:
        return self.advice.format(environment=self.environment)

    def _look(self, likely: str = "may have") -> str:
        """What to do about a write that the service may have carried out."""
        if self.operation_id is None:
            return f"The service {likely} carried it out: check before you make the call again."
        return (
            f"The service {likely} carried it out. With operation_id={self.operation_id!r} the call can "
            "be made again, and nothing is done twice."
        )


class TransportError(RequestError):
    """No answer came from the service, or not all of it.

    Attributes:
        transient: Whether the same call may go well a moment later.
    """

    transient: bool = True

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.method} {self.path})"

    def _advice(self) -> str:
        if self.method == "GET":
            return "Nothing was changed; the call can be made again."
        return self._look()


class ConnectionFailed(TransportError):
    """There was no connection, so nothing was sent and the call was not carried out."""

    not_carried_out = True

    def _advice(self) -> str:
        return "Nothing was sent. Check the network, a proxy and the base URL, then make the call again."


class ConnectionLost(TransportError):
    """The connection broke before the answer was there. The service may have carried the call out."""


class ResponseTimeout(TransportError):
    """No answer came in time. The service may have carried the call out, or still be at it."""


class ResponseTooLarge(TransportError):
    """The answer has more bytes than `max_response_bytes` allows, compressed or not, and was not read on."""

    transient = False

    def _advice(self) -> str:
        advice = (
            "Ask for less, as with a smaller limit=, or make the client with a larger max_response_bytes=."
        )
        return advice if self.method == "GET" else f"{self._look('has probably')} {advice}"


class AnsweredError(RequestError):
    """The service responded, but not as expected.

    Attributes:
        status: The HTTP status.
        payload: For an error response its details, which depend on the code; otherwise the decoded JSON. None
            if there is none.
    """

    status: int = 0
    payload: Any = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.status}, {self.method} {self.path})"


class ResponseError(AnsweredError):
    """The status is a success, but the response is not the API's: HTML, incomplete, or with wrong fields.

    A proxy, a login page or a wrong base URL are the usual reasons.
    """

    def _advice(self) -> str:
        if self.method == "GET":
            return "Check the base URL and what stands between you and the service."
        return self._look("has probably")


class OperationError(TolokaError):
    """A long-running operation that failed, or did not end in time.

    Attributes:
        operation_id: With it, `toloka.operations.handle(operation_id)` waits on, in any process.
        operation: The operation as it was last seen. None where it never was.
    """

    operation_id: str = ""
    operation: Operation | None = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.operation_id!r})"


class OperationFailed(OperationError):
    """The operation ended in `FAIL`, or objects failed that it was not told to skip.

    Attributes:
        log: The result for each object that was sent. None if the service has no log of the operation, or if
            the log could not be read.
    """

    log: list[OperationLogItem] | None = None


class OperationTimeout(OperationError):
    """The operation did not end in time. It continues on the service."""


class PoolError(TolokaError):
    """A pool or a training that was waited for, and whose work is not known to be done.

    Attributes:
        pool: The pool or the training as it was last seen. None where it never was.
    """

    pool: Pool | Training | None = None


class PoolClosedEarly(PoolError):
    """The pool closed for another reason than that its work was done.

    Attributes:
        reason: Why it closed, such as `EXPIRED`. None where it was never opened.
    """

    reason: str | None = None


class PoolTimeout(PoolError):
    """The pool was still open when the time was up. The work continues."""


class AppWorkError(TolokaError):
    """An app project, a batch or an item that was waited for, and that is not what it was to become.

    Attributes:
        seen: The project, the batch or the item as it was last seen. None where it never was.
    """

    seen: AppProject | AppBatch | AppItem | None = None


class AppWorkFailed(AppWorkError):
    """It ended in another status, such as `ERROR`, `STOPPED` or `NO_MONEY`.

    Attributes:
        status: The status that it ended in.
    """

    status: str = ""


class AppWorkTimeout(AppWorkError):
    """It had not ended when the time was up. The work continues."""
