"""Items of apps, in a batch or one by one."""

from __future__ import annotations

from .._api.call import Call, Resource
from .._http.errors import FieldError, inappropriate_status, invalid
from .._http.messages import Document, Response, json_response
from .._rules.apps.batches import add_items, add_upload, find, input_errors, open_project, read_upload
from .._rules.apps.work import poll
from .._state.state import State
from .._state.tables import APP_BATCHES, APP_ITEMS, APP_PROJECTS


def _list(call: Call) -> Response:
    call.state.read(APP_PROJECTS, call.path["app_project_id"])
    poll(call.state, call.path["app_project_id"])
    return call.list(APP_ITEMS)


def _get(call: Call) -> Response:
    poll(call.state, call.path["app_project_id"])
    item = find(call.state, APP_ITEMS, call.path["item_id"], call.path["app_project_id"])
    return json_response(200, APP_ITEMS.visible(item))


def _create(call: Call) -> Response:
    state, form = call.state, call.body
    project = open_project(state, call.path["app_project_id"])
    batch = _batch(state, form, project)
    errors = dict(input_errors(state, project, {"input_data": form["input_data"]}))
    if errors:
        raise invalid(errors)
    anew = form.get("force_new_original", False)
    inputs, fails = [form["input_data"]], call.fails_operation
    (item,) = add_items(state, project, inputs, batch=batch, anew=anew, fails=fails)
    return json_response(200, APP_ITEMS.visible(state.read(APP_ITEMS, item["id"])))


def _create_many(call: Call) -> Response:
    state, form = call.state, call.body
    project = open_project(state, call.path["app_project_id"])
    batch = _batch(state, form, project)
    skips = form.get("ignore_errors", False)
    if skips and batch is None:
        raise invalid({"ignore_errors": FieldError("It can only be used together with batch_id")})
    upload = read_upload(state, project, form["items"], most=call.endpoint.limits["items"], skips=skips)
    anew = form.get("force_new_original", False)
    if batch is None:
        items = add_items(state, project, upload.sound, batch=None, anew=anew, fails=call.fails_operation)
    else:
        items = add_upload(state, project, upload, batch=batch, anew=anew)
    return json_response(200, [item["id"] for item in items])


def _batch(state: State, form: Document, project: Document) -> Document | None:
    """The batch that a form names, if it does. Raises a 404 or 409 ServiceError."""
    if not form.get("batch_id"):
        return None
    batch = find(state, APP_BATCHES, form["batch_id"], project["id"])
    if batch["status"] == "ARCHIVE":
        raise inappropriate_status(["NEW", "PROCESSING", "COMPLETED", "ERROR", "NO_MONEY", "STOPPED"])
    return batch


RESOURCE = Resource(
    handlers={
        "getAppItems": _list,
        "getAppItem": _get,
        "createAppItem": _create,
        "createAppItems": _create_many,
    },
)
