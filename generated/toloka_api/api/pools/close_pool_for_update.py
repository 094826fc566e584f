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
    operation_id="closePoolForUpdate",
    method="POST",
    path="/pools/{pool_id}/close-for-update",
    resource="pools",
    name="close_for_update",
    read=_read,
    starts_operation=StartsOperation(
        poll="getOperation",
        no_op=204,
    ),
)


def close_pool_for_update(
    pool_id: str,
) -> Call[Operation | None]:
    """Close a pool for editing.

    Closes the pool for a short while, so that it can be changed and opened again. Left alone,
    it opens itself after 15 minutes, without the checks that opening a pool makes.

    Args:
        pool_id: ID of the pool.

    Returns:
        The operation that closes it, of type `POOL.CLOSE`. None: The pool is closed for editing
        already.

    Documented at https://toloka.ai/docs/api/concepts/close-pool-for-update
    """
    return Call(
        _ENDPOINT,
        path=f"/pools/{segment('pool_id', pool_id)}/close-for-update",
    )
