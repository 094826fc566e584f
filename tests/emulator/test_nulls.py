"""Null in a request, which clients send for what they leave out."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from emulator.api import Api, made, pool_form, project_form, training_form
from emulator.crowds import assignments, open_pool
from emulator.uploads import MIXER, mixed_pool, suite_form, task_form
from toloka_emulator import Emulator
from toloka_emulator._openapi.specification import bundled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
RULE = {
    "collector_config": {"type": "SKIPPED_IN_ROW_ASSIGNMENTS"},
    "rules": [
        {
            "conditions": [{"key": "skipped_in_row_count", "operator": "GTE", "value": 3}],
            "action": {"type": "RESTRICTION_V2", "parameters": {"scope": "PROJECT", "duration_unit": "DAYS"}},
        }
    ],
}


def full_pool(api: Api) -> dict[str, Any]:
    """A pool whose properties are objects that have further ones."""
    return pool_form(
        project_id=api.project()["id"],
        mixer_config=MIXER,
        filter={"or": [{"category": "profile", "key": "city", "operator": "EQ", "value": 225}]},
        quality_control={"configs": [RULE]},
        assignments_issuing_config={},
        metadata={"key": ["value"]},
    )


def submitted(api: Api) -> str:
    """The path of an assignment to review."""
    pool_id = open_pool(api, auto_accept_solutions=False, auto_accept_period_day=3)
    api.emulator.tolokers(1).work(pool_id)
    return f"/assignments/{assignments(api, pool_id)[0]['id']}"


def task(api: Api) -> str:
    """The path of a task."""
    return f"/tasks/{made(api.post('/tasks', json=task_form(mixed_pool(api))))['id']}"


def suite(api: Api) -> str:
    """The path of a task suite."""
    return f"/task-suites/{made(api.post('/task-suites', json=suite_form(api.pool()['id'])))['id']}"


def skill(api: Api) -> str:
    """The ID of a skill."""
    id: str = made(api.post("/skills", json={"name": "Cats"}))["id"]
    return id


HELLO = {"topic": {"EN": "Hi"}, "text": {"EN": "Hello"}, "recipients_select_type": "ALL"}
# Where each is sent, and what.
CASES: dict[str, Callable[[Api], tuple[str, dict[str, Any]]]] = {
    "createProject": lambda api: ("/projects", project_form()),
    "updateProject": lambda api: (f"/projects/{api.project()['id']}", project_form()),
    "createTraining": lambda api: ("/trainings", training_form(project_id=api.project()["id"])),
    "createPool": lambda api: ("/pools", full_pool(api)),
    "updatePool": lambda api: (f"/pools/{api.pool()['id']}", full_pool(api)),
    "patchPool": lambda api: (f"/pools/{api.pool()['id']}", {}),
    "createTask": lambda api: ("/tasks", task_form(mixed_pool(api))),
    "patchTask": lambda api: (task(api), {"overlap": 5}),
    "setTaskOverlapOrMin": lambda api: (f"{task(api)}/set-overlap-or-min", {"overlap": 1}),
    "createTaskSuite": lambda api: ("/task-suites", suite_form(api.pool()["id"])),
    "patchTaskSuite": lambda api: (suite(api), {"overlap": 5}),
    "setTaskSuiteOverlapOrMin": lambda api: (f"{suite(api)}/set-overlap-or-min", {"overlap": 1}),
    "patchAssignment": lambda api: (submitted(api), {"status": "ACCEPTED"}),
    "createSkill": lambda api: ("/skills", {"name": "Dogs"}),
    "updateSkill": lambda api: (f"/skills/{skill(api)}", {"name": "Dogs"}),
    "upsertUserSkill": lambda api: ("/user-skills", {"skill_id": skill(api), "user_id": "a", "value": 5}),
    "upsertUserRestriction": lambda api: ("/user-restrictions", {"scope": "ALL_PROJECTS", "user_id": "a"}),
    "createUserBonus": lambda api: (
        "/user-bonuses",
        {"user_id": "a", "amount": 0.5, "without_message": True},
    ),
    "composeMessageThread": lambda api: ("/message-threads/compose", HELLO),
    "createSubscriptions": lambda api: (
        "/webhook-subscriptions",
        {"pool_id": api.pool()["id"], "event_type": "POOL_CLOSED", "webhook_url": "http://localhost/"},
    ),
}


def schemas(pointer: str) -> Iterator[tuple[str, Any]]:
    """A schema and those that it is put together from."""
    at, schema = bundled().follow(pointer)
    yield at, schema
    for word in ("allOf", "oneOf"):
        for index in range(len(schema.get(word, ()))):
            yield from schemas(f"{at}/{word}/{index}")


def form_schema(operation: str) -> str:
    """The pointer to the schema of what an operation takes."""
    endpoint = bundled().endpoints[operation]
    pointer = endpoint.item or endpoint.body
    assert pointer is not None
    return pointer


def with_nulls(pointer: str, value: Any) -> Any:
    """A value with null for every property of its schema that it leaves out, however deep."""
    if isinstance(value, list):
        items = [f"{at}/items" for at, schema in schemas(pointer) if "items" in schema]
        return [with_nulls(items[0], one) for one in value] if items else value
    if not isinstance(value, dict):
        return value
    properties = {
        name: f"{at}/properties/{name}"
        for at, schema in schemas(pointer)
        for name in schema.get("properties", ())
    }
    given = {name: with_nulls(properties[name], one) for name, one in value.items() if name in properties}
    return {**dict.fromkeys(properties), **value, **given}


def without_nulls(value: Any) -> Any:
    if isinstance(value, list):
        return [without_nulls(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {name: without_nulls(one) for name, one in value.items() if one is not None}


@pytest.mark.parametrize("operation", CASES)
def test_null_says_the_same_as_nothing(operation: str) -> None:
    answers: list[Any] = []
    for is_filled in (False, True):
        with Emulator(seed=1, clock=lambda: NOON) as emulator, Api(emulator) as api:
            path, form = CASES[operation](api)
            sent = with_nulls(form_schema(operation), form) if is_filled else form
            response = api.request(bundled().endpoints[operation].method, path, json=sent)
            assert response.status_code in (200, 201), response.text
            assert not emulator.mismatches
            answers.append(without_nulls(response.json()))
    assert answers[0] == answers[1]


@pytest.mark.parametrize("operation", CASES)
def test_null_is_no_value_of_a_required_property(api: Api, operation: str) -> None:
    path, form = CASES[operation](api)
    required = [name for _, schema in schemas(form_schema(operation)) for name in schema.get("required", ())]
    for name in required:
        response = api.request(bundled().endpoints[operation].method, path, json={**form, name: None})
        assert response.status_code == 400, response.text
        assert response.json()["payload"][name]["code"] == "VALUE_REQUIRED"


def test_null_is_kept_where_any_value_may_stand(api: Api) -> None:
    assert api.project(metadata={"key": None})["metadata"] == {"key": None}


def test_null_in_a_list_is_refused(api: Api) -> None:
    form = task_form(mixed_pool(api), unavailable_for=[None])
    assert set(api.post("/tasks", json=form).json()["payload"]) == {"unavailable_for.0"}
