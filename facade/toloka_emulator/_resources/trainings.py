"""Trainings."""

from __future__ import annotations

from .._api.call import Call, Resource
from .._api.lifecycle import Lifecycle
from .._http.errors import inappropriate_status
from .._http.messages import Response, json_response
from .._rules.projects import active_project
from .._state.documents import new_document, replaced_document
from .._state.tables import TRAININGS


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


_LIFECYCLE = Lifecycle((TRAININGS,), "TRAINING", "training_id")
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
