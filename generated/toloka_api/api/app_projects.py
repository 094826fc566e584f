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
    Unset,
    endpoint,
)

if TYPE_CHECKING:
    from ..models.app_project import AppProject
    from ..models.app_project_form import AppProjectForm
    from ..models.app_project_page import AppProjectPage
    from ..models.app_project_scope import AppProjectScopeValue
    from ..models.app_project_status import AppProjectStatusValue

    GetAppProjectsSort: TypeAlias = (
        Literal[
            "id",
            "created",
            "name",
            "-id",
            "-created",
            "-name",
        ]
        | NewValue
    )
    """A field to sort by."""


def _get_app_projects_item() -> Callable[[Any], AppProject]:
    from ..models.app_project import AppProject

    return AppProject.from_dict


def _get_app_projects_result(status: int, data: Any) -> AppProjectPage:
    from ..models import app_project_page as _app_project_page

    return _app_project_page.AppProjectPage.from_dict(data)


_GET_APP_PROJECTS = Endpoint(
    operation_id="getAppProjects",
    method="GET",
    path="/app/v0/app-projects",
    resource="app_projects",
    name="list",
    result="AppProjectPage",
    read=_get_app_projects_result,
    pagination=Pagination(
        items="content",
        has_more="has_more",
        limit="limit",
        max_limit=5000,
        sort="sort",
        cursor={"id": "after_id", "-id": "id_lt"},
        item="AppProject",
        item_reader=_get_app_projects_item,
        ranges=(
            "id",
            "name",
            "created",
        ),
    ),
    kinds={
        "requester_ids": "several",
        "sort": "several",
        "limit": "count",
        "created_gt": "moment",
        "created_gte": "moment",
        "created_lt": "moment",
        "created_lte": "moment",
    },
    values={
        "status": (
            "CREATING",
            "READY",
            "ERROR",
            "ARCHIVE",
            "ARCHIVED",
        ),
        "scope": (
            "MY",
            "COMPANY",
            "REQUESTER_LIST",
        ),
        "sort": (
            "id",
            "created",
            "name",
            "-id",
            "-created",
            "-name",
        ),
    },
)


