# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    StartsOperation,
    segment,
)

if TYPE_CHECKING:
    from ...models.operation import Operation


def _read(status: int, data: Any) -> Operation | None:
    from ...models import operation as _operation

    if status == 204:
        return None
    return _operation.Operation.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="archiveProject",
    method="POST",
    path="/projects/{project_id}/archive",
    resource="projects",
    name="archive",
    read=_read,
    starts_operation=StartsOperation(
        poll="getOperation",
        no_op=204,
    ),
)


def archive_project(
    project_id: str,
) -> Call[Operation | None]:
    """Archive a project.

    Puts a project away. All of its pools have to be archived before.

    Args:
        project_id: ID of the project.

    Returns:
        The operation that archives it, of type `PROJECT.ARCHIVE`. None: The project is archived
        already.

    Documented at https://toloka.ai/docs/api/concepts/archive-prj
    """
    return Call(
        _ENDPOINT,
        path=f"/projects/{segment('project_id', project_id)}/archive",
    )
