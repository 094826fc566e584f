"""Encode a request with many forms: tasks to create, of which every tenth is a control task."""

from __future__ import annotations

from benchmarks.measuring import Stopwatch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TIMES = 5


def dictionaries(forms: int) -> list[dict[str, Any]]:
    tasks: list[dict[str, Any]] = []
    for number in range(forms):
        image = f"https://example.com/images/{number:08d}.jpg"
        task = {"pool_id": "36502086", "input_values": {"image": image, "text": "cat or dog?"}, "overlap": 3}
        if number % 10 == 0:
            task["known_solutions"] = [{"output_values": {"result": "cat"}, "correctness_weight": 1.0}]
        tasks.append(task)
    return tasks


def sdk(url: str, forms: int) -> dict[str, float]:
    from toloka_api.api.tasks import create_task_many
    from toloka_sdk import models

    tasks = [models.TaskForm.from_dict(task) for task in dictionaries(forms)]
    with Stopwatch() as watch:
        for _ in range(TIMES):
            content = create_task_many(tasks).content
    assert content
    return {"cpu": watch.cpu / TIMES, "bytes": len(content)}


def raw(url: str, forms: int) -> dict[str, float]:
    import json

    tasks = dictionaries(forms)
    with Stopwatch() as watch:
        for _ in range(TIMES):
            content = json.dumps(tasks).encode()
    return {"cpu": watch.cpu / TIMES, "bytes": len(content)}


def kit(url: str, forms: int) -> dict[str, float]:
    """Like its client, but without the transport."""
    import simplejson
    from toloka.client import Task
    from toloka.client._converter import unstructure

    tasks = [Task.structure(task) for task in dictionaries(forms)]
    with Stopwatch() as watch:
        content = simplejson.dumps(unstructure(tasks)).encode()
    return {"cpu": watch.cpu, "bytes": len(content)}
