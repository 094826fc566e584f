"""Which requests the port takes.

The emulator runs on a developer's machine, whose browser has pages of other sites open. They can send
requests to any local port: from their own origin, or by DNS rebinding, where a name of theirs points to this
machine.
"""

from __future__ import annotations

from collections.abc import Collection
from ipaddress import ip_address
from urllib.parse import urlsplit

from .._api.authentication import authenticate
from .._http.errors import ServiceError
from .._http.messages import Request
from .._webhooks.sender import USER_AGENT
from ..control import PREFIX
from .reference import PATHS

_PUBLIC = {f"{PREFIX}/{path}" for path in PATHS}
"""What is read without a token: the same for everybody, and the page has none when it is opened."""


class Guard:
    """Rejects requests from web pages of other origins, and controls that the caller may not use.

    Args:
        hosts: Names that the emulator is reached by, besides `localhost` and IP addresses.
        tokens: The tokens that are let in; None lets every one in.
        max_body: Bytes that a body below `/_emulator` may have.
    """

    def __init__(self, hosts: Collection[str], tokens: Collection[str] | None, max_body: int) -> None:
        self._hosts = {host.lower() for host in hosts}
        self._tokens = tokens
        self._max_body = max_body

    def check(self, request: Request) -> None:
        """Raises the ServiceError for a request that is not taken."""
        host = request.headers.get("host", "localhost")
        self._check_host(host)
        origin = request.headers.get("origin")
        if origin is not None and urlsplit(origin).netloc.lower() != host.lower():
            message = f"Pages of {origin} may not send requests to the emulator; only its own pages may"
            raise ServiceError(403, "ORIGIN_NOT_ALLOWED", message)
        if is_control(request):
            self._check_control(request)

    def _check_host(self, host: str) -> None:
        name = (urlsplit(f"//{host}").hostname or "").removesuffix(".")
        if name == "localhost" or name.endswith(".localhost") or name in self._hosts or _is_address(name):
            return
        message = f"The emulator is not known by the name {name!r}: start it with --allow-host {name}"
        raise ServiceError(403, "HOST_NOT_ALLOWED", message)

    def _check_control(self, request: Request) -> None:
        if request.headers.get("user-agent") == USER_AGENT:
            raise ServiceError(403, "ACCESS_DENIED", f"A webhook can't be sent to {PREFIX}")
        if len(request.body) > self._max_body:
            raise ServiceError(413, "ENTITY_TOO_LARGE", f"The body has more than {self._max_body} bytes")
        if self._tokens is not None and request.path not in _PUBLIC:
            authenticate(request, self._tokens)
        media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if request.body and media_type != "application/json":
            message = "A body needs the header `Content-Type: application/json`"
            raise ServiceError(415, "UNSUPPORTED_MEDIA_TYPE", message)


def is_control(request: Request) -> bool:
    """Whether the request is one below `/_emulator`."""
    return request.path == PREFIX or request.path.startswith(f"{PREFIX}/")


def _is_address(name: str) -> bool:
    """Whether it is an IP address: no name that somebody else could point to this machine."""
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
