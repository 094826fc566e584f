# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from ..sending import one, query, segment
from ..types import (
    UNSET,
    Call,
    Endpoint,
    NewValue,
    Pagination,
    RateLimit,
    StartsOperation,
    Unset,
    endpoint,
)

if TYPE_CHECKING:
    from ..models.operation import Operation
    from ..models.training import Training
    from ..models.training_form import TrainingForm
    from ..models.training_page import TrainingPage
    from ..models.training_status import TrainingStatusValue

    GetTrainingsSort: TypeAlias = (
        Literal[
            "id",
            "created",
            "last_started",
            "-id",
            "-created",
            "-last_started",
        ]
        | NewValue
    )
    """A field to sort by."""


def _get_trainings_item() -> Callable[[Any], Training]:
    from ..models.training import Training

    return Training.from_dict


def _get_trainings_result(status: int, data: Any) -> TrainingPage:
    from ..models import training_page as _training_page

    return _training_page.TrainingPage.from_dict(data)


_GET_TRAININGS = Endpoint(
    operation_id="getTrainings",
    method="GET",
    path="/v1/trainings",
    resource="trainings",
    name="list",
    result="TrainingPage",
    read=_get_trainings_result,
    pagination=Pagination(
        items="items",
        has_more="has_more",
        limit="limit",
        max_limit=300,
        sort="sort",
        cursor={"id": "id_gt", "-id": "id_lt"},
        item="Training",
        item_reader=_get_trainings_item,
        ranges=(
            "id",
            "created",
            "last_started",
        ),
    ),
    kinds={
        "sort": "several",
        "limit": "count",
        "created_gt": "moment",
        "created_gte": "moment",
        "created_lt": "moment",
        "created_lte": "moment",
        "last_started_gt": "moment",
        "last_started_gte": "moment",
        "last_started_lt": "moment",
        "last_started_lte": "moment",
    },
    values={
        "status": (
            "OPEN",
            "CLOSED",
            "ARCHIVED",
            "LOCKED",
        ),
        "sort": (
            "id",
            "created",
            "last_started",
            "-id",
            "-created",
            "-last_started",
        ),
    },
)


@endpoint(_GET_TRAININGS)
def get_trainings(
    *,
    status: TrainingStatusValue | Unset = UNSET,
    project_id: str | Unset = UNSET,
    owner_id: str | Unset = UNSET,
    owner_company_id: str | Unset = UNSET,
    sort: GetTrainingsSort | Sequence[GetTrainingsSort] | Unset = UNSET,
    limit: int | Unset = UNSET,
    id_gt: str | Unset = UNSET,
    id_gte: str | Unset = UNSET,
    id_lt: str | Unset = UNSET,
    id_lte: str | Unset = UNSET,
    created_gt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_gte: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lte: datetime.datetime | datetime.date | str | Unset = UNSET,
    last_started_gt: datetime.datetime | datetime.date | str | Unset = UNSET,
    last_started_gte: datetime.datetime | datetime.date | str | Unset = UNSET,
    last_started_lt: datetime.datetime | datetime.date | str | Unset = UNSET,
    last_started_lte: datetime.datetime | datetime.date | str | Unset = UNSET,
) -> Call[TrainingPage]:
    """List trainings.

    Lists the trainings that the token has access to, including archived ones, with filters,
    sorting and pagination.

    Args:
        status: Only trainings with this status. Documented are `OPEN`, `CLOSED`, `ARCHIVED`,
            `LOCKED`.
        project_id: Only trainings of this project.
        owner_id: Only objects that belong to this account.
        owner_company_id: Only objects that belong to an account of this company.
        sort: Fields to sort by, the most significant first. Prefix a field with `-` for
            descending order. Documented are `id`, `created`, `last_started`.
        limit: Maximum number of objects on a page; the service's default is 50. It returns
            fewer if this exceeds the list's own maximum.
        id_gt: Only objects whose ID comes after this one.
        id_gte: Only objects whose ID equals this one or comes after it.
        id_lt: Only objects whose ID comes before this one.
        id_lte: Only objects whose ID equals this one or comes before it.
        created_gt: Only objects created after this time (UTC).
        created_gte: Only objects created at or after this time (UTC).
        created_lt: Only objects created before this time (UTC).
        created_lte: Only objects created at or before this time (UTC).
        last_started_gt: Only objects last opened after this time (UTC).
        last_started_gte: Only objects last opened at or after this time (UTC).
        last_started_lt: Only objects last opened before this time (UTC).
        last_started_lte: Only objects last opened at or before this time (UTC).

    Returns:
        One page of trainings.

    Documented at https://toloka.ai/docs/api/concepts/get-training-list
    """
    return Call(
        _GET_TRAININGS,
        path="/v1/trainings",
        query=query(
            _GET_TRAININGS,
            {
                "status": status,
                "project_id": project_id,
                "owner_id": owner_id,
                "owner_company_id": owner_company_id,
                "sort": sort,
                "limit": limit,
                "id_gt": id_gt,
                "id_gte": id_gte,
                "id_lt": id_lt,
                "id_lte": id_lte,
                "created_gt": created_gt,
                "created_gte": created_gte,
                "created_lt": created_lt,
                "created_lte": created_lte,
                "last_started_gt": last_started_gt,
                "last_started_gte": last_started_gte,
                "last_started_lt": last_started_lt,
                "last_started_lte": last_started_lte,
            },
        ),
    )


