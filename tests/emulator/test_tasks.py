"""Tasks."""

from __future__ import annotations

from typing import Any

import pytest

from emulator.api import Api, made, project_form
from emulator.uploads import MIXER, mixed_pool, task_form, upload

UNKNOWN = "000000002a--000000000000000000000000"
FIELDS = {
    "input_spec": {"image": {"type": "URL"}, "note": {"type": "string", "required": False, "max_length": 5}},
    "output_spec": {"cat": {"type": "boolean"}, "breed": {"type": "string", "required": False}},
    "view_spec": {"type": "classic", "markup": "<p></p>", "script": "", "styles": ""},
}


def codes(response: Any, status: int = 400) -> dict[str, str]:
    assert response.status_code == status, response.text
    return {path: fault["code"] for path, fault in response.json()["payload"].items()}


@pytest.fixture
def pool(api: Api) -> str:
    project = made(api.post("/projects", json=project_form(task_spec=FIELDS)))
    return mixed_pool(
        api,
        project_id=project["id"],
        defaults={
            "default_overlap_for_new_task_suites": 3,
            "default_overlap_for_new_tasks": 4,
        },
    )


def solution(**values: Any) -> dict[str, Any]:
    return {"output_values": values}


def test_a_task_is_created_with_what_was_sent(api: Api, pool: str) -> None:
    form = task_form(pool, known_solutions=[solution(cat=True)], message_on_unknown_solution="Look again")
    task = made(upload(api, {**form, "remaining_overlap": 9, "unknown": 1}))
    prefix, _, rest = task["id"].partition("--")
    assert int(prefix, 16) == int(pool)
    assert (len(prefix), len(rest)) == (10, 24)
    own = {"id", "created"}
    assert {name: value for name, value in task.items() if name not in own} == {
        **form,
        "infinite_overlap": False,
        "remaining_overlap": 3,
        "reserved_for": [],
        "unavailable_for": [],
    }
    assert api.read(f"/tasks/{task['id']}") == task


def test_a_task_keeps_who_may_get_it(api: Api, pool: str) -> None:
    audience: dict[str, Any] = {"reserved_for": ["a"], "unavailable_for": ["b"], "traits_all_of": ["c"]}
    task = made(upload(api, task_form(pool, **audience)))
    assert {name: task[name] for name in audience} == audience


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"input_values": {}}, {"input_values.image": "VALUE_REQUIRED"}),
        ({"input_values": {"image": "http:/x"}}, {"input_values.image": "INVALID_URL_SYNTAX"}),
        (
            {"input_values": {"image": "a", "note": "too long"}},
            {"input_values.note": "STRING_LENGTH_GREATER_THAN_MAX"},
        ),
        ({"input_values": {"image": "a", "other": 1}}, {"input_values.other": "VALUE_NOT_ALLOWED"}),
        (
            {"known_solutions": [solution(cat=True), solution(cat="yes")]},
            {"known_solutions.1.output_values.cat": "BOOLEAN_EXPECTED"},
        ),
        (
            {"baseline_solutions": [solution(breed=1)]},
            {"baseline_solutions.0.output_values.breed": "STRING_EXPECTED"},
        ),
        ({"overlap": None}, {"overlap": "VALUE_REQUIRED"}),
        ({"overlap": 0}, {"overlap": "VALUE_NOT_ALLOWED"}),
        ({"pool_id": "99"}, {"pool_id": "ENTITY_DOES_NOT_EXIST"}),
        ({"pool_id": "x"}, {"pool_id": "ENTITY_DOES_NOT_EXIST"}),
    ],
)
def test_a_refused_task_names_the_field(
    api: Api, pool: str, changes: dict[str, Any], fault: dict[str, str]
) -> None:
    assert codes(upload(api, {**task_form(pool), **changes})) == fault


def test_the_overlap_of_the_pool_is_the_default(api: Api, pool: str) -> None:
    form = {"pool_id": pool, "input_values": {"image": "a"}}
    assert codes(upload(api, form)) == {"overlap": "VALUE_REQUIRED"}
    assert made(upload(api, form, allow_defaults=True))["overlap"] == 4
    assert made(upload(api, {**form, "overlap": 2}, allow_defaults=True))["overlap"] == 2
    without = mixed_pool(api)  # the overlap of task suites stands in
    assert made(upload(api, {**form, "pool_id": without}, allow_defaults=True))["overlap"] == 3


