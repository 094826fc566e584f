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
    from ...models.project import Project
    from ...models.project_form import ProjectForm


def _read(status: int, data: Any) -> Project:
    from ...models import project as _project

    return _project.Project.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="updateProject",
    method="PUT",
    path="/projects/{project_id}",
    resource="projects",
    name="update",
    read=_read,
)


def update_project(
    project_id: str,
    body: ProjectForm | Project,
) -> Call[Project]:
    """Replace a project's properties.

    Replaces every property that can be set; one that is left out goes back to its default. What
    was read may be sent back whole, as the service ignores the properties that it assigns
    itself.

    Args:
        project_id: ID of the project.
        body: A project to create, or the new properties of one.

    Returns:
        The project as it is now.

    Documented at https://toloka.ai/docs/api/concepts/edit-prj
    """
    return Call(
        _ENDPOINT,
        path=f"/projects/{segment('project_id', project_id)}",
        body=plain(body),
    )