def _create_training_result(status: int, data: Any) -> Training:
    from ..models import training as _training

    return _training.Training.from_dict(data)


_CREATE_TRAINING = Endpoint(
    operation_id="createTraining",
    method="POST",
    path="/v1/trainings",
    resource="trainings",
    name="create",
    result="Training",
    read=_create_training_result,
    rate_limit=RateLimit(
        minute=20,
        day=100,
    ),
)


@endpoint(_CREATE_TRAINING)
def create_training(
    body: TrainingForm,
) -> Call[Training]:
    """Create a training.

    Creates a training in the `CLOSED` status. Upload tasks to it, then open it.

    Limit: 20 per minute, 100 per day.

    Args:
        body: A training to create, or the new properties of one.

    Returns:
        The new training.

    Documented at https://toloka.ai/docs/api/concepts/create-training
    """
    return Call(
        _CREATE_TRAINING,
        path="/v1/trainings",
        content=one(_CREATE_TRAINING, body, "TrainingForm"),
    )


def _get_training_result(status: int, data: Any) -> Training:
    from ..models import training as _training

    return _training.Training.from_dict(data)


_GET_TRAINING = Endpoint(
    operation_id="getTraining",
    method="GET",
    path="/v1/trainings/{training_id}",
    resource="trainings",
    name="get",
    result="Training",
    read=_get_training_result,
)


@endpoint(_GET_TRAINING)
def get_training(
    training_id: str,
) -> Call[Training]:
    """Get a training.

    Returns one training.

    Args:
        training_id: ID of the training.

    Returns:
        The training.

    Documented at https://toloka.ai/docs/api/concepts/get-training
    """
    return Call(
        _GET_TRAINING,
        path=f"/v1/trainings/{segment('training_id', training_id)}",
    )


def _update_training_result(status: int, data: Any) -> Training:
    from ..models import training as _training

    return _training.Training.from_dict(data)


_UPDATE_TRAINING = Endpoint(
    operation_id="updateTraining",
    method="PUT",
    path="/v1/trainings/{training_id}",
    resource="trainings",
    name="update",
    result="Training",
    read=_update_training_result,
)


@endpoint(_UPDATE_TRAINING)
def update_training(
    training_id: str,
    body: TrainingForm | Training,
) -> Call[Training]:
    """Replace a training's properties.

    Replaces every property that can be set; a property that is omitted returns to its default.
    An object can be sent back exactly as it was read: the service ignores the properties that
    it assigns itself.

    Args:
        training_id: ID of the training.
        body: A training to create, or the new properties of one.

    Returns:
        The updated training.

    Documented at https://toloka.ai/docs/api/concepts/edit-training
    """
    return Call(
        _UPDATE_TRAINING,
        path=f"/v1/trainings/{segment('training_id', training_id)}",
        content=one(_UPDATE_TRAINING, body, "TrainingForm", "Training"),
    )


def _open_training_result(status: int, data: Any) -> Operation | None:
    from ..models import operation as _operation

    if status == 204:
        return None
    return _operation.Operation.from_dict(data)


_OPEN_TRAINING = Endpoint(
    operation_id="openTraining",
    method="POST",
    path="/v1/trainings/{training_id}/open",
    resource="trainings",
    name="open",
    result="Operation | None",
    read=_open_training_result,
    starts_operation=StartsOperation(
        poll="getOperation",
        no_op=204,
    ),
)


@endpoint(_OPEN_TRAINING)
def open_training(
    training_id: str,
) -> Call[Operation | None]:
    """Open a training.

    Makes the training's tasks available to Tolokers, who get them only while it is open.

    Args:
        training_id: ID of the training.

    Returns:
        The operation that opens the training, of type `TRAINING.OPEN`. None: The training is
        already open.

    Documented at https://toloka.ai/docs/api/concepts/open-training
    """
    return Call(
        _OPEN_TRAINING,
        path=f"/v1/trainings/{segment('training_id', training_id)}/open",
    )


