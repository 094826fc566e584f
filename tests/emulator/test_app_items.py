"""Items of apps: uploaded, answered, paid, listed."""

from __future__ import annotations

from typing import Any

import pytest

from emulator.api import ROOT
from emulator.apps import MODERATION, PARAMETERS, Apps, Project, appropriate, errors, texts
from emulator.test_apps import IN_SHORT
from toloka_emulator import Emulator, Fault, OperationPace

SEVERAL = {**PARAMETERS, "option_multiple_choice": True}


def balance(apps: Apps) -> float:
    """The money that is left."""
    left: float = apps.get(f"{ROOT}/v1/requester").json()["balance"]
    return left


def test_an_item_is_added_to_a_batch_and_read(apps: Apps) -> None:
    project = apps.project()
    batch = apps.create(f"{project.path}/batches", {})
    item = apps.create(f"{project.path}/items", {"batch_id": batch["id"], "input_data": {"text": "Hi."}})
    assert item == {
        "id": item["id"],
        "app_project_id": project.id,
        "batch_id": batch["id"],
        "status": "NEW",
        "input_data": {"text": "Hi."},
        "output_data": {},
        "errors": [],
        "created_at": item["created_at"],
    }
    assert apps.read(f"{project.path}/items/{item['id']}") == item
    assert project.items() == [item]


def test_an_item_without_a_batch_is_worked_on_at_once(apps: Apps) -> None:
    project = apps.project()
    item = apps.create(f"{project.path}/items", {"input_data": {"text": "Hi."}})
    assert item["status"] == "COMPLETED"
    assert "batch_id" not in item
    assert item["output_data"]["result"] in (["OK"], ["BAD"])
    assert 0 <= item["output_data"]["confidence"] <= 1
    assert item["created_at"] <= item["started_at"] <= item["finished_at"]


def test_items_without_a_batch_wait_for_the_project() -> None:
    with Emulator(operations=OperationPace(seconds=60)) as emulator, Apps(emulator) as apps:
        project = apps.project()
        ids = apps.create(f"{project.path}/items/bulk", {"items": texts(2)})
        emulator.advance(59)
        assert {item["status"] for item in project.items()} == {"NEW"}
        emulator.advance(1)
        assert {item["status"] for item in project.items()} == {"PROCESSING"}
        emulator.advance(60)
        assert {(item["id"], item["status"]) for item in project.items()} == {(id, "COMPLETED") for id in ids}
        assert not emulator.mismatches


def test_items_that_wait_outlast_the_archive() -> None:
    with Emulator(operations=OperationPace(manual=True)) as emulator, Apps(emulator) as apps:
        project = apps.project()
        item = apps.create(f"{project.path}/items", {"input_data": texts(1)[0]})
        apps.act(f"{project.path}/archive")
        assert emulator.end_operation(project.id)["status"] == "ARCHIVED"
        assert project.items()[0]["status"] == "NEW"
        apps.act(f"{project.path}/unarchive")
        assert emulator.end_operation(item["id"])["status"] == "COMPLETED"
        assert not emulator.mismatches


def test_an_item_has_to_fit_the_app(apps: Apps) -> None:
    path = f"{apps.project().path}/items"
    assert errors(apps.post(path, json={"input_data": {"txt": "Hi."}})) == {
        "input_data.txt": "VALUE_NOT_ALLOWED",
        "input_data.text": "VALUE_REQUIRED",
    }
    assert errors(apps.post(path, json={"input_data": {"text": 1}})) == {"input_data.text": "STRING_EXPECTED"}
    assert errors(apps.post(path, json={})) == {"input_data": "VALUE_REQUIRED"}


def test_an_item_needs_a_project_and_a_batch_of_it(apps: Apps) -> None:
    project, other = apps.project(), apps.project()
    batch = other.batch()
    item = other.items()[0]
    form = {"batch_id": batch["id"], "input_data": {"text": "Hi."}}
    bulk = {"batch_id": batch["id"], "items": texts(1)}
    for response in (
        apps.post(f"{project.path}/items", json=form),
        apps.post(f"{project.path}/items/bulk", json=bulk),
        apps.post("/app-projects/unheard-of/items", json=form),
        apps.post("/app-projects/unheard-of/items/bulk", json=bulk),
        apps.get(f"{project.path}/items/{item['id']}"),
        apps.get(f"{other.path}/items/unheard-of"),
        apps.get("/app-projects/unheard-of/items"),
    ):
        assert (response.status_code, response.json()["code"]) == (404, "DOES_NOT_EXIST")


