"""The least progress that a download has to make."""

from __future__ import annotations

import math

LEAST_RATE = 1024
"""Bytes a second."""


class Pace:
    """Measures a download stretch by stretch: in each so many bytes have to come.

    Args:
        stretch: Its seconds; None for no bound.
    """

    def __init__(self, stretch: float | None) -> None:
        self._wanted = math.inf if stretch is None else LEAST_RATE * stretch
        self._came = 0

    def took(self, count: int) -> bool:
        """Notes bytes that came. Says whether they are enough for a new stretch to begin."""
        self._came += count
        if self._came < self._wanted:
            return False
        self._came = 0
        return True