def _close_training_result(status: int, data: Any) -> Operation | None:
    from ..models import operation as _operation

    if status == 204:
        return None
    return _operation.Operation.from_dict(data)


_CLOSE_TRAINING = Endpoint(
    operation_id="closeTraining",
    method="POST",
    path="/v1/trainings/{training_id}/close",
    resource="trainings",
    name="close",
    result="Operation | None",
    read=_close_training_result,
    starts_operation=StartsOperation(
        poll="getOperation",
        no_op=204,
    ),
)


@endpoint(_CLOSE_TRAINING)
def close_training(
    training_id: str,
) -> Call[Operation | None]:
    """Close a training.

    Stops issuing the training's tasks.

    Args:
        training_id: ID of the training.

    Returns:
        The operation that closes the training, of type `TRAINING.CLOSE`. None: The training is
        already closed.

    Documented at https://toloka.ai/docs/api/concepts/close-training
    """
    return Call(
        _CLOSE_TRAINING,
        path=f"/v1/trainings/{segment('training_id', training_id)}/close",
    )


def _close_training_for_update_result(status: int, data: Any) -> Operation | None:
    from ..models import operation as _operation

    if status == 204:
        return None
    return _operation.Operation.from_dict(data)


_CLOSE_TRAINING_FOR_UPDATE = Endpoint(
    operation_id="closeTrainingForUpdate",
    method="POST",
    path="/v1/trainings/{training_id}/close-for-update",
    resource="trainings",
    name="close_for_update",
    result="Operation | None",
    read=_close_training_for_update_result,
    starts_operation=StartsOperation(
        poll="getOperation",
        no_op=204,
    ),
)


@endpoint(_CLOSE_TRAINING_FOR_UPDATE)
def close_training_for_update(
    training_id: str,
) -> Call[Operation | None]:
    """Close a training for editing.

    Closes the training for a short time, to change it and open it again.

    Args:
        training_id: ID of the training.

    Returns:
        The operation that closes the training, of type `TRAINING.CLOSE`. None: The training is
        already closed for editing.

    Documented at https://toloka.ai/docs/api/api-reference/#post-/trainings/-id-/close-for-update
    """
    return Call(
        _CLOSE_TRAINING_FOR_UPDATE,
        path=f"/v1/trainings/{segment('training_id', training_id)}/close-for-update",
    )


def _archive_training_result(status: int, data: Any) -> Operation | None:
    from ..models import operation as _operation

    if status == 204:
        return None
    return _operation.Operation.from_dict(data)


_ARCHIVE_TRAINING = Endpoint(
    operation_id="archiveTraining",
    method="POST",
    path="/v1/trainings/{training_id}/archive",
    resource="trainings",
    name="archive",
    result="Operation | None",
    read=_archive_training_result,
    starts_operation=StartsOperation(
        poll="getOperation",
        no_op=204,
    ),
)


@endpoint(_ARCHIVE_TRAINING)
def archive_training(
    training_id: str,
) -> Call[Operation | None]:
    """Archive a training.

    Archives a closed training. An archived training can be read, but not opened again. All main
    pools linked to it must be archived first.

    Args:
        training_id: ID of the training.

    Returns:
        The operation that archives the training, of type `TRAINING.ARCHIVE`. None: The training
        is already archived.

    Documented at https://toloka.ai/docs/api/concepts/archive-training
    """
    return Call(
        _ARCHIVE_TRAINING,
        path=f"/v1/trainings/{segment('training_id', training_id)}/archive",
    )


def _clone_training_result(status: int, data: Any) -> Operation:
    from ..models import operation as _operation

    return _operation.Operation.from_dict(data)


_CLONE_TRAINING = Endpoint(
    operation_id="cloneTraining",
    method="POST",
    path="/v1/trainings/{training_id}/clone",
    resource="trainings",
    name="clone",
    result="Operation",
    read=_clone_training_result,
    starts_operation=StartsOperation(
        poll="getOperation",
    ),
    rate_limit=RateLimit(
        minute=20,
        day=100,
    ),
)


@endpoint(_CLONE_TRAINING)
def clone_training(
    training_id: str,
) -> Call[Operation]:
    """Clone a training.

    Creates a training with the same properties and no tasks. When the operation has finished,
    `training_id` in its `details` is the ID of the copy; its `parameters` has the ID of the
    original.

    Limit: 20 per minute, 100 per day.

    Args:
        training_id: ID of the training.

    Returns:
        The operation that clones the training, of type `TRAINING.CLONE`.

    Documented at https://toloka.ai/docs/api/concepts/clone-training
    """
    return Call(
        _CLONE_TRAINING,
        path=f"/v1/trainings/{segment('training_id', training_id)}/clone",
    )
