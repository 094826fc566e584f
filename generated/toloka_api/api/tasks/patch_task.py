# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    plain,
    query,
    segment,
)

if TYPE_CHECKING:
    from ...models.task import Task
    from ...models.task_patch import TaskPatch


def _read(status: int, data: Any) -> Task:
    from ...models import task as _task

    return _task.Task.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="patchTask",
    method="PATCH",
    path="/tasks/{task_id}",
    resource="tasks",
    name="update",
    read=_read,
)


def patch_task(
    task_id: str,
    body: TaskPatch,
    *,
    open_pool: bool | None = None,
) -> Call[Task]:
    """Change a task.

    Changes what is sent and leaves the rest: how many Tolokers get the task, the answers known
    beforehand, or the right answers and the hint, which turn it into a control task or a
    training task.

    Args:
        task_id: ID of the task.
        body: The properties of a task to change.
        open_pool: Whether to open the pool afterwards, should it be closed. It stays closed
            when this is left out.

    Returns:
        The task as it is now.

    Documented at https://toloka.ai/docs/api/concepts/edit-task-overlap
    """
    return Call(
        _ENDPOINT,
        path=f"/tasks/{segment('task_id', task_id)}",
        query=query(
            {
                "open_pool": open_pool,
            }
        ),
        body=plain(body),
    )
