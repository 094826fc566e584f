"""Where requests meet the network: the only module that speaks httpx.

httpx keeps the request, and so the token, on each of its exceptions. Ours are therefore raised after theirs
were handled, with no link to them.
"""

from __future__ import annotations

import os
import ssl
import sys
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode, urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx

from ._errors import ClientClosed, ConnectionFailed, ConnectionLost, ResponseTimeout, TransportError
from ._flows import Reply, Send
from ._version import __version__

if TYPE_CHECKING:
    import asyncio

    from ._environments import Target

CONNECT_TIMEOUT = 10.0
USER_AGENT = f"toloka-sdk/{__version__} Python/{'.'.join(map(str, sys.version_info[:3]))}"

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
    """The connections of a Toloka client, shared by all that `with_options` makes of it.

    Without a client of the caller's it speaks to httpx's transport itself: of what an httpx client adds, only
    the proxies of the environment are wanted here, and it takes a third of a call's time.
    """

    def __init__(
        self,
        target: Target,
        transport: httpx.BaseTransport | None = None,
        http_client: httpx.Client | None = None,
        on_close: Callable[[], object] | None = None,
    ) -> None:
        self.target = target
        self.closed = False
        self._client = http_client
        self._on_close = on_close
        if http_client is None:
            self._transport = transport or httpx.HTTPTransport(**transport_options(target.base_url))

    def send(self, step: Send) -> Reply:
        ensure_open(self.closed)
        try:
            response = self._open(step)
            try:
                if step.sink is not None and step.sink.begin(response.status_code, response.headers):
                    for chunk in response.iter_bytes():
                        step.sink.write(chunk)
                    step.sink.end()
                    return Reply(response.status_code, response.headers, b"")
                return Reply(response.status_code, response.headers, body(response))
            finally:
                response.close()
        except (httpx.RequestError, httpx.InvalidURL) as error:
            fault = translated(error, self.target)
        raise fault

    def _open(self, step: Send) -> httpx.Response:
        if self._client is None:
            return self._transport.handle_request(bare_request(step, self.target))
        request = self._client.build_request(**parameters(step, self.target))
        return self._client.send(request, stream=True)

    def close(self) -> None:
        self.closed = True
        if self._client is None:
            self._transport.close()
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
        self._client = http_client
        self._given = transport
        self._on_close = on_close
        self._transports: dict[asyncio.AbstractEventLoop, httpx.AsyncBaseTransport] = {}

    def _transport(self) -> httpx.AsyncBaseTransport:
        if self._given is not None:
            return self._given
        import asyncio

        loop = asyncio.get_running_loop()
        transport = self._transports.get(loop)
        if transport is None:
            # Connections hold their loop, so those of a loop that has ended would stay for ever.
            for each in list(self._transports):
                if each.is_closed():
                    self._transports.pop(each, None)
            transport = httpx.AsyncHTTPTransport(**transport_options(self.target.base_url))
            self._transports[loop] = transport
        return transport

    async def send(self, step: Send) -> Reply:
        ensure_open(self.closed)
        try:
            response = await self._open(step)
            try:
                if step.sink is not None and step.sink.begin(response.status_code, response.headers):
                    async for chunk in response.aiter_bytes():
                        step.sink.write(chunk)
                    step.sink.end()
                    return Reply(response.status_code, response.headers, b"")
                return Reply(response.status_code, response.headers, await response.aread())
            finally:
                await response.aclose()
        except (httpx.RequestError, httpx.InvalidURL) as error:
            fault = translated(error, self.target)
        raise fault

    async def _open(self, step: Send) -> httpx.Response:
        if self._client is None:
            return await self._transport().handle_async_request(bare_request(step, self.target))
        request = self._client.build_request(**parameters(step, self.target))
        return await self._client.send(request, stream=True)

    async def close(self) -> None:
        self.closed = True
        if self._client is None:
            import asyncio

            transport = self._given or self._transports.pop(asyncio.get_running_loop(), None)
            if transport is not None:
                await transport.aclose()
        if self._on_close is not None:
            self._on_close()


def body(response: httpx.Response) -> bytes:
    """The whole body. What is not compressed need not pass through httpx's decoders.

    What was read before, by a transport that looks at it, is there and can't be read again.
    """
    if (
        response.is_stream_consumed
        or "content-encoding" in response.headers
        or not isinstance(response.stream, httpx.SyncByteStream)
    ):
        return response.read()
    return b"".join(response.stream)


def ensure_open(closed: bool) -> None:
    if closed:
        raise ClientClosed(
            "This client is closed. Make a new one, or keep the `with` block open for as long as it is used."
        )


def transport_options(base_url: str) -> dict[str, Any]:
    """What httpx's own transport is made with."""
    proxy = environment_proxy(base_url)
    # Only this computer itself is spoken to without TLS, and then there are no certificates to load.
    secure = base_url.startswith("https:") or proxy is not None
    certificates = os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")
    return {"verify": secure and tls_context(*certificates), "proxy": proxy}


@cache
def tls_context(*certificates: str | None) -> ssl.SSLContext:
    """One context for each setting of the two variables that httpx reads. Making one takes about 30 ms."""
    return httpx.create_ssl_context()


def environment_proxy(url: str) -> str | None:
    """The proxy that the environment variables or the system's settings name for an address."""
    address, proxies = urlsplit(url), getproxies()
    proxy = proxies.get(address.scheme) or proxies.get("all")
    if not proxy or proxy_bypass(address.netloc):
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


def bare_request(step: Send, target: Target) -> httpx.Request:
    """The request as httpx's transports take it."""
    given = parameters(step, target)
    timeout, params = given.pop("timeout"), given.pop("params")
    if params:  # httpx would take far longer
        given["url"] += f"?{urlencode(params, quote_via=quote)}"
    return httpx.Request(**given, extensions={"timeout": timeout.as_dict()})


def parameters(step: Send, target: Target) -> dict[str, Any]:
    """The request as httpx's clients take it."""
    call, timeout = step.call, step.timeout
    content = call.content
    headers = {
        "Accept": "*/*" if call.endpoint.binary else "application/json",
        "Accept-Encoding": "gzip, deflate",
        "User-Agent": USER_AGENT,
        "Authorization": target.token.header,
    }
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
