"""The three paths of toloka-kit that the documentation doesn't have."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest

from emulator.api import Api, made, project_form
from emulator.crowds import REVIEWED, assignments, image, open_mixed_pool, open_pool, review
from emulator.uploads import MIXER, mixed_pool, task_form, upload
from toloka_emulator import Emulator, Fault, OperationPace

if TYPE_CHECKING:
    import httpx

ROOT = "http://local/api"
NO_WORK = {
    "real_tasks_count": 1,
    "submitted_assignments_count": 0,
    "skipped_assignments_count": 0,
    "rejected_assignments_count": 0,
    "approved_assignments_count": 0,
    "completion_percentage": {"value": 0},
    "avg_submit_assignment_millis": 0,
    "spent_budget": 0,
    "unique_workers_count": 0,
    "unique_submitters_count": 0,
    "active_workers_by_filter_count": 0,
    "estimated_assignments_count": {"value": 3},
}


def request_for(pool: str, name: str) -> dict[str, Any]:
    more = {"interval_hours": 1} if name == "active_workers_by_filter_count" else {}
    return {"subject": "POOL", "subject_id": pool, "name": name, **more}


def figures(api: Api, pool: str, *names: str) -> dict[str, Any]:
    asked = [request_for(pool, name) for name in names or NO_WORK]
    started = api.post(f"{ROOT}/staging/analytics-2", json=asked)
    assert started.status_code == 202, started.text
    operation = api.read(f"/operations/{started.json()['id']}")
    assert (operation["type"], operation["status"]) == ("ANALYTICS", "SUCCESS")
    assert operation["parameters"] == {"value": asked}
    assert [one["request"] for one in operation["details"]["value"]] == asked
    return {one["request"]["name"]: one["result"] for one in operation["details"]["value"]}


def table(api: Api, pool: str, **query: Any) -> list[dict[str, str]]:
    response = api.get(f"{ROOT}/new/requester/pools/{pool}/assignments.tsv", params=query)
    assert response.status_code == 200, response.text
    return list(csv.DictReader(io.StringIO(response.text, newline=""), delimiter="\t"))


def test_the_figures_of_a_pool_that_nobody_works_in(api: Api) -> None:
    assert figures(api, open_pool(api)) == NO_WORK


def test_the_figures_follow_the_work(api: Api) -> None:
    pool = open_pool(api, 2, **REVIEWED, reward_per_assignment=0.02)
    api.emulator.tolokers(3).take(pool)
    first, second, third = assignments(api, pool)
    api.emulator.advance(10)
    for one in (first, second):
        api.emulator.tolokers(1).submit(one["id"], [{"cat": True}])
    api.emulator.tolokers(1).skip(third["id"])
    review(api, first["id"], "ACCEPTED")
    review(api, second["id"], "REJECTED")
    found = figures(api, pool)
    millis = found.pop("avg_submit_assignment_millis")
    assert 10_000 <= millis < 20_000
    assert found == {
        "real_tasks_count": 2,
        "submitted_assignments_count": 2,
        "skipped_assignments_count": 1,
        "rejected_assignments_count": 1,
        "approved_assignments_count": 1,
        "completion_percentage": {"value": 33},
        "spent_budget": 0.02,
        "unique_workers_count": 3,
        "unique_submitters_count": 2,
        "active_workers_by_filter_count": 3,
        "estimated_assignments_count": {"value": 6},
    }


def test_work_that_is_only_taken_is_not_done(api: Api) -> None:
    for pool in (open_pool(api), open_mixed_pool(api, 2)):
        api.emulator.tolokers(3).take(pool)
        assert figures(api, pool, "completion_percentage") == {"completion_percentage": {"value": 0}}
        api.emulator.tolokers(3).work(pool)
        assert figures(api, pool, "completion_percentage") == {"completion_percentage": {"value": 100}}


def test_control_tasks_are_not_counted(api: Api) -> None:
    pool = mixed_pool(api)
    known = [{"output_values": {"cat": True}}]
    made(upload(api, [task_form(pool), task_form(pool, known_solutions=known)]))
    found = figures(api, pool, "real_tasks_count", "estimated_assignments_count")
    assert found == {"real_tasks_count": 1, "estimated_assignments_count": {"value": 2}}


def test_only_tolokers_of_the_last_hours_are_active(api: Api) -> None:
    pool = open_pool(api)
    api.emulator.tolokers(2).work(pool)
    assert figures(api, pool, "active_workers_by_filter_count") == {"active_workers_by_filter_count": 2}
    api.emulator.advance(2 * 3600)
    assert figures(api, pool, "active_workers_by_filter_count") == {"active_workers_by_filter_count": 0}


def test_analytics_take_their_time_and_may_fail() -> None:
    with Emulator(operations=OperationPace(polls=2)) as emulator, Api(emulator) as api:
        asked = [request_for(api.pool()["id"], "real_tasks_count")]
        operation = api.post(f"{ROOT}/staging/analytics-2", json=asked).json()
        assert (operation["status"], "details" in operation) == ("PENDING", False)
        emulator.inject(Fault(operation="startAnalytics", fail_operation=True))
        failing = api.post(f"{ROOT}/staging/analytics-2", json=asked).json()["id"]
        assert [api.read(f"/operations/{failing}")["status"] for _ in range(2)] == ["RUNNING", "FAIL"]


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"name": "made_up"}, "0.name"),
        ({"subject": "PROJECT"}, "0.subject"),
        ({"name": "active_workers_by_filter_count"}, "0.interval_hours"),
    ],
)
def test_figures_that_there_are_none_of(api: Api, change: dict[str, str], path: str) -> None:
    asked = request_for(api.pool()["id"], "real_tasks_count") | change
    response = api.post(f"{ROOT}/staging/analytics-2", json=[asked])
    assert (response.status_code, set(response.json()["payload"])) == (400, {path})


SPEC = {
    "input_spec": {"image": {"type": "url"}, "words": {"type": "array_string", "required": False}},
    "output_spec": {
        "cat": {"type": "boolean"},
        "boxes": {"type": "array_json", "required": False},
        "more": {"type": "json", "required": False},
        "note": {"type": "string", "required": False},
    },
    "view_spec": {"type": "classic", "markup": "", "script": "", "styles": ""},
}


def test_the_table_has_a_line_for_each_task(api: Api) -> None:
    project, mixer = api.project(task_spec=SPEC), {**MIXER, "training_tasks_count": 1}
    pool = api.pool(project_id=project["id"], mixer_config=mixer, reward_per_assignment=0.02)["id"]
    known = {"known_solutions": [{"output_values": {"cat": False}}], "message_on_unknown_solution": "No tail"}
    plain = {"input_values": {"image": image(1), "words": ["a", 'b "c"', "d,e"]}}
    made(upload(api, [{**task_form(pool), **plain}, task_form(pool, image(2), **known)], open_pool=True))
    api.emulator.tolokers(1).take(pool)
    assert table(api, pool) == []
    (assignment,) = assignments(api, pool)
    answer = {"cat": True, "boxes": [{"x": 1}, {"x": 2}], "more": {"a": "ü"}, "note": "1\t2\n3"}
    api.emulator.tolokers(1).submit(assignment["id"], [answer] * len(assignment["tasks"]))
    fields = "ASSIGNMENT:task_id,ASSIGNMENT:worker_id,ASSIGNMENT:status,ASSIGNMENT:reward,ASSIGNMENT:accepted"
    lines = table(api, pool, field=fields)
    ids = [task["id"] for task in assignment["tasks"]]
    assert [line["ASSIGNMENT:task_id"] for line in lines] == ids
    (decided,) = assignments(api, pool)
    assert lines[0] == {
        "INPUT:image": image(1),
        "INPUT:words": 'a,"b ""c""","d,e"',
        "OUTPUT:cat": "true",
        "OUTPUT:boxes": '{"x": 1}, {"x": 2}',
        "OUTPUT:more": '{"a": "ü"}',
        "OUTPUT:note": "1\t2\n3",
        "GOLDEN:cat": "",
        "GOLDEN:boxes": "",
        "GOLDEN:more": "",
        "GOLDEN:note": "",
        "HINT:text": "",
        "ASSIGNMENT:task_id": ids[0],
        "ASSIGNMENT:worker_id": assignment["user_id"],
        "ASSIGNMENT:status": "APPROVED",
        "ASSIGNMENT:reward": "0.02",
        "ASSIGNMENT:accepted": decided["accepted"],
    }
    assert (lines[1]["GOLDEN:cat"], lines[1]["HINT:text"]) == ("false", "No tail")


