# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    RateLimit,
    plain,
    segment,
)

if TYPE_CHECKING:
    from ...models.pool import Pool
    from ...models.pool_form import PoolForm


def _read(status: int, data: Any) -> Pool:
    from ...models import pool as _pool

    return _pool.Pool.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="updatePool",
    method="PUT",
    path="/pools/{pool_id}",
    resource="pools",
    name="update",
    read=_read,
    rate_limit=RateLimit(
        hour=10,
        applies_to="overlap changes",
    ),
)


def update_pool(
    pool_id: str,
    body: PoolForm | Pool,
) -> Call[Pool]:
    """Replace a pool's properties.

    Replaces every property that can be set; one that is left out goes back to its default. An
    open pool has to be closed for editing first. What was read may be sent back whole, as the
    service ignores the properties that it assigns itself. The quota counts only the calls that
    change the overlap.

    The service takes 10 a hour (overlap changes).

    Args:
        pool_id: ID of the pool.
        body: A pool to create, or the new properties of one.

    Returns:
        The pool as it is now.

    Documented at https://toloka.ai/docs/api/concepts/edit-pool
    """
    return Call(
        _ENDPOINT,
        path=f"/pools/{segment('pool_id', pool_id)}",
        body=plain(body),
    )
