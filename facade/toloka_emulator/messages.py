"""What goes in and what comes out: one request, one response, and the refusals between them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Document = dict[str, Any]
"""A JSON object."""

Disruption = Literal["drop", "hang"]


@dataclass(frozen=True, slots=True)
class Request:
    """One HTTP request, free of any HTTP library.

    Attributes:
        method: The method, in upper case.
        path: The path as it stood in the request line: still percent-encoded, without the query.
        query: What followed the `?`, still percent-encoded.
        headers: Header values by lower-case name.
        body: The body's bytes.
    """

    method: str
    path: str
    query: str = ""
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Response:
    """One HTTP response, and what an injected fault wants done with it.

    Attributes:
        status: The status code.
        headers: Header values by lower-case name.
        body: The body's bytes.
        delay: Seconds to let pass before it is sent.
        disruption: `drop` to cut the connection in its place, `hang` to send nothing at all.
        rest: Makes the real answer, where somebody else has to be asked first.
    """

    status: int
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: bytes = b""
    delay: float = 0.0
    disruption: Disruption | None = None
    rest: Callable[[], Response] | None = None

    def complete(self) -> Response:
        """The response with the rest of its making done, which may take seconds."""
        if self.rest is None:
            return self
        made = self.rest()
        return replace(made, delay=self.delay, disruption=self.disruption)


def json_response(status: int, value: object, headers: Mapping[str, str] | None = None) -> Response:
    """Makes a response that holds `value` as JSON."""
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    return Response(status, {"content-type": "application/json", **(headers or {})}, body)


def empty_response(status: int, headers: Mapping[str, str] | None = None) -> Response:
    """Makes a response without a body."""
    return Response(status, headers or {})


class Refusal(Exception):
    """A request that can't be carried out, with the error body that says why."""

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        payload: object = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.payload = payload
        self.headers = headers or {}

    def body(self) -> Document:
        """The documented error object, but for its `request_id`."""
        body: Document = {"code": self.code, "message": self.message}
        if self.payload is not None:
            body["payload"] = self.payload
        return body


@dataclass(frozen=True, slots=True)
class FieldFault:
    """Why one field of a request was refused."""

    message: str
    code: str = "VALUE_NOT_ALLOWED"
    params: object = None

    def as_document(self) -> Document:
        """The fault as it stands in the payload of a 400."""
        document: Document = {"code": self.code, "message": self.message}
        if self.params is not None:
            document["params"] = self.params
        return document


def invalid(faults: Mapping[str, FieldFault]) -> Refusal:
    """400: fields of the request are wrong. The keys of `faults` are the paths of the fields."""
    payload = {path: fault.as_document() for path, fault in faults.items()}
    return Refusal(400, "VALIDATION_ERROR", "Validation failed", payload)


def does_not_exist() -> Refusal:
    """404: nothing has this ID."""
    return Refusal(404, "DOES_NOT_EXIST", "There is no object with this ID")


def inappropriate_status(appropriate: Sequence[str]) -> Refusal:
    """409: the object, or one that it belongs to, is not in a status that allows the call."""
    return Refusal(
        409,
        "INAPPROPRIATE_STATUS",
        "The object or a related one is not in a status that allows this",
        {"appropriate_statuses": list(appropriate)},
    )
