"""Trainings."""

from __future__ import annotations

from .documents import new_document, replaced_document
from .lifecycle import Lifecycle
from .messages import Document, Response, inappropriate_status, json_response
from .projects import project_of
from .tables import Table
from .world import Call, Resource, World

TRAININGS = Table(
    "trainings",
    "Training",
    filters=("status", "project_id"),
    sorts=("last_started",),
    defaults={
        "may_contain_adult_content": False,
        "mix_tasks_in_creation_order": True,
        "shuffle_tasks_in_task_suite": True,
    },
)


def _check_archivable(world: World, training: Document) -> None:
    # A pool asks for a training of its own project, so only that project's pools are looked at.
    search = (
        "SELECT 1 FROM pools WHERE project_id = ? AND status != 'ARCHIVED'"
        " AND json_extract(document, '$.quality_control.training_requirement.training_pool_id') = ? LIMIT 1"
    )
    if world.transaction.execute(search, [training["project_id"], training["id"]]).fetchone():
        raise inappropriate_status(["ARCHIVED"])


def _create(call: Call) -> Response:
    project_of(call.world, call.body)
    own = {"status": "CLOSED"}
    return json_response(201, new_document(call.world, TRAININGS, call.body, own))


def _update(call: Call) -> Response:
    training = call.world.read(TRAININGS, call.id())
    if training["status"] not in ("OPEN", "CLOSED"):
        raise inappropriate_status(["OPEN", "CLOSED"])
    project_of(call.world, call.body)
    updated = replaced_document(call.world, TRAININGS, call.body, training)
    return json_response(200, updated)


_LIFECYCLE = Lifecycle(TRAININGS, "TRAINING", "training_id", _check_archivable)

RESOURCE = Resource(
    table=TRAININGS,
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
    alarms=_LIFECYCLE.alarms(),
)
