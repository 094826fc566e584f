"""Projects."""

from __future__ import annotations

from .._api.call import Call, Resource
from .._http.errors import inappropriate_status
from .._http.messages import Document, Response, empty_response, json_response
from .._rules.collector_configs import identified
from .._state.documents import new_document, replaced_document
from .._state.state import State
from .._state.tables import PROJECTS


def _create(call: Call) -> Response:
    call.require_skills()
    project = new_document(call.state, PROJECTS, identified(call.state, call.body), {"status": "ACTIVE"})
    return json_response(201, project)


def _update(call: Call) -> Response:
    project = call.state.read(PROJECTS, call.id())
    if project["status"] != "ACTIVE":
        raise inappropriate_status(["ACTIVE"])
    call.require_skills()
    form = identified(call.state, call.body)
    return json_response(200, replaced_document(call.state, PROJECTS, form, project))


def _archive(call: Call) -> Response:
    project = call.state.read(PROJECTS, call.id())
    if project["status"] == "ARCHIVED":
        return empty_response(204)
    _check_archivable(call.state, project)
    return call.start_operation("PROJECT.ARCHIVE", {"project_id": project["id"]})


def _check_archivable(state: State, project: Document) -> None:
    if project["status"] != "ACTIVE":
        raise inappropriate_status(["ACTIVE"])
    for table in ("pools", "trainings"):
        search = f"SELECT 1 FROM {table} WHERE project_id = ? AND status != 'ARCHIVED' LIMIT 1"
        if state.transaction.execute(search, [project["id"]]).fetchone():
            raise inappropriate_status(["ARCHIVED"])


def _on_archive(state: State, operation: Document) -> Document:
    project = state.read(PROJECTS, operation["parameters"]["project_id"])
    _check_archivable(state, project)
    state.transaction.replace(PROJECTS, project | {"status": "ARCHIVED"})
    return {}


RESOURCE = Resource(
    handlers={
        "getProjects": lambda call: call.list(PROJECTS),
        "getProject": lambda call: call.get(PROJECTS),
        "createProject": _create,
        "updateProject": _update,
        "archiveProject": _archive,
    },
    effects={"PROJECT.ARCHIVE": _on_archive},
)
