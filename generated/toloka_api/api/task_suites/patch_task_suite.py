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
    from ...models.task_suite import TaskSuite
    from ...models.task_suite_patch import TaskSuitePatch


def _read(status: int, data: Any) -> TaskSuite:
    from ...models import task_suite as _task_suite

    return _task_suite.TaskSuite.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="patchTaskSuite",
    method="PATCH",
    path="/task-suites/{task_suite_id}",
    resource="task_suites",
    name="update",
    read=_read,
)


def patch_task_suite(
    task_suite_id: str,
    body: TaskSuitePatch,
    *,
    open_pool: bool | None = None,
) -> Call[TaskSuite]:
    """Change a task suite.

    Changes what is sent and leaves the rest: how many Tolokers get the task suite, or when it
    is issued among those of its pool.

    Args:
        task_suite_id: ID of the task suite.
        body: The properties of a task suite to change.
        open_pool: Whether to open the pool afterwards, should it be closed. It stays closed
            when this is left out.

    Returns:
        The task suite as it is now.

    Documented at https://toloka.ai/docs/api/concepts/edit-overlap
    """
    return Call(
        _ENDPOINT,
        path=f"/task-suites/{segment('task_suite_id', task_suite_id)}",
        query=query(
            {
                "open_pool": open_pool,
            }
        ),
        body=plain(body),
    )
