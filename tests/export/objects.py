"""Objects as the service sends them."""

from __future__ import annotations

from typing import Any

from tables.fields import project
from toloka_sdk import models

ANIMALS = project(
    inputs={"image": models.FieldSpec(type="url"), "size": models.FieldSpec(type="integer", required=False)},
    outputs={
        "animal": models.FieldSpec(type="string", allowed_values=["cat", "dog"]),
        "tags": models.FieldSpec(type="array_string", required=False),
    },
)


def assignment(number: int = 1, **fields: Any) -> dict[str, Any]:
    return {
        "id": f"assignment-{number}",
        "task_suite_id": "suite",
        "pool_id": "1",
        "user_id": "toloker",
        "status": "ACCEPTED",
        "reward": 0.05,
        "mixed": True,
        "automerged": False,
        "created": "2026-01-01T10:13:32",
        "submitted": "2026-01-01T10:14:32.9",
        "owner": {"id": "requester", "myself": True},
        "tasks": [task(f"{number}-1"), task(f"{number}-2")],
        "solutions": [solution("cat"), solution("dog")],
        **fields,
    }


def task(id: str = "1-1", **fields: Any) -> dict[str, Any]:
    return {"id": id, "input_values": {"image": f"https://example.com/{id}.jpg"}, "overlap": 3, **fields}


def solution(animal: Any, **fields: Any) -> dict[str, Any]:
    return {"output_values": {"animal": animal}, **fields}
