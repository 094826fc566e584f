"""What faults are made of.

A fault takes the answer that was due, and gives the steps that the server takes instead: bytes to send, and
what becomes of the connection.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any, NamedTuple


class End(Enum):
    """What becomes of a connection."""

    CLOSE = "closed"
    RESET = "reset"
    SILENCE = "left open, and nothing more comes"


class Forever(NamedTuple):
    """Bytes that are sent again and again."""

    data: bytes


Step = bytes | Forever | End
Steps = Iterable[Step]


class Due(NamedTuple):
    """The answer that was due.

    Attributes:
        status: Its status.
        body: Its body.
        content_type: What the body is.
    """

    status: int
    body: bytes
    content_type: str = "application/json"


@dataclass(frozen=True)
class Fault:
    """One fault.

    Attributes:
        meaning: What the server does.
        steps: How.
        slow: Whether only the client's own limits end it.
    """

    meaning: str
    steps: Callable[[Due], Steps]
    slow: bool = False


def head(status: int | str, *headers: str) -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status} X", *headers, "", ""]).encode("latin-1")


def whole(status: int, body: bytes, *headers: str, content_type: str = "application/json") -> bytes:
    """A complete answer."""
    fields = [*headers, f"Content-Type: {content_type}"] if body else [*headers]
    return head(status, *fields, f"Content-Length: {len(body)}") + body


def due(answer: Due, *headers: str) -> bytes:
    return whole(answer.status, answer.body, *headers, content_type=answer.content_type)


def half(body: bytes) -> bytes:
    return body[: len(body) // 2]


def instead(
    meaning: str, status: int, body: bytes = b"", *headers: str, kind: str = "application/json"
) -> Fault:
    """A complete answer in the place of the one that was due."""
    return Fault(meaning, lambda answer: [whole(status, body, *headers, content_type=kind)])


def success(meaning: str, body: bytes, kind: str = "application/json") -> Fault:
    """A body in the place of the one that was due, under 200."""
    return instead(meaning, 200, body, kind=kind)


def refusal(meaning: str, status: int, code: str, *headers: str, payload: Any = None) -> Fault:
    """A refusal in the form of the API."""
    body = {"request_id": "r-1", "code": code, "message": "It is so", "payload": payload}
    return instead(meaning, status, json.dumps(body).encode(), *headers)


def quota(meaning: str, interval: str | None = None, *headers: str) -> Fault:
    payload = None if interval is None else {"interval": interval}
    return refusal(meaning, 429, "TOO_MANY_REQUESTS", *headers, payload=payload)


def changed(meaning: str, change: Callable[[bytes], bytes]) -> Fault:
    """The answer that was due, with another body."""
    return Fault(meaning, lambda answer: [due(answer._replace(body=change(answer.body)))])


def with_field(value: str) -> Callable[[bytes], bytes]:
    """A body with one more field, that the API does not document."""
    return lambda body: body[:1] + b'"surprise":' + value.encode() + b"," + body[1:]


def encoded(meaning: str, name: str, change: Callable[[bytes], bytes]) -> Fault:
    """The answer that was due, under a Content-Encoding."""
    return Fault(
        meaning,
        lambda answer: [due(answer._replace(body=change(answer.body or b"{}")), f"Content-Encoding: {name}")],
    )


@cache
def bomb() -> bytes:
    """200 MB of white space, as gzip."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    block = b" " * 1_000_000
    return b"".join([*(deflate.compress(block) for _ in range(200)), deflate.flush()])
