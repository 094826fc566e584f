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
    operation_id="cloneTraining",
    method="POST",
    path="/trainings/{training_id}/clone",
    resource="trainings",
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


def clone_training(
    training_id: str,
) -> Call[Operation]:
    """Clone a training.

    Makes a training with the same properties and no tasks. Its ID is `training_id` in the
    finished operation's `details`; `parameters` names the original.

    The service takes 20 a minute, 100 a day.

    Args:
        training_id: ID of the training.

    Returns:
        The operation that copies it, of type `TRAINING.CLONE`.

    Documented at https://toloka.ai/docs/api/concepts/clone-training
    """
    return Call(
        _ENDPOINT,
        path=f"/trainings/{segment('training_id', training_id)}/clone",
    )
