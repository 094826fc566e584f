"""Batches of items of apps: made, started, stopped, resumed, archived, and what is counted of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from emulator.api import ROOT
from emulator.apps import MODERATION, Apps, Project, errors, texts
from toloka_emulator import Emulator, Fault, OperationPace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STATES = {
    "NEW": 0,
    "PROCESSING": 0,
    "COMPLETED": 0,
    "ERROR": 0,
    "CANCELLED": 0,
    "NO_MONEY": 0,
    "ARCHIVE": 0,
    "STOPPED": 0,
}


@pytest.fixture
def slow() -> Iterator[Project]:
    """A project whose batches take 100 seconds."""
    with Emulator(seed=1, operations=OperationPace(seconds=100)) as emulator, Apps(emulator) as apps:
        project = apps.project()
        emulator.advance(100)
        yield project
        assert not emulator.mismatches


def test_a_batch_is_made_and_read(apps: Apps) -> None:
    project = apps.project()
    batch = project.batch(5, name="Test batch", priority_order="ONE")
    imported = batch["last_items_import"]
    assert batch == {
        "id": batch["id"],
        "app_project_id": project.id,
        "status": "NEW",
        "name": "Test batch",
        "items_count": 5,
        "item_price": 0.07,
        "cost": 0.35,
        "cost_of_processed": 0,
        "created_at": batch["created_at"],
        "read_only": False,
        "validation_errors": {},
        "last_items_import": {
            "id": imported["id"],
            "records_count": 5,
            "records_processed": 5,
            "records_skipped": 0,
            "errors": {},
        },
        "items_processed_count": 0,
        "items_per_state": {**STATES, "NEW": 5},
        "current_time": batch["current_time"],
        "priority_order": "ONE",
    }
    read = project.read_batch(batch["id"])
    assert read == {**batch, "current_time": read["current_time"]}
    empty = apps.create(f"{project.path}/batches", {})
    assert (empty["name"], empty["priority_order"], empty["items_count"]) == ("", "FIVE", 0)


def test_wrong_items_are_refused_or_skipped(apps: Apps) -> None:
    project = apps.project()
    form: dict[str, Any] = {"items": [{"text": "x"}, {}, {"text": "y"}, {"text": 1}]}
    found = {"input_data.1.text": "VALUE_REQUIRED", "input_data.3.text": "STRING_EXPECTED"}
    assert errors(apps.post(f"{project.path}/batches", json=form)) == found
    assert apps.read(f"{project.path}/batches")["content"] == []
    batch = apps.create(f"{project.path}/batches", {**form, "ignore_errors": True})
    assert {path: error["code"] for path, error in batch["validation_errors"].items()} == found
    assert batch["last_items_import"]["errors"] == batch["validation_errors"]
    assert batch["last_items_import"]["records_skipped"] == 2
    assert batch["items_count"] == len(project.items()) == 2


def test_a_batch_is_made_with_10000_items_at_the_most(apps: Apps) -> None:
    project = apps.project(app_id=MODERATION, parameters={"name": "x", "default_language": "en"})
    for path in ("batches", "batches/sync"):
        refused = apps.post(f"{project.path}/{path}", json={"items": [{"text": "x"}] * 10_001})
        assert (refused.status_code, refused.json()["code"]) == (413, "ENTITY_TOO_LARGE")
    batch = apps.create(f"{project.path}/batches", {"items": [{"text": "x"}] * 10_000})
    project.do(batch["id"], "start")
    assert project.read_batch(batch["id"])["items_processed_count"] == 10_000


def test_a_started_batch_is_worked_on(apps: Apps) -> None:
    project = apps.project()
    batch = project.started(3)
    assert batch["status"] == "COMPLETED"
    assert batch["items_per_state"] == {**STATES, "COMPLETED": 3}
    assert (batch["cost_of_processed"], batch["items_processed_count"]) == (0.21, 3)
    items = project.items(batch_id=batch["id"])
    sure = [item["output_data"]["confidence"] for item in items]
    assert batch["confidence_avg"] == pytest.approx(sum(sure) / 3)
    assert {item["status"] for item in items} == {"COMPLETED"}
    assert batch["started_at"] <= batch["finished_at"]
    assert "eta" not in batch
    project.do(batch["id"], "start")
    assert project.read_batch(batch["id"])["finished_at"] == batch["finished_at"]


def test_a_batch_that_is_done_can_be_given_more_to_do(apps: Apps) -> None:
    project = apps.project()
    batch = project.started(1)
    apps.create(f"{project.path}/items", {"batch_id": batch["id"], "input_data": {"text": "more"}})
    more = project.read_batch(batch["id"])
    assert (more["status"], more["items_per_state"]["NEW"]) == ("NEW", 1)
    assert "finished_at" not in more
    project.do(batch["id"], "start")
    assert project.read_batch(batch["id"])["items_per_state"]["COMPLETED"] == 2


def test_an_empty_batch_is_done_once_it_is_started(apps: Apps) -> None:
    project = apps.project()
    batch = apps.create(f"{project.path}/batches", {"name": "Empty"})
    project.do(batch["id"], "start")
    assert project.read_batch(batch["id"])["status"] == "COMPLETED"


def test_a_batch_makes_progress_by_the_clock(slow: Project) -> None:
    batch = slow.started(10)
    assert batch["status"] == "PROCESSING"
    assert batch["items_per_state"] == {**STATES, "PROCESSING": 10}
    slow.apps.emulator.advance(50)
    half = slow.read_batch(batch["id"])
    assert (half["status"], half["items_processed_count"], half["cost_of_processed"]) == (
        "PROCESSING",
        5,
        0.35,
    )
    assert half["eta"] == half["app_project_eta"] == batch["eta"] > half["current_time"]
    slow.apps.emulator.advance(50)
    done = slow.read_batch(batch["id"])
    assert (done["status"], done["items_processed_count"]) == ("COMPLETED", 10)
    assert len({item["finished_at"] for item in slow.items()}) == 10
    assert done["finished_at"] == batch["eta"]
    assert done.keys().isdisjoint({"eta", "etd", "app_project_eta"})


def test_a_batch_makes_progress_when_it_is_asked_for() -> None:
    with Emulator(operations=OperationPace(polls=3)) as emulator, Apps(emulator) as apps:
        project = apps.project()
        while project.read()["status"] == "CREATING":
            pass
        id = project.batch(7)["id"]
        project.do(id, "start")
        seen = [project.read_batch(id)["items_processed_count"] for _ in range(4)]
        assert seen == [3, 5, 7, 7]
        assert project.read_batch(id)["status"] == "COMPLETED"
        other = project.batch(1)["id"]
        project.do(other, "start")
        statuses = [[item["status"] for item in project.items(batch_id=other)] for _ in range(3)]
        assert statuses[-1] == ["COMPLETED"]
        assert not emulator.mismatches


def test_a_batch_that_ends_by_hand_ends_as_it_is_told_to() -> None:
    with Emulator(operations=OperationPace(manual=True)) as emulator, Apps(emulator) as apps:
        project = apps.project()
        emulator.end_operation(project.id)
        done, failed, stopped = (project.started()["id"] for _ in range(3))
        project.do(stopped, "stop")
        assert project.read_batch(stopped)["status"] == "STOPPING"
        assert emulator.end_operation(stopped)["status"] == "STOPPED"
        assert emulator.end_operation(failed, "FAIL")["status"] == "ERROR"
        emulator.advance(3600)
        assert project.read_batch(done)["status"] == "PROCESSING"
        emulator.end_operations()
        assert project.read_batch(done)["status"] == "COMPLETED"
        assert not emulator.mismatches


def test_what_is_in_work_survives_a_restart(tmp_path: Path) -> None:
    file = tmp_path / "state.db"
    pace = OperationPace(manual=True)
    with Emulator(file, operations=pace) as emulator, Apps(emulator) as apps:
        project = apps.project()
        emulator.end_operation(project.id)
        batch = project.started()
        emulator.answer_items(project.id, [{"input_data": texts(1)[0], "output_data": {"result": ["BAD"]}}])
        emulator.set_balance(0.14)
    with Emulator(file) as emulator, Apps(emulator) as apps:
        again = Project(apps, project.id)
        ended = again.read_batch(batch["id"])
        assert (ended["status"], ended["items_processed_count"]) == ("NO_MONEY", 2)
        (first,) = [item for item in again.items() if item["input_data"] == texts(1)[0]]
        assert first["output_data"] == {"result": ["BAD"]}
        assert len(apps.read("/apps")["content"]) == 6


def test_an_injected_fault_lets_a_batch_end_in_an_error(apps: Apps) -> None:
    project = apps.project()
    apps.emulator.inject(Fault(operation="startAppBatch", fail_operation=True))
    batch = project.started()
    assert (batch["status"], batch["items_per_state"]["ERROR"], batch["cost_of_processed"]) == ("ERROR", 3, 0)
    assert {item["errors"][0]["code"] for item in project.items()} == {"INTERNAL_ERROR"}


def test_a_batch_without_money_goes_on_once_there_is_some(apps: Apps) -> None:
    project = apps.project()
    apps.emulator.set_balance(0.1)
    batch = project.started()
    assert batch["status"] == "NO_MONEY"
    assert batch["items_per_state"] == {**STATES, "COMPLETED": 1, "NO_MONEY": 2}
    assert "finished_at" not in batch
    project.do(batch["id"], "start")
    assert project.read_batch(batch["id"])["items_per_state"]["NO_MONEY"] == 2
    apps.emulator.set_balance(1)
    project.do(batch["id"], "start")
    done = project.read_batch(batch["id"])
    assert (done["status"], done["items_processed_count"]) == ("COMPLETED", 3)
    assert apps.get(f"{ROOT}/v1/requester").json()["balance"] == 0.86


def test_a_batch_is_stopped_and_resumed(slow: Project) -> None:
    id = slow.started(4)["id"]
    slow.apps.emulator.advance(50)
    slow.do(id, "stop")
    assert slow.read_batch(id)["status"] == "STOPPING"
    slow.apps.emulator.advance(100)
    stopped = slow.read_batch(id)
    assert stopped["status"] == "STOPPED"
    assert stopped["items_per_state"] == {**STATES, "COMPLETED": 2, "STOPPED": 2}
    slow.do(id, "resume")
    resumed = slow.read_batch(id)
    assert (resumed["status"], resumed["items_per_state"]["PROCESSING"]) == ("PROCESSING", 2)
    slow.apps.emulator.advance(100)
    assert slow.read_batch(id)["status"] == "COMPLETED"


def test_a_batch_that_is_stopping_can_be_resumed(slow: Project) -> None:
    id = slow.started(4)["id"]
    slow.do(id, "stop")
    slow.do(id, "resume")
    slow.apps.emulator.advance(100)
    assert slow.read_batch(id)["status"] == "COMPLETED"


def test_a_batch_is_stopped_at_once_where_nothing_takes_time() -> None:
    with Emulator(operations=OperationPace(manual=True)) as emulator, Apps(emulator) as apps:
        project = apps.project()
        emulator.end_operation(project.id)
        id = project.started()["id"]
        project.do(id, "stop")
        emulator.end_operation(id)
        project.do(id, "start")
        assert project.read_batch(id)["status"] == "PROCESSING"


def test_only_what_is_in_work_can_be_stopped(apps: Apps) -> None:
    project = apps.project()
    new, done = project.batch()["id"], project.started()["id"]
    for id in (new, done):
        assert project.refused(id, "stop") == ["PROCESSING"]
        assert project.refused(id, "resume") == ["STOPPING", "STOPPED"]


def test_a_batch_is_archived_and_gets_its_status_back(apps: Apps) -> None:
    project = apps.project()
    new, done = project.batch()["id"], project.started()["id"]
    for id, status in ((new, "NEW"), (done, "COMPLETED")):
        for _ in range(2):
            project.do(id, "archive")
            archived = project.read_batch(id)
            assert archived["status"] == "ARCHIVE"
            assert archived["items_per_state"] == {**STATES, "ARCHIVE": 3}
        assert {item["status"] for item in project.items(batch_id=id)} == {"ARCHIVE"}
        assert "PROCESSING" not in project.refused(id, "start")
        for _ in range(2):
            project.do(id, "unarchive")
            assert project.read_batch(id)["status"] == status
        assert {item["status"] for item in project.items(batch_id=id)} == {status}
    project.do(new, "start")
    assert project.read_batch(new)["status"] == "COMPLETED"


def test_a_batch_in_work_is_not_archived(slow: Project) -> None:
    id = slow.started()["id"]
    assert "PROCESSING" not in slow.refused(id, "archive")
    slow.do(id, "stop")
    assert "STOPPING" not in slow.refused(id, "archive")
    slow.apps.emulator.advance(100)
    slow.do(id, "archive")
    assert slow.read_batch(id)["status"] == "ARCHIVE"


def test_a_batch_gets_another_name_and_priority(apps: Apps) -> None:
    project = apps.project()
    batch = project.batch(name="old")
    path = f"{project.path}/batches/{batch['id']}"
    renamed = apps.patch(path, json={"name": "new"}).json()
    assert (renamed["name"], renamed["priority_order"]) == ("new", "FIVE")
    hastened = apps.patch(path, json={"priority_order": "TWO"}).json()
    assert (hastened["name"], hastened["priority_order"]) == ("new", "TWO")
    assert project.read_batch(batch["id"])["priority_order"] == "TWO"
    assert errors(apps.patch(path, json={"name": 1})) == {"name": "VALUE_NOT_ALLOWED"}


def test_batches_wait_for_those_of_higher_priority(slow: Project) -> None:
    first = slow.started(priority_order="TWO")
    second = slow.started(priority_order="THREE")
    beside = slow.started(priority_order="TWO")
    assert [batch["status"] for batch in (first, second, beside)] == ["PROCESSING", "QUEUED", "PROCESSING"]
    waiting = slow.read_batch(second["id"])
    assert waiting["etd"] == max(first["eta"], beside["eta"]) < waiting["eta"] == waiting["app_project_eta"]
    assert waiting["items_per_state"]["NEW"] == 3
    assert slow.refused(second["id"], "stop") == ["PROCESSING"]
    slow.apps.emulator.advance(100)
    assert slow.read_batch(first["id"])["status"] == "COMPLETED"
    assert slow.read_batch(second["id"])["status"] == "PROCESSING"
    slow.apps.emulator.advance(100)
    assert slow.read_batch(second["id"])["status"] == "COMPLETED"


def test_a_batch_stops_waiting_when_it_gets_the_same_priority(slow: Project) -> None:
    slow.started(priority_order="ONE")
    waiting = slow.started()
    assert waiting["status"] == "QUEUED"
    path = f"{slow.path}/batches/{waiting['id']}"
    assert slow.apps.patch(path, json={"priority_order": "ONE"}).json()["status"] == "PROCESSING"


def test_a_batch_stops_waiting_when_the_other_is_stopped(slow: Project) -> None:
    first, waiting = slow.started(priority_order="ONE"), slow.started()
    slow.do(first["id"], "stop")
    slow.apps.emulator.advance(100)
    assert slow.read_batch(first["id"])["status"] == "STOPPED"
    assert slow.read_batch(waiting["id"])["status"] in ("PROCESSING", "COMPLETED")


def test_items_join_a_batch_in_work(slow: Project) -> None:
    batch = slow.started(2)
    slow.apps.create(f"{slow.path}/items", {"batch_id": batch["id"], "input_data": {"text": "more"}})
    assert slow.read_batch(batch["id"])["items_per_state"]["PROCESSING"] == 3
    slow.apps.emulator.advance(100)
    assert slow.read_batch(batch["id"])["items_processed_count"] == 3


def test_batches_are_listed_by_what_they_are(apps: Apps) -> None:
    project = apps.project()
    first = project.started(1, name="b")
    apps.emulator.advance(60)
    second = project.batch(1, name="a")
    apps.project().batch()

    def listed(**query: Any) -> list[str]:
        return [batch["id"] for batch in apps.read(f"{project.path}/batches", **query)["content"]]

    created = second["created_at"]
    both = [first["id"], second["id"]]
    assert listed(sort="created") == both
    assert listed(sort="name") == listed(sort="-created") == both[::-1]
    assert listed(sort="status") == both
    assert listed(sort="-status") == both[::-1]
    assert listed(status="NEW") == listed(name_lt="b") == listed(created_gte=created) == [second["id"]]
    assert listed(name_gt="a") == listed(name_gte="b") == listed(created_lt=created) == [first["id"]]
    assert listed(sort="id") == sorted(both)
    assert listed(id_gt=sorted(both)[0]) == [sorted(both)[1]]
    page = apps.read(f"{project.path}/batches", sort="status", limit=1)
    assert (page["content"][0]["items_count"], page["has_more"]) == (1, True)
    assert listed(sort="status", limit=1, after_id=first["id"]) == [second["id"]]
    listed_batch = apps.read(f"{project.path}/batches", status="NEW")["content"][0]
    assert listed_batch == {**second, "current_time": listed_batch["current_time"]}


def test_an_app_that_answers_at_once_gives_the_results(apps: Apps) -> None:
    project = apps.project(app_id=MODERATION, parameters={"name": "x", "default_language": "en"})
    answer = apps.create(f"{project.path}/batches/sync", {"name": "At once", "items": texts(3)})
    batch, items = answer["batch"], answer["items"]
    assert (batch["name"], batch["status"], batch["items_processed_count"]) == ("At once", "COMPLETED", 3)
    assert [item["input_data"] for item in items] == texts(3)
    assert {item["output_data"]["result"] for item in items} <= {"OK", "BAD"}
    assert sorted(items, key=lambda item: item["id"]) == project.items()


def test_an_app_answers_at_once_at_every_pace() -> None:
    with Emulator(operations=OperationPace(seconds=10)) as emulator, Apps(emulator) as apps:
        project = apps.project(app_id=MODERATION, parameters={"name": "x", "default_language": "en"})
        assert apps.post(f"{project.path}/batches/sync", json={"items": texts(1)}).status_code == 409
        emulator.advance(10)
        answer = apps.create(f"{project.path}/batches/sync", {"items": texts(1)})
        assert answer["items"][0]["status"] == "COMPLETED"
        assert not emulator.mismatches


def test_other_apps_do_not_answer_at_once(apps: Apps) -> None:
    project = apps.project()
    refused = apps.post(f"{project.path}/batches/sync", json={"items": texts(1)})
    assert refused.status_code == 400
    assert "at once" in refused.json()["message"]
    assert apps.read(f"{project.path}/batches")["content"] == []


@pytest.mark.parametrize("action", ["start", "stop", "resume", "archive", "unarchive"])
def test_an_action_needs_a_batch_of_the_project(apps: Apps, action: str) -> None:
    project, other = apps.project(), apps.project()
    batch = other.batch()
    for path in (
        f"{project.path}/batches/{batch['id']}/{action}",
        f"{project.path}/batches/unheard-of/{action}",
        f"/app-projects/unheard-of/batches/{batch['id']}/{action}",
    ):
        refused = apps.post(path)
        assert (refused.status_code, refused.json()["code"]) == (404, "DOES_NOT_EXIST")


def test_a_call_needs_a_batch_of_the_project(apps: Apps) -> None:
    project, other = apps.project(), apps.project()
    batch = other.batch()
    for response in (
        apps.get(f"{project.path}/batches/{batch['id']}"),
        apps.patch(f"{project.path}/batches/{batch['id']}", json={"name": "x"}),
        apps.get("/app-projects/unheard-of/batches"),
        apps.post("/app-projects/unheard-of/batches", json={"items": []}),
        apps.post("/app-projects/unheard-of/batches/sync", json={"items": []}),
    ):
        assert (response.status_code, response.json()["code"]) == (404, "DOES_NOT_EXIST")
