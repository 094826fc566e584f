"""The project that pools and trainings belong to."""

from __future__ import annotations

from .._http.errors import FieldError, inappropriate_status, invalid
from .._http.messages import Document
from .._state.state import State
from .._state.tables import PROJECTS


def active_project(state: State, form: Document) -> Document:
    """The active project that a form names by `project_id`.

    Raises:
        ServiceError: 400 when there is no such project, 409 when it is archived or locked.
    """
    project = state.transaction.find(PROJECTS, form.get("project_id", ""))
    if project is None:
        error = FieldError("There is no project with this ID", "ENTITY_DOES_NOT_EXIST")
        raise invalid({"project_id": error})
    if project["status"] != "ACTIVE":
        raise inappropriate_status(["ACTIVE"])
    return project
