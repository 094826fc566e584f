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
    Limits,
    NewValue,
    Pagination,
    Unset,
    endpoint,
)

if TYPE_CHECKING:
    from ..models.app_batch import AppBatch
    from ..models.app_batch_form import AppBatchForm
    from ..models.app_batch_page import AppBatchPage
    from ..models.app_batch_patch import AppBatchPatch
    from ..models.app_batch_result import AppBatchResult
    from ..models.app_batch_status import AppBatchStatusValue

    GetAppBatchesSort: TypeAlias = (
        Literal[
            "id",
            "created",
            "name",
            "status",
            "-id",
            "-created",
            "-name",
            "-status",
        ]
        | NewValue
    )
    """A field to sort by."""


def _get_app_batches_item() -> Callable[[Any], AppBatch]:
    from ..models.app_batch import AppBatch

    return AppBatch.from_dict


def _get_app_batches_result(status: int, data: Any) -> AppBatchPage:
    from ..models import app_batch_page as _app_batch_page

    return _app_batch_page.AppBatchPage.from_dict(data)


_GET_APP_BATCHES = Endpoint(
    operation_id="getAppBatches",
    method="GET",
    path="/app/v0/app-projects/{app_project_id}/batches",
    resource="app_batches",
    name="list",
    result="AppBatchPage",
    read=_get_app_batches_result,
    pagination=Pagination(
        items="content",
        has_more="has_more",
        limit="limit",
        max_limit=1000,
        sort="sort",
        cursor={"id": "after_id", "-id": "id_lt"},
        item="AppBatch",
        item_reader=_get_app_batches_item,
        ranges=(
            "id",
            "name",
            "created",
        ),
    ),
    kinds={
        "sort": "several",
        "limit": "count",
        "created_gt": "moment",
        "created_gte": "moment",
        "created_lt": "moment",
        "created_lte": "moment",
    },
    values={
        "status": (
            "NEW",
            "LOADING",
            "QUEUED",
            "PROCESSING",
            "COMPLETED",
            "ERROR",
            "CANCELLED",
            "NO_MONEY",
            "STOPPING",
            "STOPPED",
            "ARCHIVE",
        ),
        "sort": (
            "id",
            "created",
            "name",
            "status",
            "-id",
            "-created",
            "-name",
            "-status",
        ),
    },
)


@endpoint(_GET_APP_BATCHES)
def get_app_batches(
    app_project_id: str,
    *,
    status: AppBatchStatusValue | Unset = UNSET,
    sort: GetAppBatchesSort | Sequence[GetAppBatchesSort] | Unset = UNSET,
    limit: int | Unset = UNSET,
    after_id: str | Unset = UNSET,
    id_gt: str | Unset = UNSET,
    id_gte: str | Unset = UNSET,
    id_lt: str | Unset = UNSET,
    id_lte: str | Unset = UNSET,
    name_gt: str | Unset = UNSET,
    name_gte: str | Unset = UNSET,
    name_lt: str | Unset = UNSET,
    name_lte: str | Unset = UNSET,
    created_gt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_gte: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lte: datetime.datetime | datetime.date | str | Unset = UNSET,
) -> Call[AppBatchPage]:
    """List the batches of an app project.

    Lists the batches of an app project, with filters, sorting and pagination.

    Args:
        app_project_id: ID of the app project.
        status: Only batches with this status. Documented are `NEW`, `LOADING`, `QUEUED`,
            `PROCESSING`, `COMPLETED`, `ERROR`, `CANCELLED`, `NO_MONEY`, `STOPPING`, `STOPPED`,
            `ARCHIVE`.
        sort: Fields to sort by, the most significant first. Prefix a field with `-` for
            descending order. Documented are `id`, `created`, `name`, `status`.
        limit: Maximum number of objects on a page; the service's default is 100. It returns
            fewer if this exceeds the list's own maximum.
        after_id: Only objects that come after the one with this ID, in the requested order.
        id_gt: Only objects whose ID comes after this one.
        id_gte: Only objects whose ID equals this one or comes after it.
        id_lt: Only objects whose ID comes before this one.
        id_lte: Only objects whose ID equals this one or comes before it.
        name_gt: Only objects whose name comes after this one in lexicographic order.
        name_gte: Only objects whose name equals this one or comes after it in lexicographic
            order.
        name_lt: Only objects whose name comes before this one in lexicographic order.
        name_lte: Only objects whose name equals this one or comes before it in lexicographic
            order.
        created_gt: Only objects created after this time (UTC).
        created_gte: Only objects created at or after this time (UTC).
        created_lt: Only objects created before this time (UTC).
        created_lte: Only objects created at or before this time (UTC).

    Returns:
        One page of batches.

    Documented at https://toloka.ai/docs/api/apps-reference/#get-/app-projects/-app_project_id-/batches
    """
    return Call(
        _GET_APP_BATCHES,
        path=f"/app/v0/app-projects/{segment('app_project_id', app_project_id)}/batches",
        query=query(
            _GET_APP_BATCHES,
            {
                "status": status,
                "sort": sort,
                "limit": limit,
                "after_id": after_id,
                "id_gt": id_gt,
                "id_gte": id_gte,
                "id_lt": id_lt,
                "id_lte": id_lte,
                "name_gt": name_gt,
                "name_gte": name_gte,
                "name_lt": name_lt,
                "name_lte": name_lte,
                "created_gt": created_gt,
                "created_gte": created_gte,
                "created_lt": created_lt,
                "created_lte": created_lte,
            },
        ),
    )


