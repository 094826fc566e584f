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
    operation_id="closeTraining",
    method="POST",
    path="/trainings/{training_id}/close",
    resource="trainings",
    name="close",
    read=_read,
    starts_operation=StartsOperation(
        poll="getOperation",
        no_op=204,
    ),
)


def close_training(
    training_id: str,
) -> Call[Operation | None]:
    """Close a training.

    Stops issuing the training's tasks.

    Args:
        training_id: ID of the training.

    Returns:
        The operation that closes it, of type `TRAINING.CLOSE`. None: The training is closed
        already.

    Documented at https://toloka.ai/docs/api/concepts/close-training
    """
    return Call(
        _ENDPOINT,
        path=f"/trainings/{segment('training_id', training_id)}/close",
    )
