"""Where requests meet the network.

httpx keeps the request, and so the token, on each of its exceptions. Ours are therefore raised after theirs
were handled, with no link to them.
"""

from __future__ import annotations

import math
import os
import sys
import time
from collections.abc import AsyncIterator, Callable
from typing import TYPE_CHECKING

import httpx

from .._errors import ClientClosed
from .._flows import Reply, Send
from .._version import __version__
from .bodies import BodyReader
from .errors import OF_USER_TRANSPORTS, may_have_sent, overdue, own_errors, translated
from .pace import Pace
from .proxies import Proxy, ensure_direct, proxy_for

if TYPE_CHECKING:
    import asyncio

    from .._environments import Target
    from .connection_pool import (
        AsyncConnectionPool,
        AsyncPooledConnection,
        ConnectionPool,
        PooledConnection,
        Route,
    )
    from .user_transport import AsyncUserTransport, SyncUserTransport

USER_AGENT = f"toloka-sdk/{__version__} Python/{'.'.join(map(str, sys.version_info[:3]))}"


class Connection:
    """The connections of a Toloka client, shared by all that `with_options` makes of it.

    They belong to a process: after a fork, parent and child would read each other's answers.
    """

    def __init__(
        self,
        target: Target,
        transport: httpx.BaseTransport | None = None,
        http_client: httpx.Client | None = None,
        on_close: Callable[[], object] | None = None,
        limit: int | None = None,
    ) -> None:
        self.target, self.limit = target, limit
        self.closed = False
        self._on_close = on_close
        self._own: dict[int, ConnectionPool] = {}  # by process
        self._user_transport: SyncUserTransport | None = None
        self._proxy: Proxy | None = None
        self._route: Route | None = None
        if http_client is not None:
            ensure_direct(http_client, target.base_url)
        if transport is None and http_client is None:
            # Not in the first call: an import that is interrupted may make later ones hang.
            from .connection_pool import Route

            self._proxy = proxy_for(target.base_url)
            self._route = Route(target, self._proxy)
        else:
            from .user_transport import SyncUserTransport

            self._user_transport = SyncUserTransport(target, transport, http_client)

    def send(self, step: Send) -> Reply:
        ensure_open(self.closed)
        return (
            self._send_by_user_transport(self._user_transport, step)
            if self._user_transport
            else self._send_own(step)
        )

    def _send_own(self, step: Send) -> Reply:
        pool = self._pool()
        connection: PooledConnection | None = None
        usable = False
        try:
            connection = pool.take()
            response = connection.open(step, headers_of(step))
            headers = httpx.Headers(response.headers)
            reader = BodyReader(response.status, headers, step.sink, self.limit)
            for chunk in connection.body(response, step.timeout if reader.is_download else None):
                reader.take(chunk)
            usable = connection.finish(response, headers)
            return reader.end()
        except own_errors() as error:
            lost = translated(error, self.target, was_sent(error, connection), self._proxy)
        finally:
            if connection is not None:
                if usable:
                    pool.give_back(connection)
                else:
                    connection.close()
        raise lost

    def _pool(self) -> ConnectionPool:
        """The connections of this process."""
        process = os.getpid()
        pool = self._own.get(process)
        if pool is None:
            from .connection_pool import ConnectionPool

            assert self._route is not None, "the caller gave no way of their own"
            pool = self._own.setdefault(process, ConnectionPool(self._route))
            self._close_all_but(process)
        return pool

    def _close_all_but(self, process: int) -> None:
        """Closes what was inherited, without a word to the other side: the parent goes on speaking to it."""
        for other in self._own.keys() - {process}:
            inherited = self._own.pop(other, None)
            if inherited is not None:
                inherited.close()

    def _send_by_user_transport(self, transport: SyncUserTransport, step: Send) -> Reply:
        transport.ensure_usable()
        end = moment_in(step.timeout)
        response = None
        try:
            response = transport.open(step, headers_of(step))
            reader = BodyReader(response.status_code, response.headers, step.sink, self.limit)
            if response.is_stream_consumed:  # by a transport that looks at it
                reader.take_decoded(response.content)
                return reader.end()
            pace = Pace(step.timeout if reader.is_download else None)
            for chunk in transport.body(response):
                reader.take(chunk)
                if pace.took(len(chunk)):
                    end = moment_in(step.timeout)
                elif time.monotonic() > end:
                    raise overdue(step.timeout, self._proxy)
            return reader.end()
        except OF_USER_TRANSPORTS as error:
            lost = translated(error, self.target, may_have_sent(error), None)
        finally:
            if response is not None:
                response.close()
        raise lost

    def close(self) -> None:
        self.closed = True
        for pool in self._own.values():
            pool.close()
        if self._user_transport is not None:
            self._user_transport.close()
        if self._on_close is not None:
            self._on_close()


