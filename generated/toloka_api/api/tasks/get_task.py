# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    segment,
)

if TYPE_CHECKING:
    from ...models.task import Task


def _read(status: int, data: Any) -> Task:
    from ...models import task as _task

    return _task.Task.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="getTask",
    method="GET",
    path="/tasks/{task_id}",
    resource="tasks",
    name="get",
    read=_read,
)


def get_task(
    task_id: str,
) -> Call[Task]:
    """Get a task.

    Reads one task.

    Args:
        task_id: ID of the task.

    Returns:
        The task.

    Documented at https://toloka.ai/docs/api/concepts/get-task
    """
    return Call(
        _ENDPOINT,
        path=f"/tasks/{segment('task_id', task_id)}",
    )
