"""Projects."""

from __future__ import annotations

from .documents import new_document, replaced_document
from .messages import (
    Document,
    FieldFault,
    Response,
    empty_response,
    inappropriate_status,
    invalid,
    json_response,
)
from .operations import start_operation
from .tables import Table
from .world import Call, Resource, World

PROJECTS = Table(
    "projects",
    "Project",
    filters=("status",),
    sorts=("public_name", "private_comment"),
    defaults={"assignments_issuing_type": "AUTOMATED", "assignments_automerge_enabled": False},
)


def project_of(world: World, form: Document) -> Document:
    """The active project that a form names by `project_id`.

    Raises:
        Refusal: 400 when there is no such project, 409 when it is archived or locked.
    """
    project = world.transaction.find(PROJECTS, form.get("project_id", ""))
    if project is None:
        fault = FieldFault("There is no project with this ID", "ENTITY_DOES_NOT_EXIST")
        raise invalid({"project_id": fault})
    if project["status"] != "ACTIVE":
        raise inappropriate_status(["ACTIVE"])
    return project


def _create(call: Call) -> Response:
    project = new_document(call.world, PROJECTS, call.body, {"status": "ACTIVE"})
    return json_response(201, project)


def _update(call: Call) -> Response:
    project = call.world.read(PROJECTS, call.id())
    if project["status"] != "ACTIVE":
        raise inappropriate_status(["ACTIVE"])
    return json_response(200, replaced_document(call.world, PROJECTS, call.body, project))


def _archive(call: Call) -> Response:
    project = call.world.read(PROJECTS, call.id())
    if project["status"] == "ARCHIVED":
        return empty_response(204)
    _check_archivable(call.world, project)
    return start_operation(call, "PROJECT.ARCHIVE", {"project_id": project["id"]})


def _check_archivable(world: World, project: Document) -> None:
    if project["status"] != "ACTIVE":
        raise inappropriate_status(["ACTIVE"])
    for table in ("pools", "trainings"):
        search = f"SELECT 1 FROM {table} WHERE project_id = ? AND status != 'ARCHIVED' LIMIT 1"
        if world.transaction.execute(search, [project["id"]]).fetchone():
            raise inappropriate_status(["ARCHIVED"])


def _on_archive(world: World, operation: Document) -> Document:
    project = world.read(PROJECTS, operation["parameters"]["project_id"])
    _check_archivable(world, project)
    world.transaction.replace(PROJECTS, project | {"status": "ARCHIVED"})
    return {}


RESOURCE = Resource(
    table=PROJECTS,
    handlers={
        "getProjects": lambda call: call.list(PROJECTS),
        "getProject": lambda call: call.get(PROJECTS),
        "createProject": _create,
        "updateProject": _update,
        "archiveProject": _archive,
    },
    effects={"PROJECT.ARCHIVE": _on_archive},
)
