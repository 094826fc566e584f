# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    segment,
)

if TYPE_CHECKING:
    from ...models.operation import Operation


def _read(status: int, data: Any) -> Operation:
    from ...models import operation as _operation

    return _operation.Operation.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="getOperation",
    method="GET",
    path="/operations/{operation_id}",
    resource="operations",
    name="get",
    read=_read,
)


def get_operation(
    operation_id: str,
) -> Call[Operation]:
    """Get an operation.

    Reads one operation. It has ended once its status is `SUCCESS` or `FAIL`; why it failed
    stands in its log. How often to ask is not documented.

    Args:
        operation_id: ID of the operation.

    Returns:
        The operation as it stands now.

    Documented at https://toloka.ai/docs/api/concepts/get-operation
    """
    return Call(
        _ENDPOINT,
        path=f"/operations/{segment('operation_id', operation_id)}",
    )
