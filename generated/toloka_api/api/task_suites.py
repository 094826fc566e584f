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
    from ..models.task_suite import TaskSuite
    from ..models.task_suite_batch_result import TaskSuiteBatchResult
    from ..models.task_suite_form import TaskSuiteForm
    from ..models.task_suite_overlap_patch import TaskSuiteOverlapPatch
    from ..models.task_suite_page import TaskSuitePage
    from ..models.task_suite_patch import TaskSuitePatch

    GetTaskSuitesSort: TypeAlias = (
        Literal[
            "id",
            "created",
            "-id",
            "-created",
        ]
        | NewValue
    )
    """A field to sort by."""


def _get_task_suites_item() -> Callable[[Any], TaskSuite]:
    from ..models.task_suite import TaskSuite

    return TaskSuite.from_dict


def _get_task_suites_result(status: int, data: Any) -> TaskSuitePage:
    from ..models import task_suite_page as _task_suite_page

    return _task_suite_page.TaskSuitePage.from_dict(data)


_GET_TASK_SUITES = Endpoint(
    operation_id="getTaskSuites",
    method="GET",
    path="/v1/task-suites",
    resource="task_suites",
    name="list",
    result="TaskSuitePage",
    read=_get_task_suites_result,
    pagination=Pagination(
        items="items",
        has_more="has_more",
        limit="limit",
        max_limit=100000,
        sort="sort",
        cursor={"id": "id_gt", "-id": "id_lt"},
        item="TaskSuite",
        item_reader=_get_task_suites_item,
        ranges=(
            "id",
            "created",
            "overlap",
        ),
    ),
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


@endpoint(_GET_TASK_SUITES)
def get_task_suites(
    *,
    pool_id: str | Unset = UNSET,
    task_id: str | Unset = UNSET,
    overlap: int | Unset = UNSET,
    owner_id: str | Unset = UNSET,
    owner_company_id: str | Unset = UNSET,
    sort: GetTaskSuitesSort | Sequence[GetTaskSuitesSort] | Unset = UNSET,
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
) -> Call[TaskSuitePage]:
    """List task suites.

    Lists the task suites of a pool, or those that contain a task, with filters, sorting and
    pagination. One of `pool_id` and `task_id` is required.

    Args:
        pool_id: Only task suites of this pool.
        task_id: Only task suites that contain this task. Finds only suites that the service
            created by smart mixing.
        overlap: Only task suites with exactly this overlap.
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
        One page of task suites.

    Documented at https://toloka.ai/docs/api/concepts/get-task-suite-list
    """
    return Call(
        _GET_TASK_SUITES,
        path="/v1/task-suites",
        query=query(
            _GET_TASK_SUITES,
            {
                "pool_id": pool_id,
                "task_id": task_id,
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


def _read_task_suite_creation_result(data: Any) -> Any:
    from ..models import operation as _operation
    from ..models import task_suite as _task_suite
    from ..models import task_suite_batch_result as _task_suite_batch_result

    if is_object(data):
        if "id" in data and "type" in data and "status" in data and "submitted" in data:
            return _operation.Operation.from_dict(data)
        if "items" in data:
            return _task_suite_batch_result.TaskSuiteBatchResult.from_dict(data)
        if "id" in data and "pool_id" in data:
            return _task_suite.TaskSuite.from_dict(data)
    raise ValueError("it is none of the answers that the spec knows")


def _create_task_suite_created(id: str) -> Call[Any]:
    return get_task_suite(id)


def _create_task_suite_result(status: int, data: Any) -> TaskSuite:
    from ..models.task_suite import TaskSuite

    result = _read_task_suite_creation_result(data)
    if not isinstance(result, TaskSuite):
        raise ValueError(f"{type(result).__name__} where TaskSuite is expected")
    return result


_CREATE_TASK_SUITE = Endpoint(
    operation_id="createTaskSuite",
    method="POST",
    path="/v1/task-suites",
    resource="task_suites",
    name="create",
    result="TaskSuite",
    read=_create_task_suite_result,
    idempotency=Idempotency("operation_id", created="task_suite_id", get=_create_task_suite_created),
    rate_limit=RateLimit(
        minute=100000,
        day=2000000,
        applies_to="task suites",
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


@endpoint(_CREATE_TASK_SUITE)
def create_task_suite(
    body: TaskSuiteForm,
    *,
    operation_id: str | Unset = UNSET,
    skip_invalid_items: bool | Unset = UNSET,
    allow_defaults: bool | Unset = UNSET,
    open_pool: bool | Unset = UNSET,
) -> Call[TaskSuite]:
    """Create a task suite.

    Creates one or more task suites in pools without smart mixing; pools with smart mixing take
    tasks instead. A synchronous request takes up to 5,000 suites; for background creation
    (`async_mode`), up to 10,000 are recommended. All input values of a request are limited to
    1,048,576 bytes in total, all output values to 4,194,304.

    Limit: 100,000 per minute, 2,000,000 per day (task suites).

    Args:
        body: A task suite to create.
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
        The new task suite.

    Documented at https://toloka.ai/docs/api/concepts/create-task-suite
    """
    return Call(
        _CREATE_TASK_SUITE,
        path="/v1/task-suites",
        query=query(
            _CREATE_TASK_SUITE,
            {
                "operation_id": operation_id,
                "skip_invalid_items": skip_invalid_items,
                "allow_defaults": allow_defaults,
                "open_pool": open_pool,
            },
        ),
        content=one(_CREATE_TASK_SUITE, body, "TaskSuiteForm", other="create_many"),
    )


def _create_task_suite_many_result(status: int, data: Any) -> TaskSuiteBatchResult:
    from ..models.task_suite_batch_result import TaskSuiteBatchResult

    result = _read_task_suite_creation_result(data)
    if not isinstance(result, TaskSuiteBatchResult):
        raise ValueError(f"{type(result).__name__} where TaskSuiteBatchResult is expected")
    return result


_CREATE_TASK_SUITE_MANY = Endpoint(
    operation_id="createTaskSuite",
    method="POST",
    path="/v1/task-suites",
    resource="task_suites",
    name="create_many",
    result="TaskSuiteBatchResult",
    read=_create_task_suite_many_result,
    idempotency=Idempotency("operation_id", created="task_suite_id", get=_create_task_suite_created),
    rate_limit=RateLimit(
        minute=100000,
        day=2000000,
        applies_to="task suites",
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


@endpoint(_CREATE_TASK_SUITE_MANY)
def create_task_suite_many(
    body: Iterable[TaskSuiteForm],
    *,
    operation_id: str | Unset = UNSET,
    skip_invalid_items: bool | Unset = UNSET,
    allow_defaults: bool | Unset = UNSET,
    open_pool: bool | Unset = UNSET,
) -> Call[TaskSuiteBatchResult]:
    """Create several task suites.

    Creates one or more task suites in pools without smart mixing; pools with smart mixing take
    tasks instead. A synchronous request takes up to 5,000 suites; for background creation
    (`async_mode`), up to 10,000 are recommended. All input values of a request are limited to
    1,048,576 bytes in total, all output values to 4,194,304.

    Limit: 100,000 per minute, 2,000,000 per day (task suites).

    Args:
        body: Task suites to create.
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
        The new task suites, and with `skip_invalid_items` the errors of the others, both by
        index in the request.

    Documented at https://toloka.ai/docs/api/concepts/create-task-suite
    """
    return Call(
        _CREATE_TASK_SUITE_MANY,
        path="/v1/task-suites",
        query=query(
            _CREATE_TASK_SUITE_MANY,
            {
                "operation_id": operation_id,
                "skip_invalid_items": skip_invalid_items,
                "allow_defaults": allow_defaults,
                "open_pool": open_pool,
            },
        ),
        content=many(_CREATE_TASK_SUITE_MANY, body, "TaskSuiteForm", other="create"),
    )


def _create_task_suite_in_background_result(status: int, data: Any) -> Operation:
    from ..models.operation import Operation

    result = _read_task_suite_creation_result(data)
    if not isinstance(result, Operation):
        raise ValueError(f"{type(result).__name__} where Operation is expected")
    return result


_CREATE_TASK_SUITE_IN_BACKGROUND = Endpoint(
    operation_id="createTaskSuite",
    method="POST",
    path="/v1/task-suites",
    resource="task_suites",
    name="create_in_background",
    result="Operation",
    read=_create_task_suite_in_background_result,
    starts_operation=StartsOperation(
        poll="getOperation",
        log="getOperationLog",
    ),
    idempotency=Idempotency("operation_id", created="task_suite_id", get=_create_task_suite_created),
    rate_limit=RateLimit(
        minute=100000,
        day=2000000,
        applies_to="task suites",
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


@endpoint(_CREATE_TASK_SUITE_IN_BACKGROUND)
def create_task_suite_in_background(
    body: Iterable[TaskSuiteForm],
    *,
    operation_id: str | Unset = UNSET,
    skip_invalid_items: bool | Unset = UNSET,
    allow_defaults: bool | Unset = UNSET,
    open_pool: bool | Unset = UNSET,
) -> Call[Operation]:
    """Create task suites in the background.

    Creates one or more task suites in pools without smart mixing; pools with smart mixing take
    tasks instead. A synchronous request takes up to 5,000 suites; for background creation
    (`async_mode`), up to 10,000 are recommended. All input values of a request are limited to
    1,048,576 bytes in total, all output values to 4,194,304.

    Limit: 100,000 per minute, 2,000,000 per day (task suites).

    Args:
        body: Task suites to create.
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
        The operation that creates them, of type `TASK_SUITE.BATCH_CREATE`.

    Documented at https://toloka.ai/docs/api/concepts/create-task-suite
    """
    return Call(
        _CREATE_TASK_SUITE_IN_BACKGROUND,
        path="/v1/task-suites",
        query=query(
            _CREATE_TASK_SUITE_IN_BACKGROUND,
            {
                "operation_id": operation_id,
                "skip_invalid_items": skip_invalid_items,
                "allow_defaults": allow_defaults,
                "open_pool": open_pool,
                "async_mode": "true",
            },
        ),
        content=many(_CREATE_TASK_SUITE_IN_BACKGROUND, body, "TaskSuiteForm", other="create"),
    )


def _get_task_suite_result(status: int, data: Any) -> TaskSuite:
    from ..models import task_suite as _task_suite

    return _task_suite.TaskSuite.from_dict(data)


_GET_TASK_SUITE = Endpoint(
    operation_id="getTaskSuite",
    method="GET",
    path="/v1/task-suites/{task_suite_id}",
    resource="task_suites",
    name="get",
    result="TaskSuite",
    read=_get_task_suite_result,
)


@endpoint(_GET_TASK_SUITE)
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
        _GET_TASK_SUITE,
        path=f"/v1/task-suites/{segment('task_suite_id', task_suite_id)}",
    )


def _patch_task_suite_result(status: int, data: Any) -> TaskSuite:
    from ..models import task_suite as _task_suite

    return _task_suite.TaskSuite.from_dict(data)


_PATCH_TASK_SUITE = Endpoint(
    operation_id="patchTaskSuite",
    method="PATCH",
    path="/v1/task-suites/{task_suite_id}",
    resource="task_suites",
    name="update",
    result="TaskSuite",
    read=_patch_task_suite_result,
    kinds={
        "open_pool": "flag",
    },
)


@endpoint(_PATCH_TASK_SUITE)
def patch_task_suite(
    task_suite_id: str,
    body: TaskSuitePatch,
    *,
    open_pool: bool | Unset = UNSET,
) -> Call[TaskSuite]:
    """Change a task suite.

    Changes only the properties in the request: the overlap of the task suite, or its order of
    issue within the pool.

    Args:
        task_suite_id: ID of the task suite.
        body: Properties of a task suite to change.
        open_pool: Whether to open the pool afterwards if it is closed. If omitted, the pool
            stays closed.

    Returns:
        The updated task suite.

    Documented at https://toloka.ai/docs/api/concepts/edit-overlap
    """
    return Call(
        _PATCH_TASK_SUITE,
        path=f"/v1/task-suites/{segment('task_suite_id', task_suite_id)}",
        query=query(
            _PATCH_TASK_SUITE,
            {
                "open_pool": open_pool,
            },
        ),
        content=one(_PATCH_TASK_SUITE, body, "TaskSuitePatch"),
    )


def _set_task_suite_overlap_or_min_result(status: int, data: Any) -> TaskSuite:
    from ..models import task_suite as _task_suite

    return _task_suite.TaskSuite.from_dict(data)


_SET_TASK_SUITE_OVERLAP_OR_MIN = Endpoint(
    operation_id="setTaskSuiteOverlapOrMin",
    method="PATCH",
    path="/v1/task-suites/{task_suite_id}/set-overlap-or-min",
    resource="task_suites",
    name="set_overlap_or_min",
    result="TaskSuite",
    read=_set_task_suite_overlap_or_min_result,
)


@endpoint(_SET_TASK_SUITE_OVERLAP_OR_MIN)
def set_task_suite_overlap_or_min(
    task_suite_id: str,
    body: TaskSuiteOverlapPatch,
) -> Call[TaskSuite]:
    """Stop issuing a task suite.

    Lowers the overlap to the value in the request, or to the number of Tolokers who already
    have the task suite if that is greater. An overlap of 0 stops issuing it.

    Args:
        task_suite_id: ID of the task suite.
        body: New, lower overlap of a task suite.

    Returns:
        The updated task suite.

    Documented at https://toloka.ai/docs/api/concepts/set-min-suite-overlap
    """
    return Call(
        _SET_TASK_SUITE_OVERLAP_OR_MIN,
        path=f"/v1/task-suites/{segment('task_suite_id', task_suite_id)}/set-overlap-or-min",
        content=one(_SET_TASK_SUITE_OVERLAP_OR_MIN, body, "TaskSuiteOverlapPatch"),
    )
