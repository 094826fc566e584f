# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    RateLimit,
    plain,
)

if TYPE_CHECKING:
    from ...models.training import Training
    from ...models.training_form import TrainingForm


def _read(status: int, data: Any) -> Training:
    from ...models import training as _training

    return _training.Training.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="createTraining",
    method="POST",
    path="/trainings",
    resource="trainings",
    name="create",
    read=_read,
    rate_limit=RateLimit(
        minute=20,
        day=100,
    ),
)


def create_training(
    body: TrainingForm,
) -> Call[Training]:
    """Create a training.

    Creates a training in the `CLOSED` status. Tasks are uploaded to it afterwards, then it is
    opened.

    The service takes 20 a minute, 100 a day.

    Args:
        body: A training to create, or the new properties of one.

    Returns:
        The new training.

    Documented at https://toloka.ai/docs/api/concepts/create-training
    """
    return Call(
        _ENDPOINT,
        path="/trainings",
        body=plain(body),
    )
