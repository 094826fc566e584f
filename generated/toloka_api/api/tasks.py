# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from ..types import (
    Call,
    Endpoint,
    Pagination,
    RateLimit,
    StartsOperation,
    endpoint,
    is_object,
    many,
    one,
    plain,
    query,
    segment,
)

if TYPE_CHECKING:
    from ..models.operation import Operation
    from ..models.task import Task
    from ..models.task_batch_result import TaskBatchResult
    from ..models.task_form import TaskForm
    from ..models.task_overlap_patch import TaskOverlapPatch
    from ..models.task_page import TaskPage
    from ..models.task_patch import TaskPatch


def _get_tasks_item() -> Callable[[Any], Task]:
    from ..models.task import Task

    return Task.from_dict


def _get_tasks_result(status: int, data: Any) -> TaskPage:
    from ..models import task_page as _task_page

    return _task_page.TaskPage.from_dict(data)


_GET_TASKS = Endpoint(
    operation_id="getTasks",
    method="GET",
    path="/tasks",
    resource="tasks",
    name="list",
    result="TaskPage",
    read=_get_tasks_result,
    pagination=Pagination(
        items="items",
        has_more="has_more",
        limit="limit",
        max_limit=100000,
        sort="sort",
        cursor={"id": "id_gt", "-id": "id_lt"},
        item="Task",
        item_reader=_get_tasks_item,
        ranges=(
            "id",
            "created",
            "overlap",
        ),
    ),
)


@endpoint(_GET_TASKS)
def get_tasks(
    *,
    pool_id: str,
    overlap: int | None = None,
    owner_id: str | None = None,
    owner_company_id: str | None = None,
    sort: str | Sequence[str] | None = None,
    limit: int | None = None,
    id_gt: str | None = None,
    id_gte: str | None = None,
    id_lt: str | None = None,
    id_lte: str | None = None,
    created_gt: datetime.datetime | datetime.date | str | None = None,
    created_gte: datetime.datetime | datetime.date | str | None = None,
    created_lt: datetime.datetime | datetime.date | str | None = None,
    created_lte: datetime.datetime | datetime.date | str | None = None,
    overlap_gt: int | None = None,
    overlap_gte: int | None = None,
    overlap_lt: int | None = None,
    overlap_lte: int | None = None,
) -> Call[TaskPage]:
    """List tasks.

    Lists the tasks of a pool, filtered and sorted, page by page.

    Args:
        pool_id: Only tasks of this pool.
        overlap: Only tasks with exactly this overlap.
        owner_id: Only objects that belong to this account.
        owner_company_id: Only objects that belong to an account of this company.
        sort: Fields to sort by, the first one first; a `-` before a field turns its order
            round.
        limit: How many objects one page holds at most. The service answers with fewer when this
            is more than the list allows.
        id_gt: Only objects whose ID comes after this one.
        id_gte: Only objects whose ID is this one or comes after it.
        id_lt: Only objects whose ID comes before this one.
        id_lte: Only objects whose ID is this one or comes before it.
        created_gt: Only objects created after this moment (UTC).
        created_gte: Only objects created at this moment or after it (UTC).
        created_lt: Only objects created before this moment (UTC).
        created_lte: Only objects created at this moment or before it (UTC).
        overlap_gt: Only objects with an overlap above this one.
        overlap_gte: Only objects with this overlap or one above it.
        overlap_lt: Only objects with an overlap below this one.
        overlap_lte: Only objects with this overlap or one below it.

    Returns:
        One page of tasks.

    Documented at https://toloka.ai/docs/api/concepts/get-tasks-list
    """
    return Call(
        _GET_TASKS,
        path="/tasks",
        query=query(
            {
                "pool_id": pool_id,
                "overlap": overlap,
                "owner_id": owner_id,
                "owner_company_id": owner_company_id,
                "sort": sort,
                "limit": limit,
                "id_gt": id_gt,
                "id_gte": id_gte,
                "id_lt": id_lt,
                "id_lte": id_lte,
                "created_gt": created_gt,
                "created_gte": created_gte,
                "created_lt": created_lt,
                "created_lte": created_lte,
                "overlap_gt": overlap_gt,
                "overlap_gte": overlap_gte,
                "overlap_lt": overlap_lt,
                "overlap_lte": overlap_lte,
            }
        ),
    )


def _read_task_creation_result(data: Any) -> Any:
    from ..models import operation as _operation
    from ..models import task as _task
    from ..models import task_batch_result as _task_batch_result

    if is_object(data):
        if "id" in data and "type" in data and "status" in data and "submitted" in data:
            return _operation.Operation.from_dict(data)
        if "items" in data:
            return _task_batch_result.TaskBatchResult.from_dict(data)
        if "id" in data and "pool_id" in data:
            return _task.Task.from_dict(data)
    raise ValueError("it is none of the answers that the spec knows")


