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
    from ...models.project import Project
    from ...models.project_form import ProjectForm


def _read(status: int, data: Any) -> Project:
    from ...models import project as _project

    return _project.Project.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="createProject",
    method="POST",
    path="/projects",
    resource="projects",
    name="create",
    read=_read,
    rate_limit=RateLimit(
        minute=20,
        day=100,
    ),
)


def create_project(
    body: ProjectForm,
) -> Call[Project]:
    """Create a project.

    Creates a project in the `ACTIVE` status. Pools and trainings are then created in it.

    The service takes 20 a minute, 100 a day.

    Args:
        body: A project to create, or the new properties of one.

    Returns:
        The new project.

    Documented at https://toloka.ai/docs/api/concepts/create-prj
    """
    return Call(
        _ENDPOINT,
        path="/projects",
        body=plain(body),
    )
