"""One request and one response, free of any HTTP library."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

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
    """One HTTP response, and what an injected fault does to it.

    Attributes:
        status: The status code.
        headers: Header values by lower-case name.
        body: The body's bytes.
        delay: Seconds to let pass before it is sent.
        disruption: `drop` to cut the connection in its place, `hang` to send nothing at all.
        deferred: Makes the real response, where somebody else has to be asked first.
        was_checked: Whether its body consists of documents that were checked when they were stored.
    """

    status: int
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: bytes = b""
    delay: float = 0.0
    disruption: Disruption | None = None
    deferred: Callable[[], Response] | None = None
    was_checked: bool = False

    def complete(self) -> Response:
        """The response, made by `deferred` if there is one, which may take seconds."""
        if self.deferred is None:
            return self
        made = self.deferred()
        return replace(made, delay=self.delay, disruption=self.disruption)


json_text = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), allow_nan=False, check_circular=False
).encode
"""JSON as it is stored and answered."""
canonical_text = json.JSONEncoder(sort_keys=True, check_circular=False).encode
"""JSON that is the same for the same value, whatever the order of its properties."""
_JSON = {"content-type": "application/json"}


def json_response(status: int, value: object, headers: Mapping[str, str] | None = None) -> Response:
    """Makes a response that holds `value` as JSON."""
    return Response(status, {**_JSON, **(headers or {})}, json_text(value).encode())


def joined_response(items: str, texts: Iterable[str], has_more: str, more: bool) -> Response:
    """Makes a response of a page that holds documents, given as the JSON that they were stored as.

    Args:
        items: The name of the list of documents.
        texts: The documents.
        has_more: The name of what tells whether there are more.
        more: Whether there are.
    """
    body = f"{{{json_text(items)}:[{','.join(texts)}],{json_text(has_more)}:{json_text(more)}}}"
    return Response(200, _JSON, body.encode(), was_checked=True)


def empty_response(status: int, headers: Mapping[str, str] | None = None) -> Response:
    """Makes a response without a body."""
    return Response(status, headers or {})
