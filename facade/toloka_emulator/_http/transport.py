"""The emulator inside the process, as a transport of httpx."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

import httpx

from .messages import Request, Response

if TYPE_CHECKING:
    from collections.abc import Callable


class EmulatorTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Hands requests to the emulator, for sync and async clients. Whatever the host is, the emulator answers.

    Injected faults look like the real ones: latency takes its time, a dropped connection raises
    `httpx.RemoteProtocolError`, and a request that is never answered raises `httpx.ReadTimeout` once the
    request's own read timeout is over, or waits for ever without one.
    """

    def __init__(self, handle: Callable[[Request], Response]) -> None:
        self._handle = handle

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answers a request of a sync client."""
        response = self._handle(_read(request, request.read())).complete()
        wait = _wait(request, response)
        if wait is None:
            while True:
                time.sleep(3600)
        time.sleep(wait)
        return _written(request, response)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answers a request of an async client."""
        response = self._handle(_read(request, await request.aread()))
        if response.deferred is not None:
            response = await asyncio.to_thread(response.complete)
        wait = _wait(request, response)
        if wait is None:
            await asyncio.Event().wait()
        elif wait:
            await asyncio.sleep(wait)
        return _written(request, response)


def _read(request: httpx.Request, body: bytes) -> Request:
    path, _, query = request.url.raw_path.decode("ascii").partition("?")
    headers = {name.lower(): value for name, value in request.headers.items()}
    return Request(request.method.upper(), path, query, headers, body)


def _read_timeout(request: httpx.Request) -> float | None:
    timeout: float | None = request.extensions.get("timeout", {}).get("read")
    return timeout


def _wait(request: httpx.Request, response: Response) -> float | None:
    timeout = _read_timeout(request)
    if response.disruption == "hang":
        return timeout
    return response.delay if timeout is None else min(response.delay, timeout)


def _written(request: httpx.Request, response: Response) -> httpx.Response:
    timeout = _read_timeout(request)
    if response.disruption == "hang" or (timeout is not None and response.delay > timeout):
        raise httpx.ReadTimeout("The read operation timed out", request=request)
    if response.disruption == "drop":
        raise httpx.RemoteProtocolError("Server disconnected without sending a response.", request=request)
    return httpx.Response(
        response.status, headers=dict(response.headers), content=response.body, request=request
    )
