"""Calls that create one object or many."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from emulator.api import ROOT, Api, made, project_form
from emulator.uploads import MIXER, mixed_pool, suite_form, task_form, upload
from toloka_emulator import Emulator, Fault, OperationPace
from toloka_emulator._openapi.specification import bundled

if TYPE_CHECKING:
    from collections.abc import Iterator

ID = "2ed92b7f-75c0-4771-ae2f-3911232d6d4e"


def refused(response: Any, status: int = 400) -> dict[str, Any]:
    assert response.status_code == status, response.text
    payload: dict[str, Any] = response.json().get("payload", {})
    return {path: fault["code"] for path, fault in payload.items()}


def codes(faults: dict[str, Any]) -> dict[str, dict[str, str]]:
    return {at: {path: fault["code"] for path, fault in found.items()} for at, found in faults.items()}


@pytest.fixture
def pool(api: Api) -> str:
    return mixed_pool(api)


def good_bad_good(pool: str) -> list[dict[str, Any]]:
    return [
        task_form(pool, image="a.png"),
        {**task_form(pool), "input_values": {}},
        task_form(pool, image="b.png"),
    ]


def test_one_object_is_created_at_once(api: Api, pool: str) -> None:
    task = made(upload(api, task_form(pool)))
    assert api.read(f"/tasks/{task['id']}") == task
    assert api.read("/operations")["items"] == []


def test_one_bad_object_is_refused(api: Api, pool: str) -> None:
    bad = good_bad_good(pool)[1]
    assert refused(upload(api, bad)) == {"input_values.image": "VALUE_REQUIRED"}
    assert refused(upload(api, bad, skip_invalid_items=True)) == {"input_values.image": "VALUE_REQUIRED"}


def test_many_objects_are_created_in_their_order(api: Api, pool: str) -> None:
    forms = [task_form(pool, image=f"{number}.png") for number in range(12)]
    answer = made(upload(api, forms))
    assert list(answer) == ["items"]
    assert [answer["items"][str(number)]["input_values"]["image"] for number in range(12)] == [
        form["input_values"]["image"] for form in forms
    ]
    assert [task["id"] for task in api.read("/tasks", pool_id=pool)["items"]] == [
        answer["items"][str(number)]["id"] for number in range(12)
    ]


def recorded() -> Iterator[Any]:
    """Each recorded body of the calls that create tasks and task suites."""
    specification = bundled()
    for name in ("createTask", "createTaskSuite"):
        endpoint = specification.endpoints[name]
        media_type = (endpoint.body or "").removesuffix("/schema")
        for example in specification.follow(media_type)[1]["examples"]:
            value = specification.follow(f"{media_type}/examples/{example}")[1]["value"]
            yield pytest.param(ROOT + endpoint.path, value, id=example)


def named(value: Any, name: str) -> Iterator[str]:
    """The names of all fields in the objects with this name."""
    below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in below:
        yield from one if key == name else named(one, name)


@pytest.mark.parametrize(("path", "body"), list(recorded()))
def test_every_recorded_form_is_taken(tolerant: Api, path: str, body: Any) -> None:
    spec = project_form()["task_spec"]
    for kind in ("input", "output"):
        fields = named(body, f"{kind}_values")
        spec[f"{kind}_spec"] = {name: {"type": "any", "required": False} for name in fields}
    project = made(tolerant.post("/projects", json=project_form(task_spec=spec)))["id"]
    mixer = {"mixer_config": MIXER} if path.endswith("/tasks") else {}
    defaults = {"default_overlap_for_new_task_suites": 3, "default_overlap_for_new_tasks": 3}
    pool = tolerant.pool(project_id=project, defaults=defaults, **mixer)["id"]
    forms = body if isinstance(body, list) else [body]
    answer = made(upload(tolerant, [{**form, "pool_id": pool} for form in forms], path, allow_defaults=True))
    own = ("id", "pool_id", "created", "automerged", "remaining_overlap", "tasks")
    for index, form in enumerate(forms):
        document = answer["items"][str(index)]
        assert {name: value for name, value in form.items() if name not in own}.items() <= document.items()
        for sent, task in zip(form.get("tasks", ()), document.get("tasks", ()), strict=True):
            assert {name: value for name, value in sent.items() if name != "id"}.items() <= task.items()


def test_an_empty_list_creates_nothing(api: Api) -> None:
    assert made(upload(api, [])) == {"items": {}}
    assert made(upload(api, [], skip_invalid_items=True)) == {"items": {}, "validation_errors": {}}


def test_one_of_many_refuses_them_all(api: Api, pool: str) -> None:
    assert refused(upload(api, good_bad_good(pool))) == {"1.input_values.image": "VALUE_REQUIRED"}
    assert api.read("/tasks", pool_id=pool)["items"] == []


def test_the_refused_ones_can_be_skipped(api: Api, pool: str) -> None:
    answer = made(upload(api, good_bad_good(pool), skip_invalid_items=True))
    assert sorted(answer["items"]) == ["0", "2"]
    assert codes(answer["validation_errors"]) == {"1": {"input_values.image": "VALUE_REQUIRED"}}
    assert len(api.read("/tasks", pool_id=pool)["items"]) == 2


def test_nothing_left_to_create_is_a_refusal(api: Api, pool: str) -> None:
    bad = good_bad_good(pool)[1]
    refusal = refused(upload(api, [bad, {}], skip_invalid_items=True))
    assert refusal == {
        "0.input_values.image": "VALUE_REQUIRED",
        "1.pool_id": "VALUE_REQUIRED",
        "1.input_values": "VALUE_REQUIRED",
    }


@pytest.mark.parametrize("odd", [1, None, "text", [], [[]]])
def test_items_that_are_no_objects_are_faults_of_their_own(api: Api, pool: str, odd: Any) -> None:
    answer = made(upload(api, [task_form(pool), odd], skip_invalid_items=True))
    assert list(answer["items"]) == ["0"]
    assert codes(answer["validation_errors"]) == {"1": {"": "VALUE_NOT_ALLOWED"}}
    assert refused(upload(api, [odd])) == {"0": "VALUE_NOT_ALLOWED"}


@pytest.mark.parametrize("odd", [1, "text"])
def test_bodies_that_are_neither_one_nor_many(api: Api, odd: Any) -> None:
    assert refused(upload(api, odd)) == {"": "VALUE_NOT_ALLOWED"}


def test_too_many_at_once_are_refused_but_in_the_background(api: Api, pool: str) -> None:
    forms = [task_form(pool)] * 5001
    response = upload(api, forms)
    assert (response.status_code, response.json()["code"]) == (413, "ENTITY_TOO_LARGE")
    operation = upload(api, forms, async_mode=True).json()
    assert operation["details"]["success_count"] == 5001


def test_a_batch_in_the_background_is_an_operation(api: Api, pool: str) -> None:
    response = upload(api, good_bad_good(pool), async_mode=True, skip_invalid_items=True)
    assert response.status_code == 202
    operation = response.json()
    assert operation["type"] == "TASK.BATCH_CREATE"
    assert operation["status"] == "SUCCESS"
    assert operation["parameters"] == {
        "skip_invalid_items": True,
        "allow_defaults": False,
        "open_pool": False,
    }
    assert operation["details"] == {
        "total_count": 3,
        "valid_count": 2,
        "not_valid_count": 1,
        "success_count": 2,
        "failed_count": 1,
    }
    assert operation == api.read(f"/operations/{operation['id']}")


def test_the_log_says_what_became_of_each_object(api: Api, pool: str) -> None:
    forms = [{**form, "__item_idx": str(index)} for index, form in enumerate(good_bad_good(pool))]
    operation = upload(api, [*forms, 4], async_mode=True, skip_invalid_items=True).json()
    log = api.read(f"/operations/{operation['id']}/log")
    ids = [task["id"] for task in api.read("/tasks", pool_id=pool)["items"]]
    assert [step["type"] for step in log] == ["TASK_CREATE", "TASK_VALIDATE", "TASK_CREATE", "TASK_VALIDATE"]
    assert [step["success"] for step in log] == [True, False, True, False]
    assert [step.get("input") for step in log] == [*forms, None]
    assert [step["output"] for step in log[::2]] == [{"task_id": id} for id in ids]
    assert log[1]["output"]["input_values.image"]["code"] == "VALUE_REQUIRED"


def test_a_log_is_kept_for_a_month(api: Api, pool: str) -> None:
    operation = upload(api, task_form(pool), async_mode=True).json()
    api.emulator.advance(30 * 86_400)
    assert len(api.read(f"/operations/{operation['id']}/log")) == 1
    api.emulator.advance(2 * 86_400)
    gone = api.get(f"/operations/{operation['id']}/log")
    assert (gone.status_code, gone.json()["code"]) == (404, "OPERATION_LOGS_ARCHIVED")


def test_a_refusal_in_the_background_fails_the_operation(api: Api, pool: str) -> None:
    operation = upload(api, good_bad_good(pool), async_mode=True).json()
    assert operation["status"] == "FAIL"
    assert operation["details"] == {
        "total_count": 3,
        "valid_count": 2,
        "not_valid_count": 1,
        "success_count": 0,
        "failed_count": 3,
    }
    (step,) = api.read(f"/operations/{operation['id']}/log")
    assert (step["type"], step["success"]) == ("TASK_VALIDATE", False)
    assert api.read("/tasks", pool_id=pool)["items"] == []


def test_one_object_can_be_created_in_the_background(api: Api, pool: str) -> None:
    operation = upload(api, task_form(pool), async_mode=True).json()
    assert operation["details"]["total_count"] == 1
    (step,) = api.read(f"/operations/{operation['id']}/log")
    assert step["output"] == {"task_id": api.read("/tasks", pool_id=pool)["items"][0]["id"]}


def test_nothing_is_there_before_the_operation_ends() -> None:
    with Emulator(operations=OperationPace(polls=2)) as emulator, Api(emulator) as api:
        pool = mixed_pool(api)
        operation = upload(api, [task_form(pool)], async_mode=True).json()
        path = f"/operations/{operation['id']}"
        assert (operation["status"], "details" in operation) == ("PENDING", False)
        assert api.read("/tasks", pool_id=pool)["items"] == []
        assert api.read(f"{path}/log") == []
        assert [api.read(path)["status"] for _ in range(2)] == ["RUNNING", "SUCCESS"]
        assert len(api.read("/tasks", pool_id=pool)["items"]) == 1
        assert len(api.read(f"{path}/log")) == 1
        assert not emulator.mismatches


def test_an_operation_that_is_injected_to_fail(api: Api, pool: str) -> None:
    api.emulator.inject(Fault(operation="createTask", fail_operation=True))
    operation = upload(api, [task_form(pool)], async_mode=True).json()
    assert operation["status"] == "FAIL"
    assert api.read("/tasks", pool_id=pool)["items"] == []


def test_a_pool_that_was_archived_meanwhile() -> None:
    with Emulator(operations=OperationPace(manual=True)) as emulator, Api(emulator) as api:
        pool = mixed_pool(api)
        uploading = upload(api, [task_form(pool)], async_mode=True).json()
        emulator.end_operation(api.act(f"/pools/{pool}/archive")["id"])
        ended = emulator.end_operation(uploading["id"])
        assert (ended["status"], ended["details"]["code"]) == ("FAIL", "INAPPROPRIATE_STATUS")


@pytest.mark.parametrize("in_background", [True, False])
def test_an_operation_id_counts_once(api: Api, pool: str, in_background: bool) -> None:
    first = upload(api, [task_form(pool)], operation_id=ID, async_mode=in_background)
    assert first.is_success
    operation = api.read(f"/operations/{ID}")
    assert operation["status"] == "SUCCESS"
    log = api.read(f"/operations/{ID}/log")
    assert [step["type"] for step in log] == ["TASK_CREATE"]
    for again_in_background in (True, False):
        again = upload(api, [task_form(pool)], operation_id=ID, async_mode=again_in_background)
        assert (again.status_code, again.json()["code"]) == (409, "OPERATION_ALREADY_EXISTS")
    assert api.read(f"/operations/{ID}") == operation
    assert api.read(f"/operations/{ID}/log") == log
    assert len(api.read("/tasks", pool_id=pool)["items"]) == 1


def test_an_operation_id_is_free_again_after_a_refusal(api: Api, pool: str) -> None:
    assert upload(api, good_bad_good(pool), operation_id=ID).status_code == 400
    assert api.get(f"/operations/{ID}").status_code == 404
    assert upload(api, task_form(pool), operation_id=ID).status_code == 201


@pytest.mark.parametrize("id", ["", "1", "new", ID.replace("-", "_")])
def test_an_operation_id_is_a_uuid(api: Api, pool: str, id: str) -> None:
    assert refused(upload(api, task_form(pool), operation_id=id)) == {"operation_id": "UUID_EXPECTED"}


def test_given_ids_among_the_others_in_lists(api: Api, pool: str) -> None:
    given = ["ffffffff-0000-4000-8000-000000000000", "00000000-0000-4000-8000-000000000000"]
    ids: list[str] = []
    for id in given:
        ids.append(upload(api, task_form(pool), operation_id=id, async_mode=True).json()["id"])
        ids.append(upload(api, task_form(pool), async_mode=True).json()["id"])
        api.emulator.advance(1)
    assert ids[::2] == given

    def listed(**query: Any) -> list[str]:
        return [one["id"] for one in api.read("/operations", **query)["items"]]

    assert listed(sort="id") == sorted(ids)
    assert sorted(listed(sort="submitted")[:2]) == sorted(ids[:2])
    assert sorted(listed(sort="-submitted")[:2]) == sorted(ids[2:])
    bound = api.read(f"/operations/{given[1]}")["submitted"]
    assert sorted(listed(submitted_gte=bound)) == sorted(ids[2:])
    assert sorted(listed(submitted_lt=bound, type="TASK.BATCH_CREATE")) == sorted(ids[:2])


def test_quotas_count_the_objects() -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    with Emulator(quotas=True, clock=lambda: now) as emulator, Api(emulator) as api:
        pool = mixed_pool(api)
        made(upload(api, task_form(pool)))
        refusal = upload(api, [0] * 200_000, async_mode=True)
        assert (refusal.status_code, refusal.json()["payload"]) == (429, {"interval": "MIN"})
        made(upload(api, task_form(pool)))
        assert upload(api, [0] * 100_001, "/task-suites", async_mode=True).status_code == 429
        assert upload(api, suite_form(pool), "/task-suites").status_code == 400
        emulator.advance(60)
        made(upload(api, task_form(pool)))


@pytest.mark.parametrize("in_background", [True, False])
def test_the_log_says_which_pools_could_not_be_opened(api: Api, pool: str, in_background: bool) -> None:
    empty = mixed_pool(api)
    forms = [task_form(pool), {**task_form(empty), "input_values": {}}]
    asked = {"async_mode": in_background, "skip_invalid_items": True, "open_pool": True}
    assert api.post("/tasks", json=forms, params={**asked, "operation_id": ID}).is_success
    assert api.read(f"/operations/{ID}")["status"] == "SUCCESS"
    *_, step = api.read(f"/operations/{ID}/log")
    assert (step["type"], step["success"], step["input"]) == ("POOL_OPEN", False, {"pool_id": int(empty)})
    assert step["output"]["code"] == "EMPTY_POOL"
    assert api.read(f"/pools/{pool}")["status"] == "OPEN"
    assert api.read(f"/pools/{empty}")["status"] == "CLOSED"


def test_no_pool_is_opened_where_nothing_is_created(api: Api, pool: str) -> None:
    made(upload(api, task_form(pool)))
    upload(api, good_bad_good(pool), open_pool=True, async_mode=True, operation_id=ID)
    assert {step["type"] for step in api.read(f"/operations/{ID}/log")} == {"TASK_VALIDATE"}
    assert api.read(f"/pools/{pool}")["status"] == "CLOSED"
