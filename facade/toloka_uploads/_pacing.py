"""Keeping within the number of objects, or of requests, that the service takes in a stretch of time."""

from __future__ import annotations

from collections import deque

MINUTE = 60.0


class Pace:
    """Says when the next ones may be sent.

    Args:
        most: How many in any stretch; None for any number.
        stretch: Its seconds.
    """

    def __init__(self, most: int | None, stretch: float = MINUTE) -> None:
        self._most, self._stretch = most, stretch
        self._sent: deque[tuple[float, int]] = deque()
        self._count = 0

    def moment(self, count: int, now: float) -> float:
        """When so many more may be sent.

        Args:
            count: How many.
            now: The time by a monotonic clock.
        """
        if self._most is None:
            return now
        moment = max(now, self._sent[-1][0] if self._sent else now)
        while self._sent and (self._sent[0][0] + self._stretch <= moment or self._count + count > self._most):
            begun, before = self._sent.popleft()
            self._count -= before
            moment = max(moment, begun + self._stretch)
        self._sent.append((moment, count))
        self._count += count
        return moment
