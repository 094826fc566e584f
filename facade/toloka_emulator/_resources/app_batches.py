"""Batches of items of apps."""

from __future__ import annotations

import json

from .._api.call import Call, Resource
from .._http.errors import ServiceError, inappropriate_status
from .._http.messages import Document, Response, empty_response, json_response
from .._rules.apps.batches import BatchViews, add_upload, find, new_batch, open_project, read_upload
from .._rules.apps.work import poll, start, start_batch, start_queued
from .._rules.pools import require_status
from .._state.state import State
from .._state.tables import APP_BATCHES, APP_ITEMS, APP_PROJECTS, APPS

_WITH_WORK = ("NEW", "NO_MONEY", "STOPPING", "STOPPED")
_NOT_IN_WORK = ("NEW", "QUEUED", "COMPLETED", "ERROR", "CANCELLED", "NO_MONEY", "STOPPED")


def _list(call: Call) -> Response:
    project_id = call.path["app_project_id"]
    call.state.read(APP_PROJECTS, project_id)
    poll(call.state, project_id)
    return call.list(APP_BATCHES, view=BatchViews(call.state, project_id).view)


def _get(call: Call) -> Response:
    poll(call.state, call.path["app_project_id"])
    return _answer(call.state, _batch(call))


def _create(call: Call) -> Response:
    return _answer(call.state, _new(call, open_project(call.state, call.path["app_project_id"])))


def _process(call: Call) -> Response:
    state = call.state
    project = _ready_project(call)
    if not state.read(APPS, project["app_id"]).get("synchronous"):
        raise ServiceError(400, "VALIDATION_ERROR", "The app of this project doesn't answer at once")
    batch = _new(call, project)
    start_batch(state, batch, fails=call.fails_operation, at_once=True)
    read = "SELECT document FROM app_items WHERE batch_id = ? ORDER BY rowid"
    found = state.transaction.execute(read, [batch["id"]]).fetchall()
    items: list[Document] = [json.loads(row[0]) for row in found]
    view = BatchViews(state, project["id"]).view(state.read(APP_BATCHES, batch["id"]))
    return json_response(200, {"batch": view, "items": [APP_ITEMS.visible(item) for item in items]})


def _patch(call: Call) -> Response:
    batch = _batch(call) | {name: call.body[name] for name in ("name", "priority_order") if name in call.body}
    call.state.transaction.replace(APP_BATCHES, batch)
    start_queued(call.state, batch["app_project_id"])
    return _answer(call.state, call.state.read(APP_BATCHES, batch["id"]))


def _start(call: Call) -> Response:
    _ready_project(call)
    batch = _batch(call)
    if batch["status"] == "ARCHIVE":
        raise inappropriate_status(_WITH_WORK)
    if batch["status"] in _WITH_WORK:
        start_batch(call.state, batch, fails=call.fails_operation)
    return empty_response(200)


def _stop(call: Call) -> Response:
    batch = _batch(call)
    require_status(batch, "PROCESSING")
    call.state.transaction.replace(APP_BATCHES, batch | {"status": "STOPPING"})
    start(call.state, "APP_BATCH.STOP", batch)
    return empty_response(200)


def _resume(call: Call) -> Response:
    _ready_project(call)
    batch = _batch(call)
    require_status(batch, "STOPPING", "STOPPED")
    start_batch(call.state, batch, fails=call.fails_operation)
    return empty_response(200)


def _archive(call: Call) -> Response:
    batch = _batch(call)
    if batch["status"] != "ARCHIVE":
        require_status(batch, *_NOT_IN_WORK)
        archived = batch | {"status": "ARCHIVE", "status_before": batch["status"]}
        call.state.transaction.replace(APP_BATCHES, archived)
        change = "json_set(document, '$.status_before', status, '$.status', 'ARCHIVE')"
        _change_items(call.state, batch, change)
    return empty_response(200)


def _unarchive(call: Call) -> Response:
    batch = _batch(call)
    if batch["status"] == "ARCHIVE":
        batch["status"] = batch.pop("status_before", "NEW")
        call.state.transaction.replace(APP_BATCHES, batch)
        before = "coalesce(json_extract(document, '$.status_before'), 'NEW')"
        change = f"json_remove(json_set(document, '$.status', {before}), '$.status_before')"
        _change_items(call.state, batch, change)
        start_queued(call.state, batch["app_project_id"])
    return empty_response(200)


def _new(call: Call, project: Document) -> Document:
    state, form = call.state, call.body
    inputs = form.get("items", [])
    skips = form.get("ignore_errors", False)
    upload = read_upload(state, project, inputs, most=call.endpoint.limits["items"], skips=skips)
    batch = new_batch(state, project, form)
    if inputs:
        add_upload(state, project, upload, batch=batch, anew=form.get("force_new_original", False))
    return batch


def _batch(call: Call) -> Document:
    return find(call.state, APP_BATCHES, call.path["batch_id"], call.path["app_project_id"])


def _ready_project(call: Call) -> Document:
    project = call.state.read(APP_PROJECTS, call.path["app_project_id"])
    require_status(project, "READY")
    return project


def _answer(state: State, batch: Document) -> Response:
    return json_response(200, BatchViews(state, batch["app_project_id"]).view(batch))


def _change_items(state: State, batch: Document, change: str) -> None:
    state.transaction.execute(f"UPDATE app_items SET document = {change} WHERE batch_id = ?", [batch["id"]])


RESOURCE = Resource(
    handlers={
        "getAppBatches": _list,
        "createAppBatch": _create,
        "processAppBatch": _process,
        "getAppBatch": _get,
        "patchAppBatch": _patch,
        "startAppBatch": _start,
        "stopAppBatch": _stop,
        "resumeAppBatch": _resume,
        "archiveAppBatch": _archive,
        "unarchiveAppBatch": _unarchive,
    },
)