def _create_task_result(status: int, data: Any) -> Task:
    from ..models.task import Task

    result = _read_task_creation_result(data)
    if not isinstance(result, Task):
        raise ValueError(f"{type(result).__name__} where Task is expected")
    return result


_CREATE_TASK = Endpoint(
    operation_id="createTask",
    method="POST",
    path="/tasks",
    resource="tasks",
    name="create",
    result="Task",
    read=_create_task_result,
    idempotency="operation_id",
    rate_limit=RateLimit(
        minute=200000,
        day=4000000,
        applies_to="tasks",
    ),
)


@endpoint(_CREATE_TASK)
def create_task(
    body: TaskForm,
    *,
    operation_id: str | None = None,
    skip_invalid_items: bool | None = None,
    allow_defaults: bool | None = None,
    open_pool: bool | None = None,
) -> Call[Task]:
    """Create a task.

    Creates one task, or many, in pools that fill suites by smart mixing; others take task
    suites. Done at once, a call takes up to 5,000 tasks; in the background (`async_mode`), up
    to 10,000 are advised. All the input values of a call may come to 1,048,576 bytes, all its
    output values to 4,194,304.

    The service takes 200,000 a minute, 4,000,000 a day (tasks).

    Args:
        body: A task to create.
        operation_id: A UUID made by the caller, which becomes the ID of the operation. The same
            objects are created once only, however often they are sent with it. Meant for
            `async_mode`.
        skip_invalid_items: Whether to create the valid objects when others are refused.
            Otherwise, and when this is left out, one refused object stops them all.
        allow_defaults: Whether objects without an `overlap` get the one that the pool's
            `defaults` name. Otherwise, and when this is left out, their own counts.
        open_pool: Whether to open the pool afterwards, should it be closed. It stays closed
            when this is left out.

    Returns:
        The new task.

    Documented at https://toloka.ai/docs/api/concepts/create-task
    """
    return Call(
        _CREATE_TASK,
        path="/tasks",
        query=query(
            {
                "operation_id": operation_id,
                "skip_invalid_items": skip_invalid_items,
                "allow_defaults": allow_defaults,
                "open_pool": open_pool,
            }
        ),
        body=one(body, "create", "create_many"),
    )


def _create_task_many_result(status: int, data: Any) -> TaskBatchResult:
    from ..models.task_batch_result import TaskBatchResult

    result = _read_task_creation_result(data)
    if not isinstance(result, TaskBatchResult):
        raise ValueError(f"{type(result).__name__} where TaskBatchResult is expected")
    return result


_CREATE_TASK_MANY = Endpoint(
    operation_id="createTask",
    method="POST",
    path="/tasks",
    resource="tasks",
    name="create_many",
    result="TaskBatchResult",
    read=_create_task_many_result,
    idempotency="operation_id",
    rate_limit=RateLimit(
        minute=200000,
        day=4000000,
        applies_to="tasks",
    ),
)


@endpoint(_CREATE_TASK_MANY)
def create_task_many(
    body: Iterable[TaskForm],
    *,
    operation_id: str | None = None,
    skip_invalid_items: bool | None = None,
    allow_defaults: bool | None = None,
    open_pool: bool | None = None,
) -> Call[TaskBatchResult]:
    """Create several tasks.

    Creates one task, or many, in pools that fill suites by smart mixing; others take task
    suites. Done at once, a call takes up to 5,000 tasks; in the background (`async_mode`), up
    to 10,000 are advised. All the input values of a call may come to 1,048,576 bytes, all its
    output values to 4,194,304.

    The service takes 200,000 a minute, 4,000,000 a day (tasks).

    Args:
        body: The tasks to create.
        operation_id: A UUID made by the caller, which becomes the ID of the operation. The same
            objects are created once only, however often they are sent with it. Meant for
            `async_mode`.
        skip_invalid_items: Whether to create the valid objects when others are refused.
            Otherwise, and when this is left out, one refused object stops them all.
        allow_defaults: Whether objects without an `overlap` get the one that the pool's
            `defaults` name. Otherwise, and when this is left out, their own counts.
        open_pool: Whether to open the pool afterwards, should it be closed. It stays closed
            when this is left out.

    Returns:
        The new tasks, and with `skip_invalid_items` the errors of the others, both by index in
        the request.

    Documented at https://toloka.ai/docs/api/concepts/create-task
    """
    return Call(
        _CREATE_TASK_MANY,
        path="/tasks",
        query=query(
            {
                "operation_id": operation_id,
                "skip_invalid_items": skip_invalid_items,
                "allow_defaults": allow_defaults,
                "open_pool": open_pool,
            }
        ),
        body=many(body, "create_many", "create"),
    )


