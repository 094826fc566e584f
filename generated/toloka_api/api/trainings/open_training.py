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
    operation_id="openTraining",
    method="POST",
    path="/trainings/{training_id}/open",
    resource="trainings",
    name="open",
    read=_read,
    starts_operation=StartsOperation(
        poll="getOperation",
        no_op=204,
    ),
)


def open_training(
    training_id: str,
) -> Call[Operation | None]:
    """Open a training.

    Lets Tolokers take the training's tasks. They get none of a training that is not open.

    Args:
        training_id: ID of the training.

    Returns:
        The operation that opens it, of type `TRAINING.OPEN`. None: The training is open
        already.

    Documented at https://toloka.ai/docs/api/concepts/open-training
    """
    return Call(
        _ENDPOINT,
        path=f"/trainings/{segment('training_id', training_id)}/open",
    )
