# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from ..sending import many, one, query, segment
from ..types import (
    UNSET,
    Call,
    Endpoint,
    Idempotency,
    Limits,
    NewValue,
    Pagination,
    RateLimit,
    StartsOperation,
    Unset,
    endpoint,
    is_object,
)

if TYPE_CHECKING:
    from ..models.operation import Operation
    from ..models.task import Task
    from ..models.task_batch_result import TaskBatchResult
    from ..models.task_form import TaskForm
    from ..models.task_overlap_patch import TaskOverlapPatch
    from ..models.task_page import TaskPage
    from ..models.task_patch import TaskPatch

    GetTasksSort: TypeAlias = (
        Literal[
            "id",
            "created",
            "-id",
            "-created",
        ]
        | NewValue
    )
    """A field to sort by."""


def _get_tasks_item() -> Callable[[Any], Task]:
    from ..models.task import Task

    return Task.from_dict


def _get_tasks_result(status: int, data: Any) -> TaskPage:
    from ..models import task_page as _task_page

    return _task_page.TaskPage.from_dict(data)


_GET_TASKS = Endpoint(
    operation_id="getTasks",
    method="GET",
    path="/v1/tasks",
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
    required=("pool_id",),
    kinds={
        "overlap": "integer",
        "sort": "several",
        "limit": "count",
        "created_gt": "moment",
        "created_gte": "moment",
        "created_lt": "moment",
        "created_lte": "moment",
        "overlap_gt": "integer",
        "overlap_gte": "integer",
        "overlap_lt": "integer",
        "overlap_lte": "integer",
    },
    values={
        "sort": (
            "id",
            "created",
            "-id",
            "-created",
        ),
    },
)


