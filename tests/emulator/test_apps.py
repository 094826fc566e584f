"""Apps, and the projects that are made of them."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from emulator.api import ROOT
from emulator.apps import (
    CLASSIFICATION,
    MODERATION,
    PARAMETERS,
    Apps,
    appropriate,
    errors,
    project_document,
    texts,
)
from toloka_emulator import Emulator, Fault, OperationPace

IN_SHORT = {
    "name": "Counting",
    "image": "https://example.com/counting.png",
    "description": "Counts what is in a picture.",
    "examples": [],
    "default_item_price": 0,
}


def form(**changes: Any) -> dict[str, Any]:
    """What a project is made of."""
    return {"app_id": CLASSIFICATION, "name": "Grammar", "parameters": deepcopy(PARAMETERS), **changes}


def test_apps_are_there_from_the_start(apps: Apps) -> None:
    page = apps.read("/apps", sort="id")
    assert page["has_more"] is False
    assert len(page["content"]) == 6
    for listed in page["content"]:
        app = apps.read(f"/apps/{listed['id']}", lang="en")
        assert app.items() >= listed.items()
        assert app["input_spec"].keys() >= {
            field["name"] for field in app["input_format_info"]["input_fields"]
        }
        assert app["output_spec"]
        assert app["default_item_price"] > 0
        assert app["param_spec"]["fields"]["required"][:2] == ["name", "default_language"]
        assert app.keys().isdisjoint({"synchronous", "created"})
        assert listed.keys().isdisjoint({"param_spec", "input_spec", "output_spec", "input_format_info"})
    apps.emulator.reset()
    assert apps.read("/apps", sort="id") == page


def test_an_unknown_app_is_a_404(apps: Apps) -> None:
    assert apps.get("/apps/unheard-of").json()["code"] == "DOES_NOT_EXIST"


def test_apps_are_listed_page_by_page(apps: Apps) -> None:
    ids = [app["id"] for app in apps.read("/apps")["content"]]
    assert ids == sorted(ids)
    first = apps.read("/apps", sort="id", limit=4)
    assert first["has_more"] is True
    rest = apps.read("/apps", sort="id", limit=4, after_id=first["content"][-1]["id"])
    assert [app["id"] for app in first["content"] + rest["content"]] == ids
    assert [app["id"] for app in apps.read("/apps", sort="-id")["content"]] == ids[::-1]
    assert [app["id"] for app in apps.read("/apps", id_gt=ids[1], id_lte=ids[3])["content"]] == ids[2:4]
    assert [app["id"] for app in apps.read("/apps", id_gte=ids[1], id_lt=ids[3])["content"]] == ids[1:3]


def test_apps_of_ones_own_can_be_loaded(apps: Apps) -> None:
    (app,) = apps.emulator.load(
        "apps",
        [
            {
                **IN_SHORT,
                "default_item_price": 0.5,
                "param_spec": {"fields": {"type": "object", "required": ["what"]}},
                "input_spec": {"image_url": {"type": "url"}},
                "output_spec": {"count": {"type": "integer", "min_value": 3, "max_value": 3}},
            }
        ],
    )
    refused = apps.post("/app-projects", json={"app_id": app["id"], "parameters": {}})
    assert errors(refused) == {"parameters.what": "VALUE_REQUIRED"}
    project = apps.project(app_id=app["id"], parameters={"what": "cats"})
    assert project.read()["item_price"] == 0.5
    batch = apps.create(f"{project.path}/batches", {"items": [{"image_url": "https://example.com/1.png"}]})
    project.do(batch["id"], "start")
    assert [item["output_data"] for item in project.items()] == [{"count": 3}]


def test_a_project_is_made_and_read(apps: Apps) -> None:
    project = apps.create("/app-projects", form())
    assert project == {
        "id": project["id"],
        "app_id": CLASSIFICATION,
        "parent_app_project_id": "",
        "status": "READY",
        "created": project["created"],
        "name": "Grammar",
        "parameters": PARAMETERS,
        "item_price": 0.07,
        "errors": [],
        "read_only": False,
        "app": {"id": CLASSIFICATION, "name": "Text Classification"},
    }
    assert apps.read(f"/app-projects/{project['id']}") == project
    assert apps.read("/app-projects")["content"] == [project]
    assert apps.get("/app-projects/unheard-of").status_code == 404


def test_the_parameters_have_to_fit_the_app(apps: Apps) -> None:
    bad = form()
    del bad["parameters"]["default_language"]
    bad["parameters"]["option_other"] = "no"
    del bad["parameters"]["instruction_classes"][1]["value"]
    found = errors(apps.post("/app-projects", json=bad))
    assert found == {
        "parameters.default_language": "VALUE_REQUIRED",
        "parameters.option_other": "VALUE_NOT_ALLOWED",
        "parameters.instruction_classes.1.value": "VALUE_REQUIRED",
    }
    assert apps.read("/app-projects")["content"] == []


@pytest.mark.parametrize(
    ("changes", "path", "code"),
    [
        ({"app_id": "unheard-of"}, "app_id", "ENTITY_DOES_NOT_EXIST"),
        ({"app_id": ""}, "app_id", "VALUE_REQUIRED"),
        ({"parent_app_project_id": "unheard-of"}, "parent_app_project_id", "ENTITY_DOES_NOT_EXIST"),
    ],
)
def test_a_project_needs_an_app_and_a_parent_that_exist(
    apps: Apps, changes: dict[str, Any], path: str, code: str
) -> None:
    assert errors(apps.post("/app-projects", json=form(**changes))) == {path: code}


def test_a_project_takes_from_its_parent_what_it_leaves_out(apps: Apps) -> None:
    parent = apps.project()
    clone = apps.create("/app-projects", {"parent_app_project_id": parent.id, "name": "Again"})
    assert clone.items() >= {"parent_app_project_id": parent.id, "name": "Again"}.items()
    for name in ("app_id", "parameters", "item_price"):
        assert clone[name] == parent.read()[name]
    listed = apps.read("/app-projects", parent_app_project_id=parent.id)["content"]
    assert [project["id"] for project in listed] == [clone["id"]]


def test_a_project_with_examples_of_unknown_classes_ends_in_an_error(apps: Apps) -> None:
    bad = form()
    bad["parameters"]["instruction_examples"].append({"text": "Woof", "label": "dog", "description": "Barks"})
    project = apps.create("/app-projects", bad)
    assert project["status"] == "ERROR"
    (error,) = project["errors"]
    assert (error["code"], error["payload"]["instruction_class"]) == ("DOES_NOT_EXIST", "dog")
    refused = apps.post(f"/app-projects/{project['id']}/batches", json={"items": texts(1)})
    assert appropriate(refused) == ["CREATING", "READY"]


def test_an_injected_fault_lets_a_project_end_in_an_error(apps: Apps) -> None:
    apps.emulator.inject(Fault(operation="createAppProject", fail_operation=True))
    assert apps.project().read()["status"] == "ERROR"
    assert apps.project().read()["status"] == "READY"


def test_a_project_is_archived_and_gets_its_status_back(apps: Apps) -> None:
    project = apps.project()
    batch = project.batch()
    for _ in range(2):
        apps.act(f"{project.path}/archive")
        assert project.read()["status"] == "ARCHIVED"
    assert [one["id"] for one in apps.read("/app-projects", status="ARCHIVED")["content"]] == [project.id]
    assert apps.read("/app-projects", status="READY")["content"] == []
    assert project.refused(batch["id"], "start") == ["READY"]
    assert appropriate(apps.post(f"{project.path}/items", json={"input_data": texts(1)[0]})) == [
        "CREATING",
        "READY",
    ]
    for _ in range(2):
        apps.act(f"{project.path}/unarchive")
        assert project.read()["status"] == "READY"
    assert apps.post("/app-projects/unheard-of/archive").status_code == 404
    assert apps.post("/app-projects/unheard-of/unarchive").status_code == 404


def test_projects_are_listed_by_what_they_are(apps: Apps) -> None:
    first = apps.project(name="b")
    apps.emulator.advance(60)
    second = apps.project(app_id=MODERATION, name="a", parameters={"name": "a", "default_language": "en"})
    created = second.read()["created"]

    def listed(**query: Any) -> list[str]:
        return [project["id"] for project in apps.read("/app-projects", **query)["content"]]

    assert listed(app_id=MODERATION) == [second.id]
    assert listed(sort="created") == [first.id, second.id]
    assert listed(sort="name,-created") == listed(sort="-created") == [second.id, first.id]
    assert listed(name_gt="a") == listed(name_gte="b") == listed(created_lt=created) == [first.id]
    assert listed(name_lt="b") == listed(name_lte="a") == listed(created_gte=created) == [second.id]
    assert listed(created_gt=created) == []
    assert set(listed(created_lte=created)) == {first.id, second.id}
    assert listed(sort="created", after_id=first.id) == listed(sort="name", limit=1) == [second.id]
    assert listed(sort="-created", after_id=second.id) == [first.id]


def test_projects_of_others_are_not_there(apps: Apps) -> None:
    project = apps.project()
    owner = apps.get(f"{ROOT}/v1/requester").json()["id"]

    def listed(**query: Any) -> list[str]:
        return [one["id"] for one in apps.read("/app-projects", **query)["content"]]

    assert listed(scope="MY") == listed(scope="COMPANY") == [project.id]
    assert listed(scope="REQUESTER_LIST", requester_ids=f"somebody,{owner}") == [project.id]
    assert listed(scope="REQUESTER_LIST", requester_ids="somebody") == []
    assert listed(scope="REQUESTER_LIST") == []


def test_an_unknown_object_to_go_on_after_is_refused(apps: Apps) -> None:
    refused = apps.get("/app-projects", params={"after_id": "unheard-of"})
    assert errors(refused) == {"after_id": "ENTITY_DOES_NOT_EXIST"}


@pytest.mark.parametrize(
    "pace", [OperationPace(polls=2), OperationPace(seconds=30), OperationPace(manual=True)]
)
def test_a_project_is_created_at_the_pace_of_operations(pace: OperationPace) -> None:
    with Emulator(seed=1, operations=pace) as emulator, Apps(emulator) as apps:
        created = apps.create("/app-projects", form())
        path = f"/app-projects/{created['id']}"
        assert created["status"] == apps.read(path)["status"] == "CREATING"
        batch = apps.create(f"{path}/batches", {"items": texts(1)})
        if pace.manual:
            assert appropriate(apps.post(f"{path}/batches/{batch['id']}/start")) == ["READY"]
            assert emulator.end_operation(created["id"])["status"] == "READY"
        emulator.advance(30)
        assert apps.read(path)["status"] == "READY"
        assert not emulator.mismatches


def test_a_project_that_ends_by_hand_may_end_in_an_error() -> None:
    with Emulator(operations=OperationPace(manual=True)) as emulator, Apps(emulator) as apps:
        failed, ready = apps.project(), apps.project()
        assert emulator.end_operation(failed.id, "FAIL")["status"] == "ERROR"
        assert emulator.end_operation(failed.id)["status"] == "ERROR"
        assert emulator.end_operations() == []
        assert ready.read()["status"] == "READY"


def test_projects_fail_where_the_pace_says_so() -> None:
    pace = OperationPace(fail=frozenset(["APP_PROJECT.CREATE"]))
    with Emulator(operations=pace) as emulator, Apps(emulator) as apps:
        assert apps.project().read()["status"] == "ERROR"


def test_what_was_loaded_may_have_microseconds(apps: Apps) -> None:
    created = "2021-10-03T09:19:44.378888"
    apps.emulator.load("app_projects", [project_document(MODERATION, id="1", created=created)])
    assert apps.read("/app-projects/1")["created"] == created
