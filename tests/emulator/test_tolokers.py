"""The Tolokers: what they are given, what they do with it, and when a pool is done."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from emulator.api import Api, made
from emulator.crowds import REVIEWED, assignments, image, open_mixed_pool, open_pool, review
from emulator.uploads import suite_form, upload
from toloka_emulator import Emulator, NoAnswer, ServiceError, Toloker


def yes(task: dict[str, Any], toloker: Toloker) -> dict[str, Any]:
    return {"cat": True}


def test_every_suite_goes_to_as_many_tolokers_as_it_says(api: Api) -> None:
    pool = open_pool(api, 4)
    done = api.emulator.tolokers(5, answer=yes).work(pool)
    listed = assignments(api, pool)
    assert [item["id"] for item in listed] == done
    assert set(Counter(item["task_suite_id"] for item in listed).values()) == {3}
    assert set(Counter((item["task_suite_id"], item["user_id"]) for item in listed).values()) == {1}
    assert all(item["solutions"] == [{"output_values": {"cat": True}}] for item in listed)
    assert {suite["remaining_overlap"] for suite in api.read("/task-suites", pool_id=pool)["items"]} == {0}


def test_what_a_program_does_with_its_objects_later_changes_nothing(api: Api) -> None:
    pool = open_pool(api, 2)
    given: dict[str, Any] = {"cat": {"seen": []}}
    project_id = api.read(f"/pools/{pool}")["project_id"]
    project = api.read(f"/projects/{project_id}")
    project["task_spec"]["output_spec"] = {"cat": {"type": "json"}}
    assert api.put(f"/projects/{project_id}", json=project).status_code == 200

    def answer(task: dict[str, Any], toloker: Toloker) -> dict[str, Any]:
        task["input_values"].clear()
        given["cat"]["seen"].append(toloker.id)
        return given

    api.emulator.tolokers(3, answer=answer).work(pool)
    seen = [item["solutions"][0]["output_values"]["cat"]["seen"] for item in assignments(api, pool)]
    assert [len(each) for each in seen] == [1, 2, 3, 4, 5, 6]
    for item in assignments(api, pool):
        assert api.read(f"/assignments/{item['id']}") == item
        assert item["tasks"][0]["input_values"]
        assert item["tasks"] == api.read(f"/task-suites/{item['task_suite_id']}")["tasks"]


@pytest.mark.parametrize("share", ["accuracy", "skip", "expire", "captcha"])
def test_a_share_is_from_0_to_1(api: Api, share: str) -> None:
    shares: Any = {share: 90}
    with pytest.raises(ValueError, match=f"{share} has to be from 0 to 1, not 90"):
        api.emulator.tolokers(3, **shares)


def test_a_pool_that_is_done_closes(api: Api) -> None:
    pool = open_pool(api)
    api.emulator.tolokers(2).work(pool)
    assert api.read(f"/pools/{pool}")["status"] == "OPEN"
    api.emulator.tolokers(3).work(pool)
    closed = api.read(f"/pools/{pool}")
    assert (closed["status"], closed["last_close_reason"]) == ("CLOSED", "COMPLETED")
    assert closed["last_stopped"] >= closed["last_started"]
    assert api.emulator.tolokers(9).work(pool) == []


def test_a_pool_that_is_done_waits_as_long_as_it_says(api: Api) -> None:
    pool = open_pool(api, auto_close_after_complete_delay_seconds=60)
    tolokers = api.emulator.tolokers(3)
    tolokers.work(pool)
    api.emulator.advance(30)
    made(upload(api, suite_form(pool, image(9)), "/task-suites"))
    api.emulator.advance(40)
    assert api.read(f"/pools/{pool}")["status"] == "OPEN"
    tolokers.work(pool)
    api.emulator.advance(61)
    assert api.read(f"/pools/{pool}")["last_close_reason"] == "COMPLETED"


def test_answers_that_wait_for_a_review_are_done(api: Api) -> None:
    pool = open_pool(api, **REVIEWED)
    api.emulator.tolokers(3).work(pool)
    assert {item["status"] for item in assignments(api, pool)} == {"SUBMITTED"}
    assert api.read(f"/pools/{pool}")["last_close_reason"] == "COMPLETED"


def test_a_pool_without_work_stays_open(api: Api) -> None:
    pool = api.emulator.load("pools", [{**api.pool(), "id": "9", "status": "OPEN"}])[0]["id"]
    assert api.emulator.tolokers(3).work() == []
    assert api.read(f"/pools/{pool}")["status"] == "OPEN"


def test_what_everybody_gets_keeps_a_pool_open(api: Api) -> None:
    pool = api.pool()["id"]
    made(upload(api, suite_form(pool, overlap=None, infinite_overlap=True), "/task-suites"))
    api.act(f"/pools/{pool}/open")
    assert len(api.emulator.tolokers(9).work(pool)) == 9
    assert api.read(f"/pools/{pool}")["status"] == "OPEN"


def test_only_open_pools_have_work(api: Api) -> None:
    pool = api.pool()["id"]
    made(upload(api, suite_form(pool), "/task-suites"))
    assert api.emulator.tolokers(3).work(pool) == []
    assert api.emulator.tolokers(3).take() == []
    with pytest.raises(ServiceError, match="no object with this ID"):
        api.emulator.tolokers(3).work("99999")


def test_tolokers_stop_at_a_limit(api: Api) -> None:
    pool = open_pool(api, 3)
    tolokers = api.emulator.tolokers(2)
    assert len(tolokers.work(pool, limit=4)) == 4
    assert len(assignments(api, pool)) == 4
    assert len(tolokers.work(pool)) == 2


def test_what_is_skipped_goes_to_others(api: Api) -> None:
    def answer(task: dict[str, Any], toloker: Toloker) -> dict[str, Any] | NoAnswer:
        return NoAnswer.SKIP if toloker.number < 2 else {"cat": True}

    for pool in (open_pool(api, 2), open_mixed_pool(api)):
        tolokers = api.emulator.tolokers(5, answer=answer)
        tolokers.work(pool)
        listed = assignments(api, pool)
        statuses = Counter((item["user_id"] in tolokers.ids[:2], item["status"]) for item in listed)
        assert statuses == {(True, "SKIPPED"): 4, (False, "ACCEPTED"): 6}
        assert all("solutions" not in item and item["skipped"] for item in listed if "skipped" in item)
        assert api.read(f"/pools/{pool}")["last_close_reason"] == "COMPLETED"


def test_what_expires_goes_to_others(api: Api) -> None:
    pool = open_pool(api)
    lazy = api.emulator.tolokers(1, answer=lambda task, toloker: NoAnswer.EXPIRE)
    (id,) = lazy.work(pool)
    assert api.read(f"/assignments/{id}")["status"] == "EXPIRED"
    assert api.read(f"/assignments/{id}")["expired"]
    assert len(api.emulator.tolokers(4, first=1).work(pool)) == 3
    assert api.read(f"/pools/{pool}")["status"] == "CLOSED"


def test_what_is_left_lying_expires_in_time(api: Api) -> None:
    pool = open_pool(api, assignment_max_duration_seconds=60)
    slow = api.emulator.tolokers(1, answer=lambda task, toloker: NoAnswer.WAIT)
    (id,) = slow.work(pool)
    assert len(api.emulator.tolokers(5, first=1).work(pool)) == 2
    assert api.read(f"/assignments/{id}")["status"] == "ACTIVE"
    assert api.read(f"/pools/{pool}")["status"] == "OPEN"
    api.emulator.advance(59)
    assert api.read(f"/assignments/{id}")["status"] == "ACTIVE"
    api.emulator.advance(2)
    assert api.read(f"/assignments/{id}")["status"] == "EXPIRED"
    assert len(api.emulator.tolokers(5, first=1).work(pool)) == 1
    assert api.read(f"/pools/{pool}")["status"] == "CLOSED"


def test_the_last_to_expire_completes_a_pool(api: Api) -> None:
    pool = open_pool(api)
    (id,) = api.emulator.tolokers(1).take(pool)
    (suite,) = api.read("/task-suites", pool_id=pool)["items"]
    assert api.patch(f"/task-suites/{suite['id']}/set-overlap-or-min", json={"overlap": 0}).is_success
    api.emulator.tolokers().expire(id)
    assert api.read(f"/pools/{pool}")["status"] == "OPEN"
    assert api.patch(f"/task-suites/{suite['id']}/set-overlap-or-min", json={"overlap": 0}).is_success
    api.emulator.tolokers(3).work(pool)
    assert api.read(f"/pools/{pool}")["last_close_reason"] == "COMPLETED"


def test_tolokers_can_go_step_by_step(api: Api) -> None:
    pool = open_pool(api, 2)
    tolokers = api.emulator.tolokers(3)
    first, second, third = tolokers.take(pool)
    assert tolokers.take(pool) == []
    active = api.read(f"/assignments/{first}")
    assert active["status"] == "ACTIVE"
    assert "solutions" not in active
    assert {suite["remaining_overlap"] for suite in api.read("/task-suites", pool_id=pool)["items"]} == {0, 3}
    tolokers.submit(first, [{"cat": False}])
    tolokers.skip(second)
    tolokers.expire(third)
    statuses = [item["status"] for item in assignments(api, pool)]
    assert statuses == ["ACCEPTED", "SKIPPED", "EXPIRED"]
    for end in (tolokers.skip, tolokers.expire):
        with pytest.raises(ServiceError, match="not in a status"):
            end(first)


def test_work_goes_on_with_what_was_taken(api: Api) -> None:
    pool = open_pool(api)
    taken = api.emulator.tolokers(2).take(pool)
    done = api.emulator.tolokers(3, answer=yes).work(pool)
    assert done[:2] == taken
    assert len(done) == 3
    assert {item["status"] for item in assignments(api, pool)} == {"ACCEPTED"}


@pytest.mark.parametrize("values", [{}, {"cat": "yes"}, {"cat": True, "dog": False}])
def test_answers_have_to_fit_the_project(api: Api, values: dict[str, Any]) -> None:
    pool = open_pool(api)
    with pytest.raises(ValueError, match="output_values"):
        api.emulator.tolokers(1, answer=lambda task, toloker: values).work(pool)
    assert [item["status"] for item in assignments(api, pool)] == ["ACTIVE"]
    with pytest.raises(ValueError, match="1 answers are needed"):
        api.emulator.tolokers().submit(assignments(api, pool)[0]["id"], [])


def test_an_answer_may_call_the_api(api: Api) -> None:
    pool = open_pool(api, 3)

    def answer(task: dict[str, Any], toloker: Toloker) -> dict[str, Any]:
        if len(assignments(api, pool)) == 2:
            api.act(f"/pools/{pool}/close")
        return {"cat": True}

    assert len(api.emulator.tolokers(3, answer=answer).work(pool)) == 2
    assert api.read(f"/pools/{pool}")["last_close_reason"] == "MANUAL"


def test_events_are_sent(api: Api) -> None:
    types = ["ASSIGNMENT_CREATED", "ASSIGNMENT_SUBMITTED", "ASSIGNMENT_SKIPPED", "ASSIGNMENT_EXPIRED"]
    types += ["ASSIGNMENT_APPROVED", "ASSIGNMENT_REJECTED", "POOL_CLOSED"]
    pool = open_pool(api, **REVIEWED)
    hook = {"webhook_url": "http://127.0.0.1:9/", "pool_id": pool}
    assert api.put("/webhook-subscriptions", json=[{**hook, "event_type": type} for type in types]).is_success
    tolokers = api.emulator.tolokers(5)
    skipped, expired = tolokers.take(pool)[:2]
    tolokers.skip(skipped)
    tolokers.expire(expired)
    (done, *_) = tolokers.work(pool)
    review(api, done, "REJECTED")
    review(api, done, "ACCEPTED")
    events = [event for delivery in api.emulator.wait_for_deliveries() for event in delivery.events]
    assert Counter(event["type"] for event in events) == {
        "ASSIGNMENT_CREATED": 5,
        "ASSIGNMENT_SUBMITTED": 3,
        "ASSIGNMENT_SKIPPED": 1,
        "ASSIGNMENT_EXPIRED": 1,
        "ASSIGNMENT_REJECTED": 1,
        "ASSIGNMENT_APPROVED": 1,
        "POOL_CLOSED": 1,
    }
    (rejected,) = (event for event in events if event["type"] == "ASSIGNMENT_REJECTED")
    assert rejected["assignment_id"] == done
    assert rejected["task_suite_id"] == api.read(f"/assignments/{done}")["task_suite_id"]


def test_the_same_seed_answers_the_same() -> None:
    runs: list[list[Any]] = []
    for days in (0, 1):
        with Emulator(seed=5) as emulator, Api(emulator) as api:
            emulator.advance(days * 86_400)
            pool = open_pool(api, 20)
            emulator.tolokers(4, skip=0.2, expire=0.1).work(pool)
            runs.append(
                [(one["user_id"], one["status"], one.get("solutions")) for one in assignments(api, pool)]
            )
    assert runs[0] == runs[1]
    assert {status for _, status, _ in runs[0]} == {"ACCEPTED", "SKIPPED", "EXPIRED"}


def test_the_same_numbers_are_the_same_tolokers(emulator: Emulator) -> None:
    ids = emulator.tolokers(5).ids
    assert len(set(ids)) == 5
    assert all(len(id) == 32 and int(id, 16) for id in ids)
    assert emulator.tolokers(2, first=3).ids == ids[3:]