@endpoint(_GET_TASKS)
def get_tasks(
    *,
    pool_id: str,
    overlap: int | Unset = UNSET,
    owner_id: str | Unset = UNSET,
    owner_company_id: str | Unset = UNSET,
    sort: GetTasksSort | Sequence[GetTasksSort] | Unset = UNSET,
    limit: int | Unset = UNSET,
    id_gt: str | Unset = UNSET,
    id_gte: str | Unset = UNSET,
    id_lt: str | Unset = UNSET,
    id_lte: str | Unset = UNSET,
    created_gt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_gte: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lte: datetime.datetime | datetime.date | str | Unset = UNSET,
    overlap_gt: int | Unset = UNSET,
    overlap_gte: int | Unset = UNSET,
    overlap_lt: int | Unset = UNSET,
    overlap_lte: int | Unset = UNSET,
) -> Call[TaskPage]:
    """List tasks.

    Lists the tasks of a pool, with filters, sorting and pagination.

    Args:
        pool_id: Only tasks of this pool.
        overlap: Only tasks with exactly this overlap.
        owner_id: Only objects that belong to this account.
        owner_company_id: Only objects that belong to an account of this company.
        sort: Fields to sort by, the most significant first. Prefix a field with `-` for
            descending order. Documented are `id`, `created`.
        limit: Maximum number of objects on a page; the service's default is 50. It returns
            fewer if this exceeds the list's own maximum.
        id_gt: Only objects whose ID comes after this one.
        id_gte: Only objects whose ID equals this one or comes after it.
        id_lt: Only objects whose ID comes before this one.
        id_lte: Only objects whose ID equals this one or comes before it.
        created_gt: Only objects created after this time (UTC).
        created_gte: Only objects created at or after this time (UTC).
        created_lt: Only objects created before this time (UTC).
        created_lte: Only objects created at or before this time (UTC).
        overlap_gt: Only objects with an overlap greater than this value.
        overlap_gte: Only objects with an overlap of this value or greater.
        overlap_lt: Only objects with an overlap less than this value.
        overlap_lte: Only objects with an overlap of this value or less.

    Returns:
        One page of tasks.

    Documented at https://toloka.ai/docs/api/concepts/get-tasks-list
    """
    return Call(
        _GET_TASKS,
        path="/v1/tasks",
        query=query(
            _GET_TASKS,
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
            },
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


def _create_task_created(id: str) -> Call[Any]:
    return get_task(id)


def _create_task_result(status: int, data: Any) -> Task:
    from ..models.task import Task

    result = _read_task_creation_result(data)
    if not isinstance(result, Task):
        raise ValueError(f"{type(result).__name__} where Task is expected")
    return result


_CREATE_TASK = Endpoint(
    operation_id="createTask",
    method="POST",
    path="/v1/tasks",
    resource="tasks",
    name="create",
    result="Task",
    read=_create_task_result,
    idempotency=Idempotency("operation_id", created="task_id", get=_create_task_created),
    rate_limit=RateLimit(
        minute=200000,
        day=4000000,
        applies_to="tasks",
    ),
    limits=Limits(
        items=5000,
        bytes={
            "input_values": 1048576,
            "output_values": 4194304,
        },
    ),
    kinds={
        "skip_invalid_items": "flag",
        "allow_defaults": "flag",
        "open_pool": "flag",
    },
)


@endpoint(_CREATE_TASK)
def create_task(
    body: TaskForm,
    *,
    operation_id: str | Unset = UNSET,
    skip_invalid_items: bool | Unset = UNSET,
    allow_defaults: bool | Unset = UNSET,
    open_pool: bool | Unset = UNSET,
) -> Call[Task]:
    """Create a task.

    Creates one or more tasks in pools with smart mixing; other pools take task suites instead.
    A synchronous request takes up to 5,000 tasks; for background creation (`async_mode`), up to
    10,000 are recommended. All input values of a request are limited to 1,048,576 bytes in
    total, all output values to 4,194,304.

    Limit: 200,000 per minute, 4,000,000 per day (tasks).

    Args:
        body: A task to create.
        operation_id: A UUID that the client generates. It becomes the ID of the operation.
            Repeated requests with the same UUID create the objects only once. Intended for
            `async_mode`.
        skip_invalid_items: Whether to create the valid objects when others fail validation. If
            false or omitted, one invalid object cancels the whole request.
        allow_defaults: Whether objects without an `overlap` get the default overlap from the
            pool's `defaults`. If false or omitted, the objects' own overlap applies.
        open_pool: Whether to open the pool afterwards if it is closed. If omitted, the pool
            stays closed.

    Returns:
        The new task.

    Documented at https://toloka.ai/docs/api/concepts/create-task
    """
    return Call(
        _CREATE_TASK,
        path="/v1/tasks",
        query=query(
            _CREATE_TASK,
            {
                "operation_id": operation_id,
                "skip_invalid_items": skip_invalid_items,
                "allow_defaults": allow_defaults,
                "open_pool": open_pool,
            },
        ),
        content=one(_CREATE_TASK, body, "TaskForm", other="create_many"),
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
    path="/v1/tasks",
    resource="tasks",
    name="create_many",
    result="TaskBatchResult",
    read=_create_task_many_result,
    idempotency=Idempotency("operation_id", created="task_id", get=_create_task_created),
    rate_limit=RateLimit(
        minute=200000,
        day=4000000,
        applies_to="tasks",
    ),
    limits=Limits(
        items=5000,
        bytes={
            "input_values": 1048576,
            "output_values": 4194304,
        },
    ),
    kinds={
        "skip_invalid_items": "flag",
        "allow_defaults": "flag",
        "open_pool": "flag",
    },
)


@endpoint(_CREATE_TASK_MANY)
def create_task_many(
    body: Iterable[TaskForm],
    *,
    operation_id: str | Unset = UNSET,
    skip_invalid_items: bool | Unset = UNSET,
    allow_defaults: bool | Unset = UNSET,
    open_pool: bool | Unset = UNSET,
) -> Call[TaskBatchResult]:
    """Create several tasks.

    Creates one or more tasks in pools with smart mixing; other pools take task suites instead.
    A synchronous request takes up to 5,000 tasks; for background creation (`async_mode`), up to
    10,000 are recommended. All input values of a request are limited to 1,048,576 bytes in
    total, all output values to 4,194,304.

    Limit: 200,000 per minute, 4,000,000 per day (tasks).

    Args:
        body: Tasks to create.
        operation_id: A UUID that the client generates. It becomes the ID of the operation.
            Repeated requests with the same UUID create the objects only once. Intended for
            `async_mode`.
        skip_invalid_items: Whether to create the valid objects when others fail validation. If
            false or omitted, one invalid object cancels the whole request.
        allow_defaults: Whether objects without an `overlap` get the default overlap from the
            pool's `defaults`. If false or omitted, the objects' own overlap applies.
        open_pool: Whether to open the pool afterwards if it is closed. If omitted, the pool
            stays closed.

    Returns:
        The new tasks, and with `skip_invalid_items` the errors of the others, both by index in
        the request.

    Documented at https://toloka.ai/docs/api/concepts/create-task
    """
    return Call(
        _CREATE_TASK_MANY,
        path="/v1/tasks",
        query=query(
            _CREATE_TASK_MANY,
            {
                "operation_id": operation_id,
                "skip_invalid_items": skip_invalid_items,
                "allow_defaults": allow_defaults,
                "open_pool": open_pool,
            },
        ),
        content=many(_CREATE_TASK_MANY, body, "TaskForm", other="create"),
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
    path="/v1/tasks",
    resource="tasks",
    name="create_in_background",
    result="Operation",
    read=_create_task_in_background_result,
    starts_operation=StartsOperation(
        poll="getOperation",
        log="getOperationLog",
    ),
    idempotency=Idempotency("operation_id", created="task_id", get=_create_task_created),
    rate_limit=RateLimit(
        minute=200000,
        day=4000000,
        applies_to="tasks",
    ),
    limits=Limits(
        bytes={
            "input_values": 1048576,
            "output_values": 4194304,
        },
    ),
    kinds={
        "skip_invalid_items": "flag",
        "allow_defaults": "flag",
        "open_pool": "flag",
    },
)


@endpoint(_CREATE_TASK_IN_BACKGROUND)
def create_task_in_background(
    body: Iterable[TaskForm],
    *,
    operation_id: str | Unset = UNSET,
    skip_invalid_items: bool | Unset = UNSET,
    allow_defaults: bool | Unset = UNSET,
    open_pool: bool | Unset = UNSET,
) -> Call[Operation]:
    """Create tasks in the background.

    Creates one or more tasks in pools with smart mixing; other pools take task suites instead.
    A synchronous request takes up to 5,000 tasks; for background creation (`async_mode`), up to
    10,000 are recommended. All input values of a request are limited to 1,048,576 bytes in
    total, all output values to 4,194,304.

    Limit: 200,000 per minute, 4,000,000 per day (tasks).

    Args:
        body: Tasks to create.
        operation_id: A UUID that the client generates. It becomes the ID of the operation.
            Repeated requests with the same UUID create the objects only once. Intended for
            `async_mode`.
        skip_invalid_items: Whether to create the valid objects when others fail validation. If
            false or omitted, one invalid object cancels the whole request.
        allow_defaults: Whether objects without an `overlap` get the default overlap from the
            pool's `defaults`. If false or omitted, the objects' own overlap applies.
        open_pool: Whether to open the pool afterwards if it is closed. If omitted, the pool
            stays closed.

    Returns:
        The operation that creates them, of type `TASK.BATCH_CREATE`.

    Documented at https://toloka.ai/docs/api/concepts/create-task
    """
    return Call(
        _CREATE_TASK_IN_BACKGROUND,
        path="/v1/tasks",
        query=query(
            _CREATE_TASK_IN_BACKGROUND,
            {
                "operation_id": operation_id,
                "skip_invalid_items": skip_invalid_items,
                "allow_defaults": allow_defaults,
                "open_pool": open_pool,
                "async_mode": "true",
            },
        ),
        content=many(_CREATE_TASK_IN_BACKGROUND, body, "TaskForm", other="create"),
    )


def _get_task_result(status: int, data: Any) -> Task:
    from ..models import task as _task

    return _task.Task.from_dict(data)


_GET_TASK = Endpoint(
    operation_id="getTask",
    method="GET",
    path="/v1/tasks/{task_id}",
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

    Returns one task.

    Args:
        task_id: ID of the task.

    Returns:
        The task.

    Documented at https://toloka.ai/docs/api/concepts/get-task
    """
    return Call(
        _GET_TASK,
        path=f"/v1/tasks/{segment('task_id', task_id)}",
    )


def _patch_task_result(status: int, data: Any) -> Task:
    from ..models import task as _task

    return _task.Task.from_dict(data)


_PATCH_TASK = Endpoint(
    operation_id="patchTask",
    method="PATCH",
    path="/v1/tasks/{task_id}",
    resource="tasks",
    name="update",
    result="Task",
    read=_patch_task_result,
    kinds={
        "open_pool": "flag",
    },
)


@endpoint(_PATCH_TASK)
def patch_task(
    task_id: str,
    body: TaskPatch,
    *,
    open_pool: bool | Unset = UNSET,
) -> Call[Task]:
    """Change a task.

    Changes only the properties in the request: the overlap, the baseline solutions, or the
    correct answers and the hint, which turn the task into a control task or a training task.

    Args:
        task_id: ID of the task.
        body: Properties of a task to change.
        open_pool: Whether to open the pool afterwards if it is closed. If omitted, the pool
            stays closed.

    Returns:
        The updated task.

    Documented at https://toloka.ai/docs/api/concepts/edit-task-overlap
    """
    return Call(
        _PATCH_TASK,
        path=f"/v1/tasks/{segment('task_id', task_id)}",
        query=query(
            _PATCH_TASK,
            {
                "open_pool": open_pool,
            },
        ),
        content=one(_PATCH_TASK, body, "TaskPatch"),
    )


def _set_task_overlap_or_min_result(status: int, data: Any) -> Task:
    from ..models import task as _task

    return _task.Task.from_dict(data)


_SET_TASK_OVERLAP_OR_MIN = Endpoint(
    operation_id="setTaskOverlapOrMin",
    method="PATCH",
    path="/v1/tasks/{task_id}/set-overlap-or-min",
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

    Lowers the overlap to the value in the request, or to the number of Tolokers who already
    have the task if that is greater. An overlap of 0 stops issuing it; for a task with infinite
    overlap, set `infinite_overlap` to false as well.

    Args:
        task_id: ID of the task.
        body: New, lower overlap of a task.

    Returns:
        The updated task.

    Documented at https://toloka.ai/docs/api/concepts/set-min-task-overlap
    """
    return Call(
        _SET_TASK_OVERLAP_OR_MIN,
        path=f"/v1/tasks/{segment('task_id', task_id)}/set-overlap-or-min",
        content=one(_SET_TASK_OVERLAP_OR_MIN, body, "TaskOverlapPatch"),
    )
