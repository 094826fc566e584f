"""Read a pool's assignments: how soon the first one comes, and what is in memory by then."""

from __future__ import annotations

from itertools import chain

from benchmarks.cases.iterate import looked_at
from benchmarks.measuring import Stopwatch, peak_memory


def sdk(url: str, rows: int) -> dict[str, object]:
    """With default arguments."""
    return read(url, rows, None)


def one_page(url: str, rows: int) -> dict[str, object]:
    return read(url, rows, rows)


def first_thousand(url: str, rows: int) -> dict[str, object]:
    return read(url, rows, min(1000, rows))


def read(url: str, rows: int, limit: int | None) -> dict[str, object]:
    from toloka_sdk import UNSET, Toloka

    with Toloka(base_url=url, token="token") as toloka, Stopwatch() as whole:
        assignments = iter(toloka.assignments.list(pool_id=str(rows), limit=limit or UNSET))
        with Stopwatch() as beginning:
            first = next(assignments)
        memory = peak_memory()
        seen = looked_at(chain([first], assignments))
    return {"first": beginning.wall, "memory": memory, "wall": whole.wall, "seen": seen}
