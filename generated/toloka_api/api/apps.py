# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from ..sending import query, segment
from ..types import (
    UNSET,
    Call,
    Endpoint,
    NewValue,
    Pagination,
    Unset,
    endpoint,
)

if TYPE_CHECKING:
    from ..models.app import App
    from ..models.app_page import AppPage

    GetAppsSort: TypeAlias = (
        Literal[
            "id",
            "-id",
        ]
        | NewValue
    )
    """A field to sort by."""


def _get_apps_item() -> Callable[[Any], App]:
    from ..models.app import App

    return App.from_dict


def _get_apps_result(status: int, data: Any) -> AppPage:
    from ..models import app_page as _app_page

    return _app_page.AppPage.from_dict(data)


_GET_APPS = Endpoint(
    operation_id="getApps",
    method="GET",
    path="/app/v0/apps",
    resource="apps",
    name="list",
    result="AppPage",
    read=_get_apps_result,
    pagination=Pagination(
        items="content",
        has_more="has_more",
        limit="limit",
        max_limit=1000,
        sort="sort",
        cursor={"id": "after_id", "-id": "id_lt"},
        item="App",
        item_reader=_get_apps_item,
        ranges=("id",),
    ),
    kinds={
        "sort": "several",
        "limit": "count",
    },
    values={
        "sort": (
            "id",
            "-id",
        ),
    },
)


@endpoint(_GET_APPS)
def get_apps(
    *,
    lang: str | Unset = UNSET,
    sort: GetAppsSort | Sequence[GetAppsSort] | Unset = UNSET,
    limit: int | Unset = UNSET,
    after_id: str | Unset = UNSET,
    id_gt: str | Unset = UNSET,
    id_gte: str | Unset = UNSET,
    id_lt: str | Unset = UNSET,
    id_lte: str | Unset = UNSET,
) -> Call[AppPage]:
    """List apps.

    Lists the ready-made solutions that app projects are made from, with filters, sorting and
    pagination.

    Args:
        lang: Language of the texts, as an ISO 639 code such as `en`.
        sort: Fields to sort by, the most significant first. Prefix a field with `-` for
            descending order. Documented are `id`.
        limit: Maximum number of objects on a page; the service's default is 100. It returns
            fewer if this exceeds the list's own maximum.
        after_id: Only objects that come after the one with this ID, in the requested order.
        id_gt: Only objects whose ID comes after this one.
        id_gte: Only objects whose ID equals this one or comes after it.
        id_lt: Only objects whose ID comes before this one.
        id_lte: Only objects whose ID equals this one or comes before it.

    Returns:
        One page of apps.

    Documented at https://toloka.ai/docs/api/apps-reference/#get-/apps
    """
    return Call(
        _GET_APPS,
        path="/app/v0/apps",
        query=query(
            _GET_APPS,
            {
                "lang": lang,
                "sort": sort,
                "limit": limit,
                "after_id": after_id,
                "id_gt": id_gt,
                "id_gte": id_gte,
                "id_lt": id_lt,
                "id_lte": id_lte,
            },
        ),
    )


def _get_app_result(status: int, data: Any) -> App:
    from ..models import app as _app

    return _app.App.from_dict(data)


_GET_APP = Endpoint(
    operation_id="getApp",
    method="GET",
    path="/app/v0/apps/{app_id}",
    resource="apps",
    name="get",
    result="App",
    read=_get_app_result,
)


@endpoint(_GET_APP)
def get_app(
    app_id: str,
    *,
    lang: str | Unset = UNSET,
) -> Call[App]:
    """Get an app.

    Returns one app. Only this call returns the specifications of the parameters that a project
    needs, and of the data that goes in and comes out.

    Args:
        app_id: ID of the app.
        lang: Language of the texts, as an ISO 639 code such as `en`.

    Returns:
        The app.

    Documented at https://toloka.ai/docs/api/apps-reference/#get-/apps/-app_id
    """
    return Call(
        _GET_APP,
        path=f"/app/v0/apps/{segment('app_id', app_id)}",
        query=query(
            _GET_APP,
            {
                "lang": lang,
            },
        ),
    )
