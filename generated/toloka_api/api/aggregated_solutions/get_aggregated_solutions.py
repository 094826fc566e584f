# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    Pagination,
    RateLimit,
    query,
    segment,
)

if TYPE_CHECKING:
    from ...models.aggregated_solution import AggregatedSolution
    from ...models.aggregated_solution_page import AggregatedSolutionPage


def _read(status: int, data: Any) -> AggregatedSolutionPage:
    from ...models import aggregated_solution_page as _aggregated_solution_page

    return _aggregated_solution_page.AggregatedSolutionPage.from_dict(data)


def _item_reader() -> Callable[[Any], AggregatedSolution]:
    from ...models.aggregated_solution import AggregatedSolution

    return AggregatedSolution.from_dict


_ENDPOINT = Endpoint(
    operation_id="getAggregatedSolutions",
    method="GET",
    path="/aggregated-solutions/{operation_id}",
    resource="aggregated_solutions",
    name="list",
    read=_read,
    pagination=Pagination(
        items="items",
        has_more="has_more",
        limit="limit",
        max_limit=100000,
        sort="sort",
        cursor={"task_id": "task_id_gt", "-task_id": "task_id_lt"},
        item_reader=_item_reader,
        ranges=("task_id",),
    ),
    rate_limit=RateLimit(
        minute=5,
        hour=30,
        day=200,
    ),
)


def get_aggregated_solutions(
    operation_id: str,
    *,
    sort: str | Sequence[str] | None = None,
    limit: int | None = None,
    task_id_gt: str | None = None,
    task_id_gte: str | None = None,
    task_id_lt: str | None = None,
    task_id_lte: str | None = None,
) -> Call[AggregatedSolutionPage]:
    """List the aggregated answers of a pool.

    Lists what an operation of type `SOLUTION.AGGREGATE` has worked out, one answer a task, page
    by page. With its quota it is best read in large pages.

    The service takes 5 a minute, 30 a hour, 200 a day.

    Args:
        operation_id: ID of the operation.
        sort: The field to sort by; a `-` before it turns the order round.
        limit: How many objects one page holds at most. The service answers with fewer when this
            is more than the list allows.
        task_id_gt: Only answers to tasks whose ID comes after this one.
        task_id_gte: Only answers to tasks whose ID is this one or comes after it.
        task_id_lt: Only answers to tasks whose ID comes before this one.
        task_id_lte: Only answers to tasks whose ID is this one or comes before it.

    Returns:
        One page of aggregated answers.

    Documented at https://toloka.ai/docs/api/concepts/get-aggregated-result
    """
    return Call(
        _ENDPOINT,
        path=f"/aggregated-solutions/{segment('operation_id', operation_id)}",
        query=query(
            {
                "sort": sort,
                "limit": limit,
                "task_id_gt": task_id_gt,
                "task_id_gte": task_id_gte,
                "task_id_lt": task_id_lt,
                "task_id_lte": task_id_lte,
            }
        ),
    )