def test_items_are_added_in_bulk(apps: Apps) -> None:
    project = apps.project()
    batch = project.batch(1)
    ids = apps.create(f"{project.path}/items/bulk", {"batch_id": batch["id"], "items": texts(3)})
    assert len(set(ids)) == 3
    assert set(ids) < {item["id"] for item in project.items(batch_id=batch["id"])}
    read = project.read_batch(batch["id"])
    assert (read["items_count"], read["last_items_import"]["records_count"]) == (4, 3)


def test_a_bulk_call_with_wrong_items_adds_none(apps: Apps) -> None:
    project = apps.project()
    refused = apps.post(f"{project.path}/items/bulk", json={"items": [{"text": "Hi."}, {}, {"text": 1}]})
    assert errors(refused) == {"input_data.1.text": "VALUE_REQUIRED", "input_data.2.text": "STRING_EXPECTED"}
    assert project.items() == []


def test_wrong_items_may_be_skipped_in_a_batch_only(apps: Apps) -> None:
    project = apps.project()
    form = {"items": [{"text": "Hi."}, {}], "ignore_errors": True}
    refused = apps.post(f"{project.path}/items/bulk", json=form)
    assert errors(refused) == {"ignore_errors": "VALUE_NOT_ALLOWED"}
    batch = apps.create(f"{project.path}/batches", {"name": "Empty"})
    (id,) = apps.create(f"{project.path}/items/bulk", {**form, "batch_id": batch["id"]})
    assert [item["id"] for item in project.items()] == [id]
    imported = project.read_batch(batch["id"])["last_items_import"]
    assert (imported["records_count"], imported["records_skipped"]) == (2, 1)
    assert imported["errors"]["input_data.1.text"]["code"] == "VALUE_REQUIRED"


def test_a_bulk_call_takes_10000_items_at_the_most(apps: Apps) -> None:
    project = apps.project(app_id=MODERATION, parameters={"name": "x", "default_language": "en"})
    refused = apps.post(f"{project.path}/items/bulk", json={"items": [{"text": "x"}] * 10_001})
    assert (refused.status_code, refused.json()["code"]) == (413, "ENTITY_TOO_LARGE")
    assert len(apps.create(f"{project.path}/items/bulk", {"items": [{"text": "x"}] * 10_000})) == 10_000


def test_items_are_answered_alike_whenever_the_seed_is() -> None:
    def answers(seed: int, **changes: Any) -> list[Any]:
        with Emulator(seed=seed) as emulator, Apps(emulator) as apps:
            project = apps.project(**changes)
            ids = apps.create(f"{project.path}/items/bulk", {"items": texts(20)})
            return [apps.read(f"{project.path}/items/{id}")["output_data"] for id in ids]

    assert answers(1) == answers(1) != answers(2)
    assert {tuple(answer["result"]) for answer in answers(1)} == {("OK",), ("BAD",)}
    assert ("OK", "BAD") in {tuple(answer["result"]) for answer in answers(1, parameters=SEVERAL)}


def test_a_duplicate_is_answered_as_before_unless_it_is_asked_for_anew(apps: Apps) -> None:
    project = apps.project()

    def answer(**changes: Any) -> Any:
        form = {"input_data": {"text": "Hi."}, **changes}
        return apps.create(f"{project.path}/items", form)["output_data"]

    first = answer()
    assert [answer() for _ in range(5)] == [first] * 5
    assert any(answer(force_new_original=True) != first for _ in range(5))
    asked_anew = apps.create(
        f"{project.path}/items/bulk", {"items": [{"text": "Hi."}] * 5, "force_new_original": True}
    )
    outputs = [apps.read(f"{project.path}/items/{id}")["output_data"] for id in asked_anew]
    assert any(output != first for output in outputs)


