"""Both clients on an emulator, and pools to work in."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from typing import Any

from tables.fields import project
from toloka_emulator import Emulator
from toloka_sdk import AsyncToloka, Toloka, models

Run = Callable[[Callable[[Any], Any]], Any]


class Runner:
    def __init__(self, emulator: Emulator, *, asynchronous: bool) -> None:
        self.emulator, self.asynchronous = emulator, asynchronous

    def __call__(self, action: Callable[[Any], Any]) -> Any:
        if not self.asynchronous:
            with Toloka("local", transport=self.emulator.transport()) as toloka:
                return action(toloka)

        async def run() -> Any:
            async with AsyncToloka("local", transport=self.emulator.transport()) as toloka:
                found = action(toloka)
                return await found if inspect.isawaitable(found) else found

        return asyncio.run(run())


def created(
    toloka: Toloka, form: models.ProjectForm | None = None, tasks: int | None = 2
) -> tuple[models.Project, str]:
    """A project, and the ID of a pool in it whose answers are reviewed. Without `tasks` it takes suites."""
    made = toloka.projects.create(form or project())
    pool = {
        "project_id": made.id,
        "private_name": "Animals",
        "may_contain_adult_content": False,
        "reward_per_assignment": 0.05,
        "assignment_max_duration_seconds": 600,
        "will_expire": "2099-01-01T00:00:00",
        "auto_accept_solutions": False,
        "auto_accept_period_day": 1,
        "defaults": {"default_overlap_for_new_task_suites": 1, "default_overlap_for_new_tasks": 1},
    }
    if tasks is not None:
        pool["mixer_config"] = {"real_tasks_count": tasks}
    return made, toloka.pools.create(models.PoolForm.from_dict(pool)).id
