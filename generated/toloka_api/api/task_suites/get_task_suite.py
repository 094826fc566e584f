# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    segment,
)

if TYPE_CHECKING:
    from ...models.task_suite import TaskSuite


def _read(status: int, data: Any) -> TaskSuite:
    from ...models import task_suite as _task_suite

    return _task_suite.TaskSuite.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="getTaskSuite",
    method="GET",
    path="/task-suites/{task_suite_id}",
    resource="task_suites",
    name="get",
    read=_read,
)


def get_task_suite(
    task_suite_id: str,
) -> Call[TaskSuite]:
    """Get a task suite.

    Reads one task suite.

    Args:
        task_suite_id: ID of the task suite.

    Returns:
        The task suite.

    Documented at https://toloka.ai/docs/api/concepts/get-task-suite
    """
    return Call(
        _ENDPOINT,
        path=f"/task-suites/{segment('task_suite_id', task_suite_id)}",
    )
