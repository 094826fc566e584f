"""The bound of all that happens on one connection, held below httpcore: where bytes are read and written.

httpcore bounds each read alone, so a server that sends a byte now and then is followed for ever. Here each
read and write gets what is left of the whole.

It is also the one place that sees the token: httpcore is given a random mark in its place, which becomes the
token where the request is written to the socket, so that the token is in no frame that waits.
"""

from __future__ import annotations

import math
import socket
import ssl
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast

import httpcore

if TYPE_CHECKING:
    from .._environments import Token

PIECE = 16 * 1024
"""Bytes that are written in one go: httpcore bounds each of its writes to the socket alone."""
BLANK_LINE = b"\r\n\r\n"
LONGEST_HEAD = 128 * 1024


class Watch:
    """Watches over a connection while one request after another uses it.

    Attributes:
        token: What the mark in a request stands for.
        sent: Whether the request under way may have reached the service.
    """

    def __init__(self, token: Token) -> None:
        self.token = token
        self.sent = False
        self._deadline = math.inf
        self._heard = 0
        self._beginning = b""
        self._ending = b""

    def start(self, seconds: float | None) -> None:
        """Begins the watch over one request."""
        self.sent = False
        self.extend(seconds)

    def send(self) -> None:
        """Notes that the request goes out. What came in before was the answer of a proxy."""
        self.sent = True
        self._heard, self._beginning, self._ending = 0, b"", b""

    def extend(self, seconds: float | None) -> None:
        """Sets the moment at which all must be over."""
        self._deadline = math.inf if seconds is None else time.monotonic() + seconds

    def left(self, at_most: float | None, fault: type[Exception]) -> float | None:
        """The seconds that are left, None for no limit.

        Raises:
            fault: None are left.
        """
        if self._deadline is math.inf:
            return at_most
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise fault("timed out")
        return left if at_most is None else min(left, at_most)

    def heard(self, data: bytes) -> None:
        """Notes what came in."""
        if BLANK_LINE not in self._beginning and len(self._beginning) < LONGEST_HEAD:
            self._beginning += data
        self._heard += len(data)
        self._ending = data

    def nothing_follows(self, length: int | None) -> bool:
        """Whether certainly nothing came in behind the answer that has been read.

        It would be taken for the answer to the next request.

        Args:
            length: The bytes of the body; None where it is chunked.
        """
        if length is None:
            return self._ending.endswith(BLANK_LINE)
        head = self._beginning.find(BLANK_LINE)
        return head >= 0 and self._heard == head + len(BLANK_LINE) + length


class WatchedBackend(httpcore.NetworkBackend):
    """Makes the connection that is watched.

    Attributes:
        stream: The connection, once there is one.
    """

    def __init__(self, watch: Watch) -> None:
        self.stream: WatchedStream | None = None
        self._watch = watch
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Tries the addresses of a host one after the other, each for its share of the time."""
        end = math.inf if timeout is None else time.monotonic() + timeout
        addresses = addresses_of(host, port)
        fault: Exception = httpcore.ConnectError(f"{host} has no address")
        for number, address in enumerate(addresses):
            share = (end - time.monotonic()) / (len(addresses) - number)
            left = self._watch.left(None if math.isinf(share) else max(share, 0.001), httpcore.ConnectTimeout)
            try:
                stream = self._sockets.connect_tcp(address, port, left, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                fault = error
            else:
                self.stream = WatchedStream(stream, self)
                return self.stream
        raise fault

    @property
    def watch(self) -> Watch:
        return self._watch


def addresses_of(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise httpcore.ConnectError(str(error)) from error
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


class WatchedStream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream, backend: WatchedBackend) -> None:
        self._stream, self._backend, self._watch = stream, backend, backend.watch

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = self._stream.read(max_bytes, self._watch.left(timeout, httpcore.ReadTimeout))
        self._watch.heard(data)
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        watch = self._watch
        if watch.token.mark in buffer:
            watch.send()
            left = watch.left(timeout, httpcore.WriteTimeout)
            self._stream.write(watch.token.put_into(buffer), left)
            return
        for start in range(0, len(buffer), PIECE):
            left = watch.left(timeout, httpcore.WriteTimeout)
            self._stream.write(buffer[start : start + PIECE], left)

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        left = self._watch.left(timeout, httpcore.ConnectTimeout)
        stream = self._stream.start_tls(ssl_context, server_hostname, left)
        self._backend.stream = WatchedStream(stream, self._backend)
        return self._backend.stream

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class AsyncWatchedBackend(httpcore.AsyncNetworkBackend):
    """The same for asyncio, where whoever awaits bounds the time.

    Attributes:
        stream: The connection, once there is one.
    """

    def __init__(self, watch: Watch) -> None:
        self.stream: AsyncWatchedStream | None = None
        self.watch = watch
        self._sockets = cast("httpcore.AsyncNetworkBackend", httpcore.AnyIOBackend())

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109  (as httpcore has it)
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        stream = await self._sockets.connect_tcp(host, port, timeout, local_address, socket_options)
        self.stream = AsyncWatchedStream(stream, self)
        return self.stream


class AsyncWatchedStream(httpcore.AsyncNetworkStream):
    def __init__(self, stream: httpcore.AsyncNetworkStream, backend: AsyncWatchedBackend) -> None:
        self._stream, self._backend, self._watch = stream, backend, backend.watch

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        data = await self._stream.read(max_bytes, timeout)
        self._watch.heard(data)
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        if self._watch.token.mark in buffer:
            self._watch.send()
            await self._stream.write(self._watch.token.put_into(buffer), timeout)
        else:
            await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        try:
            stream = await self._stream.start_tls(ssl_context, server_hostname, timeout)
        except ssl.SSLError as error:  # httpcore 1.0.0 lets it through
            raise httpcore.ConnectError(str(error)) from error
        self._backend.stream = AsyncWatchedStream(stream, self._backend)
        return self._backend.stream

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
