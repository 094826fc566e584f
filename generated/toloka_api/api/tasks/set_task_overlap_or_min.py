# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    plain,
    segment,
)

if TYPE_CHECKING:
    from ...models.task import Task
    from ...models.task_overlap_patch import TaskOverlapPatch


def _read(status: int, data: Any) -> Task:
    from ...models import task as _task

    return _task.Task.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="setTaskOverlapOrMin",
    method="PATCH",
    path="/tasks/{task_id}/set-overlap-or-min",
    resource="tasks",
    name="set_overlap_or_min",
    read=_read,
)


def set_task_overlap_or_min(
    task_id: str,
    body: TaskOverlapPatch,
) -> Call[Task]:
    """Stop issuing a task.

    Lowers the overlap to the value that is sent, or to the number of Tolokers who have the task
    already if that is more. An overlap of 0 stops issuing it; for a task with infinite overlap,
    `infinite_overlap` has to be false, too.

    Args:
        task_id: ID of the task.
        body: The overlap to lower a task to.

    Returns:
        The task as it is now.

    Documented at https://toloka.ai/docs/api/concepts/set-min-task-overlap
    """
    return Call(
        _ENDPOINT,
        path=f"/tasks/{segment('task_id', task_id)}/set-overlap-or-min",
        body=plain(body),
    )
