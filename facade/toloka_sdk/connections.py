"""Where requests meet the network: the only module that speaks httpx.

httpx keeps the request, and so the token, on each of its exceptions. Ours are therefore raised after theirs
were handled, with no link to them.
"""

from __future__ import annotations

import asyncio
import platform
import ssl
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import httpx

from .errors import ClientClosed, ConnectionFailed, ConnectionLost, ResponseTimeout, TransportError
from .flows import Reply, Send
from .version import __version__

if TYPE_CHECKING:
    from .environments import Target

CONNECT_TIMEOUT = 10.0
USER_AGENT = f"toloka-sdk/{__version__} Python/{platform.python_version()}"

NOTHING_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
    httpx.InvalidURL,
)


class Connection:
    """The connections of a Toloka client, shared by all that `with_options` makes of it."""

    def __init__(
        self,
        target: Target,
        transport: httpx.BaseTransport | None = None,
        http_client: httpx.Client | None = None,
        on_close: Callable[[], object] | None = None,
    ) -> None:
        self.target = target
        self.closed = False
        self._given = http_client is not None
        self._on_close = on_close
        self._client = http_client or httpx.Client(transport=transport)

    def send(self, step: Send) -> Reply:
        ensure_open(self.closed)
        try:
            with self._client.stream(**parameters(step, self.target)) as response:
                if step.sink is not None and step.sink.begin(response.status_code, response.headers):
                    for chunk in response.iter_bytes():
                        step.sink.write(chunk)
                    step.sink.end()
                    return Reply(response.status_code, response.headers, b"")
                return Reply(response.status_code, response.headers, response.read())
        except (httpx.RequestError, httpx.InvalidURL) as error:
            fault = translated(error, self.target)
        raise fault

    def close(self) -> None:
        self.closed = True
        if not self._given:
            self._client.close()
        if self._on_close is not None:
            self._on_close()


class AsyncConnection:
    """The connections of an AsyncToloka client, shared by all that `with_options` makes of it.

    Connections belong to an event loop. A program that has one loop after another gets new ones in each.
    """

    def __init__(
        self,
        target: Target,
        transport: httpx.AsyncBaseTransport | None = None,
        http_client: httpx.AsyncClient | None = None,
        on_close: Callable[[], object] | None = None,
    ) -> None:
        self.target = target
        self.closed = False
        self._given = http_client
        self._transport = transport
        self._on_close = on_close
        self._clients: dict[asyncio.AbstractEventLoop, httpx.AsyncClient] = {}

    def _client(self) -> httpx.AsyncClient:
        if self._given is not None:
            return self._given
        loop = asyncio.get_running_loop()
        client = self._clients.get(loop)
        if client is None:
            # Connections hold their loop, so those of a loop that has ended would stay for ever.
            for each in list(self._clients):
                if each.is_closed():
                    self._clients.pop(each, None)
            client = self._clients[loop] = httpx.AsyncClient(transport=self._transport)
        return client

    async def send(self, step: Send) -> Reply:
        ensure_open(self.closed)
        try:
            async with self._client().stream(**parameters(step, self.target)) as response:
                if step.sink is not None and step.sink.begin(response.status_code, response.headers):
                    async for chunk in response.aiter_bytes():
                        step.sink.write(chunk)
                    step.sink.end()
                    return Reply(response.status_code, response.headers, b"")
                return Reply(response.status_code, response.headers, await response.aread())
        except (httpx.RequestError, httpx.InvalidURL) as error:
            fault = translated(error, self.target)
        raise fault

    async def close(self) -> None:
        self.closed = True
        if self._given is None:
            await self._client().aclose()
        if self._on_close is not None:
            self._on_close()


def ensure_open(closed: bool) -> None:
    if closed:
        raise ClientClosed(
            "This client is closed. Make a new one, or keep the `with` block open for as long as it is used."
        )


def parameters(step: Send, target: Target) -> dict[str, Any]:
    """The request as httpx takes it."""
    call, timeout = step.call, step.timeout
    content = call.content
    accepted = "*/*" if call.endpoint.binary else "application/json"
    headers = {"Accept": accepted, "User-Agent": USER_AGENT, "Authorization": target.token.header}
    if content is not None:
        headers["Content-Type"] = "application/json"
    if step.sink is not None:
        headers |= step.sink.headers
    connect = CONNECT_TIMEOUT if timeout is None else min(CONNECT_TIMEOUT, timeout)
    return {
        "method": call.endpoint.method,
        "url": target.base_url + call.path,
        "params": dict(call.query) or None,
        "content": content,
        "headers": headers,
        "timeout": httpx.Timeout(timeout, connect=connect),
    }


def translated(error: Exception, target: Target) -> TransportError:
    """Our error for one of httpx: what matters is whether the service may have got the request."""
    if isinstance(error, NOTHING_SENT):
        kind: type[TransportError] = ConnectionFailed
    elif isinstance(error, httpx.ReadTimeout | httpx.WriteTimeout):
        kind = ResponseTimeout
    else:
        kind = ConnectionLost
    reason = str(error).replace(target.token.secret, "***")
    fault = kind(f"{type(error).__name__}: {reason}" if reason else type(error).__name__)
    distrusted = any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes(error))
    fault.transient = not (
        distrusted
        or isinstance(error, httpx.UnsupportedProtocol | httpx.LocalProtocolError | httpx.InvalidURL)
    )
    return fault


def causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
