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
    operation_id="openPool",
    method="POST",
    path="/pools/{pool_id}/open",
    resource="pools",
    name="open",
    read=_read,
    starts_operation=StartsOperation(
        poll="getOperation",
        no_op=204,
    ),
)


def open_pool(
    pool_id: str,
) -> Call[Operation | None]:
    """Open a pool.

    Starts issuing the pool's tasks to Tolokers, who are paid for them from now on. A training
    that the pool asks for has to be open too. A pool that can't be opened is answered with 409.

    Args:
        pool_id: ID of the pool.

    Returns:
        The operation that opens it, of type `POOL.OPEN`. None: The pool is open already.

    Documented at https://toloka.ai/docs/api/concepts/open-pool
    """
    return Call(
        _ENDPOINT,
        path=f"/pools/{segment('pool_id', pool_id)}/open",
    )
