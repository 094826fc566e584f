# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

"""Sends single calls, without retries, pagination or waiting. The toloka_sdk package adds those."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from .errors import UnexpectedStatus
from .types import Call

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")


class Client:
    """A client for both synchronous and asynchronous code.

    Args:
        base_url: The URL of the server with its path, such as one of `toloka_api.SERVERS`.
        token: The API key or OAuth token.
        prefix: `ApiKey` for an API key, `OAuth` for an OAuth token.
        timeout: Timeout in seconds, for connecting, sending and reading each.
        httpx_args: Additional arguments for `httpx.Client` and `httpx.AsyncClient`, such as `transport`.
    """

    def __init__(
        self,
        base_url: str,
        token: str,
        *,
        prefix: str = "ApiKey",
        timeout: float = 60.0,
        httpx_args: Mapping[str, Any] | None = None,
    ) -> None:
        self.base_url, self.timeout = base_url, timeout
        self._authorization = f"{prefix} {token}"
        self._httpx_args = httpx_args or {}
        self._sync: httpx.Client | None = None
        self._async: httpx.AsyncClient | None = None

    def __repr__(self) -> str:
        return f"Client({self.base_url!r})"

    def send(self, call: Call[T]) -> T:
        """Sends the call and reads its response.

        Raises:
            UnexpectedStatus: The response has an unsuccessful status.
            httpx.HTTPError: There was no response.
        """
        if self._sync is None:
            import httpx

            self._sync = httpx.Client(**self._settings())
        return _read(call, self._sync.request(**_request(call)))

    async def send_async(self, call: Call[T]) -> T:
        """Sends the call and reads its response, like `send`."""
        if self._async is None:
            import httpx

            self._async = httpx.AsyncClient(**self._settings())
        return _read(call, await self._async.request(**_request(call)))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._sync is not None:
            self._sync.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._async is not None:
            await self._async.aclose()

    def _settings(self) -> dict[str, Any]:
        headers = {"Authorization": self._authorization}
        return {"base_url": self.base_url, "headers": headers, "timeout": self.timeout, **self._httpx_args}


def _request(call: Call[Any]) -> dict[str, Any]:
    content = call.content
    return {
        "method": call.endpoint.method,
        "url": call.path,
        "params": dict(call.query),
        "content": content,
        "headers": {} if content is None else {"Content-Type": "application/json"},
    }


def _read(call: Call[T], response: httpx.Response) -> T:
    if not response.is_success:
        raise UnexpectedStatus(response.status_code, response.content)
    if call.endpoint.binary:
        return call.read(response.status_code, response.content)
    return call.read(response.status_code, response.json() if response.content else None)
