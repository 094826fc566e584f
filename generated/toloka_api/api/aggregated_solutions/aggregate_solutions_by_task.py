# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    RateLimit,
    plain,
)

if TYPE_CHECKING:
    from ...models.aggregated_solution import AggregatedSolution
    from ...models.dawid_skene_task_aggregation import DawidSkeneTaskAggregation
    from ...models.weighted_task_aggregation import WeightedTaskAggregation


def _read(status: int, data: Any) -> AggregatedSolution:
    from ...models import aggregated_solution as _aggregated_solution

    return _aggregated_solution.AggregatedSolution.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="aggregateSolutionsByTask",
    method="POST",
    path="/aggregated-solutions/aggregate-by-task",
    resource="aggregated_solutions",
    name="aggregate_by_task",
    read=_read,
    rate_limit=RateLimit(
        minute=5,
        hour=30,
        day=200,
    ),
)


def aggregate_solutions_by_task(
    body: DawidSkeneTaskAggregation | WeightedTaskAggregation | dict[str, Any],
) -> Call[AggregatedSolution]:
    """Aggregate the answers to a task.

    Works out one answer to a task, and how sure it is, from the accepted answers of several
    Tolokers, at once.

    The service takes 5 a minute, 30 a hour, 200 a day.

    Args:
        body: The task whose answers are aggregated, and how, told apart by `type`.

    Returns:
        The aggregated answer.

    Documented at https://toloka.ai/docs/api/concepts/aggregate-by-task
    """
    return Call(
        _ENDPOINT,
        path="/aggregated-solutions/aggregate-by-task",
        body=plain(body),
    )