def _create_app_batch_result(status: int, data: Any) -> AppBatch:
    from ..models import app_batch as _app_batch

    return _app_batch.AppBatch.from_dict(data)


_CREATE_APP_BATCH = Endpoint(
    operation_id="createAppBatch",
    method="POST",
    path="/app/v0/app-projects/{app_project_id}/batches",
    resource="app_batches",
    name="create",
    result="AppBatch",
    read=_create_app_batch_result,
    limits=Limits(
        items=10000,
        array="items",
    ),
)


@endpoint(_CREATE_APP_BATCH)
def create_app_batch(
    app_project_id: str,
    body: AppBatchForm,
) -> Call[AppBatch]:
    """Create a batch of items.

    Creates a batch of up to 10,000 items in the app project. Start it when the project is
    ready.

    Args:
        app_project_id: ID of the app project.
        body: A batch to create.

    Returns:
        The new batch. With `ignore_errors`, its `validation_errors` say which items were left
        out.

    Documented at https://toloka.ai/docs/api/apps-reference/#post-/app-projects/-app_project_id-/batches
    """
    return Call(
        _CREATE_APP_BATCH,
        path=f"/app/v0/app-projects/{segment('app_project_id', app_project_id)}/batches",
        content=one(_CREATE_APP_BATCH, body, "AppBatchForm"),
    )


def _process_app_batch_result(status: int, data: Any) -> AppBatchResult:
    from ..models import app_batch_result as _app_batch_result

    return _app_batch_result.AppBatchResult.from_dict(data)


_PROCESS_APP_BATCH = Endpoint(
    operation_id="processAppBatch",
    method="POST",
    path="/app/v0/app-projects/{app_project_id}/batches/sync",
    resource="app_batches",
    name="create_and_process",
    result="AppBatchResult",
    read=_process_app_batch_result,
    limits=Limits(
        items=10000,
        array="items",
    ),
)


@endpoint(_PROCESS_APP_BATCH)
def process_app_batch(
    app_project_id: str,
    body: AppBatchForm,
) -> Call[AppBatchResult]:
    """Create a batch and process it at once.

    Creates a batch of up to 10,000 items and starts it in the same request. Only for apps whose
    protocol is synchronous.

    Args:
        app_project_id: ID of the app project.
        body: A batch to create.

    Returns:
        The new batch with its items.

    Documented at https://toloka.ai/docs/api/apps-reference/#post-/app-projects/-app_project_id-/batches/sync
    """
    return Call(
        _PROCESS_APP_BATCH,
        path=f"/app/v0/app-projects/{segment('app_project_id', app_project_id)}/batches/sync",
        content=one(_PROCESS_APP_BATCH, body, "AppBatchForm"),
    )


