# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    segment,
)

if TYPE_CHECKING:
    from ...models.project import Project


def _read(status: int, data: Any) -> Project:
    from ...models import project as _project

    return _project.Project.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="getProject",
    method="GET",
    path="/projects/{project_id}",
    resource="projects",
    name="get",
    read=_read,
)


def get_project(
    project_id: str,
) -> Call[Project]:
    """Get a project.

    Reads one project.

    Args:
        project_id: ID of the project.

    Returns:
        The project.

    Documented at https://toloka.ai/docs/api/concepts/get-prj
    """
    return Call(
        _ENDPOINT,
        path=f"/projects/{segment('project_id', project_id)}",
    )
