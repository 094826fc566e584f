"""Pools."""

from __future__ import annotations

import json

from .documents import new_document, replaced_document
from .lifecycle import Lifecycle
from .messages import (
    Document,
    FieldFault,
    Response,
    empty_response,
    inappropriate_status,
    invalid,
    json_response,
)
from .projects import project_of
from .tables import Table
from .trainings import TRAININGS
from .webhooks import emit
from .world import Call, Resource, World

POOLS = Table(
    "pools",
    "Pool",
    filters=("status", "project_id"),
    sorts=("last_started",),
    defaults={
        "may_contain_adult_content": False,
        "auto_accept_solutions": True,
        "auto_close_after_complete_delay_seconds": 0,
        "priority": 0,
    },
)
MAX_FILTER_LENGTH = 10_000


def _create(call: Call) -> Response:
    _check_form(call.world, call.body)
    own = {"type": "REGULAR", "status": "CLOSED"}
    return json_response(201, new_document(call.world, POOLS, call.body, own))


def _update(call: Call) -> Response:
    pool = call.world.read(POOLS, call.id())
    if pool["status"] != "CLOSED":
        raise inappropriate_status(["CLOSED"])
    _check_form(call.world, call.body)
    if call.quotas and call.body["defaults"] != pool.get("defaults"):
        call.quotas.take(call.account, call.endpoint)
    return json_response(200, replaced_document(call.world, POOLS, call.body, pool))


def _patch(call: Call) -> Response:
    pool = call.world.read(POOLS, call.id())
    if pool["status"] == "ARCHIVED":
        return empty_response(409)
    if pool["status"] == "LOCKED":
        raise inappropriate_status(["OPEN", "CLOSED"])
    if "priority" in call.body:
        pool["priority"] = call.body["priority"]
        call.world.transaction.replace(POOLS, pool)
    return json_response(200, pool)


def _check_form(world: World, form: Document) -> None:
    project_of(world, form)
    faults: dict[str, FieldFault] = {}
    if len(json.dumps(form.get("filter"), separators=(",", ":"), ensure_ascii=False)) > MAX_FILTER_LENGTH:
        faults["filter"] = FieldFault(f"The filter is longer than {MAX_FILTER_LENGTH} characters")
    quality_control: Document = form.get("quality_control") or {}
    requirement: Document | None = quality_control.get("training_requirement")
    if requirement and world.transaction.find(TRAININGS, requirement["training_pool_id"]) is None:
        path = "quality_control.training_requirement.training_pool_id"
        faults[path] = FieldFault("There is no training with this ID", "ENTITY_DOES_NOT_EXIST")
    if faults:
        raise invalid(faults)


def _report_closed(world: World, pool: Document) -> None:
    emit(world, "POOL_CLOSED", pool_id=pool["id"], close_reason=pool["last_close_reason"])


_LIFECYCLE = Lifecycle(POOLS, "POOL", "pool_id", on_closed=_report_closed)


def complete_pool(world: World, id: str) -> None:
    """Closes a pool since all of it is done."""
    _LIFECYCLE.set_closed(world, id, "COMPLETED")


RESOURCE = Resource(
    table=POOLS,
    handlers={
        "getPools": lambda call: call.list(POOLS),
        "getPool": lambda call: call.get(POOLS),
        "createPool": _create,
        "updatePool": _update,
        "patchPool": _patch,
        "openPool": _LIFECYCLE.open,
        "closePool": _LIFECYCLE.close,
        "closePoolForUpdate": _LIFECYCLE.close_for_update,
        "archivePool": _LIFECYCLE.archive,
        "clonePool": _LIFECYCLE.clone,
    },
    effects=_LIFECYCLE.effects(),
    alarms=_LIFECYCLE.alarms(),
)
