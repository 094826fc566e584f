"""Authentication by token."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._http.errors import ServiceError
from .._http.messages import Request

if TYPE_CHECKING:
    from collections.abc import Collection

_SCHEMES = ("apikey", "oauth")


def authenticate(request: Request, tokens: Collection[str] | None) -> str:
    """Returns the token of a request, which stands for the account.

    Args:
        request: The request.
        tokens: The tokens that are let in; None lets every one in.

    Raises:
        ServiceError: 401 without a token of a documented kind, 403 for one that is not let in.
    """
    scheme, _, rest = request.headers.get("authorization", "").strip().partition(" ")
    token = rest.strip()
    if scheme.lower() not in _SCHEMES or not token:
        message = "The request needs the header `Authorization: ApiKey <key>`, or `OAuth <token>`"
        raise ServiceError(401, "AUTHENTICATION_ERROR", message)
    if tokens is not None and token not in tokens:
        raise ServiceError(403, "ACCESS_DENIED", "The token is not known here")
    return token
