"""What goes wrong between the client and the service: errors of httpx and httpcore, and ours for them."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from typing import TYPE_CHECKING

import httpx

from .._errors import ConnectionFailed, ConnectionLost, ResponseTimeout, TransportError

if TYPE_CHECKING:
    from .._environments import Target
    from .proxies import Proxy

NOTHING_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
    httpx.InvalidURL,
)

# With asyncio, httpx 0.28 and httpcore 1.0 let errors of TLS through once it is set up.
OF_USER_TRANSPORTS = (httpx.RequestError, httpx.InvalidURL, ssl.SSLError)
"""What httpx raises when it can't get an answer."""


def may_have_sent(error: Exception) -> bool:
    """Whether the service may have got the request although httpx raised an error."""
    return not isinstance(error, NOTHING_SENT)


def own_errors() -> tuple[type[Exception], ...]:
    """What httpcore raises when it can't get an answer, and mocks such as respx in its place."""
    import httpcore

    return (
        httpcore.NetworkError,
        httpcore.TimeoutException,
        httpcore.ProtocolError,
        httpcore.ProxyError,
        httpcore.UnsupportedProtocol,
        httpcore.ConnectionNotAvailable,
        httpx.RequestError,
        ssl.SSLError,
    )


def overdue(seconds: float | None, proxy: Proxy | None, sent: bool = True) -> TransportError:
    """The error for an answer that has not come in its time."""
    kind, what = (ResponseTimeout, "whole answer") if sent else (ConnectionFailed, "connection")
    return kind(f"there was no {what} within {seconds:g} s{through(proxy)}")


def translated(error: Exception, target: Target, sent: bool, proxy: Proxy | None) -> TransportError:
    """Our error for one of httpx or httpcore. It matters whether the service may have got the request."""
    name = type(error).__name__
    if not sent:
        kind: type[TransportError] = ConnectionFailed
    elif name in ("ReadTimeout", "WriteTimeout"):
        kind = ResponseTimeout
    else:
        kind = ConnectionLost
    reason = target.token.left_out_of(str(error))
    lost = kind(f"{name}: {reason}{through(proxy)}" if reason else name + through(proxy))
    distrusted = any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes(error))
    lost.transient = not (distrusted or name in ("UnsupportedProtocol", "LocalProtocolError", "InvalidURL"))
    return lost


def through(proxy: Proxy | None) -> str:
    return "" if proxy is None else f" (through the proxy {proxy.url})"


def causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
