# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    RateLimit,
    StartsOperation,
    plain,
)

if TYPE_CHECKING:
    from ...models.dawid_skene_pool_aggregation import DawidSkenePoolAggregation
    from ...models.operation import Operation
    from ...models.weighted_pool_aggregation import WeightedPoolAggregation


def _read(status: int, data: Any) -> Operation:
    from ...models import operation as _operation

    return _operation.Operation.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="aggregateSolutionsByPool",
    method="POST",
    path="/aggregated-solutions/aggregate-by-pool",
    resource="aggregated_solutions",
    name="aggregate_by_pool",
    read=_read,
    starts_operation=StartsOperation(
        poll="getOperation",
    ),
    rate_limit=RateLimit(
        minute=5,
        hour=30,
        day=200,
    ),
)


def aggregate_solutions_by_pool(
    body: DawidSkenePoolAggregation | WeightedPoolAggregation | dict[str, Any],
) -> Call[Operation]:
    """Aggregate the answers of a pool.

    Starts to work out one answer, and how sure it is, for each task of a pool from the accepted
    answers of several Tolokers. The results are read with the operation's ID once it has ended.

    The service takes 5 a minute, 30 a hour, 200 a day.

    Args:
        body: The pool whose answers are aggregated, and how, told apart by `type`.

    Returns:
        The operation that aggregates, of type `SOLUTION.AGGREGATE`.

    Documented at https://toloka.ai/docs/api/concepts/aggregate-by-pool
    """
    return Call(
        _ENDPOINT,
        path="/aggregated-solutions/aggregate-by-pool",
        body=plain(body),
    )
