"""A service with one list of any objects, that pages as documented."""

from __future__ import annotations

import asyncio
import inspect
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx

from toloka_sdk import AsyncToloka, RetryPolicy, Toloka

Run = Callable[[Callable[[Any], Any]], Any]


@dataclass
class Service(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Answers every list with these items.

    Attributes:
        items: The items, or the text of each as it is on the wire.
        queries: What was asked.
        fails: The requests that get a 400, by their numbers.
    """

    items: Sequence[dict[str, Any] | str]
    queries: list[dict[str, str]] = field(default_factory=list)
    fails: Sequence[int] = ()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        query = dict(request.url.params)
        self.queries.append(query)
        if len(self.queries) in self.fails:
            return httpx.Response(400, json={"code": "BAD", "message": "No."})
        texts = [item if isinstance(item, str) else json.dumps(item) for item in self.items]
        start = 0
        if "id_gt" in query:
            start = next(place + 1 for place, text in enumerate(texts) if f'"{query["id_gt"]}"' in text)
        end = start + int(query["limit"])
        has_more = "true" if end < len(texts) else "false"
        body = f'{{"items": [{", ".join(texts[start:end])}], "has_more": {has_more}}}'
        return httpx.Response(200, content=body.encode(), headers={"Content-Type": "application/json"})

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return self.handle_request(request)


def running(transport: Any, *, asynchronous: bool) -> Run:
    """What makes calls with either client, and gives their result."""
    options: dict[str, Any] = {
        "base_url": "https://service",
        "token": "token",
        "transport": transport,
        "retry": RetryPolicy(max_attempts=1),
    }

    def run(action: Callable[[Any], Any]) -> Any:
        if not asynchronous:
            with Toloka(**options) as toloka:
                return action(toloka)

        async def awaited() -> Any:
            async with AsyncToloka(**options) as toloka:
                found = action(toloka)
                return await found if inspect.isawaitable(found) else found

        return asyncio.run(awaited())

    return run
