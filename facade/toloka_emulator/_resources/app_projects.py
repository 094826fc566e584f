"""App projects."""

from __future__ import annotations

from .._api.call import Call, Resource
from .._http.errors import FieldError, ServiceError, invalid
from .._http.messages import Document, Response, empty_response, json_response
from .._rules.apps.parameters import parameter_errors
from .._rules.apps.work import TIMERS, poll, start, start_waiting
from .._state.state import State
from .._state.tables import APP_PROJECTS, APPS


def _list(call: Call) -> Response:
    # One account owns everything, as if it were its whole company.
    named = call.query.get("requester_ids", [])
    assert isinstance(named, list), "the schema was checked before"
    others_only = call.query.get("scope") == "REQUESTER_LIST" and call.state.owner()["id"] not in named
    return call.list(APP_PROJECTS, [("FALSE", [])] if others_only else ())


def _get(call: Call) -> Response:
    poll(call.state, call.id())
    return call.get(APP_PROJECTS)


def _create(call: Call) -> Response:
    state, form = call.state, call.body
    parent_id = form.get("parent_app_project_id") or ""
    parent = state.transaction.find(APP_PROJECTS, parent_id) if parent_id else None
    if parent_id and parent is None:
        raise _unknown("parent_app_project_id", "There is no app project with this ID")
    form = {**(parent or {}), **form}
    if not form.get("app_id"):
        raise invalid({"app_id": FieldError("A value is required", "VALUE_REQUIRED")})
    app = state.transaction.find(APPS, form["app_id"])
    if app is None:
        raise _unknown("app_id", "There is no app with this ID")
    parameters: Document = form.get("parameters") or {}
    errors = parameter_errors(call.schemas, app, parameters)
    if errors:
        raise invalid(errors)
    project: Document = {
        "id": state.new_random_id(),
        "app_id": app["id"],
        "parent_app_project_id": parent_id,
        "status": "CREATING",
        "name": form.get("name", ""),
        "parameters": parameters,
        "item_price": app.get("default_item_price", 0),
        "errors": [],
        "read_only": False,
        "app": {"id": app["id"], "name": app.get("name", "")},
        "created": state.creation_time(APP_PROJECTS),
    }
    state.transaction.insert(APP_PROJECTS, [project])
    start(state, "APP_PROJECT.CREATE", project, fails=call.fails_operation)
    return json_response(200, _visible(state, project["id"]))


def _archive(call: Call) -> Response:
    project = call.state.read(APP_PROJECTS, call.id())
    if project["status"] != "ARCHIVED":
        archived = project | {"status": "ARCHIVED", "status_before": project["status"]}
        call.state.transaction.replace(APP_PROJECTS, archived)
    return empty_response(200)


def _unarchive(call: Call) -> Response:
    project = call.state.read(APP_PROJECTS, call.id())
    if project["status"] == "ARCHIVED":
        project["status"] = project.pop("status_before", "READY")
        call.state.transaction.replace(APP_PROJECTS, project)
        start_waiting(call.state, project)
    return empty_response(200)


def _unknown(field: str, message: str) -> ServiceError:
    return invalid({field: FieldError(message, "ENTITY_DOES_NOT_EXIST")})


def _visible(state: State, id: str) -> Document:
    return APP_PROJECTS.visible(state.read(APP_PROJECTS, id))


RESOURCE = Resource(
    handlers={
        "getAppProjects": _list,
        "getAppProject": _get,
        "createAppProject": _create,
        "archiveAppProject": _archive,
        "unarchiveAppProject": _unarchive,
    },
    timers=TIMERS,
)
