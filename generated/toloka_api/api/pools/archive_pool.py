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
    operation_id="archivePool",
    method="POST",
    path="/pools/{pool_id}/archive",
    resource="pools",
    name="archive",
    read=_read,
    starts_operation=StartsOperation(
        poll="getOperation",
        no_op=204,
    ),
)


def archive_pool(
    pool_id: str,
) -> Call[Operation | None]:
    """Archive a pool.

    Puts a closed pool away. It can still be read, but never opened again. After a rejection 9
    days have to pass first, in which the Toloker may appeal; the same goes for an exam that
    rejects inaccurate work by itself.

    Args:
        pool_id: ID of the pool.

    Returns:
        The operation that archives it, of type `POOL.ARCHIVE`. None: The pool is archived
        already.

    Documented at https://toloka.ai/docs/api/concepts/archive-pool
    """
    return Call(
        _ENDPOINT,
        path=f"/pools/{segment('pool_id', pool_id)}/archive",
    )
