"""The requests that were received."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LoggedRequest:
    """One request as it was received. `operation` is None for a path that is not in the specification."""

    method: str
    path: str
    query: str
    status: int
    operation: str | None
