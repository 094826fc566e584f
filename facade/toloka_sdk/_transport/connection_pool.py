"""Connections to the service, made with httpcore.

Each is used by one call at a time, and there is nothing that calls share but a queue of idle ones, without a
lock: whatever interrupts a call, wherever it is, spoils no more than the connection that the call was using.
In httpcore's own pool it may leave a lock locked, and then all calls hang.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

import httpcore
import httpx

from .._errors import ConfigurationError
from .deadlines import AsyncWatchedBackend, Watch, WatchedBackend
from .pace import Pace

if TYPE_CHECKING:
    import ssl

    from .._environments import Target
    from .._flows import Send
    from .proxies import Proxy

CONNECT_TIMEOUT = 10.0
KEPT_FOR = 5.0
"""Seconds that an idle connection is kept."""
MOST_IDLE = 20
MOST_AT_ONCE = 100
"""Calls that an event loop makes at once; others wait. Threads bound themselves."""


class Route:
    """The way to the service."""

    def __init__(self, target: Target, proxy: Proxy | None) -> None:
        url = httpx.URL(target.base_url)
        self.token = target.token
        self.proxy = proxy
        self._scheme, self._host, self._port = url.raw_scheme, url.raw_host, url.port
        self._path = url.raw_path
        self._host_header = (b"Host", url.netloc)
        self.origin = self._url(b"/").origin

    def _url(self, target: bytes) -> httpcore.URL:
        return httpcore.URL(scheme=self._scheme, host=self._host, port=self._port, target=target)

    def request(self, step: Send, headers: Mapping[str, str]) -> httpcore.Request:
        """The request, with the token's mark in the place of the token."""
        call = step.call
        content = call.content
        target = self._path + call.path.encode()
        if call.query:
            target += b"?" + urlencode(call.query, quote_via=quote).encode()
        fields = [(name.encode(), value.encode()) for name, value in headers.items()]
        fields += [self._host_header, (b"Authorization", self.token.mark)]
        if content is not None or call.endpoint.method != "GET":
            fields.append((b"Content-Length", b"%d" % len(content or b"")))
        timeouts = {"connect": CONNECT_TIMEOUT}
        return httpcore.Request(
            call.endpoint.method,
            self._url(target),
            headers=fields,
            content=content,
            extensions={"timeout": timeouts},
        )

    @cached_property
    def certificates(self) -> ssl.SSLContext | None:
        """What tells whether the other side is the service. This computer itself is spoken to without TLS."""
        if self._scheme != b"https":
            return None
        return tls_context(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))

    def connection(self, backend: WatchedBackend) -> httpcore.HTTPConnection | httpcore.ConnectionPool:
        """A connection that is made when it is first used."""
        if self.proxy is None:
            return httpcore.HTTPConnection(
                self.origin, self.certificates, keepalive_expiry=KEPT_FOR, network_backend=backend
            )
        kind = httpcore.SOCKSProxy if self.proxy.url.startswith("socks") else httpcore.HTTPProxy
        return kind(
            self.proxy.url,
            proxy_auth=self.proxy.auth,
            ssl_context=self.certificates,
            max_connections=1,
            keepalive_expiry=KEPT_FOR,
            network_backend=backend,
        )

    def async_connection(
        self, backend: AsyncWatchedBackend
    ) -> httpcore.AsyncHTTPConnection | httpcore.AsyncConnectionPool:
        """The same for asyncio."""
        if self.proxy is None:
            return httpcore.AsyncHTTPConnection(
                self.origin, self.certificates, keepalive_expiry=KEPT_FOR, network_backend=backend
            )
        kind = httpcore.AsyncSOCKSProxy if self.proxy.url.startswith("socks") else httpcore.AsyncHTTPProxy
        return kind(
            self.proxy.url,
            proxy_auth=self.proxy.auth,
            ssl_context=self.certificates,
            max_connections=1,
            keepalive_expiry=KEPT_FOR,
            network_backend=backend,
        )


class ConnectionPool:
    """The connections of a client."""

    def __init__(self, route: Route) -> None:
        self.route = route
        self.closed = False
        self._idle: deque[PooledConnection] = deque()

    def take(self) -> PooledConnection:
        """A connection that is idle, or a new one."""
        while True:
            try:
                connection = self._idle.pop()
            except IndexError:
                return PooledConnection(self.route)
            if connection.is_usable():
                return connection
            connection.close()

    def give_back(self, connection: PooledConnection) -> None:
        """Keeps a connection for another call, and closes the one that has been idle longest in time."""
        self._idle.append(connection)
        if len(self._idle) == 1 and not self.closed:
            return
        try:
            oldest = self._idle.popleft()
        except IndexError:  # another thread took it
            return
        if self.closed or len(self._idle) >= MOST_IDLE or not oldest.is_usable():
            oldest.close()
        else:
            self._idle.appendleft(oldest)

    def close(self) -> None:
        """Closes the connections that are idle. Others are closed when their call has ended."""
        self.closed = True
        while self._idle:
            self._idle.pop().close()