def _get_app_batch_result(status: int, data: Any) -> AppBatch:
    from ..models import app_batch as _app_batch

    return _app_batch.AppBatch.from_dict(data)


_GET_APP_BATCH = Endpoint(
    operation_id="getAppBatch",
    method="GET",
    path="/app/v0/app-projects/{app_project_id}/batches/{batch_id}",
    resource="app_batches",
    name="get",
    result="AppBatch",
    read=_get_app_batch_result,
)


@endpoint(_GET_APP_BATCH)
def get_app_batch(
    app_project_id: str,
    batch_id: str,
) -> Call[AppBatch]:
    """Get a batch.

    Returns one batch, with how far it is and when it will be done.

    Args:
        app_project_id: ID of the app project.
        batch_id: ID of the batch.

    Returns:
        The batch.

    Documented at https://toloka.ai/docs/api/apps-reference/#get-/app-projects/-app_project_id-/batches/-batch_id
    """
    return Call(
        _GET_APP_BATCH,
        path=f"/app/v0/app-projects/{segment('app_project_id', app_project_id)}/batches/{segment('batch_id', batch_id)}",
    )


def _patch_app_batch_result(status: int, data: Any) -> AppBatch:
    from ..models import app_batch as _app_batch

    return _app_batch.AppBatch.from_dict(data)


_PATCH_APP_BATCH = Endpoint(
    operation_id="patchAppBatch",
    method="PATCH",
    path="/app/v0/app-projects/{app_project_id}/batches/{batch_id}",
    resource="app_batches",
    name="update",
    result="AppBatch",
    read=_patch_app_batch_result,
)


@endpoint(_PATCH_APP_BATCH)
def patch_app_batch(
    app_project_id: str,
    batch_id: str,
    body: AppBatchPatch,
) -> Call[AppBatch]:
    """Change a batch's name or priority.

    Changes the name, the priority or both. A property that is not sent stays as it is.

    Args:
        app_project_id: ID of the app project.
        batch_id: ID of the batch.
        body: Properties of a batch to change.

    Returns:
        The changed batch.

    Documented at https://toloka.ai/docs/api/apps-reference/#patch-/app-projects/-app_project_id-/batches/-batch_id
    """
    return Call(
        _PATCH_APP_BATCH,
        path=f"/app/v0/app-projects/{segment('app_project_id', app_project_id)}/batches/{segment('batch_id', batch_id)}",
        content=one(_PATCH_APP_BATCH, body, "AppBatchPatch"),
    )


def _start_app_batch_result(status: int, data: Any) -> None:
    return None


_START_APP_BATCH = Endpoint(
    operation_id="startAppBatch",
    method="POST",
    path="/app/v0/app-projects/{app_project_id}/batches/{batch_id}/start",
    resource="app_batches",
    name="start",
    result="None",
    read=_start_app_batch_result,
)


@endpoint(_START_APP_BATCH)
def start_app_batch(
    app_project_id: str,
    batch_id: str,
) -> Call[None]:
    """Start a batch.

    Starts the processing of a batch in the background. The response has no operation and no
    body: the status of the batch says how far it is. The app project has to be ready.

    Args:
        app_project_id: ID of the app project.
        batch_id: ID of the batch.

    Returns:
        The processing will start. The body is empty.

    Documented at https://toloka.ai/docs/api/apps-reference/#post-/app-projects/-app_project_id-/batches/-batch_id-/start
    """
    return Call(
        _START_APP_BATCH,
        path=f"/app/v0/app-projects/{segment('app_project_id', app_project_id)}/batches/{segment('batch_id', batch_id)}/start",
    )


def _stop_app_batch_result(status: int, data: Any) -> None:
    return None


_STOP_APP_BATCH = Endpoint(
    operation_id="stopAppBatch",
    method="POST",
    path="/app/v0/app-projects/{app_project_id}/batches/{batch_id}/stop",
    resource="app_batches",
    name="stop",
    result="None",
    read=_stop_app_batch_result,
)