def _create_task_in_background_result(status: int, data: Any) -> Operation:
    from ..models.operation import Operation

    result = _read_task_creation_result(data)
    if not isinstance(result, Operation):
        raise ValueError(f"{type(result).__name__} where Operation is expected")
    return result


_CREATE_TASK_IN_BACKGROUND = Endpoint(
    operation_id="createTask",
    method="POST",
    path="/tasks",
    resource="tasks",
    name="create_in_background",
    result="Operation",
    read=_create_task_in_background_result,
    starts_operation=StartsOperation(
        poll="getOperation",
        log="getOperationLog",
    ),
    idempotency="operation_id",
    rate_limit=RateLimit(
        minute=200000,
        day=4000000,
        applies_to="tasks",
    ),
)


@endpoint(_CREATE_TASK_IN_BACKGROUND)
def create_task_in_background(
    body: Iterable[TaskForm],
    *,
    operation_id: str | None = None,
    skip_invalid_items: bool | None = None,
    allow_defaults: bool | None = None,
    open_pool: bool | None = None,
) -> Call[Operation]:
    """Create tasks in the background.

    Creates one task, or many, in pools that fill suites by smart mixing; others take task
    suites. Done at once, a call takes up to 5,000 tasks; in the background (`async_mode`), up
    to 10,000 are advised. All the input values of a call may come to 1,048,576 bytes, all its
    output values to 4,194,304.

    The service takes 200,000 a minute, 4,000,000 a day (tasks).

    Args:
        body: The tasks to create.
        operation_id: A UUID made by the caller, which becomes the ID of the operation. The same
            objects are created once only, however often they are sent with it. Meant for
            `async_mode`.
        skip_invalid_items: Whether to create the valid objects when others are refused.
            Otherwise, and when this is left out, one refused object stops them all.
        allow_defaults: Whether objects without an `overlap` get the one that the pool's
            `defaults` name. Otherwise, and when this is left out, their own counts.
        open_pool: Whether to open the pool afterwards, should it be closed. It stays closed
            when this is left out.

    Returns:
        The operation that creates them, of type `TASK.BATCH_CREATE`.

    Documented at https://toloka.ai/docs/api/concepts/create-task
    """
    return Call(
        _CREATE_TASK_IN_BACKGROUND,
        path="/tasks",
        query=query(
            {
                "operation_id": operation_id,
                "skip_invalid_items": skip_invalid_items,
                "allow_defaults": allow_defaults,
                "open_pool": open_pool,
                "async_mode": True,
            }
        ),
        body=many(body, "create_in_background", "create"),
    )


def _get_task_result(status: int, data: Any) -> Task:
    from ..models import task as _task

    return _task.Task.from_dict(data)


_GET_TASK = Endpoint(
    operation_id="getTask",
    method="GET",
    path="/tasks/{task_id}",
    resource="tasks",
    name="get",
    result="Task",
    read=_get_task_result,
)


@endpoint(_GET_TASK)
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
        _GET_TASK,
        path=f"/tasks/{segment('task_id', task_id)}",
    )


def _patch_task_result(status: int, data: Any) -> Task:
    from ..models import task as _task

    return _task.Task.from_dict(data)


_PATCH_TASK = Endpoint(
    operation_id="patchTask",
    method="PATCH",
    path="/tasks/{task_id}",
    resource="tasks",
    name="update",
    result="Task",
    read=_patch_task_result,
)


@endpoint(_PATCH_TASK)
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
        _PATCH_TASK,
        path=f"/tasks/{segment('task_id', task_id)}",
        query=query(
            {
                "open_pool": open_pool,
            }
        ),
        body=plain(body),
    )


def _set_task_overlap_or_min_result(status: int, data: Any) -> Task:
    from ..models import task as _task

    return _task.Task.from_dict(data)


_SET_TASK_OVERLAP_OR_MIN = Endpoint(
    operation_id="setTaskOverlapOrMin",
    method="PATCH",
    path="/tasks/{task_id}/set-overlap-or-min",
    resource="tasks",
    name="set_overlap_or_min",
    result="Task",
    read=_set_task_overlap_or_min_result,
)


@endpoint(_SET_TASK_OVERLAP_OR_MIN)
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
        _SET_TASK_OVERLAP_OR_MIN,
        path=f"/tasks/{segment('task_id', task_id)}/set-overlap-or-min",
        body=plain(body),
    )
