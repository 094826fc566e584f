# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    RateLimit,
    StartsOperation,
    segment,
)

if TYPE_CHECKING:
    from ...models.operation import Operation


def _read(status: int, data: Any) -> Operation:
    from ...models import operation as _operation

    return _operation.Operation.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="clonePool",
    method="POST",
    path="/pools/{pool_id}/clone",
    resource="pools",
    name="clone",
    read=_read,
    starts_operation=StartsOperation(
        poll="getOperation",
    ),
    rate_limit=RateLimit(
        minute=20,
        day=100,
    ),
)


def clone_pool(
    pool_id: str,
) -> Call[Operation]:
    """Clone a pool.

    Copies the pool's properties into a new pool of the same project, without its tasks. The
    copy's ID is `pool_id` in the finished operation's `details`; `parameters` names the
    original.

    The service takes 20 a minute, 100 a day.

    Args:
        pool_id: ID of the pool.

    Returns:
        The operation that copies it, of type `POOL.CLONE`.

    Documented at https://toloka.ai/docs/api/concepts/clone-pool
    """
    return Call(
        _ENDPOINT,
        path=f"/pools/{segment('pool_id', pool_id)}/clone",
    )
