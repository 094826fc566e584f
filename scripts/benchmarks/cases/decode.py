"""Decode a page of assignments from bytes, including every task and every answer."""

from __future__ import annotations

from decimal import Decimal

from benchmarks.assignments import page
from benchmarks.measuring import Stopwatch

WARMING, TIMES = 3, 15


def body(items: int) -> bytes:
    return page(items, range(items), has_more=False)


def sdk(url: str, items: int) -> dict[str, float]:
    """A list from a transport that responds immediately. Nested objects are visited to decode them all."""
    import httpx

    from toloka_sdk import Toloka

    content = body(items)
    transport = httpx.MockTransport(lambda request: httpx.Response(200, content=content))
    with Toloka(base_url=url, token="token", transport=transport) as toloka:
        listed = toloka.assignments.list(pool_id=str(items), limit=items)

        def decode() -> int:
            nested = 0
            for assignment in listed:
                for _ in assignment.tasks or ():
                    nested += 1
                for _ in assignment.solutions or ():
                    nested += 1
            return nested

        for _ in range(WARMING):
            nested = decode()
        with Stopwatch() as watch:
            for _ in range(TIMES):
                decode()
    assert nested == 10 * items
    return {"cpu": watch.cpu / TIMES}


def raw(url: str, items: int) -> dict[str, float]:
    import json

    content = body(items)
    for _ in range(WARMING):
        json.loads(content)
    with Stopwatch() as watch:
        for _ in range(TIMES):
            json.loads(content)
    return {"cpu": watch.cpu / TIMES}


def orjson(url: str, items: int) -> dict[str, float]:
    import orjson

    content = body(items)
    for _ in range(WARMING):
        orjson.loads(content)
    with Stopwatch() as watch:
        for _ in range(TIMES):
            orjson.loads(content)
    return {"cpu": watch.cpu / TIMES}


def kit(url: str, items: int) -> dict[str, float]:
    """Like its client, but without the transport."""
    import json

    from toloka.client._converter import structure
    from toloka.client.search_results import AssignmentSearchResult

    content = body(items)
    with Stopwatch() as watch:
        result = structure(json.loads(content, parse_float=Decimal), AssignmentSearchResult)
    assert len(result.items) == items
    return {"cpu": watch.cpu}
