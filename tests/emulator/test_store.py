"""The state: files, restarts, crashes, and many clients at once."""

from __future__ import annotations

import logging
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from emulator.api import Api, project_form
from emulator.crowds import open_mixed_pool
from toloka_emulator import Emulator, OperationPace, StateError, _resources
from toloka_emulator._http.errors import ServiceError
from toloka_emulator._http.messages import json_response
from toloka_emulator._state.tables import PROJECTS

if TYPE_CHECKING:
    from pathlib import Path

    from toloka_emulator import Response
    from toloka_emulator._api.call import Call


def test_a_file_keeps_the_state_over_a_restart(tmp_path: Path) -> None:
    file = tmp_path / "state.db"
    with Emulator(file, operations=OperationPace(polls=2)) as emulator, Api(emulator) as api:
        training = api.training()
        operation = api.act(f"/trainings/{training['id']}/open")
        assert api.read(f"/operations/{operation['id']}")["status"] == "RUNNING"
    with Emulator(file, operations=OperationPace(polls=2)) as emulator, Api(emulator) as api:
        assert api.read(f"/operations/{operation['id']}")["status"] == "SUCCESS"
        opened = api.read(f"/trainings/{training['id']}")
        assert opened["status"] == "OPEN"
        assert opened["owner"] == training["owner"]
        assert int(api.project()["id"]) > int(training["id"])


def test_what_is_left_of_tasks_outlives_a_restart(tmp_path: Path) -> None:
    file = tmp_path / "state.db"
    with Emulator(file) as emulator, Api(emulator) as api:
        pool = open_mixed_pool(api, 4)
        emulator.tolokers(1).work(pool, limit=1)
        tasks = api.read("/tasks", pool_id=pool, sort="id")["items"]
        for task in tasks[2:]:
            api.patch(f"/tasks/{task['id']}", json={"overlap": None, "infinite_overlap": True})
        api.patch(f"/tasks/{tasks[3]['id']}", json={"overlap": 5, "infinite_overlap": False})
        before = api.read("/tasks", pool_id=pool, sort="id")["items"]
        assert [task["remaining_overlap"] for task in before] == [2, 2, None, 5]
        assert [api.read(f"/tasks/{task['id']}") for task in before] == before
    with Emulator(file) as emulator, Api(emulator) as api:
        assert api.read("/tasks", pool_id=pool, sort="id")["items"] == before
        assert [api.read(f"/tasks/{task['id']}") for task in before] == before


def test_an_operation_outlives_the_way_it_was_to_end(tmp_path: Path) -> None:
    file = tmp_path / "state.db"
    with Emulator(file, operations=OperationPace(manual=True)) as emulator, Api(emulator) as api:
        operation = api.act(f"/trainings/{api.training()['id']}/open")
    with Emulator(file) as emulator, Api(emulator) as api:
        assert api.read(f"/operations/{operation['id']}")["status"] == "SUCCESS"


def test_a_closed_one_says_so() -> None:
    emulator = Emulator()
    with Api(emulator) as api:
        emulator.close()
        with pytest.raises(RuntimeError, match="closed"):
            api.get("/pools")


def test_memory_keeps_nothing() -> None:
    for _ in range(2):
        with Emulator() as emulator, Api(emulator) as api:
            assert api.project()["id"] == "1"


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("no database at all, but long enough to be read as the header of one, which it is not")
    with pytest.raises(StateError, match=r"notes\.txt can't be used"):
        Emulator(file)
    assert file.read_text().startswith("no database")


def test_a_database_of_something_else_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "other.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE mine (x)")
    with pytest.raises(StateError, match="something else"):
        Emulator(file)
    with closing(sqlite3.connect(file)) as connection:
        assert [row[0] for row in connection.execute("SELECT name FROM sqlite_schema")] == ["mine"]
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_state_of_another_version_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "state.db"
    Emulator(file).close()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(StateError, match="another version"):
        Emulator(file)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StateError, match="unable to open"):
        Emulator(tmp_path / "none" / "state.db")


def test_two_emulators_on_one_file_take_turns(tmp_path: Path) -> None:
    file = tmp_path / "state.db"
    with Emulator(file) as one, Emulator(file) as two, Api(one) as first, Api(two) as second:

        def create(api: Api) -> list[str]:
            return [api.project()["id"] for _ in range(50)]

        with ThreadPoolExecutor() as threads:
            ids = [id for made in threads.map(create, [first, second]) for id in made]
        assert sorted(map(int, ids)) == list(range(1, 101))
        assert first.read("/projects", limit=300) == second.read("/projects", limit=300)
        assert len(first.read("/projects", limit=300)["items"]) == 100


