"""Read a pool from a slow server in any order: windows of creation time, several at once."""

from __future__ import annotations

from benchmarks.cases.iterate import figures, looked_at
from benchmarks.measuring import Stopwatch


def sdk(url: str, rows: int, limit: int, shards: int) -> dict[str, object]:
    from toloka_sdk import Toloka

    with Toloka(base_url=url, token="token") as toloka, Stopwatch() as watch:
        assignments = toloka.assignments.list(pool_id=str(rows), limit=limit)
        seen = looked_at(assignments.in_shards(shards) if shards > 1 else assignments)
    return figures(watch, rows, seen)
