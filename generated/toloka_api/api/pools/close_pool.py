# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    StartsOperation,
    segment,
)

if TYPE_CHECKING:
    from ...models.operation import Operation


def _read(status: int, data: Any) -> Operation | None:
    from ...models import operation as _operation

    if status == 204:
        return None
    return _operation.Operation.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="closePool",
    method="POST",
    path="/pools/{pool_id}/close",
    resource="pools",
    name="close",
    read=_read,
    starts_operation=StartsOperation(
        poll="getOperation",
        no_op=204,
    ),
)


def close_pool(
    pool_id: str,
) -> Call[Operation | None]:
    """Close a pool.

    Stops issuing the pool's tasks.

    Args:
        pool_id: ID of the pool.

    Returns:
        The operation that closes it, of type `POOL.CLOSE`. None: The pool is closed already.

    Documented at https://toloka.ai/docs/api/concepts/close-pool
    """
    return Call(
        _ENDPOINT,
        path=f"/pools/{segment('pool_id', pool_id)}/close",
    )
