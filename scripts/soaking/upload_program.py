"""The program that is killed while it uploads, and run again until it comes to its end.

python upload_program.py KIND URL POOL COUNT JOURNAL RESULT CLIENT

Its results, the ID of each item, are written to RESULT at the end.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

from soaking.server import TOKEN
from toloka_sdk import AsyncToloka, RetryPolicy, Toloka

ITEMS_PER_REQUEST = 20
OPTIONS: dict[str, Any] = {
    "token": TOKEN,
    "timeout": 10,
    "retry": RetryPolicy(max_attempts=1000, max_elapsed=120.0, base_delay=0.05, max_delay=0.5),
}


def forms(kind: str, pool_id: str, count: int) -> Iterator[dict[str, Any]]:
    """The items, each with its number."""
    for number in range(count):
        task = {"input_values": {"image": f"https://example.com/{number}.jpg"}}
        if kind == "tasks":
            yield {"pool_id": pool_id, "overlap": 1, **task}
        elif kind == "task_suites":
            yield {"pool_id": pool_id, "overlap": 1, "tasks": [task]}
        else:
            yield {
                "user_id": "toloker",
                "amount": 0.01,
                "private_comment": f"{pool_id} {number}",
                "without_message": True,
            }


def upload(kind: str, url: str, pool_id: str, count: int, journal: str) -> dict[int, str | None]:
    with Toloka(base_url=url, **OPTIONS) as toloka:
        resource = getattr(toloka, kind)
        items = forms(kind, pool_id, count)
        uploaded = resource.upload(items, journal=journal, items_per_request=ITEMS_PER_REQUEST)
        return {item.index: item.id for item in uploaded}


async def upload_async(kind: str, url: str, pool_id: str, count: int, journal: str) -> dict[int, str | None]:
    async def items() -> AsyncIterator[dict[str, Any]]:
        for form in forms(kind, pool_id, count):
            yield form

    async with AsyncToloka(base_url=url, **OPTIONS) as toloka:
        uploaded = getattr(toloka, kind).upload(items(), journal=journal, items_per_request=ITEMS_PER_REQUEST)
        return {item.index: item.id async for item in uploaded}


def main() -> None:
    kind, url, pool_id, count, journal, result, client = sys.argv[1:]
    print("begins", flush=True)
    if client == "sync":
        ids = upload(kind, url, pool_id, int(count), journal)
    else:
        ids = asyncio.run(upload_async(kind, url, pool_id, int(count), journal))
    Path(result).write_text(json.dumps(ids))


if __name__ == "__main__":
    main()