@endpoint(_GET_APP_PROJECTS)
def get_app_projects(
    *,
    app_id: str | Unset = UNSET,
    parent_app_project_id: str | Unset = UNSET,
    status: AppProjectStatusValue | Unset = UNSET,
    scope: AppProjectScopeValue | Unset = UNSET,
    requester_ids: str | Sequence[str] | Unset = UNSET,
    sort: GetAppProjectsSort | Sequence[GetAppProjectsSort] | Unset = UNSET,
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
) -> Call[AppProjectPage]:
    """List app projects.

    Lists the app projects that the token has access to, with filters, sorting and pagination.

    Args:
        app_id: Only projects of this app.
        parent_app_project_id: Only projects cloned from this one.
        status: Only projects with this status. Documented are `CREATING`, `READY`, `ERROR`,
            `ARCHIVE`, `ARCHIVED`.
        scope: Only projects that these requesters created. Documented are `MY`, `COMPANY`,
            `REQUESTER_LIST`.
        requester_ids: Only projects of the requesters with these IDs. For the scope
            `REQUESTER_LIST`.
        sort: Fields to sort by, the most significant first. Prefix a field with `-` for
            descending order. Documented are `id`, `created`, `name`.
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
        One page of app projects.

    Documented at https://toloka.ai/docs/api/apps-reference/#get-/app-projects
    """
    return Call(
        _GET_APP_PROJECTS,
        path="/app/v0/app-projects",
        query=query(
            _GET_APP_PROJECTS,
            {
                "app_id": app_id,
                "parent_app_project_id": parent_app_project_id,
                "status": status,
                "scope": scope,
                "requester_ids": requester_ids,
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


def _create_app_project_result(status: int, data: Any) -> AppProject:
    from ..models import app_project as _app_project

    return _app_project.AppProject.from_dict(data)


_CREATE_APP_PROJECT = Endpoint(
    operation_id="createAppProject",
    method="POST",
    path="/app/v0/app-projects",
    resource="app_projects",
    name="create",
    result="AppProject",
    read=_create_app_project_result,
)


@endpoint(_CREATE_APP_PROJECT)
def create_app_project(
    body: AppProjectForm,
) -> Call[AppProject]:
    """Create an app project.

    Creates a project from an app. The service prepares it in the background: the status is
    `CREATING` at first, and then `READY`, or `ERROR` with the reasons in `errors`. Items can be
    uploaded at once; batches can be started when it is ready.

    Args:
        body: An app project to create.

    Returns:
        The new app project.

    Documented at https://toloka.ai/docs/api/apps-reference/#post-/app-projects
    """
    return Call(
        _CREATE_APP_PROJECT,
        path="/app/v0/app-projects",
        content=one(_CREATE_APP_PROJECT, body, "AppProjectForm"),
    )


def _get_app_project_result(status: int, data: Any) -> AppProject:
    from ..models import app_project as _app_project

    return _app_project.AppProject.from_dict(data)


_GET_APP_PROJECT = Endpoint(
    operation_id="getAppProject",
    method="GET",
    path="/app/v0/app-projects/{app_project_id}",
    resource="app_projects",
    name="get",
    result="AppProject",
    read=_get_app_project_result,
)


@endpoint(_GET_APP_PROJECT)
def get_app_project(
    app_project_id: str,
) -> Call[AppProject]:
    """Get an app project.

    Returns one app project.

    Args:
        app_project_id: ID of the app project.

    Returns:
        The app project.

    Documented at https://toloka.ai/docs/api/apps-reference/#get-/app-projects/-app_project_id
    """
    return Call(
        _GET_APP_PROJECT,
        path=f"/app/v0/app-projects/{segment('app_project_id', app_project_id)}",
    )


def _archive_app_project_result(status: int, data: Any) -> None:
    return None


_ARCHIVE_APP_PROJECT = Endpoint(
    operation_id="archiveAppProject",
    method="POST",
    path="/app/v0/app-projects/{app_project_id}/archive",
    resource="app_projects",
    name="archive",
    result="None",
    read=_archive_app_project_result,
)


@endpoint(_ARCHIVE_APP_PROJECT)
def archive_app_project(
    app_project_id: str,
) -> Call[None]:
    """Archive an app project.

    Archives an app project. The response has no operation and no body.

    Args:
        app_project_id: ID of the app project.

    Returns:
        The app project is archived. The body is empty.

    Documented at https://toloka.ai/docs/api/apps-reference/#post-/app-projects/-app_project_id-/archive
    """
    return Call(
        _ARCHIVE_APP_PROJECT,
        path=f"/app/v0/app-projects/{segment('app_project_id', app_project_id)}/archive",
    )


def _unarchive_app_project_result(status: int, data: Any) -> None:
    return None


_UNARCHIVE_APP_PROJECT = Endpoint(
    operation_id="unarchiveAppProject",
    method="POST",
    path="/app/v0/app-projects/{app_project_id}/unarchive",
    resource="app_projects",
    name="unarchive",
    result="None",
    read=_unarchive_app_project_result,
)


@endpoint(_UNARCHIVE_APP_PROJECT)
def unarchive_app_project(
    app_project_id: str,
) -> Call[None]:
    """Unarchive an app project.

    Gives an archived app project the status back that it had before. The response has no body.

    Args:
        app_project_id: ID of the app project.

    Returns:
        The app project has its earlier status. The body is empty.

    Documented at https://toloka.ai/docs/api/apps-reference/#post-/app-projects/-app_project_id-/unarchive
    """
    return Call(
        _UNARCHIVE_APP_PROJECT,
        path=f"/app/v0/app-projects/{segment('app_project_id', app_project_id)}/unarchive",
    )
