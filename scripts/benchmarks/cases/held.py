"""Keep a pool's assignments in memory, with every task and every answer."""

from __future__ import annotations

import gc

from benchmarks.measuring import memory

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def sdk(url: str, rows: int, limit: int) -> dict[str, float]:
    from toloka_sdk import Toloka

    with Toloka(base_url=url, token="token") as toloka:
        before = settled()
        kept = list(toloka.assignments.list(pool_id=str(rows), limit=limit))
        for assignment in kept:
            # Create now what is created on first access.
            for _ in assignment.tasks or ():
                pass
            for _ in assignment.solutions or ():
                pass
        after = settled()
    assert len(kept) == rows
    return {"memory": (after - before) / rows}


def raw(url: str, rows: int, limit: int) -> dict[str, float]:
    import json

    import httpx

    kept: list[dict[str, Any]] = []
    query: dict[str, str | int] = {"pool_id": rows, "sort": "id", "limit": limit}
    headers = {"Authorization": "ApiKey token"}
    with httpx.Client(base_url=f"{url}/api/v1", headers=headers) as client:
        before = settled()
        has_more = True
        while has_more:
            page = json.loads(client.get("/assignments", params=query).content)
            kept += page["items"]
            has_more, query["id_gt"] = page["has_more"], kept[-1]["id"]
        after = settled()
    assert len(kept) == rows
    return {"memory": (after - before) / rows}


def settled() -> int:
    """The process's memory after garbage collection."""
    gc.collect()
    return memory()
