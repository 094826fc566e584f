"""A service with one list, that filters, sorts and pages as documented."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import httpx

from facade.scripted import answer, training

COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "gt": lambda value, bound: value > bound,
    "gte": lambda value, bound: value >= bound,
    "lt": lambda value, bound: value < bound,
    "lte": lambda value, bound: value <= bound,
}


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@dataclass
class Service(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Trainings, numbered from 1, that were created at these times.

    Attributes:
        created: When each was created.
        precision: The microseconds that it tells times apart by.
        page: How many items a page has at most.
        together: So many requests are waited for, a moment long, before any is answered.
        queries: What was asked.
        busiest: How many requests there were at the same time, at most.
    """

    created: list[str]
    precision: int = 1
    page: int = 1000
    together: int = 1
    queries: list[dict[str, str]] = field(default_factory=list)
    busiest: int = 0
    now: int = 0
    before: Callable[[int], object] = lambda number: None
    changed: threading.Condition = field(default_factory=threading.Condition)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        with self.changed:
            self._begin(request)
            self.changed.notify_all()
            self.changed.wait_for(lambda: self.now >= self.together, 0.01)
            self.now -= 1
        return self._answer(request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self._begin(request)
        for _ in range(self.together):
            await asyncio.sleep(0)
        self.now -= 1
        return self._answer(request)

    def _begin(self, request: httpx.Request) -> None:
        self.now += 1
        self.busiest = max(self.busiest, self.now)
        self.queries.append(dict(request.url.params))
        self.before(len(self.queries))

    def _answer(self, request: httpx.Request) -> httpx.Response:
        query = dict(request.url.params)
        listed = list(self._filtered(query))
        sort = query.pop("sort")
        listed.sort(key=lambda item: self._value(item, sort.removeprefix("-")), reverse=sort.startswith("-"))
        limit = min(int(query["limit"]), self.page)
        return answer(200, {"items": listed[:limit], "has_more": len(listed) > limit})

    def _filtered(self, query: dict[str, str]) -> Iterable[dict[str, Any]]:
        for number, created in enumerate(self.created, 1):
            item = training(number, created=created)
            for name, bound in query.items():
                key, _, comparison = name.rpartition("_")
                if comparison in COMPARISONS and not COMPARISONS[comparison](
                    self._value(item, key), self._read(key, bound)
                ):
                    break
            else:
                yield item

    def _value(self, item: dict[str, Any], key: str) -> Any:
        return self._read(key, item[key])

    def _read(self, key: str, text: str) -> Any:
        if key == "id":
            return int(text)
        read = moment(text)
        return read.replace(microsecond=read.microsecond // self.precision * self.precision)
