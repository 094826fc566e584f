# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from ..sending import query, segment
from ..types import (
    UNSET,
    Call,
    Endpoint,
    NewValue,
    Pagination,
    Unset,
    endpoint,
    read_list,
)

if TYPE_CHECKING:
    from ..models.operation import Operation
    from ..models.operation_log_item import OperationLogItem
    from ..models.operation_page import OperationPage
    from ..models.operation_status import OperationStatusValue
    from ..models.operation_type import OperationTypeValue

    GetOperationsSort: TypeAlias = (
        Literal[
            "id",
            "submitted",
            "finished",
            "-id",
            "-submitted",
            "-finished",
        ]
        | NewValue
    )
    """A field to sort by."""


def _get_operations_item() -> Callable[[Any], Operation]:
    from ..models.operation import Operation

    return Operation.from_dict


def _get_operations_result(status: int, data: Any) -> OperationPage:
    from ..models import operation_page as _operation_page

    return _operation_page.OperationPage.from_dict(data)


_GET_OPERATIONS = Endpoint(
    operation_id="getOperations",
    method="GET",
    path="/v1/operations",
    resource="operations",
    name="list",
    result="OperationPage",
    read=_get_operations_result,
    pagination=Pagination(
        items="items",
        has_more="has_more",
        limit="limit",
        max_limit=500,
        sort="sort",
        cursor={"id": "id_gt", "-id": "id_lt"},
        item="Operation",
        item_reader=_get_operations_item,
        ranges=(
            "id",
            "submitted",
            "finished",
        ),
    ),
    kinds={
        "sort": "several",
        "limit": "count",
        "submitted_gt": "moment",
        "submitted_gte": "moment",
        "submitted_lt": "moment",
        "submitted_lte": "moment",
        "finished_gt": "moment",
        "finished_gte": "moment",
        "finished_lt": "moment",
        "finished_lte": "moment",
    },
    values={
        "type": (
            "POOL.OPEN",
            "POOL.CLOSE",
            "POOL.ARCHIVE",
            "POOL.CLONE",
            "TRAINING.OPEN",
            "TRAINING.CLOSE",
            "TRAINING.ARCHIVE",
            "TRAINING.CLONE",
            "PROJECT.ARCHIVE",
            "TASK.BATCH_CREATE",
            "TASK_SUITE.BATCH_CREATE",
            "USER_BONUS.BATCH_CREATE",
            "SOLUTION.AGGREGATE",
            "KNOWN_SOLUTIONS.GENERATE",
            "ANALYTICS",
            "PSEUDO.PSEUDO",
        ),
        "status": (
            "PENDING",
            "RUNNING",
            "SUCCESS",
            "FAIL",
        ),
        "sort": (
            "id",
            "submitted",
            "finished",
            "-id",
            "-submitted",
            "-finished",
        ),
    },
)