class AsyncConnection:
    """The connections of an AsyncToloka client, shared by all that `with_options` makes of it.

    They belong to a process and an event loop. A program that has one loop after another gets new ones in
    each.
    """

    def __init__(
        self,
        target: Target,
        transport: httpx.AsyncBaseTransport | None = None,
        http_client: httpx.AsyncClient | None = None,
        on_close: Callable[[], object] | None = None,
        limit: int | None = None,
    ) -> None:
        self.target, self.limit = target, limit
        self.closed = False
        self._on_close = on_close
        self._process = os.getpid()
        self._own: dict[asyncio.AbstractEventLoop, AsyncConnectionPool] = {}
        self._inherited: list[object] = []
        self._proxy: Proxy | None = None
        self._route: Route | None = None
        self._user_transport: AsyncUserTransport | None = None
        if http_client is not None:
            ensure_direct(http_client, target.base_url)
        if transport is None and http_client is None:
            # Not in the first call: an import that is interrupted may make later ones hang.
            from .connection_pool import Route

            self._proxy = proxy_for(target.base_url)
            self._route = Route(target, self._proxy)
        else:
            from .user_transport import AsyncUserTransport

            self._user_transport = AsyncUserTransport(target, transport, http_client)

    async def send(self, step: Send) -> Reply:
        ensure_open(self.closed)
        if self._user_transport is not None:
            return await self._send_by_user_transport(self._user_transport, step)
        return await self._send_own(self._pool(), step)

    async def _send_own(self, pool: AsyncConnectionPool, step: Send) -> Reply:
        import asyncio

        bound = asyncio.timeout(step.timeout)
        connection: AsyncPooledConnection | None = None
        usable = False
        try:
            async with bound, pool.places:
                connection = await pool.take()
                response = await connection.open(step, headers_of(step))
                headers = httpx.Headers(response.headers)
                reader = BodyReader(response.status, headers, step.sink, self.limit)
                await take_in(reader, connection.body(response), bound, step.timeout)
                usable = await connection.finish(response, headers)
                return reader.end()
        except own_errors() as error:
            lost = translated(error, self.target, was_sent(error, connection), self._proxy)
        except TimeoutError:
            if not bound.expired():
                raise
            lost = overdue(
                step.timeout, self._proxy, sent=connection is not None and connection.may_have_sent
            )
        finally:
            if connection is not None:
                await (pool.give_back(connection) if usable else connection.close())
        raise lost

    def _pool(self) -> AsyncConnectionPool:
        """The connections of this process and event loop."""
        import asyncio

        if self._process != os.getpid():
            # The parent goes on with them. They are kept, so that nothing closes them and no new one gets the
            # number of one of theirs.
            self._inherited.append(self._own)
            self._own, self._process = {}, os.getpid()
        loop = asyncio.get_running_loop()
        pool = self._own.get(loop)
        if pool is None:
            from .connection_pool import AsyncConnectionPool

            assert self._route is not None, "the caller gave no way of their own"
            # Connections hold their loop, so those of a loop that has ended would stay for ever.
            for each in list(self._own):
                if each.is_closed():
                    self._own.pop(each, None)
            pool = self._own[loop] = AsyncConnectionPool(self._route)
        return pool

    async def _send_by_user_transport(self, transport: AsyncUserTransport, step: Send) -> Reply:
        import asyncio

        transport.ensure_usable()
        bound = asyncio.timeout(step.timeout)
        response = None
        try:
            async with bound:
                response = await transport.open(step, headers_of(step))
                reader = BodyReader(response.status_code, response.headers, step.sink, self.limit)
                if response.is_stream_consumed:  # by a transport that looks at it
                    reader.take_decoded(response.content)
                else:
                    await take_in(reader, transport.body(response), bound, step.timeout)
                return reader.end()
        except OF_USER_TRANSPORTS as error:
            lost = translated(error, self.target, may_have_sent(error), None)
        except TimeoutError:
            if not bound.expired():
                raise
            lost = overdue(step.timeout, None)
        finally:
            if response is not None:
                await response.aclose()
        raise lost

    async def close(self) -> None:
        self.closed = True
        if self._own:
            import asyncio

            pool = self._own.pop(asyncio.get_running_loop(), None)
            if pool is not None and self._process == os.getpid():
                await pool.close()
        if self._user_transport is not None:
            await self._user_transport.close()
        if self._on_close is not None:
            self._on_close()


async def take_in(
    reader: BodyReader, body: AsyncIterator[bytes], bound: asyncio.Timeout, seconds: float | None
) -> None:
    """Takes in a body. For a download each stretch of progress begins the time anew."""
    pace = Pace(seconds if reader.is_download else None)
    async for chunk in body:
        reader.take(chunk)
        if seconds is not None and pace.took(len(chunk)):
            from asyncio import get_running_loop

            bound.reschedule(get_running_loop().time() + seconds)


def was_sent(error: Exception, connection: PooledConnection | AsyncPooledConnection | None) -> bool:
    """Whether the service may have got the request. Of a mock's error, the connection knows nothing."""
    if isinstance(error, httpx.RequestError):
        return may_have_sent(error)
    return connection is not None and connection.may_have_sent


def ensure_open(closed: bool) -> None:
    if closed:
        raise ClientClosed(
            "This client is closed. Make a new one, or keep the `with` block open for as long as it is used."
        )


def headers_of(step: Send) -> dict[str, str]:
    """What a request says besides who sends it."""
    call = step.call
    headers = {
        "Accept": "*/*" if call.endpoint.binary else "application/json",
        "Accept-Encoding": "gzip, deflate",
        "User-Agent": USER_AGENT,
    }
    if call.content is not None:
        headers["Content-Type"] = "application/json"
    return headers if step.sink is None else headers | dict(step.sink.headers)


def moment_in(seconds: float | None) -> float:
    return math.inf if seconds is None else time.monotonic() + seconds
