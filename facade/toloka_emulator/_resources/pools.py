"""Pools."""

from __future__ import annotations

import json

from .._api.call import Call, Resource
from .._api.lifecycle import Lifecycle
from .._http.errors import FieldError, inappropriate_status, invalid
from .._http.messages import Document, Response, empty_response, json_response
from .._rules.collector_configs import identified
from .._rules.issuing import on_complete
from .._rules.pools import COMPLETE
from .._rules.projects import active_project
from .._state.documents import defaults, new_document, replaced_document
from .._state.state import State
from .._state.tables import POOLS, TRAININGS

MAX_FILTER_LENGTH = 10_000
_MIXING = ("mix_tasks_in_creation_order", "shuffle_tasks_in_task_suite")


def _create(call: Call) -> Response:
    _check_form(call.state, call.body)
    call.require_skills()
    own = {"type": "REGULAR", "status": "CLOSED"}
    return json_response(201, new_document(call.state, POOLS, identified(call.state, call.body), own))


def _update(call: Call) -> Response:
    pool = call.state.read(POOLS, call.id())
    if pool["status"] != "CLOSED":
        raise inappropriate_status(["CLOSED"])
    _check_form(call.state, call.body)
    call.require_skills()
    if call.quotas and call.body["defaults"] != pool.get("defaults"):
        call.quotas.take(call.account, call.endpoint)
    return json_response(200, replaced_document(call.state, POOLS, identified(call.state, call.body), pool))


def _patch(call: Call) -> Response:
    pool = call.state.read(POOLS, call.id())
    if pool["status"] == "ARCHIVED":
        return empty_response(409)
    if pool["status"] == "LOCKED":
        raise inappropriate_status(["OPEN", "CLOSED"])
    if "priority" in call.body:
        pool["priority"] = call.body["priority"]
        call.state.transaction.replace(POOLS, pool)
    return json_response(200, pool)


def _check_form(state: State, form: Document) -> None:
    active_project(state, form)
    errors: dict[str, FieldError] = {}
    if len(json.dumps(form.get("filter"), separators=(",", ":"), ensure_ascii=False)) > MAX_FILTER_LENGTH:
        errors["filter"] = FieldError(f"The filter is longer than {MAX_FILTER_LENGTH} characters")
    quality_control: Document = form.get("quality_control") or {}
    requirement: Document | None = quality_control.get("training_requirement")
    if requirement and state.transaction.find(TRAININGS, requirement["training_pool_id"]) is None:
        path = "quality_control.training_requirement.training_pool_id"
        errors[path] = FieldError("There is no training with this ID", "ENTITY_DOES_NOT_EXIST")
    dynamic: Document = form.get("dynamic_overlap_config") or {}
    overlaps: list[int] = [each for each in form["defaults"].values() if isinstance(each, int)]
    if "max_overlap" in dynamic and dynamic["max_overlap"] <= max(overlaps):
        path = "dynamic_overlap_config.max_overlap"
        errors[path] = FieldError("It must be greater than the overlaps in defaults", "VALUE_LESS_THAN_MIN")
    if errors:
        raise invalid(errors)


def _get(call: Call) -> Response:
    training = call.state.transaction.find(TRAININGS, call.id())
    return call.get(POOLS) if training is None else json_response(200, _as_pool(call.state, training))


def _as_pool(state: State, training: Document) -> Document:
    """A training as the pool that it is to the service; what it has no value of is recorded or made up."""
    common = training.keys() & state.specification.property_names(POOLS.schema)
    mixed = {name: training[name] for name in _MIXING if name in training}
    tasks = training["training_tasks_in_task_suite_count"]
    return {
        **defaults(state, POOLS),
        "defaults": {"default_overlap_for_new_task_suites": 30_000},
        "mixer_config": {
            "real_tasks_count": 0,
            "golden_tasks_count": 0,
            "training_tasks_count": tasks,
            **mixed,
        },
        "reward_per_assignment": 0,
        "assignment_max_duration_seconds": 600,
        "will_expire": "9999-12-31T00:00:00",
        **{name: training[name] for name in common},
        "type": "TRAINING",
    }


# Programs open and close trainings by the calls for pools, too.
_LIFECYCLE = Lifecycle((POOLS, TRAININGS), "POOL", "pool_id")
RESOURCE = Resource(
    handlers={
        "getPools": lambda call: call.list(POOLS),
        "getPool": _get,
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
    timers={**_LIFECYCLE.timers(), COMPLETE: on_complete},
)