def test_a_test_can_set_the_answers(apps: Apps) -> None:
    project = apps.project()
    first, second = texts(2)
    output = {"result": ["BAD"], "confidence": 0.25}
    error = {"code": "INVALID_TEXT", "message": "The text is empty"}
    apps.emulator.answer_items(
        project.id,
        [{"input_data": first, "output_data": output}, {"input_data": second, "errors": [error]}],
    )
    batch = project.started()
    by_input = {item["input_data"]["id"]: item for item in project.items()}
    assert by_input["0"]["output_data"] == output
    assert (by_input["1"]["status"], by_input["1"]["errors"]) == ("ERROR", [error])
    assert by_input["1"]["output_data"] == {}
    assert by_input["2"]["status"] == "COMPLETED"
    assert (batch["status"], batch["items_processed_count"]) == ("ERROR", 2)
    changed = {"result": ["OK"], "confidence": 1}
    apps.emulator.answer_items(project.id, [{"input_data": first, "output_data": changed}])
    form = {"input_data": first, "force_new_original": True}
    assert apps.create(f"{project.path}/items", form)["output_data"] == changed


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ({"input_data": {}, "output_data": {"result": ["OK"]}}, "input_data.text: A value is required"),
        ({"input_data": {"text": "x"}, "output_data": {"result": "OK"}}, "output_data.result: An array"),
        ({"input_data": {"text": "x"}}, "either output_data or errors"),
        (
            {
                "input_data": {"text": "x"},
                "output_data": {"result": ["OK"]},
                "errors": [{"code": "X", "message": "x"}],
            },
            "either output_data or errors",
        ),
    ],
)
def test_answers_that_are_set_have_to_fit(apps: Apps, answer: dict[str, Any], message: str) -> None:
    project = apps.project()
    with pytest.raises(ValueError, match=message):
        apps.emulator.answer_items(project.id, [answer])


def test_an_item_that_nobody_can_answer_ends_in_an_error(apps: Apps) -> None:
    (app,) = apps.emulator.load(
        "apps", [{**IN_SHORT, "output_spec": {"x": {"type": "string", "pattern": "[A-Z]{9}"}}}]
    )
    project = apps.project(app_id=app["id"], parameters={})
    item = apps.create(f"{project.path}/items", {"input_data": {}})
    assert (item["status"], item["errors"][0]["code"]) == ("ERROR", "INTERNAL_ERROR")


def test_each_item_is_paid_of_the_balance(apps: Apps) -> None:
    project = apps.project()
    before = balance(apps)
    project.started(3)
    assert balance(apps) == pytest.approx(before - 0.21, abs=1e-9)
    apps.emulator.answer_items(
        project.id,
        [
            {
                "input_data": {"text": "x"},
                "errors": [{"code": "X", "message": "What ends in an error is free"}],
            }
        ],
    )
    apps.create(f"{project.path}/items", {"input_data": {"text": "x"}})
    assert balance(apps) == pytest.approx(before - 0.21, abs=1e-9)


def test_items_that_there_is_no_money_for_are_not_answered(apps: Apps) -> None:
    project = apps.project()
    apps.emulator.set_balance(0.15)
    ids = apps.create(f"{project.path}/items/bulk", {"items": texts(3)})
    statuses = [apps.read(f"{project.path}/items/{id}")["status"] for id in ids]
    assert statuses == ["COMPLETED", "COMPLETED", "NO_MONEY"]
    assert balance(apps) == pytest.approx(0.01, abs=1e-9)
    with pytest.raises(ValueError, match="balance"):
        apps.emulator.set_balance(-1)


def test_an_injected_fault_lets_items_end_in_an_error(apps: Apps) -> None:
    project = apps.project()
    for operation in ("createAppItem", "createAppItems"):
        apps.emulator.inject(Fault(operation=operation, fail_operation=True))
    apps.create(f"{project.path}/items", {"input_data": texts(1)[0]})
    apps.create(f"{project.path}/items/bulk", {"items": texts(2)})
    assert [item["status"] for item in project.items()] == ["ERROR"] * 3


@pytest.mark.parametrize("seconds", [0, 1])
def test_items_end_in_an_error_where_the_pace_says_so(seconds: float) -> None:
    pace = OperationPace(seconds=seconds, fail=frozenset(["APP_ITEM.START"]))
    with Emulator(operations=pace) as emulator, Apps(emulator) as apps:
        project = apps.project()
        emulator.advance(1)
        apps.create(f"{project.path}/items", {"input_data": texts(1)[0]})
        emulator.advance(1)
        assert [item["status"] for item in project.items()] == ["ERROR"]


@pytest.fixture
def listed(apps: Apps) -> Project:
    """A project with a batch that is done, a batch to come, and an item by itself."""
    project = apps.project()
    project.started(4, name="done")
    apps.emulator.advance(60)
    project.batch(3, name="to come")
    apps.emulator.advance(60)
    apps.create(f"{project.path}/items", {"input_data": {"text": "alone"}})
    return project


