# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from ..rules import tagged
from ..sending import one, query, segment
from ..types import (
    UNSET,
    Call,
    Endpoint,
    NewValue,
    Pagination,
    RateLimit,
    StartsOperation,
    Unset,
    endpoint,
)

if TYPE_CHECKING:
    from ..models.aggregated_solution import AggregatedSolution
    from ..models.aggregated_solution_page import AggregatedSolutionPage
    from ..models.dawid_skene_pool_aggregation import DawidSkenePoolAggregation
    from ..models.dawid_skene_task_aggregation import DawidSkeneTaskAggregation
    from ..models.operation import Operation
    from ..models.weighted_pool_aggregation import WeightedPoolAggregation
    from ..models.weighted_task_aggregation import WeightedTaskAggregation

    GetAggregatedSolutionsSort: TypeAlias = (
        Literal[
            "task_id",
            "-task_id",
        ]
        | NewValue
    )
    """A field to sort by."""


def _aggregate_solutions_by_pool_result(status: int, data: Any) -> Operation:
    from ..models import operation as _operation

    return _operation.Operation.from_dict(data)


_AGGREGATE_SOLUTIONS_BY_POOL = Endpoint(
    operation_id="aggregateSolutionsByPool",
    method="POST",
    path="/v1/aggregated-solutions/aggregate-by-pool",
    resource="aggregated_solutions",
    name="aggregate_by_pool",
    result="Operation",
    read=_aggregate_solutions_by_pool_result,
    starts_operation=StartsOperation(
        poll="getOperation",
    ),
    rate_limit=RateLimit(
        minute=5,
        hour=30,
        day=200,
    ),
)


@endpoint(_AGGREGATE_SOLUTIONS_BY_POOL)
def aggregate_solutions_by_pool(
    body: DawidSkenePoolAggregation | WeightedPoolAggregation | dict[str, Any],
) -> Call[Operation]:
    """Aggregate the answers of a pool.

    Starts the aggregation of the accepted answers of a pool whose overlap is 2 or more: for
    each completed task, one answer with its confidence. When the operation has finished, use
    its ID to list the results.

    Limit: 5 per minute, 30 per hour, 200 per day.

    Args:
        body: Pool to aggregate and the aggregation method, identified by `type`.

    Returns:
        The aggregation, an operation of type `SOLUTION.AGGREGATE`.

    Documented at https://toloka.ai/docs/api/concepts/aggregate-by-pool
    """
    return Call(
        _AGGREGATE_SOLUTIONS_BY_POOL,
        path="/v1/aggregated-solutions/aggregate-by-pool",
        content=one(
            _AGGREGATE_SOLUTIONS_BY_POOL,
            body,
            "DawidSkenePoolAggregation",
            "WeightedPoolAggregation",
            kind=tagged(
                "type",
                {
                    "DAWID_SKENE": "DawidSkenePoolAggregation",
                    "WEIGHTED_DYNAMIC_OVERLAP": "WeightedPoolAggregation",
                },
            ),
        ),
    )


def _aggregate_solutions_by_task_result(status: int, data: Any) -> AggregatedSolution:
    from ..models import aggregated_solution as _aggregated_solution

    return _aggregated_solution.AggregatedSolution.from_dict(data)


_AGGREGATE_SOLUTIONS_BY_TASK = Endpoint(
    operation_id="aggregateSolutionsByTask",
    method="POST",
    path="/v1/aggregated-solutions/aggregate-by-task",
    resource="aggregated_solutions",
    name="aggregate_by_task",
    result="AggregatedSolution",
    read=_aggregate_solutions_by_task_result,
    rate_limit=RateLimit(
        minute=5,
        hour=30,
        day=200,
    ),
)


