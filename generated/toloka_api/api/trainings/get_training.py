# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    segment,
)

if TYPE_CHECKING:
    from ...models.training import Training


def _read(status: int, data: Any) -> Training:
    from ...models import training as _training

    return _training.Training.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="getTraining",
    method="GET",
    path="/trainings/{training_id}",
    resource="trainings",
    name="get",
    read=_read,
)


def get_training(
    training_id: str,
) -> Call[Training]:
    """Get a training.

    Reads one training.

    Args:
        training_id: ID of the training.

    Returns:
        The training.

    Documented at https://toloka.ai/docs/api/concepts/get-training
    """
    return Call(
        _ENDPOINT,
        path=f"/trainings/{segment('training_id', training_id)}",
    )
