"""Exports whose moments have as many digits as there can be."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from export.objects import ANIMALS, assignment, solution, task
from export.service import Service, running

DIGITS = ("", ".9", ".98", ".987")
MOMENTS = [datetime(2026, 1, 1, 10, 13, 32, micros, UTC) for micros in (0, 900_000, 980_000, 987_000)]


def items(digits: tuple[str, ...]) -> list[dict[str, Any]]:
    return [
        assignment(
            number,
            created=f"2026-01-01T10:13:32{text}",
            reward=0.05 * number,
            tasks=[task(input_values={"image": "i", "size": number})],
            solutions=[solution("cat") | {"output_values": {"animal": "cat", "tags": ["a"]}}],
        )
        for number, text in enumerate(digits)
    ]


def exported(path: Path, digits: tuple[str, ...] = DIGITS) -> Path:
    run = running(Service(items(digits)), asynchronous=False)
    run(lambda toloka: toloka.assignments.list(pool_id="1").export(path, project=ANIMALS))
    return path