@endpoint(_GET_OPERATIONS)
def get_operations(
    *,
    type: OperationTypeValue | Unset = UNSET,
    status: OperationStatusValue | Unset = UNSET,
    sort: GetOperationsSort | Sequence[GetOperationsSort] | Unset = UNSET,
    limit: int | Unset = UNSET,
    id_gt: str | Unset = UNSET,
    id_gte: str | Unset = UNSET,
    id_lt: str | Unset = UNSET,
    id_lte: str | Unset = UNSET,
    submitted_gt: datetime.datetime | datetime.date | str | Unset = UNSET,
    submitted_gte: datetime.datetime | datetime.date | str | Unset = UNSET,
    submitted_lt: datetime.datetime | datetime.date | str | Unset = UNSET,
    submitted_lte: datetime.datetime | datetime.date | str | Unset = UNSET,
    finished_gt: datetime.datetime | datetime.date | str | Unset = UNSET,
    finished_gte: datetime.datetime | datetime.date | str | Unset = UNSET,
    finished_lt: datetime.datetime | datetime.date | str | Unset = UNSET,
    finished_lte: datetime.datetime | datetime.date | str | Unset = UNSET,
) -> Call[OperationPage]:
    """List operations.

    Lists the operations that the token has access to, with filters, sorting and pagination.

    Args:
        type: Only operations of this type. Documented are `POOL.OPEN`, `POOL.CLOSE`,
            `POOL.ARCHIVE`, `POOL.CLONE`, `TRAINING.OPEN`, `TRAINING.CLOSE`, `TRAINING.ARCHIVE`,
            `TRAINING.CLONE`, `PROJECT.ARCHIVE`, `TASK.BATCH_CREATE`, `TASK_SUITE.BATCH_CREATE`,
            `USER_BONUS.BATCH_CREATE`, `SOLUTION.AGGREGATE`, `KNOWN_SOLUTIONS.GENERATE`,
            `ANALYTICS`, `PSEUDO.PSEUDO`.
        status: Only operations with this status. Documented are `PENDING`, `RUNNING`,
            `SUCCESS`, `FAIL`.
        sort: Fields to sort by, the most significant first. Prefix a field with `-` for
            descending order. Documented are `id`, `submitted`, `finished`.
        limit: Maximum number of objects on a page; the service's default is 50. It returns
            fewer if this exceeds the list's own maximum.
        id_gt: Only objects whose ID comes after this one.
        id_gte: Only objects whose ID equals this one or comes after it.
        id_lt: Only objects whose ID comes before this one.
        id_lte: Only objects whose ID equals this one or comes before it.
        submitted_gt: Only objects submitted after this time (UTC).
        submitted_gte: Only objects submitted at or after this time (UTC).
        submitted_lt: Only objects submitted before this time (UTC).
        submitted_lte: Only objects submitted at or before this time (UTC).
        finished_gt: Only objects finished after this time (UTC).
        finished_gte: Only objects finished at or after this time (UTC).
        finished_lt: Only objects finished before this time (UTC).
        finished_lte: Only objects finished at or before this time (UTC).

    Returns:
        One page of operations.

    Documented at https://toloka.ai/docs/api/concepts/get-operations-list
    """
    return Call(
        _GET_OPERATIONS,
        path="/v1/operations",
        query=query(
            _GET_OPERATIONS,
            {
                "type": type,
                "status": status,
                "sort": sort,
                "limit": limit,
                "id_gt": id_gt,
                "id_gte": id_gte,
                "id_lt": id_lt,
                "id_lte": id_lte,
                "submitted_gt": submitted_gt,
                "submitted_gte": submitted_gte,
                "submitted_lt": submitted_lt,
                "submitted_lte": submitted_lte,
                "finished_gt": finished_gt,
                "finished_gte": finished_gte,
                "finished_lt": finished_lt,
                "finished_lte": finished_lte,
            },
        ),
    )


def _get_operation_result(status: int, data: Any) -> Operation:
    from ..models import operation as _operation

    return _operation.Operation.from_dict(data)


_GET_OPERATION = Endpoint(
    operation_id="getOperation",
    method="GET",
    path="/v1/operations/{operation_id}",
    resource="operations",
    name="get",
    result="Operation",
    read=_get_operation_result,
)


@endpoint(_GET_OPERATION)
def get_operation(
    operation_id: str,
) -> Call[Operation]:
    """Get an operation.

    Returns one operation. It has finished when its status is `SUCCESS` or `FAIL`; its log says
    why it failed. The recommended polling interval is not documented.

    Args:
        operation_id: ID of the operation.

    Returns:
        The current state of the operation.

    Documented at https://toloka.ai/docs/api/concepts/get-operation
    """
    return Call(
        _GET_OPERATION,
        path=f"/v1/operations/{segment('operation_id', operation_id)}",
    )


def _get_operation_log_result(status: int, data: Any) -> list[OperationLogItem]:
    from ..models import operation_log_item as _operation_log_item

    result: list[OperationLogItem] = read_list(_operation_log_item.OperationLogItem.from_dict, data)
    return result


_GET_OPERATION_LOG = Endpoint(
    operation_id="getOperationLog",
    method="GET",
    path="/v1/operations/{operation_id}/log",
    resource="operations",
    name="log",
    result="list[OperationLogItem]",
    read=_get_operation_log_result,
)


@endpoint(_GET_OPERATION_LOG)
def get_operation_log(
    operation_id: str,
) -> Call[list[OperationLogItem]]:
    """Get the log of an operation.

    Returns the steps of an operation that creates tasks, task suites or bonuses in the
    background. Logs are kept for a month; after that the call fails with
    `OPERATION_LOGS_ARCHIVED`.

    Args:
        operation_id: ID of the operation.

    Returns:
        The steps of the operation.

    Documented at https://toloka.ai/docs/api/concepts/get-operation-log
    """
    return Call(
        _GET_OPERATION_LOG,
        path=f"/v1/operations/{segment('operation_id', operation_id)}/log",
    )
