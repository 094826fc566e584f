"""Assignments: how they are listed, and how they are reviewed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from emulator.api import Api
from emulator.crowds import REVIEWED, assignments, image, open_mixed_pool, open_pool, review
from emulator.uploads import suite_form, upload
from toloka_emulator import Emulator

RESENT = {
    "configs": [
        {
            "collector_config": {"type": "ASSIGNMENTS_ASSESSMENT"},
            "rules": [
                {
                    "conditions": [
                        {"key": "rejected_assignments_count", "operator": "GTE", "value": "1"},
                        {"key": "assessment_event", "operator": "EQ", "value": "REJECT"},
                    ],
                    "action": {"type": "CHANGE_OVERLAP", "parameters": {"delta": 1, "open_pool": True}},
                }
            ],
        }
    ]
}


def submitted(api: Api, **changes: Any) -> str:
    """The ID of an assignment that waits for its review."""
    return api.emulator.tolokers(1).work(open_pool(api, **REVIEWED, **changes))[0]


def codes(response: Any, status: int = 400) -> dict[str, str]:
    assert response.status_code == status, response.text
    return {path: fault["code"] for path, fault in response.json()["payload"].items()}


def ids(page: dict[str, Any]) -> list[str]:
    return [item["id"] for item in page["items"]]


def test_an_assignment_has_what_was_asked_and_answered(api: Api) -> None:
    pool = open_pool(api)
    (id,) = api.emulator.tolokers(1).work(pool)
    (suite,) = api.read("/task-suites", pool_id=pool)["items"]
    assignment = api.read(f"/assignments/{id}")
    assert assignment["status"] == "ACCEPTED"
    assert assignment["pool_id"] == pool
    assert assignment["task_suite_id"] == suite["id"]
    assert assignment["user_id"] == api.emulator.tolokers(1).ids[0]
    assert assignment["reward"] == 0.02
    assert assignment["tasks"] == suite["tasks"]
    assert [list(solution["output_values"]) for solution in assignment["solutions"]] == [["cat"]]
    assert (assignment["mixed"], assignment["automerged"]) == (False, False)
    assert assignment["created"] <= assignment["submitted"] == assignment["accepted"]
    assert assignment["owner"]["myself"] is True


def test_an_unknown_assignment_is_not_found(api: Api) -> None:
    assert api.get("/assignments/0000000001--637cf4098ccdeb4a260737de").status_code == 404


def test_a_list_needs_to_know_of_what(api: Api) -> None:
    needed = dict.fromkeys(("pool_id", "task_suite_id", "task_id"), "VALUE_REQUIRED")
    assert codes(api.get("/assignments")) == needed
    assert codes(api.get("/assignments", params={"user_id": "1"})) == needed


def test_lists_of_a_pool_a_suite_and_a_task(api: Api) -> None:
    pool, other = open_pool(api, 2), open_pool(api)
    api.emulator.tolokers(3).work()
    listed = assignments(api, pool)
    assert len(listed) == 6
    suite = api.read("/task-suites", pool_id=pool)["items"][0]
    of_suite = [item["id"] for item in listed if item["task_suite_id"] == suite["id"]]
    assert len(of_suite) == 3
    assert ids(api.read("/assignments", task_suite_id=suite["id"])) == of_suite
    assert ids(api.read("/assignments", task_suite_id=suite["id"], pool_id=other)) == []
    assert ids(api.read("/assignments", task_id=suite["tasks"][0]["id"])) == of_suite
    assert ids(api.read("/assignments", task_id="something", pool_id=pool)) == []


def test_a_list_of_a_task_in_mixed_suites(api: Api) -> None:
    pool = open_mixed_pool(api)
    task = api.read("/tasks", pool_id=pool)["items"][0]
    api.emulator.tolokers(3).work()
    listed = api.read("/assignments", task_id=task["id"])["items"]
    assert len(listed) == 3
    assert all(task["id"] in [one["id"] for one in item["tasks"]] for item in listed)


def test_a_list_by_toloker_and_statuses(api: Api) -> None:
    pool = open_pool(api, 4, **REVIEWED)
    tolokers = api.emulator.tolokers(2)
    first, second, third, *_ = tolokers.work(pool, limit=6)
    review(api, first, "ACCEPTED")
    review(api, second, "REJECTED")
    tolokers.take(pool)
    assert ids(api.read("/assignments", pool_id=pool, status="ACCEPTED")) == [first]
    assert ids(api.read("/assignments", pool_id=pool, status="ACCEPTED,REJECTED")) == [first, second]
    assert len(assignments(api, pool, status="SUBMITTED")) == 4
    assert len(assignments(api, pool, status="ACTIVE,SUBMITTED")) == 6
    of_first = assignments(api, pool, user_id=tolokers.ids[0], status="ACCEPTED,SUBMITTED")
    assert [item["id"] for item in of_first][:2] == [first, third]


def test_assignments_are_paged_in_every_order() -> None:
    moments = iter(datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=second) for second in range(10_000))
    with Emulator(seed=1, clock=lambda: next(moments)) as emulator, Api(emulator) as api:
        pool = open_pool(api, 4, **REVIEWED)
        done = emulator.tolokers(3).work(pool)
        for id in reversed(done):
            review(api, id, "ACCEPTED")
        listed = assignments(api, pool)
        for field in ("id", "created", "submitted", "accepted"):
            for direction in ("", "-"):
                page = api.read("/assignments", pool_id=pool, sort=f"{direction}{field}", limit=5)
                ordered = sorted(listed, key=lambda item: str(item[field]), reverse=direction == "-")
                assert ids(page) == [item["id"] for item in ordered[:5]]
                assert page["has_more"]
            middle = listed[6][field]
            after = api.read("/assignments", pool_id=pool, **{f"{field}_gt": middle})
            assert ids(after) == [item["id"] for item in listed if item[field] > middle]
        assert ids(api.read("/assignments", pool_id=pool, sort="-accepted,id", limit=2)) == done[:2]
        assert emulator.mismatches == []


def test_the_order_of_ids_pages_through_one_pool_among_others(api: Api) -> None:
    pools = [open_pool(api, 2) for _ in range(3)]
    done = {pool: api.emulator.tolokers(3).work(pool) for pool in reversed(pools)}
    for pool in pools:
        found: list[str] = []
        page = api.read("/assignments", pool_id=pool, sort="id", limit=4)
        while page["items"]:
            found += ids(page)
            page = api.read("/assignments", pool_id=pool, sort="id", limit=4, id_gt=found[-1])
        assert found == done[pool]
        first = api.read(f"/assignments/{done[pool][0]}")
        assert len(assignments(api, pool, created_gte=first["created"])) == 6


def test_a_rejected_assignment_can_be_accepted(api: Api) -> None:
    id = submitted(api)
    rejected = review(api, id, "REJECTED", "No cat.")
    assert (rejected["status"], rejected["public_comment"]) == ("REJECTED", "No cat.")
    assert rejected["rejected"] >= rejected["submitted"]
    accepted = review(api, id, "ACCEPTED", "A cat after all.")
    assert (accepted["status"], accepted["public_comment"]) == ("ACCEPTED", "A cat after all.")
    assert accepted["accepted"] >= rejected["rejected"]
    assert api.read(f"/assignments/{id}") == accepted


def test_accepting_needs_no_comment(api: Api) -> None:
    response = api.patch(f"/assignments/{submitted(api)}", json={"status": "ACCEPTED"})
    assert response.status_code == 200
    assert "public_comment" not in response.json()


def test_a_comment_alone_changes_the_comment(api: Api) -> None:
    id = submitted(api)
    response = api.patch(f"/assignments/{id}", json={"public_comment": "Thank you."})
    assert response.json()["public_comment"] == "Thank you."
    assert response.json()["status"] == "SUBMITTED"


def test_rejecting_needs_a_comment(api: Api) -> None:
    id = submitted(api)
    for form in ({"status": "REJECTED"}, {"status": "REJECTED", "public_comment": ""}):
        assert codes(api.patch(f"/assignments/{id}", json=form)) == {"public_comment": "VALUE_REQUIRED"}


@pytest.mark.parametrize("status", ["ACTIVE", "SUBMITTED", "SKIPPED", "EXPIRED"])
def test_a_status_that_is_no_decision_is_refused(api: Api, status: str) -> None:
    response = api.patch(f"/assignments/{submitted(api)}", json={"status": status})
    assert codes(response) == {"status": "VALUE_NOT_ALLOWED"}


def test_only_submitted_or_rejected_assignments_can_be_decided_on(api: Api) -> None:
    pool = open_pool(api, 2, **REVIEWED)
    tolokers = api.emulator.tolokers(1)
    (active,) = tolokers.take(pool)
    accepted = submitted(api)
    review(api, accepted, "ACCEPTED")
    for id, status in (
        (active, "ACCEPTED"),
        (active, "REJECTED"),
        (accepted, "ACCEPTED"),
        (accepted, "REJECTED"),
    ):
        response = api.patch(f"/assignments/{id}", json={"status": status, "public_comment": "Because."})
        assert response.status_code == 409
        appropriate = ["SUBMITTED", "REJECTED"] if status == "ACCEPTED" else ["SUBMITTED"]
        assert response.json()["payload"] == {"appropriate_statuses": appropriate}


def test_there_is_no_review_in_an_archived_pool(api: Api) -> None:
    id = submitted(api)
    pool = api.read(f"/assignments/{id}")["pool_id"]
    api.act(f"/pools/{pool}/close")
    api.act(f"/pools/{pool}/archive")
    response = api.patch(f"/assignments/{id}", json={"status": "ACCEPTED"})
    assert (response.status_code, response.json()["code"]) == (409, "INAPPROPRIATE_STATUS")


def test_what_is_not_reviewed_in_time_is_accepted(api: Api) -> None:
    id, rejected = submitted(api), submitted(api)
    review(api, rejected, "REJECTED")
    api.emulator.advance(3 * 86_400 - 60)
    assert api.read(f"/assignments/{id}")["status"] == "SUBMITTED"
    api.emulator.advance(61)
    assert api.read(f"/assignments/{id}")["status"] == "ACCEPTED"
    assert api.read(f"/assignments/{rejected}")["status"] == "REJECTED"


def test_what_is_rejected_goes_to_others_if_the_pool_says_so(api: Api) -> None:
    pool = api.pool(quality_control=RESENT, **REVIEWED)["id"]
    upload(api, suite_form(pool, image(1), overlap=1), "/task-suites")
    api.act(f"/pools/{pool}/open")
    tolokers = api.emulator.tolokers(2)
    (id,) = tolokers.work(pool)
    assert api.read(f"/pools/{pool}")["last_close_reason"] == "COMPLETED"
    review(api, id, "REJECTED")
    assert api.read(f"/pools/{pool}")["status"] == "OPEN"
    (suite,) = api.read("/task-suites", pool_id=pool)["items"]
    assert (suite["overlap"], suite["remaining_overlap"]) == (2, 1)
    (again,) = tolokers.work(pool)
    assert api.read(f"/assignments/{again}")["user_id"] == tolokers.ids[1]
    review(api, again, "ACCEPTED")
    assert api.read(f"/pools/{pool}")["status"] == "CLOSED"


def test_what_is_rejected_stays_done_otherwise(api: Api) -> None:
    id = submitted(api)
    review(api, id, "REJECTED")
    (suite,) = api.read("/task-suites", pool_id=api.read(f"/assignments/{id}")["pool_id"])["items"]
    assert (suite["overlap"], suite["remaining_overlap"]) == (3, 2)
