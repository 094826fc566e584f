"""Where the calls go, and with which token.

Nothing is chosen by default: production spends money. What the program says goes before the environment
variables; two of the same rank that disagree are an error.
"""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Mapping
from typing import Literal, NamedTuple, NoReturn
from urllib.parse import urlsplit

from toloka_api import SERVERS

from ._arguments import ensure_type
from ._errors import ConfigurationError

EnvironmentName = Literal["production", "sandbox", "local"]
TokenType = Literal["ApiKey", "OAuth"]

LOCAL = "local"
LOCAL_URL = "http://localhost/api"
API_PATH = "/api"
VERSION = "/v1"
"""Each path begins with its version, yet many an address that is handed around ends with it."""
NAMES = (*SERVERS, LOCAL)


class Token:
    """A token, shown nowhere."""

    def __init__(self, kind: str, secret: str) -> None:
        self.mark = os.urandom(16).hex().encode()
        """What stands for the token in a request until its bytes are written."""
        self._kind, self._secret = kind, secret

    @property
    def header(self) -> str:
        """What a request says. It belongs in no variable that stays."""
        return f"{self._kind} {self._secret}"

    def put_into(self, head: bytes) -> bytes:
        """The bytes of a request with the token in the place of its mark."""
        return head.replace(self.mark, self.header.encode(), 1)

    def left_out_of(self, text: str) -> str:
        """A text that may be shown."""
        return text.replace(self._secret, "***")

    def __repr__(self) -> str:
        return "<Token>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("A token can't be pickled or copied.")


class Target(NamedTuple):
    """Where to send requests, and what as.

    Attributes:
        environment: How messages call it: its name, or the base URL.
        base_url: The address that paths follow, without a slash at its end.
        token: The token that goes with each request.
    """

    environment: str
    base_url: str
    token: Token


def choose(
    environment: str | None = None,
    base_url: str | None = None,
    token: object = None,
    token_type: str = "ApiKey",
    variables: Mapping[str, str] = os.environ,
) -> Target:
    """Settles where to go.

    Args:
        environment: `production`, `sandbox` or `local`.
        base_url: The address of another server; `/api` or `/api/v1` at its end may be left out.
        token: The token, without its type.
        token_type: `ApiKey` or `OAuth`.
        variables: Where `TOLOKA_ENVIRONMENT`, `TOLOKA_BASE_URL` and `TOLOKA_TOKEN` are looked up.

    Raises:
        ConfigurationError: Nothing is chosen, choices contradict, or there is no usable token.
    """
    if environment is not None or base_url is not None:
        name, url = place(environment, base_url, "environment=", "base_url=")
    else:
        set_name, set_url = variables.get("TOLOKA_ENVIRONMENT"), variables.get("TOLOKA_BASE_URL")
        name, url = place(set_name or None, set_url or None, "TOLOKA_ENVIRONMENT", "TOLOKA_BASE_URL")

    if token_type not in ("ApiKey", "OAuth"):
        raise ConfigurationError(f"token_type must be 'ApiKey' or 'OAuth', not {token_type!r}.")
    if token is None and name != LOCAL:
        token = variables.get("TOLOKA_TOKEN") or None
    if token is None:
        if not is_loopback(url):
            raise ConfigurationError(f"A call to {name} needs a token: pass token=, or set TOLOKA_TOKEN.")
        token = LOCAL
    return Target(name, url, checked_token(token, token_type))


def place(
    environment: str | None, base_url: str | None, environment_source: str, base_url_source: str
) -> tuple[str, str]:
    """The name and the base URL that two settings of the same rank agree on."""
    if environment is None and base_url is None:
        raise ConfigurationError(
            f"No environment is chosen: pass environment= ({', '.join(map(repr, NAMES))}) or base_url=, "
            "or set TOLOKA_ENVIRONMENT or TOLOKA_BASE_URL."
        )
    if environment is not None and environment not in NAMES:
        raise ConfigurationError(
            f"{environment_source} must be one of {', '.join(NAMES)}, not {environment!r}."
        )
    known = {**SERVERS, LOCAL: LOCAL_URL}
    if base_url is None:
        assert environment is not None
        return environment, known[environment]
    url = checked_url(base_url, base_url_source)
    named = next((name for name, server in SERVERS.items() if server == url), url)
    if environment is not None and environment != named:
        raise ConfigurationError(
            f"{environment_source} says {environment!r} and {base_url_source} says {url!r}, another place: "
            "keep one of them."
        )
    return named, url


def checked_url(text: str, source: str) -> str:
    """The base URL with /api at its end."""
    ensure_type(source, text, str, "an address, such as 'http://127.0.0.1:8000'")
    try:
        url = urlsplit(text.strip())
        host, _ = url.hostname, url.port
    except ValueError:
        raise ConfigurationError(f"{source} is no address: {text!r}.") from None
    if url.username or url.password or url.query or url.fragment:
        raise ConfigurationError(
            f"{source} must be an address alone, with no user, password, query or fragment."
        )
    if url.scheme not in ("http", "https") or not host:
        raise ConfigurationError(
            f"{source} must begin with https://, or http:// for this computer, and name a host, not {text!r}."
        )
    path = url.path.rstrip("/").removesuffix(API_PATH + VERSION).removesuffix(API_PATH)
    address = f"{url.scheme}://{url.netloc.lower()}{path}{API_PATH}"
    if url.scheme == "http" and not is_loopback(address):
        raise ConfigurationError(f"{source} must begin with https://, or the token could be read on the way.")
    return address


def is_loopback(url: str) -> bool:
    """Whether the address is this computer's own."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def checked_token(token: object, token_type: str) -> Token:
    """The token, without the white space around it that reading it from a file leaves."""
    if not isinstance(token, str):
        raise ConfigurationError(f"token must be a text, not {type(token).__name__}.")
    secret = token.strip()
    if not secret:
        raise ConfigurationError("The token is empty.")
    kind, _, rest = secret.partition(" ")
    if rest and kind.lower() in ("apikey", "oauth", "bearer"):
        raise ConfigurationError(
            f"The token begins with its type: pass what follows {kind!r} as token=, "
            "and the type as token_type='ApiKey' or 'OAuth'."
        )
    if not (secret.isascii() and secret.isprintable()) or " " in secret:
        raise ConfigurationError("The token holds white space or characters that no token has.")
    return Token(token_type, secret)