def test_items_are_listed_by_what_they_are(listed: Project) -> None:
    batches = listed.apps.read(f"{listed.path}/batches", sort="created")["content"]
    assert [batch["name"] for batch in batches] == ["done", "to come"]
    assert len(listed.items(batch_id=batches[0]["id"])) == 4
    assert len(listed.items(status="NEW")) == 3
    assert len(listed.items(status="COMPLETED")) == 5
    assert len(listed.items(status="COMPLETED", batch_id=batches[0]["id"])) == 4
    assert listed.items(status="COMPLETED", batch_id=batches[1]["id"]) == []


def test_items_are_bounded(listed: Project) -> None:
    items = listed.items(sort="id")
    ids = [item["id"] for item in items]
    assert ids == sorted(ids)
    assert [item["id"] for item in listed.items(id_gt=ids[1], id_lte=ids[4])] == ids[2:5]
    created = max(item["created_at"] for item in items)
    assert [item["input_data"]["text"] for item in listed.items(created_gte=created)] == ["alone"]
    assert len(listed.items(created_lt=created)) == 7
    finished = min(item["finished_at"] for item in items if "finished_at" in item)
    assert len(listed.items(finished_lte=finished)) == 4
    assert [item["input_data"]["text"] for item in listed.items(finished_gt=finished)] == ["alone"]


def test_what_is_done_comes_first_by_the_time_it_was_done(listed: Project) -> None:
    items = listed.items(sort="finished")
    finished = [item.get("finished_at") for item in items]
    assert finished[5:] == [None] * 3
    assert finished[:5] == sorted(finished[:5])
    assert [item["id"] for item in listed.items(sort="-finished,-id")] == [item["id"] for item in items][::-1]


@pytest.mark.parametrize(
    "sort",
    ["id", "-id", "created", "-created,id", "finished", "-finished", "status,-finished,id", "-status"],
)
@pytest.mark.parametrize("limit", [1, 3, 8])
def test_every_order_can_be_followed(listed: Project, sort: str, limit: int) -> None:
    expected = [item["id"] for item in listed.items(sort=sort)]
    path, query = f"{listed.path}/items", {"sort": sort, "limit": limit}
    page = listed.apps.read(path, **query)
    ids = [item["id"] for item in page["content"]]
    while page["has_more"]:
        page = listed.apps.read(path, **query, after_id=ids[-1])
        ids += [item["id"] for item in page["content"]]
    assert ids == expected


def test_results_can_be_streamed(listed: Project) -> None:
    path = f"{listed.path}/items"
    done = [one for one in listed.items(sort="finished") if one["status"] == "COMPLETED"]
    listed.apps.emulator.advance(60)
    new = listed.apps.create(path, {"input_data": {"text": "new"}})
    rest = listed.apps.read(path, sort="finished", after_id=done[-1]["id"])["content"]
    assert rest[0] == new
    assert {item["status"] for item in rest[1:]} == {"NEW"}


def test_a_page_has_100_unless_asked_and_1000_at_the_most(listed: Project) -> None:
    listed.apps.create(f"{listed.path}/items/bulk", {"items": texts(1000)})
    path = f"{listed.path}/items"
    assert len(listed.apps.read(path)["content"]) == 100
    page = listed.apps.read(path, limit=1000)
    assert (len(page["content"]), page["has_more"]) == (1000, True)


def test_items_can_be_loaded_as_they_are(apps: Apps) -> None:
    project = apps.project()
    form = {"app_project_id": project.id, "status": "CANCELLED", "input_data": texts(1)[0], "errors": []}
    (item,) = apps.emulator.load("app_items", [form])
    assert project.items() == [item]


def test_a_batch_in_the_archive_takes_no_items(apps: Apps) -> None:
    project = apps.project()
    batch = project.batch()
    project.do(batch["id"], "archive")
    form = {"batch_id": batch["id"], "input_data": texts(1)[0]}
    assert "ARCHIVE" not in appropriate(apps.post(f"{project.path}/items", json=form))


def test_a_fault_in_place_of_an_answer_adds_nothing(apps: Apps) -> None:
    project = apps.project()
    apps.emulator.inject(Fault(operation="createAppItems", status=503))
    assert apps.post(f"{project.path}/items/bulk", json={"items": texts(2)}).status_code == 503
    assert project.items() == []
