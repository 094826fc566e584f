"""Upload many tasks in requests of a thousand, eight of them at a time."""

from __future__ import annotations

from benchmarks.measuring import Stopwatch, peak_memory

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

IN_FLIGHT, ITEMS = 8, 1000


def dictionaries(rows: int) -> Iterator[dict[str, Any]]:
    for number in range(rows):
        image = f"https://example.com/images/{number:08d}.jpg"
        yield {"pool_id": "36502086", "input_values": {"image": image, "text": "cat or dog?"}, "overlap": 3}


def sdk(url: str, rows: int) -> dict[str, float]:
    from toloka_sdk import Toloka, models

    forms = (
        models.TaskForm(pool_id=task["pool_id"], input_values=task["input_values"], overlap=task["overlap"])
        for task in dictionaries(rows)
    )
    with Toloka(base_url=url, token="token") as toloka, Stopwatch() as watch:
        upload = toloka.tasks.upload(forms, at_once=IN_FLIGHT, items_per_request=ITEMS)
        created = sum(item.id is not None for item in upload)
    return {
        "wall": watch.wall,
        "each": watch.wall / rows,
        "cpu": watch.cpu / rows,
        "memory": peak_memory(),
        "seen": created,
    }


def raw(url: str, rows: int) -> dict[str, float]:
    """Posts what was encoded before, and reads nothing of what became of it."""
    import json
    from concurrent.futures import ThreadPoolExecutor
    from uuid import uuid4

    import httpx

    tasks = list(dictionaries(rows))
    parts = [tasks[first : first + ITEMS] for first in range(0, rows, ITEMS)]
    bodies = [json.dumps(part).encode() for part in parts]
    headers = {"Authorization": "ApiKey token", "Content-Type": "application/json"}
    with httpx.Client(base_url=f"{url}/api/v1", headers=headers, timeout=60) as client:

        def post(body: bytes) -> int:
            query = {"async_mode": "true", "operation_id": str(uuid4())}
            return client.post("/tasks", params=query, content=body).status_code

        with Stopwatch() as watch, ThreadPoolExecutor(IN_FLIGHT) as workers:
            posted = sum(
                len(part)
                for part, status in zip(parts, workers.map(post, bodies), strict=True)
                if status == 202
            )
    return {
        "wall": watch.wall,
        "each": watch.wall / rows,
        "cpu": watch.cpu / rows,
        "memory": peak_memory(),
        "seen": posted,
    }


def encoding(url: str, rows: int) -> dict[str, float]:
    """What it costs to make JSON of the tasks alone."""
    import json

    tasks = list(dictionaries(rows))
    with Stopwatch() as watch:
        for first in range(0, rows, ITEMS):
            json.dumps(tasks[first : first + ITEMS]).encode()
    return {"cpu": watch.cpu / rows}


def kit(url: str, rows: int) -> dict[str, float]:
    from toloka.client import Task, TolokaClient

    client = TolokaClient("token", url=url)
    tasks = [Task.structure(task) for task in dictionaries(rows)]
    with Stopwatch() as watch:
        made = client.create_tasks(tasks, allow_defaults=True)
    return {
        "wall": watch.wall,
        "each": watch.wall / rows,
        "cpu": watch.cpu / rows,
        "memory": peak_memory(),
        "seen": len(made.items),
    }
