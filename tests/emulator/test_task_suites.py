"""Task suites."""

from __future__ import annotations

from typing import Any

import pytest

from emulator.api import Api, made
from emulator.uploads import mixed_pool, suite_form, upload

PATH = "/task-suites"
UNKNOWN = "000000002a--000000000000000000000000"


def codes(response: Any, status: int = 400) -> dict[str, str]:
    assert response.status_code == status, response.text
    return {path: fault["code"] for path, fault in response.json()["payload"].items()}


@pytest.fixture
def pool(api: Api) -> str:
    id: str = api.pool()["id"]
    return id


def test_a_suite_is_created_with_its_tasks(api: Api, pool: str) -> None:
    form = suite_form(pool, "a.png", "b.png", issuing_order_override=2.5)
    suite = made(upload(api, {**form, "created": "2016-04-18T12:43:04.988", "automerged": True}, PATH))
    tasks = suite.pop("tasks")
    assert [task.pop("input_values") for task in tasks] == [task["input_values"] for task in form["tasks"]]
    ids = [task.pop("id") for task in tasks]
    assert tasks == [{}, {}]
    assert ids == sorted(set(ids))
    assert all(int(id.split("--")[0], 16) == int(pool) for id in (suite["id"], *ids))
    assert suite.pop("created") > "2020"
    assert suite == {
        "id": suite["id"],
        "pool_id": pool,
        "overlap": 3,
        "infinite_overlap": False,
        "remaining_overlap": 3,
        "reserved_for": [],
        "unavailable_for": [],
        "issuing_order_override": 2.5,
        "mixed": False,
        "automerged": False,
    }


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"tasks": []}, {"tasks": "VALUES_REQUIRED"}),
        (
            {"tasks": [{"input_values": {"image": "a"}}, {"input_values": {"image": 1}}]},
            {"tasks.1.input_values.image": "INVALID_URL_SYNTAX"},
        ),
        ({"tasks": [{}]}, {"tasks.0.input_values": "VALUE_REQUIRED"}),
        (
            {"tasks": [{"input_values": {"image": "a"}, "known_solutions": [{"output_values": {"cat": 1}}]}]},
            {"tasks.0.known_solutions.0.output_values.cat": "BOOLEAN_EXPECTED"},
        ),
        (
            {"tasks": [{"input_values": {"image": "a"}, "baseline_solutions": []}]},
            {"tasks.0.baseline_solutions": "VALUE_NOT_ALLOWED"},
        ),
        ({"overlap": None}, {"overlap": "VALUE_REQUIRED"}),
        ({"pool_id": "99"}, {"pool_id": "ENTITY_DOES_NOT_EXIST"}),
        ({"issuing_order_override": 1e6}, {"issuing_order_override": "VALUE_NOT_ALLOWED"}),
    ],
)
def test_a_refused_suite_names_the_field(
    api: Api, pool: str, changes: dict[str, Any], fault: dict[str, str]
) -> None:
    assert codes(upload(api, {**suite_form(pool), **changes}, PATH)) == fault


def test_pools_with_smart_mixing_take_none(api: Api) -> None:
    assert codes(upload(api, suite_form(mixed_pool(api)), PATH)) == {"pool_id": "VALUE_NOT_ALLOWED"}


def test_tasks_on_a_map_need_a_place(api: Api) -> None:
    preview = {"title_template": "A shop", "description_template": "Is it open?"}
    on_a_map = {"assignments_issuing_type": "MAP_SELECTOR", "assignments_issuing_view_config": preview}
    form = suite_form(api.pool(project_id=api.project(**on_a_map)["id"])["id"])
    missing = {"latitude": "VALUE_REQUIRED", "longitude": "VALUE_REQUIRED"}
    assert codes(upload(api, form, PATH)) == missing
    suite = made(upload(api, {**form, "latitude": 53.9, "longitude": 27.5}, PATH))
    assert (suite["latitude"], suite["longitude"]) == (53.9, 27.5)


def test_the_overlap_of_the_pool_is_the_default(api: Api, pool: str) -> None:
    form = suite_form(pool)
    del form["overlap"]
    assert codes(upload(api, form, PATH)) == {"overlap": "VALUE_REQUIRED"}
    assert made(upload(api, form, PATH, allow_defaults=True))["overlap"] == 3
    infinite = made(upload(api, {**form, "infinite_overlap": True}, PATH))
    assert (infinite["overlap"], infinite["remaining_overlap"]) == (None, None)


def test_suites_can_be_created_in_the_background(api: Api, pool: str) -> None:
    forms = [suite_form(pool), suite_form("99")]
    operation = upload(api, forms, PATH, async_mode=True, skip_invalid_items=True, open_pool=True).json()
    assert (operation["type"], operation["status"]) == ("TASK_SUITE.BATCH_CREATE", "SUCCESS")
    log = api.read(f"/operations/{operation['id']}/log")
    assert [step["type"] for step in log] == ["TASK_SUITE_CREATE", "TASK_SUITE_VALIDATE"]
    (suite,) = api.read(PATH, pool_id=pool)["items"]
    assert log[0]["output"] == {"task_suite_id": suite["id"]}
    assert api.read(f"/pools/{pool}")["status"] == "OPEN"


