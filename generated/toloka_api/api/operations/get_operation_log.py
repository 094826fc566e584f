# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    read_list,
    segment,
)

if TYPE_CHECKING:
    from ...models.operation_log_item import OperationLogItem


def _read(status: int, data: Any) -> list[OperationLogItem]:
    from ...models import operation_log_item as _operation_log_item

    result: list[OperationLogItem] = read_list(_operation_log_item.OperationLogItem.from_dict, data)
    return result


_ENDPOINT = Endpoint(
    operation_id="getOperationLog",
    method="GET",
    path="/operations/{operation_id}/log",
    resource="operations",
    name="log",
    read=_read,
)


def get_operation_log(
    operation_id: str,
) -> Call[list[OperationLogItem]]:
    """Get an operation's log.

    Reads the steps of an operation that creates tasks, task suites or bonuses in the
    background. A log is kept for a month; after that the call is refused with
    `OPERATION_LOGS_ARCHIVED`.

    Args:
        operation_id: ID of the operation.

    Returns:
        The operation's steps.

    Documented at https://toloka.ai/docs/api/concepts/get-operation-log
    """
    return Call(
        _ENDPOINT,
        path=f"/operations/{segment('operation_id', operation_id)}/log",
    )
