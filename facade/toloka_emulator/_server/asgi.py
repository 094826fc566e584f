"""The emulator as an ASGI application, with its controls below `/_emulator`."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, MutableMapping
from typing import Any

from .._emulator import Emulator
from .._http.errors import ServiceError
from .._http.messages import Request, Response, json_response
from .control import control
from .guard import Guard, is_control

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Drop = Callable[[Any], None]
"""Cuts the connection of the client with this address."""


class Application:
    """Serves an emulator to any ASGI server.

    A request takes well under a millisecond, so it is handled in the event loop itself: that is faster than a
    thread for each, and no request waits for another's latency or hang.

    Args:
        emulator: What answers.
        hosts: Names that it is reached by, besides `localhost` and IP addresses.
        drop: Cuts a connection for an injected fault. ASGI has no word for it, so only the server can;
            without it the application raises.
    """

    def __init__(self, emulator: Emulator, hosts: Collection[str] = (), drop: Drop | None = None) -> None:
        self._emulator = emulator
        self._guard = Guard(hosts, emulator.tokens, emulator.max_body)
        self._drop = drop

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serves one connection's request, or the server's start and stop."""
        if scope["type"] == "lifespan":
            await _live(receive, send)
        elif scope["type"] == "http":
            await self._serve(scope, receive, send)

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        body = await _body(receive, self._emulator.max_body)
        if body is None:
            return
        response = self._begin(_request(scope, body))
        if response.deferred is not None:
            response = await asyncio.to_thread(response.complete)
        if response.disruption == "hang":
            await _disconnected(receive)
            return
        if response.delay:
            await asyncio.sleep(response.delay)
        if response.disruption == "drop":
            if self._drop is None:
                raise ConnectionResetError("a fault was injected that drops the connection")
            self._drop(scope.get("client"))
            await _disconnected(receive)
            return
        await _send(response, send)

    def _begin(self, request: Request) -> Response:
        try:
            self._guard.check(request)
        except ServiceError as error:
            return json_response(error.status, error.body(), error.headers)
        return control(self._emulator, request) if is_control(request) else self._emulator.begin(request)


async def _live(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return


async def _body(receive: Receive, limit: int) -> bytes | None:
    """The request's body, cut just past the limit; None when the client went away."""
    chunks: list[bytes] = []
    size = 0
    while size <= limit:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        chunks.append(message.get("body", b""))
        size += len(chunks[-1])
        if not message.get("more_body", False):
            break
    return b"".join(chunks)


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _request(scope: Scope, body: bytes) -> Request:
    raw_path: bytes = scope.get("raw_path") or scope["path"].encode()
    headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
    return Request(
        scope["method"].upper(),
        raw_path.partition(b"?")[0].decode("latin-1"),
        scope.get("query_string", b"").decode("latin-1"),
        headers,
        body,
    )


async def _send(response: Response, send: Send) -> None:
    headers = {**response.headers}
    if response.body or response.status not in (204, 304):
        headers.setdefault("content-length", str(len(response.body)))
    raw = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": response.status, "headers": raw})
    await send({"type": "http.response.body", "body": response.body})
