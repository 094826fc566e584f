# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    plain,
    segment,
)

if TYPE_CHECKING:
    from ...models.training import Training
    from ...models.training_form import TrainingForm


def _read(status: int, data: Any) -> Training:
    from ...models import training as _training

    return _training.Training.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="updateTraining",
    method="PUT",
    path="/trainings/{training_id}",
    resource="trainings",
    name="update",
    read=_read,
)


def update_training(
    training_id: str,
    body: TrainingForm | Training,
) -> Call[Training]:
    """Replace a training's properties.

    Replaces every property that can be set; one that is left out goes back to its default. What
    was read may be sent back whole, as the service ignores the properties that it assigns
    itself.

    Args:
        training_id: ID of the training.
        body: A training to create, or the new properties of one.

    Returns:
        The training as it is now.

    Documented at https://toloka.ai/docs/api/concepts/edit-training
    """
    return Call(
        _ENDPOINT,
        path=f"/trainings/{segment('training_id', training_id)}",
        body=plain(body),
    )
