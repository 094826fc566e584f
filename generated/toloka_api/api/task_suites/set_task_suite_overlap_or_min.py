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
    from ...models.task_suite import TaskSuite
    from ...models.task_suite_overlap_patch import TaskSuiteOverlapPatch


def _read(status: int, data: Any) -> TaskSuite:
    from ...models import task_suite as _task_suite

    return _task_suite.TaskSuite.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="setTaskSuiteOverlapOrMin",
    method="PATCH",
    path="/task-suites/{task_suite_id}/set-overlap-or-min",
    resource="task_suites",
    name="set_overlap_or_min",
    read=_read,
)


def set_task_suite_overlap_or_min(
    task_suite_id: str,
    body: TaskSuiteOverlapPatch,
) -> Call[TaskSuite]:
    """Stop issuing a task suite.

    Lowers the overlap to the value that is sent, or to the number of Tolokers who have the task
    suite already if that is more. An overlap of 0 stops issuing it.

    Args:
        task_suite_id: ID of the task suite.
        body: The overlap to lower a task suite to.

    Returns:
        The task suite as it is now.

    Documented at https://toloka.ai/docs/api/concepts/set-min-suite-overlap
    """
    return Call(
        _ENDPOINT,
        path=f"/task-suites/{segment('task_suite_id', task_suite_id)}/set-overlap-or-min",
        body=plain(body),
    )
