"""The documented limits on how often calls are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._http.errors import ServiceError
from .._openapi.specification import Endpoint

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

REQUESTS_PER_SECOND = 300
_WINDOWS = {
    "minute": ("MIN", "%Y-%m-%dT%H:%M"),
    "hour": ("HOUR", "%Y-%m-%dT%H"),
    "day": ("DAY", "%Y-%m-%d"),
}


class Quotas:
    """Counts each account's calls by whole minutes, hours and days of UTC, as long as the process lives."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._counts: dict[tuple[str, str, str], tuple[str, int]] = {}

    def take_request(self, account: str) -> None:
        """Counts a request. Raises a 429 ServiceError above 300 in one second."""
        window = self._clock().strftime("%Y-%m-%dT%H:%M:%S")
        if self._taken(account, "", "second", window) >= REQUESTS_PER_SECOND:
            raise ServiceError(
                429, "TOO_MANY_REQUESTS", f"More than {REQUESTS_PER_SECOND} requests in one second"
            )
        self._take(account, "", "second", window)

    def take(self, account: str, endpoint: Endpoint, count: int = 1) -> None:
        """Counts what a call to an endpoint is worth, which is one call unless its quota is one of objects.

        Raises:
            ServiceError: 429 above its limits, with the quota's interval.
        """
        now = self._clock()
        windows = {
            name: now.strftime(form) for name, (_, form) in _WINDOWS.items() if name in endpoint.rate_limit
        }
        for name, window in windows.items():
            if self._taken(account, endpoint.id, name, window) + count > endpoint.rate_limit[name]:
                message = f"More than {endpoint.rate_limit[name]} requests of this kind in one {name}"
                raise ServiceError(429, "TOO_MANY_REQUESTS", message, {"interval": _WINDOWS[name][0]})
        for name, window in windows.items():
            self._take(account, endpoint.id, name, window, count)

    def _taken(self, account: str, call: str, name: str, window: str) -> int:
        counted, count = self._counts.get((account, call, name), ("", 0))
        return count if counted == window else 0

    def _take(self, account: str, call: str, name: str, window: str, count: int = 1) -> None:
        self._counts[account, call, name] = (window, self._taken(account, call, name, window) + count)
