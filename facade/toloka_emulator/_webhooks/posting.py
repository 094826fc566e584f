"""Posts notifications with httpx."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from ipaddress import ip_address
from typing import TYPE_CHECKING

import httpx

from .notifications import SECONDS_TO_ANSWER

if TYPE_CHECKING:
    from .notifications import DeliveryError


def post(
    url: str,
    headers: dict[str, str],
    body: bytes,
    transport: httpx.BaseTransport | httpx.AsyncBaseTransport | None,
) -> int:
    """Posts a notification, and returns the status of the answer. `failure` says what any exception means.

    Args:
        url: Where to.
        headers: The headers.
        body: The body.
        transport: What sends. None is the network, of which only this machine is reached.
    """
    timeout = httpx.Timeout(SECONDS_TO_ANSWER).as_dict()
    request = httpx.Request("POST", url, headers=headers, content=body, extensions={"timeout": timeout})
    if transport is None:
        _require_loopback(request)
        return _post(_network(), request)
    if isinstance(transport, httpx.BaseTransport):
        return _post(transport, request)
    # On a thread of its own, for the caller's may run an event loop already.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, _post_async(transport, request)).result()


def failure(error: Exception) -> tuple[DeliveryError, str]:
    """What went wrong, and a message."""
    if isinstance(error, (httpx.TimeoutException, TimeoutError)):
        return "REQUEST_TIMEOUT", f"No answer within {SECONDS_TO_ANSWER:g} seconds"
    if isinstance(error, (httpx.TransportError, httpx.InvalidURL)):
        return "CONNECTION_ERROR", str(error)
    return "UNKNOWN", f"{type(error).__name__}: {error}"


@cache
def _network() -> httpx.HTTPTransport:
    """What reaches the network."""
    # An idle connection would keep the receiver from stopping in order.
    return httpx.HTTPTransport(trust_env=False, limits=httpx.Limits(max_keepalive_connections=0))


def _post(transport: httpx.BaseTransport, request: httpx.Request) -> int:
    response = transport.handle_request(request)
    response.read()
    return response.status_code


async def _post_async(transport: httpx.AsyncBaseTransport, request: httpx.Request) -> int:
    async with asyncio.timeout(SECONDS_TO_ANSWER):
        response = await transport.handle_async_request(request)
        await response.aread()
        return response.status_code


def _require_loopback(request: httpx.Request) -> None:
    host = request.url.host
    try:
        is_loopback = host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        is_loopback = False
    if not is_loopback:
        raise httpx.ConnectError(f"The emulator sends to this machine only, not to {host}", request=request)