@endpoint(_AGGREGATE_SOLUTIONS_BY_TASK)
def aggregate_solutions_by_task(
    body: DawidSkeneTaskAggregation | WeightedTaskAggregation | dict[str, Any],
) -> Call[AggregatedSolution]:
    """Aggregate the answers to a task.

    Aggregates the accepted answers to one task into one answer with its confidence,
    synchronously.

    Limit: 5 per minute, 30 per hour, 200 per day.

    Args:
        body: Task to aggregate and the aggregation method, identified by `type`.

    Returns:
        The aggregated answer.

    Documented at https://toloka.ai/docs/api/concepts/aggregate-by-task
    """
    return Call(
        _AGGREGATE_SOLUTIONS_BY_TASK,
        path="/v1/aggregated-solutions/aggregate-by-task",
        content=one(
            _AGGREGATE_SOLUTIONS_BY_TASK,
            body,
            "DawidSkeneTaskAggregation",
            "WeightedTaskAggregation",
            kind=tagged(
                "type",
                {
                    "DAWID_SKENE": "DawidSkeneTaskAggregation",
                    "WEIGHTED_DYNAMIC_OVERLAP": "WeightedTaskAggregation",
                },
            ),
        ),
    )


def _get_aggregated_solutions_item() -> Callable[[Any], AggregatedSolution]:
    from ..models.aggregated_solution import AggregatedSolution

    return AggregatedSolution.from_dict


def _get_aggregated_solutions_result(status: int, data: Any) -> AggregatedSolutionPage:
    from ..models import aggregated_solution_page as _aggregated_solution_page

    return _aggregated_solution_page.AggregatedSolutionPage.from_dict(data)


_GET_AGGREGATED_SOLUTIONS = Endpoint(
    operation_id="getAggregatedSolutions",
    method="GET",
    path="/v1/aggregated-solutions/{operation_id}",
    resource="aggregated_solutions",
    name="list",
    result="AggregatedSolutionPage",
    read=_get_aggregated_solutions_result,
    pagination=Pagination(
        items="items",
        has_more="has_more",
        limit="limit",
        max_limit=100000,
        sort="sort",
        cursor={"task_id": "task_id_gt", "-task_id": "task_id_lt"},
        item="AggregatedSolution",
        item_reader=_get_aggregated_solutions_item,
        ranges=("task_id",),
    ),
    rate_limit=RateLimit(
        minute=5,
        hour=30,
        day=200,
    ),
    kinds={
        "sort": "several",
        "limit": "count",
    },
    values={
        "sort": (
            "task_id",
            "-task_id",
        ),
    },
)


@endpoint(_GET_AGGREGATED_SOLUTIONS)
def get_aggregated_solutions(
    operation_id: str,
    *,
    sort: GetAggregatedSolutionsSort | Sequence[GetAggregatedSolutionsSort] | Unset = UNSET,
    limit: int | Unset = UNSET,
    task_id_gt: str | Unset = UNSET,
    task_id_gte: str | Unset = UNSET,
    task_id_lt: str | Unset = UNSET,
    task_id_lte: str | Unset = UNSET,
) -> Call[AggregatedSolutionPage]:
    """List the aggregated answers of a pool.

    Lists the results of an operation of type `SOLUTION.AGGREGATE`, one answer per task, with
    sorting and pagination. Because of the quota, request large pages.

    Limit: 5 per minute, 30 per hour, 200 per day.

    Args:
        operation_id: ID of the operation.
        sort: Field to sort by. Prefix it with `-` for descending order. Documented are
            `task_id`.
        limit: Maximum number of objects on a page; the service's default is 50. It returns
            fewer if this exceeds the list's own maximum.
        task_id_gt: Only answers to tasks whose ID comes after this one.
        task_id_gte: Only answers to tasks whose ID equals this one or comes after it.
        task_id_lt: Only answers to tasks whose ID comes before this one.
        task_id_lte: Only answers to tasks whose ID equals this one or comes before it.

    Returns:
        One page of aggregated answers.

    Documented at https://toloka.ai/docs/api/concepts/get-aggregated-result
    """
    return Call(
        _GET_AGGREGATED_SOLUTIONS,
        path=f"/v1/aggregated-solutions/{segment('operation_id', operation_id)}",
        query=query(
            _GET_AGGREGATED_SOLUTIONS,
            {
                "sort": sort,
                "limit": limit,
                "task_id_gt": task_id_gt,
                "task_id_gte": task_id_gte,
                "task_id_lt": task_id_lt,
                "task_id_lte": task_id_lte,
            },
        ),
    )
