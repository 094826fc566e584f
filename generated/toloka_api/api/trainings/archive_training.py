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
    operation_id="archiveTraining",
    method="POST",
    path="/trainings/{training_id}/archive",
    resource="trainings",
    name="archive",
    read=_read,
    starts_operation=StartsOperation(
        poll="getOperation",
        no_op=204,
    ),
)


def archive_training(
    training_id: str,
) -> Call[Operation | None]:
    """Archive a training.

    Puts a closed training away. It can still be read, but never opened again. Every main pool
    that is linked to it has to be archived before.

    Args:
        training_id: ID of the training.

    Returns:
        The operation that archives it, of type `TRAINING.ARCHIVE`. None: The training is
        archived already.

    Documented at https://toloka.ai/docs/api/concepts/archive-training
    """
    return Call(
        _ENDPOINT,
        path=f"/trainings/{segment('training_id', training_id)}/archive",
    )