@endpoint(_STOP_APP_BATCH)
def stop_app_batch(
    app_project_id: str,
    batch_id: str,
) -> Call[None]:
    """Stop a batch.

    Stops the processing of a batch with the status `PROCESSING`. The status is `STOPPING` at
    first, and `STOPPED` when it has stopped. The response has no body.

    Args:
        app_project_id: ID of the app project.
        batch_id: ID of the batch.

    Returns:
        The processing will stop. The body is empty.

    Documented at https://toloka.ai/docs/api/apps-reference/#post-/app-projects/-app_project_id-/batches/-batch_id-/stop
    """
    return Call(
        _STOP_APP_BATCH,
        path=f"/app/v0/app-projects/{segment('app_project_id', app_project_id)}/batches/{segment('batch_id', batch_id)}/stop",
    )


def _resume_app_batch_result(status: int, data: Any) -> None:
    return None


_RESUME_APP_BATCH = Endpoint(
    operation_id="resumeAppBatch",
    method="POST",
    path="/app/v0/app-projects/{app_project_id}/batches/{batch_id}/resume",
    resource="app_batches",
    name="resume",
    result="None",
    read=_resume_app_batch_result,
)


@endpoint(_RESUME_APP_BATCH)
def resume_app_batch(
    app_project_id: str,
    batch_id: str,
) -> Call[None]:
    """Resume a batch.

    Goes on with the processing of a batch with the status `STOPPING` or `STOPPED`. The response
    has no body.

    Args:
        app_project_id: ID of the app project.
        batch_id: ID of the batch.

    Returns:
        The processing will go on. The body is empty.

    Documented at https://toloka.ai/docs/api/apps-reference/#post-/app-projects/-app_project_id-/batches/-batch_id-/resume
    """
    return Call(
        _RESUME_APP_BATCH,
        path=f"/app/v0/app-projects/{segment('app_project_id', app_project_id)}/batches/{segment('batch_id', batch_id)}/resume",
    )


def _archive_app_batch_result(status: int, data: Any) -> None:
    return None


_ARCHIVE_APP_BATCH = Endpoint(
    operation_id="archiveAppBatch",
    method="POST",
    path="/app/v0/app-projects/{app_project_id}/batches/{batch_id}/archive",
    resource="app_batches",
    name="archive",
    result="None",
    read=_archive_app_batch_result,
)


@endpoint(_ARCHIVE_APP_BATCH)
def archive_app_batch(
    app_project_id: str,
    batch_id: str,
) -> Call[None]:
    """Archive a batch.

    Archives a batch, which hides its data. A batch with the status `PROCESSING` has to be
    stopped first. The response has no body.

    Args:
        app_project_id: ID of the app project.
        batch_id: ID of the batch.

    Returns:
        The batch is archived. The body is empty.

    Documented at https://toloka.ai/docs/api/apps-reference/#post-/app-projects/-app_project_id-/batches/-batch_id-/archive
    """
    return Call(
        _ARCHIVE_APP_BATCH,
        path=f"/app/v0/app-projects/{segment('app_project_id', app_project_id)}/batches/{segment('batch_id', batch_id)}/archive",
    )


def _unarchive_app_batch_result(status: int, data: Any) -> None:
    return None


_UNARCHIVE_APP_BATCH = Endpoint(
    operation_id="unarchiveAppBatch",
    method="POST",
    path="/app/v0/app-projects/{app_project_id}/batches/{batch_id}/unarchive",
    resource="app_batches",
    name="unarchive",
    result="None",
    read=_unarchive_app_batch_result,
)


@endpoint(_UNARCHIVE_APP_BATCH)
def unarchive_app_batch(
    app_project_id: str,
    batch_id: str,
) -> Call[None]:
    """Unarchive a batch.

    Gives an archived batch the status back that it had before, so that it can be processed. The
    response has no body.

    Args:
        app_project_id: ID of the app project.
        batch_id: ID of the batch.

    Returns:
        The batch has its earlier status. The body is empty.

    Documented at https://toloka.ai/docs/api/apps-reference/#post-/app-projects/-app_project_id-/batches/-batch_id-/unarchive
    """
    return Call(
        _UNARCHIVE_APP_BATCH,
        path=f"/app/v0/app-projects/{segment('app_project_id', app_project_id)}/batches/{segment('batch_id', batch_id)}/unarchive",
    )
