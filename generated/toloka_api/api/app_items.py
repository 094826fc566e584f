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
    from ..models.app_item import AppItem
    from ..models.app_item_form import AppItemForm
    from ..models.app_item_page import AppItemPage
    from ..models.app_item_status import AppItemStatusValue
    from ..models.app_items_form import AppItemsForm

    GetAppItemsSort: TypeAlias = (
        Literal[
            "id",
            "created",
            "finished",
            "status",
            "-id",
            "-created",
            "-finished",
            "-status",
        ]
        | NewValue
    )
    """A field to sort by."""


def _get_app_items_item() -> Callable[[Any], AppItem]:
    from ..models.app_item import AppItem

    return AppItem.from_dict


def _get_app_items_result(status: int, data: Any) -> AppItemPage:
    from ..models import app_item_page as _app_item_page

    return _app_item_page.AppItemPage.from_dict(data)


_GET_APP_ITEMS = Endpoint(
    operation_id="getAppItems",
    method="GET",
    path="/app/v0/app-projects/{app_project_id}/items",
    resource="app_items",
    name="list",
    result="AppItemPage",
    read=_get_app_items_result,
    pagination=Pagination(
        items="content",
        has_more="has_more",
        limit="limit",
        max_limit=1000,
        sort="sort",
        cursor={"id": "after_id", "-id": "id_lt"},
        item="AppItem",
        item_reader=_get_app_items_item,
        ranges=(
            "id",
            "created",
            "finished",
        ),
    ),
    kinds={
        "sort": "several",
        "limit": "count",
        "created_gt": "moment",
        "created_gte": "moment",
        "created_lt": "moment",
        "created_lte": "moment",
        "finished_gt": "moment",
        "finished_gte": "moment",
        "finished_lt": "moment",
        "finished_lte": "moment",
    },
    values={
        "status": (
            "NEW",
            "QUEUED",
            "PROCESSING",
            "COMPLETED",
            "ERROR",
            "CANCELLED",
            "STOPPED",
            "NO_MONEY",
            "ARCHIVE",
        ),
        "sort": (
            "id",
            "created",
            "finished",
            "status",
            "-id",
            "-created",
            "-finished",
            "-status",
        ),
    },
)


@endpoint(_GET_APP_ITEMS)
def get_app_items(
    app_project_id: str,
    *,
    batch_id: str | Unset = UNSET,
    status: AppItemStatusValue | Unset = UNSET,
    sort: GetAppItemsSort | Sequence[GetAppItemsSort] | Unset = UNSET,
    limit: int | Unset = UNSET,
    after_id: str | Unset = UNSET,
    id_gt: str | Unset = UNSET,
    id_gte: str | Unset = UNSET,
    id_lt: str | Unset = UNSET,
    id_lte: str | Unset = UNSET,
    created_gt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_gte: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lte: datetime.datetime | datetime.date | str | Unset = UNSET,
    finished_gt: datetime.datetime | datetime.date | str | Unset = UNSET,
    finished_gte: datetime.datetime | datetime.date | str | Unset = UNSET,
    finished_lt: datetime.datetime | datetime.date | str | Unset = UNSET,
    finished_lte: datetime.datetime | datetime.date | str | Unset = UNSET,
) -> Call[AppItemPage]:
    """List the items of an app project.

    Lists the items of an app project, of all batches or of one, with filters, sorting and
    pagination.

    Args:
        app_project_id: ID of the app project.
        batch_id: Only items of this batch.
        status: Only items with this status. Documented are `NEW`, `QUEUED`, `PROCESSING`,
            `COMPLETED`, `ERROR`, `CANCELLED`, `STOPPED`, `NO_MONEY`, `ARCHIVE`.
        sort: Fields to sort by, the most significant first. Prefix a field with `-` for
            descending order. Documented are `id`, `created`, `finished`, `status`.
        limit: Maximum number of objects on a page; the service's default is 100. It returns
            fewer if this exceeds the list's own maximum.
        after_id: Only objects that come after the one with this ID, in the requested order.
        id_gt: Only objects whose ID comes after this one.
        id_gte: Only objects whose ID equals this one or comes after it.
        id_lt: Only objects whose ID comes before this one.
        id_lte: Only objects whose ID equals this one or comes before it.
        created_gt: Only objects created after this time (UTC).
        created_gte: Only objects created at or after this time (UTC).
        created_lt: Only objects created before this time (UTC).
        created_lte: Only objects created at or before this time (UTC).
        finished_gt: Only objects finished after this time (UTC).
        finished_gte: Only objects finished at or after this time (UTC).
        finished_lt: Only objects finished before this time (UTC).
        finished_lte: Only objects finished at or before this time (UTC).

    Returns:
        One page of items.

    Documented at https://toloka.ai/docs/api/apps-reference/#get-/app-projects/-app_project_id-/items
    """
    return Call(
        _GET_APP_ITEMS,
        path=f"/app/v0/app-projects/{segment('app_project_id', app_project_id)}/items",
        query=query(
            _GET_APP_ITEMS,
            {
                "batch_id": batch_id,
                "status": status,
                "sort": sort,
                "limit": limit,
                "after_id": after_id,
                "id_gt": id_gt,
                "id_gte": id_gte,
                "id_lt": id_lt,
                "id_lte": id_lte,
                "created_gt": created_gt,
                "created_gte": created_gte,
                "created_lt": created_lt,
                "created_lte": created_lte,
                "finished_gt": finished_gt,
                "finished_gte": finished_gte,
                "finished_lt": finished_lt,
                "finished_lte": finished_lte,
            },
        ),
    )


