"""Faults that are injected on purpose, to see what a client makes of them."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from .._http.messages import Document, Response, json_response

if TYPE_CHECKING:
    from collections.abc import Mapping

Side = Literal["before", "after"]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is to go wrong, and for which requests.

    Attributes:
        operation: The `operationId` of the calls that it is for; None for every request.
        times: How many requests it is for; None for all until the faults are cleared.
        status: Answer with this status in place of the real response. The request is not carried out.
        headers: Headers of that response.
        body: Body of that response: bytes as they are, an object as JSON, None for the documented error.
        latency: Seconds by which the response is late. Alone, it leaves the response as it is.
        drop: Cut the connection, `before` or `after` the request is carried out.
        hang: Never answer, `before` or `after` the request is carried out.
        fail_operation: Carry the request out, but let the operation that it starts end with `FAIL`. Of
            apps, a project that it creates, a batch that it starts and items without a batch end as `ERROR`.
    """

    operation: str | None = None
    times: int | None = 1
    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: bytes | Document | None = None
    latency: float = 0.0
    drop: Side | None = None
    hang: Side | None = None
    fail_operation: bool = False

    @property
    def short_circuits(self) -> bool:
        """Whether the request is not carried out."""
        return self.status is not None or "before" in (self.drop, self.hang)

    def response(self) -> Response:
        """The response in place of the real one."""
        status = self.status or 503
        if isinstance(self.body, bytes):
            return Response(status, self.headers, self.body)
        if self.body is not None:
            return json_response(status, self.body, self.headers)
        code = _CODES.get(status, "INTERNAL_ERROR" if status >= 500 else "CONFLICT_STATE")
        return json_response(status, {"code": code, "message": "Injected fault"}, self.headers)


class Faults:
    """The faults that are still to happen, the oldest first."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: list[tuple[Fault, int | None]] = []

    def add(self, fault: Fault) -> None:
        """Adds a fault."""
        with self._lock:
            self._waiting.append((fault, fault.times))

    def clear(self) -> None:
        """Forgets every fault."""
        with self._lock:
            self._waiting.clear()

    def waiting(self) -> list[tuple[Fault, int | None]]:
        """The faults, each with the number of requests that it is still for; None is all."""
        with self._lock:
            return list(self._waiting)

    def take(self, operation: str | None) -> Fault | None:
        """The first fault that is for a request, counted down."""
        with self._lock:
            for index, (fault, left) in enumerate(self._waiting):
                if fault.operation in (None, operation):
                    if left is not None and left <= 1:
                        del self._waiting[index]
                    else:
                        self._waiting[index] = (fault, None if left is None else left - 1)
                    return fault
        return None


_CODES = {
    400: "VALIDATION_ERROR",
    401: "AUTHENTICATION_ERROR",
    403: "ACCESS_DENIED",
    404: "DOES_NOT_EXIST",
    405: "METHOD_NOT_ALLOWED",
    413: "ENTITY_TOO_LARGE",
    415: "UNSUPPORTED_MEDIA_TYPE",
    429: "TOO_MANY_REQUESTS",
    503: "REMOTE_SERVICE_UNAVAILABLE",
}
