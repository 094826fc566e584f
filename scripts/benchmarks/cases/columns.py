"""Make a table of a pool's assignments, a row a task."""

from __future__ import annotations

import tempfile
from pathlib import Path

from benchmarks.measuring import Stopwatch, memory, peak_memory

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def arrow(url: str, rows: int) -> dict[str, object]:
    from toloka_sdk import Toloka

    before = with_pyarrow()
    with Toloka(base_url=url, token="token") as toloka, Stopwatch() as watch:
        table = toloka.assignments.list(pool_id=str(rows)).to_arrow()
    return figures(watch, rows, before, table.num_rows)


def models(url: str, rows: int) -> dict[str, object]:
    from toloka_sdk import Toloka

    before = memory()
    with Toloka(base_url=url, token="token") as toloka, Stopwatch() as watch:
        table = [
            {
                "assignment_id": assignment.id,
                "task_id": task.id,
                "user_id": assignment.user_id,
                "status": assignment.status,
                "reward": assignment.reward,
                "created": assignment.created,
                "submitted": assignment.submitted,
                "accepted": assignment.accepted,
                "input_values": task.input_values,
                "output_values": solution.output_values,
                "known_solutions": task.known_solutions,
            }
            for assignment in toloka.assignments.list(pool_id=str(rows))
            for task, solution in zip(assignment.tasks, assignment.solutions or (), strict=True)
        ]
    return figures(watch, rows, before, len(table))


def normalize(url: str, rows: int) -> dict[str, object]:
    import httpx
    import pandas as pd

    before = memory()
    headers = {"Authorization": "ApiKey token"}
    query: dict[str, str | int] = {"pool_id": rows, "sort": "id", "limit": 1000}
    frames: list[Any] = []
    has_more = True
    with httpx.Client(base_url=f"{url}/api/v1", headers=headers) as client, Stopwatch() as watch:
        while has_more:
            page = client.get("/assignments", params=query).json()
            frames.append(normalized(pd, page["items"]))
            has_more, query["id_gt"] = page["has_more"], page["items"][-1]["id"]
        table = pd.concat(frames)
    return figures(watch, rows, before, len(table))


def normalized(pd: Any, items: list[dict[str, Any]]) -> Any:
    meta = ["id", "user_id", "status", "reward", "created", "submitted"]
    tasks = pd.json_normalize(items, "tasks", meta, record_prefix="task.")
    return tasks.join(pd.json_normalize(items, "solutions"))


def export(url: str, rows: int) -> dict[str, object]:
    from toloka_sdk import Toloka

    before = with_pyarrow()
    with (
        tempfile.TemporaryDirectory() as folder,
        Toloka(base_url=url, token="token") as toloka,
        Stopwatch() as watch,
    ):
        count = toloka.assignments.list(pool_id=str(rows)).export(Path(folder) / "answers.parquet")
    return figures(watch, rows, before, count)


def with_pyarrow() -> int:
    """The memory with pyarrow, which imports pandas where that is installed."""
    import pyarrow

    import toloka_export._doors  # noqa: F401

    pyarrow.array([None])
    return memory()


def figures(watch: Stopwatch, rows: int, before: int, count: int) -> dict[str, object]:
    peak = peak_memory()
    return {"cpu": watch.cpu / rows, "wall": watch.wall, "memory": peak, "more": peak - before, "seen": count}
