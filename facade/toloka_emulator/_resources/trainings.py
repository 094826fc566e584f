"""Trainings."""

from __future__ import annotations

from .._api.call import Call, Resource
from .._api.lifecycle import Lifecycle
from .._http.errors import inappropriate_status
from .._http.messages import Document, Response, json_response
from .._rules.projects import active_project
from .._state.documents import new_document, replaced_document
from .._state.state import State
from .._state.tables import TRAININGS


def _check_archivable(state: State, training: Document) -> None:
    # A pool asks for a training of its own project, so only that project's pools are looked at.
    search = (
        "SELECT 1 FROM pools WHERE project_id = ? AND status != 'ARCHIVED'"
        " AND json_extract(document, '$.quality_control.training_requirement.training_pool_id') = ? LIMIT 1"
    )
    if state.transaction.execute(search, [training["project_id"], training["id"]]).fetchone():
        raise inappropriate_status(["ARCHIVED"])


def _create(call: Call) -> Response:
    active_project(call.state, call.body)
    own = {"status": "CLOSED"}
    return json_response(201, new_document(call.state, TRAININGS, call.body, own))


def _update(call: Call) -> Response:
    training = call.state.read(TRAININGS, call.id())
    if training["status"] not in ("OPEN", "CLOSED"):
        raise inappropriate_status(["OPEN", "CLOSED"])
    active_project(call.state, call.body)
    updated = replaced_document(call.state, TRAININGS, call.body, training)
    return json_response(200, updated)


_LIFECYCLE = Lifecycle(TRAININGS, "TRAINING", "training_id", _check_archivable)
RESOURCE = Resource(
    handlers={
        "getTrainings": lambda call: call.list(TRAININGS),
        "getTraining": lambda call: call.get(TRAININGS),
        "createTraining": _create,
        "updateTraining": _update,
        "openTraining": _LIFECYCLE.open,
        "closeTraining": _LIFECYCLE.close,
        "closeTrainingForUpdate": _LIFECYCLE.close_for_update,
        "archiveTraining": _LIFECYCLE.archive,
        "cloneTraining": _LIFECYCLE.clone,
    },
    effects=_LIFECYCLE.effects(),
    timers=_LIFECYCLE.timers(),
)
