# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    RateLimit,
    StartsOperation,
    is_object,
    plain,
    query,
)

if TYPE_CHECKING:
    from ...models.operation import Operation
    from ...models.task import Task
    from ...models.task_batch_result import TaskBatchResult
    from ...models.task_form import TaskForm


def _read(status: int, data: Any) -> Operation | TaskBatchResult | Task:
    result: Operation | TaskBatchResult | Task = _read_task_creation_result(data)
    return result


def _read_task_creation_result(data: Any) -> Any:
    from ...models import operation as _operation
    from ...models import task as _task
    from ...models import task_batch_result as _task_batch_result

    if is_object(data):
        if "id" in data and "type" in data and "status" in data and "submitted" in data:
            return _operation.Operation.from_dict(data)
        if "items" in data:
            return _task_batch_result.TaskBatchResult.from_dict(data)
        if "id" in data and "pool_id" in data:
            return _task.Task.from_dict(data)
    raise ValueError("it is none of the answers that the spec knows")


_ENDPOINT = Endpoint(
    operation_id="createTask",
    method="POST",
    path="/tasks",
    resource="tasks",
    name="create",
    read=_read,
    starts_operation=StartsOperation(
        poll="getOperation",
        when={"async_mode": True},
        log="getOperationLog",
    ),
    idempotency="operation_id",
    rate_limit=RateLimit(
        minute=200000,
        day=4000000,
        applies_to="tasks",
    ),
)


def create_task(
    body: TaskForm | list[TaskForm],
    *,
    operation_id: str | None = None,
    async_mode: bool | None = None,
    skip_invalid_items: bool | None = None,
    allow_defaults: bool | None = None,
    open_pool: bool | None = None,
) -> Call[Operation | TaskBatchResult | Task]:
    """Create tasks.

    Creates one task, or many, in pools that fill suites by smart mixing; others take task
    suites. Done at once, a call takes up to 5,000 tasks; in the background (`async_mode`), up
    to 10,000 are advised. All the input values of a call may come to 1,048,576 bytes, all its
    output values to 4,194,304.

    The service takes 200000 a minute, 4000000 a day (tasks).

    Args:
        body: One task, or an array of tasks.
        operation_id: A UUID made by the caller, which becomes the ID of the operation. The same
            objects are created once only, however often they are sent with it. Meant for
            `async_mode`.
        async_mode: Whether to create the objects in the background. If so, the answer is an
            operation, which ends once they are all there; the service does it at once when this is
            left out.
        skip_invalid_items: Whether to create the valid objects when others are refused.
            Otherwise, and when this is left out, one refused object stops them all.
        allow_defaults: Whether objects without an `overlap` get the one that the pool's
            `defaults` name. Otherwise, and when this is left out, their own counts.
        open_pool: Whether to open the pool afterwards, should it be closed. It stays closed
            when this is left out.

    Returns:
        The new task for a task; the new tasks and what was wrong with the others for an array;
        in `async_mode` the operation that creates them, of type `TASK.BATCH_CREATE`.

    Documented at https://toloka.ai/docs/api/concepts/create-task
    """
    return Call(
        _ENDPOINT,
        path="/tasks",
        query=query(
            {
                "operation_id": operation_id,
                "async_mode": async_mode,
                "skip_invalid_items": skip_invalid_items,
                "allow_defaults": allow_defaults,
                "open_pool": open_pool,
            }
        ),
        body=plain(body),
    )