class PooledConnection:
    """A connection. It is made when it is first used."""

    def __init__(self, route: Route) -> None:
        self._route = route
        self._watch = Watch(route.token)
        self._backend = WatchedBackend(self._watch)
        self._connection = route.connection(self._backend)

    @property
    def may_have_sent(self) -> bool:
        """Whether the request may have reached the service."""
        return self._watch.sent

    def open(self, step: Send, headers: Mapping[str, str]) -> httpcore.Response:
        """Sends a request, and gives the answer as soon as its body begins."""
        self._watch.start(step.timeout)
        return self._connection.handle_request(self._route.request(step, headers))

    def body(self, response: httpcore.Response, stretch: float | None) -> Iterator[bytes]:
        """The body as it comes in.

        Args:
            response: The answer.
            stretch: For a download the seconds in which it has to make progress.
        """
        chunks = response.iter_stream()
        if stretch is None:
            yield from chunks
            return
        pace = Pace(stretch)
        self._watch.extend(stretch)
        for chunk in chunks:
            if pace.took(len(chunk)):
                self._watch.extend(stretch)
            yield chunk

    def finish(self, response: httpcore.Response, headers: Mapping[str, str]) -> bool:
        """Ends an exchange whose body was read. Says whether the connection can be used again."""
        response.close()
        return self._watch.nothing_follows(body_length(response.status, headers))

    def is_usable(self) -> bool:
        return all(not (each.is_closed() or each.has_expired()) for each in connections(self._connection))

    def close(self) -> None:
        """Closes the socket itself, past all locks: whatever was interrupted may hold them."""
        if self._backend.stream is not None:
            self._backend.stream.close()


class AsyncConnectionPool:
    """The connections of a client in one event loop."""

    def __init__(self, route: Route) -> None:
        import asyncio

        self.route = route
        self.places = asyncio.Semaphore(MOST_AT_ONCE)
        self.closed = False
        self._idle: deque[AsyncPooledConnection] = deque()

    async def take(self) -> AsyncPooledConnection:
        """A connection that is idle, or a new one."""
        while self._idle:
            connection = self._idle.pop()
            if connection.is_usable():
                return connection
            await connection.close()
        return AsyncPooledConnection(self.route)

    async def give_back(self, connection: AsyncPooledConnection) -> None:
        """Keeps a connection for another call, and closes the one that has been idle longest in time."""
        self._idle.append(connection)
        if len(self._idle) == 1 and not self.closed:
            return
        if self.closed or len(self._idle) > MOST_IDLE or not self._idle[0].is_usable():
            await self._idle.popleft().close()

    async def close(self) -> None:
        """Closes the connections that are idle. Others are closed when their call has ended."""
        self.closed = True
        while self._idle:
            await self._idle.pop().close()


class AsyncPooledConnection:
    """A connection. It is made when it is first used."""

    def __init__(self, route: Route) -> None:
        self._route = route
        self._watch = Watch(route.token)
        self._backend = AsyncWatchedBackend(self._watch)
        self._connection = route.async_connection(self._backend)

    @property
    def may_have_sent(self) -> bool:
        """Whether the request may have reached the service."""
        return self._watch.sent

    async def open(self, step: Send, headers: Mapping[str, str]) -> httpcore.Response:
        """Sends a request, and gives the answer as soon as its body begins."""
        self._watch.start(None)
        return await self._connection.handle_async_request(self._route.request(step, headers))

    def body(self, response: httpcore.Response) -> AsyncIterator[bytes]:
        """The body as it comes in."""
        return response.aiter_stream()

    async def finish(self, response: httpcore.Response, headers: Mapping[str, str]) -> bool:
        """Ends an exchange whose body was read. Says whether the connection can be used again."""
        await response.aclose()
        return self._watch.nothing_follows(body_length(response.status, headers))

    def is_usable(self) -> bool:
        return all(
            not (each.is_closed() or each.has_expired()) for each in async_connections(self._connection)
        )

    async def close(self) -> None:
        if self._backend.stream is not None:
            await self._backend.stream.aclose()


def connections(
    made: httpcore.HTTPConnection | httpcore.ConnectionPool,
) -> Sequence[httpcore.ConnectionInterface]:
    return made.connections if isinstance(made, httpcore.ConnectionPool) else [made]


def async_connections(
    made: httpcore.AsyncHTTPConnection | httpcore.AsyncConnectionPool,
) -> Sequence[httpcore.AsyncConnectionInterface]:
    return made.connections if isinstance(made, httpcore.AsyncConnectionPool) else [made]


def body_length(status: int, headers: Mapping[str, str]) -> int | None:
    """How many bytes an answer has behind its head. None: it is chunked; -1: it ends with the connection."""
    if status in (204, 304):
        return 0
    if "transfer-encoding" in headers:
        return None
    length = headers.get("content-length", "")
    return int(length) if length.isdecimal() else -1


@cache
def tls_context(file: str | None, folder: str | None) -> ssl.SSLContext:
    """One context for each setting of the variables that httpx reads. Making one takes about 30 ms.

    Raises:
        ConfigurationError: What the variables name can't be loaded.
    """
    try:
        return httpx.create_ssl_context()
    except OSError as error:
        named = f"SSL_CERT_FILE={file} and SSL_CERT_DIR={folder}"
        raise ConfigurationError(f"The certificates of {named} can't be loaded: {error}") from None
