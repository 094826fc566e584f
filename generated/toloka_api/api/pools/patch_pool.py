# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    plain,
    segment,
)

if TYPE_CHECKING:
    from ...models.pool import Pool
    from ...models.pool_patch import PoolPatch


def _read(status: int, data: Any) -> Pool:
    from ...models import pool as _pool

    return _pool.Pool.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="patchPool",
    method="PATCH",
    path="/pools/{pool_id}",
    resource="pools",
    name="patch",
    read=_read,
)


def patch_pool(
    pool_id: str,
    body: PoolPatch,
) -> Call[Pool]:
    """Change a pool's priority.

    Changes the priority alone, in an open pool as well as in a closed one. An archived pool is
    answered with 409 and an empty body.

    Args:
        pool_id: ID of the pool.
        body: The property of a pool that can be changed alone.

    Returns:
        The pool as it is now.

    Documented at https://toloka.ai/docs/api/concepts/set-priority-pool
    """
    return Call(
        _ENDPOINT,
        path=f"/pools/{segment('pool_id', pool_id)}",
        body=plain(body),
    )
