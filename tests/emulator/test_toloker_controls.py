"""The controls of Tolokers, items and money, as other languages use them."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from emulator.api import ROOT, Api, project_form
from emulator.apps import Apps, texts
from emulator.crowds import assignments, open_pool
from toloka_emulator import Emulator, Request
from toloka_emulator._server.control import control


class Controls:
    """The controls over TCP, without TCP."""

    def __init__(self, emulator: Emulator) -> None:
        self._emulator = emulator

    def post(self, path: str, body: Any, status: int = 200) -> Any:
        request = Request("POST", f"/_emulator/{path}", body=json.dumps(body).encode())
        response = control(self._emulator, request)
        assert response.status == status, response.body
        return json.loads(response.body) if response.body else None


@pytest.fixture
def controls(emulator: Emulator) -> Controls:
    return Controls(emulator)


def test_tolokers_work_by_control(api: Api, controls: Controls) -> None:
    pool, other = open_pool(api, 20), open_pool(api)
    told = {
        "pool_id": pool,
        "tolokers": 4,
        "first": 2,
        "skip": 0.2,
        "expire": 0.1,
        "accuracy": 1,
        "limit": 30,
    }
    done = controls.post("tolokers/work", told)["assignments"]
    listed = assignments(api, pool)
    assert [item["id"] for item in listed] == done
    assert len(done) == 30
    assert {item["user_id"] for item in listed} <= set(api.emulator.tolokers(4, first=2).ids)
    assert {item["status"] for item in listed} == {"ACCEPTED", "SKIPPED", "EXPIRED"}
    assert assignments(api, other) == []
    assert len(controls.post("tolokers/work", {})["assignments"]) > 3
    assert len(assignments(api, other)) == 3


def test_tolokers_go_step_by_step_by_control(api: Api, controls: Controls) -> None:
    spec = {
        **project_form()["task_spec"],
        "output_spec": {"photo": {"type": "file"}, "cat": {"type": "boolean"}},
    }
    pool = open_pool(api, project_id=api.project(task_spec=spec)["id"])
    first, second, third = controls.post("tolokers/take", {"pool_id": pool, "tolokers": 3})["assignments"]
    photo = {"name": "cat.png", "media_type": "image/png", "base64": base64.b64encode(b"cat").decode()}
    solution = {"output_values": {"cat": True}, "files": {"photo": photo}}
    controls.post(f"assignments/{first}/submit", {"solutions": [solution]}, 204)
    controls.post(f"assignments/{second}/skip", {}, 204)
    controls.post(f"assignments/{third}/expire", {}, 204)
    assert [item["status"] for item in assignments(api, pool)] == ["ACCEPTED", "SKIPPED", "EXPIRED"]
    values = api.read(f"/assignments/{first}")["solutions"][0]["output_values"]
    assert values["cat"] is True
    assert api.get(f"/attachments/{values['photo']}/download").content == b"cat"


def test_controls_refuse_what_is_wrong(api: Api, controls: Controls) -> None:
    pool = open_pool(api)
    controls.post("tolokers/work", {"pool_id": "99999"}, 404)
    controls.post("tolokers/work", {"tolokers": -1}, 400)
    controls.post("tolokers/work", {"skip": 2}, 400)
    controls.post("tolokers/take", {"skip": 0.1}, 400)
    (id,) = controls.post("tolokers/take", {"pool_id": pool, "tolokers": 1})["assignments"]
    controls.post(f"assignments/{id}/submit", {"solutions": []}, 400)
    controls.post(f"assignments/{id}/submit", {"solutions": [{"output_values": {"cat": 1}}]}, 400)
    file = {"photo": {"name": "cat.png", "base64": "?"}}
    controls.post(f"assignments/{id}/submit", {"solutions": [{"output_values": {}, "files": file}]}, 400)
    controls.post("assignments/unheard-of/skip", {}, 404)
    controls.post(f"assignments/{id}/skip", {}, 204)
    controls.post(f"assignments/{id}/skip", {}, 409)
    controls.post(f"assignments/{id}/dance", {}, 404)


def test_items_are_answered_by_control(apps: Apps, controls: Controls) -> None:
    project = apps.project()
    first, second = texts(2)
    error = {"code": "X", "message": "It can't be read"}
    answers = [
        {"input_data": first, "output_data": {"result": ["BAD"]}},
        {"input_data": second, "errors": [error]},
    ]
    controls.post(f"app-projects/{project.id}/answers", answers, 204)
    controls.post("balance", {"balance": 0.07}, 204)
    assert project.started(2)["items_per_state"].items() >= {"COMPLETED": 1, "ERROR": 1}.items()
    assert {item["input_data"]["id"]: item["output_data"] for item in project.items()} == {
        "0": {"result": ["BAD"]},
        "1": {},
    }
    assert apps.get(f"{ROOT}/v1/requester").json()["balance"] == 0


def test_controls_refuse_what_no_item_can_be_answered(apps: Apps, controls: Controls) -> None:
    path = f"app-projects/{apps.project().id}/answers"
    controls.post(path, {}, 400)
    controls.post(path, [{"output_data": {}}], 400)
    controls.post(path, [{"input_data": texts(1)[0]}], 400)
    controls.post(path, [{"input_data": texts(1)[0], "output_data": {"result": "OK"}}], 400)
    controls.post(path, [{"input_data": texts(1)[0], "errors": [{"code": "X"}]}], 400)
    controls.post("app-projects/unheard-of/answers", [], 404)
    controls.post("balance", {}, 400)
    controls.post("balance", {"balance": -1}, 400)


def test_a_profile_is_set_by_control(api: Api, controls: Controls) -> None:
    controls.post("tolokers/mary/profile", {"country": "FR", "gender": "FEMALE"}, status=204)
    assert api.read("/user-metadata/mary")["country"] == "FR"
    controls.post("tolokers/mary/profile", {"shoe_size": 38}, status=400)


def test_an_account_is_blocked_by_control(api: Api, controls: Controls) -> None:
    pool = open_pool(api)
    controls.post("block-account", None, status=204)
    assert api.read(f"/pools/{pool}")["last_close_reason"] == "BLOCKED"