def test_overlap_can_be_infinite(api: Api, pool: str) -> None:
    task = made(upload(api, task_form(pool, overlap=None, infinite_overlap=True)))
    assert (task["overlap"], task["infinite_overlap"], task["remaining_overlap"]) == (None, True, None)


def test_only_pools_with_smart_mixing_take_tasks(api: Api) -> None:
    plain = api.pool()["id"]
    assert codes(upload(api, task_form(plain))) == {"pool_id": "VALUE_NOT_ALLOWED"}


def test_trainings_take_tasks_for_every_toloker(api: Api) -> None:
    training = api.training()["id"]
    form = task_form(training, known_solutions=[solution(cat=True)])
    del form["overlap"]
    task = made(upload(api, form, open_pool=True))
    assert (task["pool_id"], task["infinite_overlap"]) == (training, True)
    assert api.read(f"/trainings/{training}")["status"] == "OPEN"


def test_archived_pools_take_none(api: Api, pool: str) -> None:
    task = made(upload(api, task_form(pool)))
    api.act(f"/pools/{pool}/archive")
    for refusal in (
        upload(api, task_form(pool)),
        api.patch(f"/tasks/{task['id']}", json={"overlap": 2}),
        api.patch(f"/tasks/{task['id']}/set-overlap-or-min", json={"overlap": 0}),
    ):
        assert refusal.status_code == 409
        assert refusal.json()["payload"] == {"appropriate_statuses": ["OPEN", "CLOSED"]}


@pytest.mark.parametrize("in_background", [True, False])
def test_the_pool_can_be_opened_afterwards(api: Api, pool: str, in_background: bool) -> None:
    assert upload(api, [task_form(pool)], async_mode=in_background).is_success
    assert api.read(f"/pools/{pool}")["status"] == "CLOSED"
    assert upload(api, [task_form(pool)], open_pool=True, async_mode=in_background).is_success
    assert api.read(f"/pools/{pool}")["status"] == "OPEN"
    assert upload(api, [task_form(pool)], open_pool=True, async_mode=in_background).is_success


def test_refused_tasks_open_nothing(api: Api, pool: str) -> None:
    codes(upload(api, [task_form(pool, overlap=None)], open_pool=True))
    assert api.read(f"/pools/{pool}")["status"] == "CLOSED"


def test_values_that_are_too_large_in_all(api: Api, pool: str) -> None:
    large = "a" * 600_000
    forms = [task_form(pool, image=large)] * 2
    for in_background in (True, False):
        refusal = codes(upload(api, forms, async_mode=in_background, skip_invalid_items=True))
        assert refusal == {"input_values": "OBJECT_SIZE_BYTES_GREATER_THAN_MAX"}
    known = [solution(cat=True, breed="ü" * 1_100_000)] * 2
    refusal = codes(upload(api, task_form(pool, known_solutions=known)))
    assert refusal == {"output_values": "OBJECT_SIZE_BYTES_GREATER_THAN_MAX"}
    made(upload(api, task_form(pool, image=large, known_solutions=known[:1])))


def test_tasks_are_filtered_and_sorted(api: Api, pool: str) -> None:
    other = mixed_pool(api)
    ids: list[str] = []
    for overlap in (1, 2, 3, 4):
        ids.append(made(upload(api, task_form(pool, overlap=overlap)))["id"])
        upload(api, task_form(other))
        api.emulator.advance(1)

    def listed(**query: Any) -> list[str]:
        return [one["id"] for one in api.read("/tasks", pool_id=pool, **query)["items"]]

    assert ids == sorted(ids) == listed() == listed(sort="id") == listed(sort="created")
    assert listed(sort="-created") == ids[::-1]
    assert listed(id_gt=ids[1], sort="id") == ids[2:]
    assert listed(overlap=2) == ids[1:2]
    assert listed(overlap_gt=1, overlap_lte=3) == ids[1:3]
    created = api.read(f"/tasks/{ids[2]}")["created"]
    assert listed(created_gte=created) == ids[2:]
    assert listed(created_lt=created) == ids[:2]
    page = api.read("/tasks", pool_id=pool, sort="id", limit=2)
    assert ([one["id"] for one in page["items"]], page["has_more"]) == (ids[:2], True)
    assert codes(api.get("/tasks")) == {"pool_id": "VALUE_REQUIRED"}