def _create_app_item_result(status: int, data: Any) -> AppItem:
    from ..models import app_item as _app_item

    return _app_item.AppItem.from_dict(data)


_CREATE_APP_ITEM = Endpoint(
    operation_id="createAppItem",
    method="POST",
    path="/app/v0/app-projects/{app_project_id}/items",
    resource="app_items",
    name="create",
    result="AppItem",
    read=_create_app_item_result,
)


@endpoint(_CREATE_APP_ITEM)
def create_app_item(
    app_project_id: str,
    body: AppItemForm,
) -> Call[AppItem]:
    """Create an item.

    Adds one item to a batch of the app project. Without a batch, its processing starts at once.

    Args:
        app_project_id: ID of the app project.
        body: An item to create.

    Returns:
        The new item.

    Documented at https://toloka.ai/docs/api/apps-reference/#post-/app-projects/-app_project_id-/items
    """
    return Call(
        _CREATE_APP_ITEM,
        path=f"/app/v0/app-projects/{segment('app_project_id', app_project_id)}/items",
        content=one(_CREATE_APP_ITEM, body, "AppItemForm"),
    )


def _create_app_items_result(status: int, data: Any) -> list[str]:
    result: list[str] = data
    return result


_CREATE_APP_ITEMS = Endpoint(
    operation_id="createAppItems",
    method="POST",
    path="/app/v0/app-projects/{app_project_id}/items/bulk",
    resource="app_items",
    name="create_many",
    result="list[str]",
    read=_create_app_items_result,
    limits=Limits(
        items=10000,
        array="items",
    ),
)


@endpoint(_CREATE_APP_ITEMS)
def create_app_items(
    app_project_id: str,
    body: AppItemsForm,
) -> Call[list[str]]:
    """Create several items.

    Adds up to 10,000 items to a batch of the app project. Without a batch, their processing
    starts at once.

    Args:
        app_project_id: ID of the app project.
        body: Items to create.

    Returns:
        The IDs of the new items.

    Documented at https://toloka.ai/docs/api/apps-reference/#post-/app-projects/-app_project_id-/items/bulk
    """
    return Call(
        _CREATE_APP_ITEMS,
        path=f"/app/v0/app-projects/{segment('app_project_id', app_project_id)}/items/bulk",
        content=one(_CREATE_APP_ITEMS, body, "AppItemsForm"),
    )


def _get_app_item_result(status: int, data: Any) -> AppItem:
    from ..models import app_item as _app_item

    return _app_item.AppItem.from_dict(data)


_GET_APP_ITEM = Endpoint(
    operation_id="getAppItem",
    method="GET",
    path="/app/v0/app-projects/{app_project_id}/items/{item_id}",
    resource="app_items",
    name="get",
    result="AppItem",
    read=_get_app_item_result,
)


@endpoint(_GET_APP_ITEM)
def get_app_item(
    app_project_id: str,
    item_id: str,
) -> Call[AppItem]:
    """Get an item.

    Returns one item, with the result as soon as it is processed.

    Args:
        app_project_id: ID of the app project.
        item_id: ID of the item.

    Returns:
        The item.

    Documented at https://toloka.ai/docs/api/apps-reference/#get-/app-projects/-app_project_id-/items/-item_id
    """
    return Call(
        _GET_APP_ITEM,
        path=f"/app/v0/app-projects/{segment('app_project_id', app_project_id)}/items/{segment('item_id', item_id)}",
    )