def test_what_another_emulator_has_changed_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "state.db"
    with Emulator(file) as one, Emulator(file) as two, Api(one) as first, Api(two) as second:
        pool = f"/pools/{first.pool_with_tasks()['id']}"
        assert [api.read(pool)["status"] for api in (first, second)] == ["CLOSED", "CLOSED"]
        second.act(f"{pool}/open")
        assert first.read(pool)["status"] == "OPEN"
        one.set_balance(7)
        assert second.read("/requester")["balance"] == 7


def test_what_is_refused_halfway_is_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    def create(call: Call) -> Response:
        project = call.state.read(PROJECTS, "1")
        call.state.transaction.replace(PROJECTS, project | {"public_name": "Dogs"})
        call.state.new_id()
        raise ServiceError(409, "CONFLICT", "No")

    monkeypatch.setitem(_resources.HANDLERS, "createSkill", create)
    with Emulator() as emulator, Api(emulator) as api:
        before = api.project()
        refused = api.post("/skills", json={"name": "x", "hidden": False})
        assert refused.status_code == 409, refused.text
        assert api.read("/projects/1") == before
        assert api.project()["id"] == "2"


def test_many_threads_can_share_an_emulator() -> None:
    with Emulator(operations=OperationPace(polls=1)) as emulator, Api(emulator) as api:
        pool = f"/pools/{api.pool_with_tasks()['id']}"

        def use(number: int) -> list[int]:
            made = api.post("/projects", json=project_form(public_name=str(number)))
            toggled = api.post(f"{pool}/{('open', 'close')[number % 2]}")
            if toggled.status_code == 202:
                api.read(f"/operations/{toggled.json()['id']}")
            return [made.status_code, toggled.status_code, api.get("/projects").status_code]

        with ThreadPoolExecutor(8) as threads:
            answers = list(threads.map(use, range(200)))
        assert {answer[0] for answer in answers} == {201}
        assert {answer[1] for answer in answers} <= {202, 204}
        assert {answer[2] for answer in answers} == {200}
        names = [one["public_name"] for one in api.read("/projects", limit=300)["items"]]
        assert len(names) == 201
        assert emulator.mismatches == []


def test_a_refused_request_changes_nothing(api: Api) -> None:
    before = api.project()["id"]
    assert api.post("/pools", json={}).status_code == 400
    assert int(api.project()["id"]) == int(before) + 1


def test_a_file_that_another_process_holds_is_a_503(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("toloka_emulator._state.store.BUSY_SECONDS", 0.05)
    file = tmp_path / "state.db"
    with Emulator(file) as emulator, Api(emulator) as api, closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert api.get("/pools").status_code == 503
        other.rollback()
        assert api.get("/pools").status_code == 200


def test_what_the_service_could_not_answer_is_not_stored(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def create(call: Call) -> Response:
        call.state.transaction.insert(PROJECTS, [{"id": "7", "status": 7, "created": call.state.timestamp}])
        return json_response(201, {})

    caplog.set_level(logging.CRITICAL)
    monkeypatch.setitem(_resources.HANDLERS, "createProject", create)
    with Emulator() as emulator, Api(emulator) as api:
        assert api.post("/projects", json=project_form()).status_code == 500
        assert "projects can't hold this document: status" in emulator.mismatches[0]
        assert api.read("/projects")["items"] == []


def test_stored_documents_are_checked_again_only_when_that_is_asked_for(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL)
    file = tmp_path / "state.db"
    with Emulator(file, validate=False) as emulator:
        emulator.load("projects", [project_form(id="7", status=7)])
    with Emulator(file, recheck=False) as emulator, Api(emulator) as api:
        assert [project["id"] for project in api.read("/projects")["items"]] == ["7"]
    with Emulator(file, recheck=True) as emulator, Api(emulator) as api:
        assert api.get("/projects").status_code == 500
        assert "items.0.status" in emulator.mismatches[0]


def test_text_of_any_language_is_answered_as_it_was_sent() -> None:
    name = 'Ж 日本 😀 é "\\/\b\x00\x7f\u2028'
    with Emulator() as emulator, Api(emulator) as api:
        project = api.project(public_name=name)
        assert api.read("/projects")["items"] == [project]
        assert project["public_name"] == name