def test_a_training_has_a_table_too(api: Api) -> None:
    training = api.training(project_id=api.project()["id"])["id"]
    assert table(api, training) == []


def test_the_table_is_narrowed(api: Api) -> None:
    pool = open_pool(api, **REVIEWED)
    api.emulator.tolokers(2).work(pool)
    first, second = assignments(api, pool)
    review(api, first["id"], "ACCEPTED")
    ban = {"scope": "POOL", "pool_id": pool, "user_id": second["user_id"]}
    assert api.put("/user-restrictions", json=ban).status_code == 201

    def ids(**query: Any) -> list[str]:
        return [line["ASSIGNMENT:assignment_id"] for line in table(api, pool, **query)]

    assert ids() == [first["id"]]
    assert ids(status="SUBMITTED,APPROVED") == [first["id"], second["id"]]
    assert ids(status="SUBMITTED,APPROVED", excludeBanned=True, addRowDelimiter=False) == [first["id"]]
    assert ids(startTimeTo="2020-01-01T00:00:00") == []
    assert ids(startTimeFrom="2020-01-01T00:00:00") == [first["id"]]


def check(api: Api, **changes: Any) -> str:
    fields = {name: changes.pop(name) for name in ("input_spec", "output_spec") if name in changes}
    before = {
        "input_spec": {"image": {"type": "url"}, "size": {"type": "integer", "required": False}},
        "output_spec": {"cat": {"type": "string", "max_length": 9, "allowed_values": ["yes", "no"]}},
        "view_spec": SPEC["view_spec"],
    }
    project = api.project(task_spec=before)
    form = project_form(task_spec={**before, **fields}, **changes)
    response: httpx.Response = api.post(f"{ROOT}/staging/projects/{project['id']}/check", json=form)
    assert response.status_code == 200, response.text
    assert api.read(f"/projects/{project['id']}") == project
    level: str = response.json()["differenceLevel"]
    return level


