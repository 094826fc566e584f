# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    segment,
)

if TYPE_CHECKING:
    from ...models.pool import Pool


def _read(status: int, data: Any) -> Pool:
    from ...models import pool as _pool

    return _pool.Pool.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="getPool",
    method="GET",
    path="/pools/{pool_id}",
    resource="pools",
    name="get",
    read=_read,
)


def get_pool(
    pool_id: str,
) -> Call[Pool]:
    """Get a pool.

    Reads one pool.

    Args:
        pool_id: ID of the pool.

    Returns:
        The pool.

    Documented at https://toloka.ai/docs/api/concepts/get-pool
    """
    return Call(
        _ENDPOINT,
        path=f"/pools/{segment('pool_id', pool_id)}",
    )
