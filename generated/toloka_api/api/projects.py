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
    from ..models.project import Project
    from ..models.project_form import ProjectForm
    from ..models.project_page import ProjectPage
    from ..models.project_status import ProjectStatusValue

    GetProjectsSort: TypeAlias = (
        Literal[
            "id",
            "created",
            "public_name",
            "private_comment",
            "-id",
            "-created",
            "-public_name",
            "-private_comment",
        ]
        | NewValue
    )
    """A field to sort by."""


def _get_projects_item() -> Callable[[Any], Project]:
    from ..models.project import Project

    return Project.from_dict


def _get_projects_result(status: int, data: Any) -> ProjectPage:
    from ..models import project_page as _project_page

    return _project_page.ProjectPage.from_dict(data)


_GET_PROJECTS = Endpoint(
    operation_id="getProjects",
    method="GET",
    path="/v1/projects",
    resource="projects",
    name="list",
    result="ProjectPage",
    read=_get_projects_result,
    pagination=Pagination(
        items="items",
        has_more="has_more",
        limit="limit",
        max_limit=300,
        sort="sort",
        cursor={"id": "id_gt", "-id": "id_lt"},
        item="Project",
        item_reader=_get_projects_item,
        ranges=(
            "id",
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
            "ACTIVE",
            "ARCHIVED",
        ),
        "sort": (
            "id",
            "created",
            "public_name",
            "private_comment",
            "-id",
            "-created",
            "-public_name",
            "-private_comment",
        ),
    },
)


@endpoint(_GET_PROJECTS)
def get_projects(
    *,
    status: ProjectStatusValue | Unset = UNSET,
    owner: str | Unset = UNSET,
    owner_id: str | Unset = UNSET,
    owner_company_id: str | Unset = UNSET,
    sort: GetProjectsSort | Sequence[GetProjectsSort] | Unset = UNSET,
    limit: int | Unset = UNSET,
    id_gt: str | Unset = UNSET,
    id_gte: str | Unset = UNSET,
    id_lt: str | Unset = UNSET,
    id_lte: str | Unset = UNSET,
    created_gt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_gte: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lte: datetime.datetime | datetime.date | str | Unset = UNSET,
) -> Call[ProjectPage]:
    """List projects.

    Lists the projects that the token has access to, including archived ones, with filters,
    sorting and pagination.

    Args:
        status: Only projects with this status. Documented are `ACTIVE`, `ARCHIVED`.
        owner: Only projects that belong to this account.
        owner_id: Only objects that belong to this account.
        owner_company_id: Only objects that belong to an account of this company.
        sort: Fields to sort by, the most significant first. Prefix a field with `-` for
            descending order. Documented are `id`, `created`, `public_name`, `private_comment`.
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

    Returns:
        One page of projects.

    Documented at https://toloka.ai/docs/api/concepts/get-prj-list
    """
    return Call(
        _GET_PROJECTS,
        path="/v1/projects",
        query=query(
            _GET_PROJECTS,
            {
                "status": status,
                "owner": owner,
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
            },
        ),
    )


def _create_project_result(status: int, data: Any) -> Project:
    from ..models import project as _project

    return _project.Project.from_dict(data)


_CREATE_PROJECT = Endpoint(
    operation_id="createProject",
    method="POST",
    path="/v1/projects",
    resource="projects",
    name="create",
    result="Project",
    read=_create_project_result,
    rate_limit=RateLimit(
        minute=20,
        day=100,
    ),
)


@endpoint(_CREATE_PROJECT)
def create_project(
    body: ProjectForm,
) -> Call[Project]:
    """Create a project.

    Creates a project in the `ACTIVE` status. Pools and trainings can then be created in it.

    Limit: 20 per minute, 100 per day.

    Args:
        body: A project to create, or the new properties of one.

    Returns:
        The new project.

    Documented at https://toloka.ai/docs/api/concepts/create-prj
    """
    return Call(
        _CREATE_PROJECT,
        path="/v1/projects",
        content=one(_CREATE_PROJECT, body, "ProjectForm"),
    )


def _get_project_result(status: int, data: Any) -> Project:
    from ..models import project as _project

    return _project.Project.from_dict(data)


_GET_PROJECT = Endpoint(
    operation_id="getProject",
    method="GET",
    path="/v1/projects/{project_id}",
    resource="projects",
    name="get",
    result="Project",
    read=_get_project_result,
)


@endpoint(_GET_PROJECT)
def get_project(
    project_id: str,
) -> Call[Project]:
    """Get a project.

    Returns one project.

    Args:
        project_id: ID of the project.

    Returns:
        The project.

    Documented at https://toloka.ai/docs/api/concepts/get-prj
    """
    return Call(
        _GET_PROJECT,
        path=f"/v1/projects/{segment('project_id', project_id)}",
    )


def _update_project_result(status: int, data: Any) -> Project:
    from ..models import project as _project

    return _project.Project.from_dict(data)


_UPDATE_PROJECT = Endpoint(
    operation_id="updateProject",
    method="PUT",
    path="/v1/projects/{project_id}",
    resource="projects",
    name="update",
    result="Project",
    read=_update_project_result,
)


@endpoint(_UPDATE_PROJECT)
def update_project(
    project_id: str,
    body: ProjectForm | Project,
) -> Call[Project]:
    """Replace a project's properties.

    Replaces every property that can be set; a property that is omitted returns to its default.
    An object can be sent back exactly as it was read: the service ignores the properties that
    it assigns itself.

    Args:
        project_id: ID of the project.
        body: A project to create, or the new properties of one.

    Returns:
        The updated project.

    Documented at https://toloka.ai/docs/api/concepts/edit-prj
    """
    return Call(
        _UPDATE_PROJECT,
        path=f"/v1/projects/{segment('project_id', project_id)}",
        content=one(_UPDATE_PROJECT, body, "ProjectForm", "Project"),
    )


def _archive_project_result(status: int, data: Any) -> Operation | None:
    from ..models import operation as _operation

    if status == 204:
        return None
    return _operation.Operation.from_dict(data)


_ARCHIVE_PROJECT = Endpoint(
    operation_id="archiveProject",
    method="POST",
    path="/v1/projects/{project_id}/archive",
    resource="projects",
    name="archive",
    result="Operation | None",
    read=_archive_project_result,
    starts_operation=StartsOperation(
        poll="getOperation",
        no_op=204,
    ),
)


@endpoint(_ARCHIVE_PROJECT)
def archive_project(
    project_id: str,
) -> Call[Operation | None]:
    """Archive a project.

    Archives a project. All of its pools must be archived first.

    Args:
        project_id: ID of the project.

    Returns:
        The operation that archives the project, of type `PROJECT.ARCHIVE`. None: The project is
        already archived.

    Documented at https://toloka.ai/docs/api/concepts/archive-prj
    """
    return Call(
        _ARCHIVE_PROJECT,
        path=f"/v1/projects/{segment('project_id', project_id)}/archive",
    )