IMAGE = {"image": {"type": "url"}}
CAT = {"type": "string", "max_length": 9, "allowed_values": ["yes", "no"]}


@pytest.mark.parametrize(
    ("changes", "level"),
    [
        ({}, "EQUAL"),
        ({"public_name": "Dogs"}, "NON_BREAKING_CHANGE"),
        ({"input_spec": {**IMAGE, "size": {"type": "string", "required": False}}}, "NON_BREAKING_CHANGE"),
        ({"input_spec": IMAGE}, "NON_BREAKING_CHANGE"),
        ({"input_spec": {"image": {"type": "url", "required": False}}}, "NON_BREAKING_CHANGE"),
        ({"output_spec": {"cat": {**CAT, "max_length": 99}}}, "NON_BREAKING_CHANGE"),
        ({"output_spec": {"cat": {**CAT, "max_length": 3}}}, "BREAKING_CHANGE"),
        ({"output_spec": {"cat": {**CAT, "min_length": 2}}}, "BREAKING_CHANGE"),
        ({"output_spec": {"cat": {**CAT, "allowed_values": ["yes", "no", "?"]}}}, "BREAKING_CHANGE"),
        ({"output_spec": {"cat": {"type": "boolean"}}}, "BREAKING_CHANGE"),
        ({"output_spec": {"dog": CAT}}, "BREAKING_CHANGE"),
        ({"input_spec": {**IMAGE, "size": {"type": "integer"}}}, "BREAKING_CHANGE"),
        ({"input_spec": {**IMAGE, "more": {"type": "url"}}}, "BREAKING_CHANGE"),
    ],
)
def test_the_level_of_a_change(api: Api, changes: dict[str, Any], level: str) -> None:
    assert check(api, **changes) == level


def test_they_ask_for_a_token_and_for_what_there_is(api: Api) -> None:
    asked = [request_for("404", "real_tasks_count")]
    calls: list[tuple[str, str, Any]] = [
        ("POST", "/staging/analytics-2", asked),
        ("GET", "/new/requester/pools/404/assignments.tsv", None),
        ("POST", "/staging/projects/404/check", project_form()),
    ]
    for method, path, body in calls:
        assert api.request(method, ROOT + path, json=body).status_code == 404
        anonymous = api.request(method, ROOT + path, json=body, headers={"Authorization": ""})
        assert anonymous.status_code == 401
