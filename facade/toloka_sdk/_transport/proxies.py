"""The proxy that the environment asks for. This computer itself is spoken to directly."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

from .._environments import is_loopback
from .._errors import ConfigurationError

if TYPE_CHECKING:
    import httpx

SCHEMES = ("http", "https", "socks5", "socks5h")


class Proxy(NamedTuple):
    """A proxy.

    Attributes:
        url: Its address, without a user and password.
        auth: The user and the password.
    """

    url: str
    auth: tuple[str, str] | None

    def __repr__(self) -> str:
        return f"<Proxy {self.url}>"


def proxy_for(url: str) -> Proxy | None:
    """The proxy that the environment variables or the system's settings name for an address.

    Raises:
        ConfigurationError: What they name is no address of a proxy.
    """
    named = None if is_loopback(url) else named_for(url)
    return parsed(named if "://" in named else f"http://{named}") if named else None


def ensure_direct(client: httpx.Client | httpx.AsyncClient, url: str) -> None:
    """Raises an error if a client of the caller's would send the token through a proxy in plain text."""
    if client.trust_env and url.startswith("http:") and named_for(url):
        raise ConfigurationError(
            f"The http_client would speak to {url} through the proxy that the environment names, which could "
            "read the token. Make it with trust_env=False, or set NO_PROXY."
        )


def named_for(url: str) -> str | None:
    address, proxies = urlsplit(url), getproxies()
    named = proxies.get(address.scheme) or proxies.get("all")
    return named if named and not proxy_bypass(address.netloc) else None


def parsed(text: str) -> Proxy:
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port, parts = None, None, urlsplit("")
    if parts.scheme not in SCHEMES or not host:
        # It may hold a password, so it is not repeated.
        raise ConfigurationError(
            "The environment (HTTPS_PROXY, ALL_PROXY or the system's settings) names a proxy that is no "
            f"address of one: it must begin with {'://, '.join(SCHEMES)}:// and name a host."
        )
    if parts.scheme.startswith("socks"):
        from importlib.util import find_spec

        if find_spec("socksio") is None:
            raise ConfigurationError(
                'The environment names a SOCKS proxy, which needs: pip install "httpx[socks]"'
            )
    shown = f"[{host}]" if ":" in host else host
    auth = None
    if parts.username is not None:
        auth = unquote(parts.username), unquote(parts.password or "")
    return Proxy(f"{parts.scheme}://{shown}" + (f":{port}" if port else ""), auth)