def test_a_task_can_be_changed(api: Api, pool: str) -> None:
    path = f"/tasks/{made(upload(api, task_form(pool)))['id']}"
    change = {"known_solutions": [solution(cat=False)], "message_on_unknown_solution": "No cat"}
    changed = api.patch(path, json=change).json()
    assert changed == api.read(path)
    assert {name: changed[name] for name in change} == change
    assert changed["overlap"] == 3
    assert codes(api.patch(path, json={"known_solutions": [solution(dog=1, cat=True)]})) == {
        "known_solutions.0.output_values.dog": "VALUE_NOT_ALLOWED"
    }
    assert api.patch(path, json={}, params={"open_pool": True}).json() == changed
    assert api.read(f"/pools/{pool}")["status"] == "OPEN"


def test_the_overlap_can_be_changed(api: Api, pool: str) -> None:
    path = f"/tasks/{made(upload(api, task_form(pool)))['id']}"

    def overlap(suffix: str = "", **change: Any) -> tuple[Any, ...]:
        task = api.patch(path + suffix, json=change).json()
        assert task == api.read(path)
        return (task["overlap"], task["infinite_overlap"], task["remaining_overlap"])

    assert overlap(overlap=7) == (7, False, 7)
    assert overlap(overlap=None, infinite_overlap=True) == (None, True, None)
    assert codes(api.patch(path, json={"overlap": 2})) == {"overlap": "VALUE_NOT_ALLOWED"}
    assert codes(api.patch(path, json={"infinite_overlap": False})) == {"overlap": "VALUE_REQUIRED"}
    assert overlap(overlap=2, infinite_overlap=False) == (2, False, 2)
    assert overlap("/set-overlap-or-min", overlap=0, infinite_overlap=False) == (0, False, 0)
    assert codes(api.patch(path, json={"overlap": None})) == {"overlap": "VALUE_REQUIRED"}


def test_a_change_of_a_type_alone_is_kept(api: Api, pool: str) -> None:
    project_id = api.read(f"/pools/{pool}")["project_id"]
    project = api.read(f"/projects/{project_id}")
    project["task_spec"]["output_spec"] = {"cat": {"type": "json"}}
    assert api.put(f"/projects/{project_id}", json=project).status_code == 200
    task = made(upload(api, task_form(pool, known_solutions=[{"output_values": {"cat": {"seen": 1}}}])))
    path = f"/tasks/{task['id']}"
    api.patch(path, json={"known_solutions": [{"output_values": {"cat": {"seen": True}}}]})
    (listed,) = api.read("/tasks", pool_id=pool)["items"]
    for read in (listed, api.read(path)):
        assert read["known_solutions"][0]["output_values"]["cat"]["seen"] is True


def test_the_overlap_is_lowered_to_what_was_issued(api: Api, pool: str) -> None:
    task = made(upload(api, task_form(pool, overlap=5)))
    task |= {"id": f"{int(pool):010x}--f00000000000000000000000", "remaining_overlap": 3}
    api.emulator.load("tasks", [task])
    lowered = api.patch(f"/tasks/{task['id']}/set-overlap-or-min", json={"overlap": 0}).json()
    assert (lowered["overlap"], lowered["remaining_overlap"]) == (2, 0)
    raised = api.patch(f"/tasks/{task['id']}", json={"overlap": 3}).json()
    assert (raised["overlap"], raised["remaining_overlap"]) == (3, 1)


@pytest.mark.parametrize("id", [UNKNOWN, "1", "x"])
def test_an_unknown_task_is_not_found(api: Api, id: str) -> None:
    for response in (
        api.get(f"/tasks/{id}"),
        api.patch(f"/tasks/{id}", json={}),
        api.patch(f"/tasks/{id}/set-overlap-or-min", json={"overlap": 0}),
    ):
        assert (response.status_code, response.json()["code"]) == (404, "DOES_NOT_EXIST")


def test_tasks_of_several_pools_are_created_at_once(api: Api, pool: str) -> None:
    other = api.pool(mixer_config=MIXER)["id"]
    forms = [task_form(pool), task_form(other), task_form("99"), task_form(pool)]
    answer = made(upload(api, forms, skip_invalid_items=True))
    assert [task["pool_id"] for task in answer["items"].values()] == [pool, other, pool]
    assert list(answer["validation_errors"]) == ["2"]