def test_suites_are_filtered_and_sorted(api: Api, pool: str) -> None:
    other: str = api.pool()["id"]
    suites: list[dict[str, Any]] = []
    for overlap in (1, 2, 3):
        suites.append(made(upload(api, suite_form(pool, "a", "b", overlap=overlap), PATH)))
        made(upload(api, suite_form(other), PATH))
    ids = [suite["id"] for suite in suites]

    def listed(**query: Any) -> list[str]:
        return [one["id"] for one in api.read(PATH, **query)["items"]]

    assert listed(pool_id=pool) == ids
    assert listed(pool_id=pool, overlap_gte=2, sort="-id") == ids[:0:-1]
    task = suites[1]["tasks"][1]["id"]
    assert listed(task_id=task) == listed(task_id=task, pool_id=pool) == [ids[1]]
    assert listed(task_id=task, pool_id=other) == listed(task_id=task, overlap=3) == []
    assert listed(task_id=UNKNOWN) == listed(task_id="x") == []
    assert codes(api.get(PATH)) == {"pool_id": "VALUE_REQUIRED", "task_id": "VALUE_REQUIRED"}


def test_a_suite_can_be_changed(api: Api, pool: str) -> None:
    path = f"{PATH}/{made(upload(api, suite_form(pool), PATH))['id']}"
    assert api.patch(path, json={"issuing_order_override": -3}).json()["issuing_order_override"] == -3
    changed = api.patch(
        path, json={"overlap": 5, "infinite_overlap": False}, params={"open_pool": True}
    ).json()
    assert (changed["overlap"], changed["remaining_overlap"], changed["issuing_order_override"]) == (5, 5, -3)
    assert changed == api.read(path)
    assert api.read(f"/pools/{pool}")["status"] == "OPEN"
    assert codes(api.patch(path, json={"overlap": 5, "infinite_overlap": True})) == {
        "overlap": "VALUE_NOT_ALLOWED"
    }


def test_a_suite_can_be_stopped(api: Api, pool: str) -> None:
    infinite = suite_form(pool, overlap=None, infinite_overlap=True)
    for form in (suite_form(pool), infinite):
        path = f"{PATH}/{made(upload(api, form, PATH))['id']}"
        stopped = api.patch(f"{path}/set-overlap-or-min", json={"overlap": 0}).json()
        assert (stopped["overlap"], stopped["infinite_overlap"]) == (0, False)
        assert stopped == api.read(path)
    assert api.patch(f"{path}/set-overlap-or-min", json={"overlap": None}).json() == stopped


def test_no_lower_than_what_was_issued(api: Api, pool: str) -> None:
    suite = made(upload(api, suite_form(pool, overlap=None, infinite_overlap=True), PATH))
    issued = {"task_suite_id": suite["id"], "pool_id": pool, "tasks": suite["tasks"], "reward": 0.02}
    for number, status in enumerate(["ACTIVE", "SKIPPED", "SUBMITTED", "EXPIRED"]):
        own = {"id": f"{int(pool):010x}--{number:024x}", "user_id": str(number), "status": status}
        api.emulator.load("assignments", [{**issued, **own, "mixed": False, "automerged": False}])
    lowered = api.patch(f"{PATH}/{suite['id']}/set-overlap-or-min", json={"overlap": 1}).json()
    assert (lowered["overlap"], lowered["remaining_overlap"]) == (2, 0)


@pytest.mark.parametrize("delay", [0, 60])
def test_a_pool_closes_once_all_of_it_is_stopped(api: Api, delay: int) -> None:
    pool = api.pool(auto_close_after_complete_delay_seconds=delay)["id"]
    forms = [suite_form(pool)] * 2
    answer = made(upload(api, forms, PATH, open_pool=True))
    for suite in answer["items"].values():
        assert api.read(f"/pools/{pool}")["status"] == "OPEN"
        api.patch(f"{PATH}/{suite['id']}/set-overlap-or-min", json={"overlap": 0})
    assert api.read(f"/pools/{pool}")["status"] == ("OPEN" if delay else "CLOSED")
    api.emulator.advance(delay)
    assert api.read(f"/pools/{pool}")["last_close_reason"] == "COMPLETED"


@pytest.mark.parametrize("id", [UNKNOWN, "1"])
def test_an_unknown_suite_is_not_found(api: Api, id: str) -> None:
    for response in (
        api.get(f"{PATH}/{id}"),
        api.patch(f"{PATH}/{id}", json={}),
        api.patch(f"{PATH}/{id}/set-overlap-or-min", json={"overlap": 0}),
    ):
        assert (response.status_code, response.json()["code"]) == (404, "DOES_NOT_EXIST")
