"""Projects, trainings and pools through their lives."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from emulator.api import Api, pool_form, project_form, training_form
from toloka_emulator import Emulator

KINDS = ["trainings", "pools"]


def make(api: Api, kind: str, **changes: Any) -> dict[str, Any]:
    return api.pool_with_tasks(**changes) if kind == "pools" else api.training(**changes)


def set_status(api: Api, kind: str, document: dict[str, Any], status: str) -> dict[str, Any]:
    loaded = {**document, "status": status}
    del loaded["id"]
    return api.emulator.load(kind, [loaded])[0]


def test_a_project_is_active(api: Api) -> None:
    project = api.project()
    assert project["status"] == "ACTIVE"
    assert project["owner"]["myself"] is True
    assert api.read(f"/projects/{project['id']}") == project


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_one_is_closed(api: Api, kind: str) -> None:
    document = make(api, kind)
    assert document["status"] == "CLOSED"
    assert "last_started" not in document
    assert api.read(f"/{kind}/{document['id']}") == document


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_opened_closed_and_archived(api: Api, kind: str) -> None:
    path = f"/{kind}/{make(api, kind)['id']}"
    key = f"{kind[:-1]}_id"

    operation = api.act(f"{path}/open")
    assert operation["type"] == f"{kind[:-1].upper()}.OPEN"
    assert operation["parameters"] == {key: path.split("/")[-1]}
    opened = api.read(path)
    assert opened["status"] == "OPEN"
    assert opened["last_started"] >= opened["created"]

    api.act(f"{path}/close")
    closed = api.read(path)
    assert closed["status"] == "CLOSED"
    assert closed["last_close_reason"] == "MANUAL"
    assert closed["last_stopped"] >= closed["last_started"]

    api.act(f"{path}/archive")
    assert api.read(path)["status"] == "ARCHIVED"


def test_a_pool_without_tasks_is_not_opened(api: Api) -> None:
    path = f"/pools/{api.pool()['id']}"
    response = api.post(f"{path}/open")
    assert (response.status_code, response.json()["code"]) == (409, "EMPTY_POOL")
    assert api.read(path)["status"] == "CLOSED"
    assert api.read("/operations")["items"] == []
    copy = api.act(f"/pools/{api.pool_with_tasks()['id']}/clone")["details"]["pool_id"]
    assert api.post(f"/pools/{copy}/open").json()["code"] == "EMPTY_POOL"


def test_a_training_without_tasks_is_opened(api: Api) -> None:
    path = f"/trainings/{api.training()['id']}"
    api.act(f"{path}/open")
    assert api.read(path)["status"] == "OPEN"


def test_a_training_is_a_pool_to_the_calls_for_pools(api: Api) -> None:
    training = api.training(retry_training_after_days=5)
    pool = f"/pools/{training['id']}"
    operation = api.act(f"{pool}/open")
    assert (operation["type"], operation["parameters"]) == ("POOL.OPEN", {"pool_id": training["id"]})
    assert api.read(f"/trainings/{training['id']}")["status"] == "OPEN"
    read = api.read(pool)
    assert (read["status"], read["type"], read["private_name"]) == ("OPEN", "TRAINING", "Practice")
    assert read["mixer_config"]["training_tasks_count"] == training["training_tasks_in_task_suite_count"]
    assert "retry_training_after_days" not in read
    assert api.post(f"{pool}/open").status_code == 204
    api.act(f"{pool}/close-for-update")
    api.emulator.advance(16 * 60)
    assert api.read(pool)["status"] == "OPEN"
    api.act(f"{pool}/close")
    assert api.read(f"/trainings/{training['id']}")["last_close_reason"] == "MANUAL"
    copy = api.act(f"{pool}/clone")["details"]["pool_id"]
    assert api.read(f"/trainings/{copy}")["retry_training_after_days"] == 5
    api.act(f"{pool}/archive")
    assert api.read(f"/trainings/{training['id']}")["status"] == "ARCHIVED"
    assert api.read("/pools")["items"] == []


def test_a_training_that_pools_ask_for_is_archived_by_no_call(api: Api) -> None:
    training = api.training()
    requirement = {"training_pool_id": training["id"], "training_passing_skill_value": 80}
    api.pool(project_id=training["project_id"], quality_control={"training_requirement": requirement})
    assert api.post(f"/pools/{training['id']}/archive").status_code == 409


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("status", "action"),
    [("OPEN", "open"), ("CLOSED", "close"), ("CLOSED", "close-for-update"), ("ARCHIVED", "archive")],
)
def test_what_is_so_already_is_an_empty_204(api: Api, kind: str, status: str, action: str) -> None:
    document = set_status(api, kind, make(api, kind), status)
    response = api.post(f"/{kind}/{document['id']}/{action}")
    assert (response.status_code, response.content) == (204, b"")
    assert api.read("/operations")["items"] == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("status", "action", "appropriate"),
    [
        ("ARCHIVED", "open", ["CLOSED"]),
        ("LOCKED", "open", ["CLOSED"]),
        ("ARCHIVED", "close", ["OPEN"]),
        ("LOCKED", "close-for-update", ["OPEN"]),
        ("OPEN", "archive", ["CLOSED"]),
        ("LOCKED", "archive", ["CLOSED"]),
        ("LOCKED", "clone", ["OPEN", "CLOSED", "ARCHIVED"]),
    ],
)
def test_what_is_impossible_is_a_409(
    api: Api, kind: str, status: str, action: str, appropriate: list[str]
) -> None:
    document = set_status(api, kind, make(api, kind), status)
    response = api.post(f"/{kind}/{document['id']}/{action}")
    assert response.status_code == 409
    assert response.json()["code"] == "INAPPROPRIATE_STATUS"
    assert response.json()["payload"] == {"appropriate_statuses": appropriate}


@pytest.mark.parametrize("kind", KINDS)
def test_close_for_update_opens_itself_after_15_minutes(api: Api, kind: str) -> None:
    path = f"/{kind}/{make(api, kind)['id']}"
    api.act(f"{path}/open")
    assert api.act(f"{path}/close-for-update")["type"] == f"{kind[:-1].upper()}.CLOSE"
    assert api.read(path)["last_close_reason"] == "FOR_UPDATE"
    api.emulator.advance(14 * 60)
    assert api.read(path)["status"] == "CLOSED"
    api.emulator.advance(2 * 60)
    assert api.read(path)["status"] == "OPEN"


def test_one_opened_by_hand_after_an_update_stays_closed_later(api: Api) -> None:
    path = f"/pools/{api.pool_with_tasks()['id']}"
    for action in ("open", "close-for-update", "open", "close"):
        api.act(f"{path}/{action}")
    api.emulator.advance(3600)
    assert api.read(path)["status"] == "CLOSED"


def test_an_open_pool_closes_when_it_expires() -> None:
    with Emulator(clock=lambda: datetime(2026, 1, 1, tzinfo=UTC)) as emulator, Api(emulator) as api:
        pool = api.pool_with_tasks(will_expire="2026-01-02T03:00:00Z")
        assert pool["will_expire"] == "2026-01-02T03:00:00.000"
        assert api.pool(will_expire="2026-01-02T03:00")["will_expire"] == "2026-01-02T03:00:00.000"
        assert [found["id"] for found in api.read("/pools?created_gt=2025-12-31T23:59")["items"]]
        api.act(f"/pools/{pool['id']}/open")
        emulator.advance(30 * 3600)
        closed = api.read(f"/pools/{pool['id']}")
    assert closed["status"] == "CLOSED"
    assert closed["last_close_reason"] == "EXPIRED"
    assert closed["last_stopped"] == "2026-01-02T03:00:00.000"


def test_a_pool_that_expired_before_it_is_opened_closes_again(api: Api) -> None:
    pool = api.pool_with_tasks(will_expire="2020-01-01T00:00:00")
    assert pool["will_expire"] == "2020-01-01T00:00:00.000"
    api.act(f"/pools/{pool['id']}/open")
    closed = api.read(f"/pools/{pool['id']}")
    assert (closed["status"], closed["last_close_reason"]) == ("CLOSED", "EXPIRED")
    assert closed["last_stopped"] >= closed["last_started"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("status", ["OPEN", "CLOSED", "ARCHIVED"])
def test_a_clone_is_a_new_closed_one(api: Api, kind: str, status: str) -> None:
    document = set_status(api, kind, make(api, kind, metadata={"batch": ["1"]}), status)
    operation = api.act(f"/{kind}/{document['id']}/clone")
    key = f"{kind[:-1]}_id"
    assert operation["parameters"] == {key: document["id"]}
    copy = api.read(f"/{kind}/{operation['details'][key]}")
    assert copy["id"] != document["id"]
    assert copy["status"] == "CLOSED"
    own = {"id", "status", "created", "last_started", "last_stopped", "last_close_reason"}
    assert {k: v for k, v in copy.items() if k not in own} == {
        k: v for k, v in document.items() if k not in own
    }


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_new_in_an_archived_project(api: Api, kind: str) -> None:
    document = make(api, kind)
    project = {**api.read(f"/projects/{document['project_id']}"), "status": "ARCHIVED"}
    del project["id"]
    archived = api.emulator.load("projects", [project])[0]
    closed = set_status(api, kind, {**document, "project_id": archived["id"]}, "CLOSED")
    form = pool_form if kind == "pools" else training_form
    refused = [
        api.post(f"/{kind}", json=form(project_id=archived["id"])),
        api.post(f"/{kind}/{closed['id']}/open"),
        api.post(f"/{kind}/{closed['id']}/clone"),
    ]
    for response in refused:
        assert response.status_code == 409
        assert response.json()["payload"] == {"appropriate_statuses": ["ACTIVE"]}


def test_a_project_is_archived_once_all_of_its_pools_are(api: Api) -> None:
    project = api.project()
    pool = api.pool(project_id=project["id"])
    training = api.training(project_id=project["id"])
    for path in (f"/pools/{pool['id']}", f"/trainings/{training['id']}"):
        response = api.post(f"/projects/{project['id']}/archive")
        assert response.status_code == 409
        assert response.json()["payload"] == {"appropriate_statuses": ["ARCHIVED"]}
        api.act(f"{path}/archive")
    assert api.act(f"/projects/{project['id']}/archive")["type"] == "PROJECT.ARCHIVE"
    assert api.read(f"/projects/{project['id']}")["status"] == "ARCHIVED"
    assert api.post(f"/projects/{project['id']}/archive").status_code == 204
    response = api.put(f"/projects/{project['id']}", json=project_form())
    assert response.json()["payload"] == {"appropriate_statuses": ["ACTIVE"]}


def test_a_training_is_archived_once_the_pools_that_ask_for_it_are(api: Api) -> None:
    training = api.training()
    requirement = {"training_pool_id": training["id"], "training_passing_skill_value": 80}
    pool = api.pool(project_id=training["project_id"], quality_control={"training_requirement": requirement})
    assert api.post(f"/trainings/{training['id']}/archive").status_code == 409
    api.act(f"/pools/{pool['id']}/archive")
    api.act(f"/trainings/{training['id']}/archive")


def test_a_pool_may_not_ask_for_a_training_that_is_not_there(api: Api) -> None:
    requirement = {"training_pool_id": "999", "training_passing_skill_value": 80}
    form = pool_form(project_id=api.project()["id"], quality_control={"training_requirement": requirement})
    response = api.post("/pools", json=form)
    assert response.status_code == 400
    assert list(response.json()["payload"]) == ["quality_control.training_requirement.training_pool_id"]


def test_a_put_replaces_all_but_what_the_service_sets(api: Api) -> None:
    pool = api.pool(private_comment="before", priority=7)
    form = pool_form(project_id=pool["project_id"], private_name="After", status="OPEN", id="12", made_up=[1])
    response = api.put(f"/pools/{pool['id']}", json=form)
    assert response.status_code == 200
    after = response.json()
    assert "private_comment" not in after
    assert after["priority"] == 0
    assert after["made_up"] == [1]
    for kept in ("id", "status", "created", "owner", "type"):
        assert after[kept] == pool[kept]


@pytest.mark.parametrize("kind", ["projects", *KINDS])
def test_what_was_read_may_be_sent_back(api: Api, kind: str) -> None:
    document = api.project() if kind == "projects" else make(api, kind)
    response = api.put(f"/{kind}/{document['id']}", json=document)
    assert (response.status_code, response.json()) == (200, document)


def test_an_open_pool_is_not_edited_but_its_priority_is(api: Api) -> None:
    pool = api.pool_with_tasks()
    path = f"/pools/{pool['id']}"
    api.act(f"{path}/open")
    assert api.put(path, json=pool).json()["payload"] == {"appropriate_statuses": ["CLOSED"]}
    assert api.patch(path, json={"priority": 100}).json()["priority"] == 100
    assert api.read(path)["priority"] == 100
    assert list(api.patch(path, json={"priority": 101}).json()["payload"]) == ["priority"]


def test_a_patch_of_an_archived_pool_is_an_empty_409(api: Api) -> None:
    pool = set_status(api, "pools", api.pool(), "ARCHIVED")
    response = api.patch(f"/pools/{pool['id']}", json={"priority": 1})
    assert (response.status_code, response.content) == (409, b"")


def test_an_archived_training_is_not_edited(api: Api) -> None:
    training = set_status(api, "trainings", api.training(), "ARCHIVED")
    response = api.put(f"/trainings/{training['id']}", json=training)
    assert response.json()["payload"] == {"appropriate_statuses": ["OPEN", "CLOSED"]}


@pytest.mark.parametrize("kind", KINDS)
def test_a_project_that_is_not_there_is_a_field_error(api: Api, kind: str) -> None:
    form = pool_form if kind == "pools" else training_form
    response = api.post(f"/{kind}", json=form(project_id="404"))
    assert response.status_code == 400
    assert response.json()["payload"]["project_id"]["code"] == "ENTITY_DOES_NOT_EXIST"


def test_a_filter_has_at_most_10000_characters(api: Api) -> None:
    leaf = {"category": "computed", "key": "region_by_ip", "operator": "IN", "value": 225}
    form = pool_form(project_id=api.project()["id"], filter={"and": [{"or": [leaf] * 200}]})
    response = api.post("/pools", json=form)
    assert response.status_code == 400
    assert list(response.json()["payload"]) == ["filter"]


def test_ids_rise_and_name_one_thing_each(api: Api) -> None:
    ids = [int(api.project()["id"]), int(api.training()["id"]), int(api.pool()["id"])]
    assert ids == sorted(ids)
    assert api.get(f"/trainings/{ids[2]}").status_code == 404
