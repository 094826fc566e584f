"""The httpx client or transport that the caller gave.

It is used as it is: its connections can't be made anew, and what it waits for is bounded read by read.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

import httpx

from .._errors import ClientClosed

if TYPE_CHECKING:
    from types import TracebackType

    from .._environments import Target
    from .._flows import Send

CONNECT_TIMEOUT = 10.0


class UserTransport:
    """What both clients do with it.

    Args:
        target: Where requests go.
    """

    def __init__(self, target: Target) -> None:
        self._target = target
        self._process: int | None = None
        self._interrupted = False

    def ensure_usable(self) -> None:
        """Raises an error if it belongs to another process by now, or if a call was interrupted inside it."""
        if self._process is None:
            self._process = os.getpid()
        if self._process != os.getpid():
            raise ClientClosed(
                "This client was used in another process, of which this one is a copy, and its transport= or "
                "http_client= (or the local emulator) can't be shared. Make a client in this process."
            )
        if self._interrupted:
            raise ClientClosed(
                "A call was interrupted inside the transport= or http_client= of this client, which may hang "
                "since. Make both anew."
            )

    def note(self, error: BaseException) -> None:
        """Is told what came out of it. What comes out of httpcore from elsewhere is an interrupt."""
        self._interrupted = self._interrupted or passed_httpcore(error.__traceback__)

    def request(self, step: Send, headers: Mapping[str, str]) -> httpx.Request:
        """The request as httpx's transports take it."""
        url = self._target.base_url + step.call.path
        if step.call.query:  # httpx would take far longer
            url += f"?{urlencode(step.call.query, quote_via=quote)}"
        return httpx.Request(
            step.call.endpoint.method,
            url,
            content=step.call.content,
            headers={**headers, "Authorization": self._target.token.header},
            extensions={"timeout": timeouts(step.timeout).as_dict()},
        )

    def parameters(self, step: Send, headers: Mapping[str, str]) -> dict[str, Any]:
        """The request as httpx's clients take it, without the token."""
        return {
            "method": step.call.endpoint.method,
            "url": self._target.base_url + step.call.path,
            "params": dict(step.call.query) or None,
            "content": step.call.content,
            "headers": headers,
            "timeout": timeouts(step.timeout),
        }

    def authorized(self, request: httpx.Request) -> httpx.Request:
        request.headers["Authorization"] = self._target.token.header
        return request


class SyncUserTransport(UserTransport):
    """A transport or client for Toloka."""

    def __init__(
        self, target: Target, transport: httpx.BaseTransport | None, client: httpx.Client | None
    ) -> None:
        super().__init__(target)
        self._transport, self._client = transport, client

    def open(self, step: Send, headers: Mapping[str, str]) -> httpx.Response:
        """Sends a request, and gives the answer as soon as its body begins."""
        try:
            if self._transport is not None:
                return self._transport.handle_request(self.request(step, headers))
            assert self._client is not None, "there is one of the two"
            request = self._client.build_request(**self.parameters(step, headers))
            return self._client.send(self.authorized(request), stream=True)
        except (httpx.HTTPError, httpx.InvalidURL):
            raise
        except BaseException as error:
            self.note(error)
            raise

    def body(self, response: httpx.Response) -> Iterator[bytes]:
        """The body as it comes in, compressed as it is."""
        try:
            yield from response.iter_raw()
        except (httpx.HTTPError, GeneratorExit):
            raise
        except BaseException as error:
            self.note(error)
            raise

    def close(self) -> None:
        """Closes a transport. A client stays open."""
        if self._transport is not None:
            self._transport.close()


class AsyncUserTransport(UserTransport):
    """A transport or client for AsyncToloka."""

    def __init__(
        self, target: Target, transport: httpx.AsyncBaseTransport | None, client: httpx.AsyncClient | None
    ) -> None:
        super().__init__(target)
        self._transport, self._client = transport, client

    async def open(self, step: Send, headers: Mapping[str, str]) -> httpx.Response:
        """Sends a request, and gives the answer as soon as its body begins."""
        if self._transport is not None:
            return await self._transport.handle_async_request(self.request(step, headers))
        assert self._client is not None, "there is one of the two"
        request = self._client.build_request(**self.parameters(step, headers))
        return await self._client.send(self.authorized(request), stream=True)

    def body(self, response: httpx.Response) -> AsyncIterator[bytes]:
        """The body as it comes in, compressed as it is."""
        return response.aiter_raw()

    async def close(self) -> None:
        """Closes a transport. A client stays open."""
        if self._transport is not None:
            await self._transport.aclose()


def passed_httpcore(trace: TracebackType | None) -> bool:
    """Whether an error went through httpcore, where it may have left a lock locked."""
    while trace is not None:
        if str(trace.tb_frame.f_globals.get("__name__")).partition(".")[0] == "httpcore":
            return True
        trace = trace.tb_next
    return False


def timeouts(seconds: float | None) -> httpx.Timeout:
    connect = CONNECT_TIMEOUT if seconds is None else min(CONNECT_TIMEOUT, seconds)
    return httpx.Timeout(seconds, connect=connect)
