"""Bonuses."""

from __future__ import annotations

from typing import Any

import pytest

from emulator.api import Api, made
from emulator.crowds import open_pool
from toloka_emulator import Emulator, OperationPace

ID = "26e130ad-3652-443a-8dc5-094791e48ef9"


def form(user: str = "mary", amount: float = 1.5, **changes: Any) -> dict[str, Any]:
    return {"user_id": user, "amount": amount, "private_comment": "Good job!", **changes}


def test_one_bonus_is_answered_with_the_bonus(api: Api) -> None:
    titled = form(public_title={"EN": "Thanks"}, public_message={"EN": "Ten tasks"})
    bonus = made(api.post("/user-bonuses", json=titled))
    assert bonus == {**titled, "without_message": False, "id": bonus["id"], "created": bonus["created"]}
    assert api.read(f"/user-bonuses/{bonus['id']}") == bonus
    assert api.get("/user-bonuses/0").status_code == 404


def test_an_array_is_answered_by_place(api: Api) -> None:
    answer = made(api.post("/user-bonuses", json=[form("mary"), form("john")]))
    assert [bonus["user_id"] for bonus in answer["items"].values()] == ["mary", "john"]
    assert "validation_errors" not in answer
    assert api.read("/user-bonuses")["items"] == list(answer["items"].values())


def test_bonuses_are_listed_by_toloker_assignment_and_comment(api: Api) -> None:
    made(api.post("/user-bonuses", json=[form("mary"), form("john"), form("mary", private_comment="x")]))
    assert len(api.read("/user-bonuses", user_id="mary")["items"]) == 2
    assert len(api.read("/user-bonuses", private_comment="x")["items"]) == 1
    assert len(api.read("/user-bonuses", user_id="mary", private_comment="Good job!")["items"]) == 1
    assert api.read("/user-bonuses", assignment_id="x")["items"] == []


def test_a_bonus_may_be_for_an_assignment(api: Api) -> None:
    (assignment,) = api.emulator.tolokers(1).work(open_pool(api))
    bonus = made(api.post("/user-bonuses", json=form(assignment_id=assignment)))
    assert api.read("/user-bonuses", assignment_id=assignment)["items"] == [bonus]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"amount": 0.004}, "amount"),
        ({"amount": 100.01}, "amount"),
        ({"amount": None}, "amount"),
        ({"user_id": 7}, "user_id"),
        ({"assignment_id": "none"}, "assignment_id"),
    ],
)
def test_what_is_wrong_with_it_is_said(api: Api, changes: dict[str, Any], field: str) -> None:
    response = api.post("/user-bonuses", json=form() | changes)
    assert (response.status_code, list(response.json()["payload"])) == (400, [field])
    assert api.read("/user-bonuses")["items"] == []


@pytest.mark.parametrize("amount", [0.005, 100])
def test_the_bounds_of_the_amount_belong_to_it(api: Api, amount: float) -> None:
    assert made(api.post("/user-bonuses", json=form(amount=amount)))["amount"] == amount


def test_one_that_is_refused_stops_all_or_is_skipped(api: Api) -> None:
    sent = [form("mary"), form("john", amount=0), form("anna")]
    assert api.post("/user-bonuses", json=sent).status_code == 400
    assert api.read("/user-bonuses")["items"] == []
    answer = made(api.post("/user-bonuses", json=sent, params={"skip_invalid_items": "true"}))
    assert (list(answer["items"]), list(answer["validation_errors"])) == (["0", "2"], ["1"])
    assert list(answer["validation_errors"]["1"]) == ["amount"]


@pytest.mark.parametrize("query", [{}, {"skip_invalid_items": "true"}, {"async_mode": "true"}])
def test_the_same_bonus_twice_is_a_bare_map_of_fields(api: Api, query: dict[str, str]) -> None:
    response = api.post("/user-bonuses", json=[form(), form("john"), form()], params=query)
    assert response.status_code == 409
    assert list(response.json()) == ["user_id"]
    assert response.json()["user_id"]["code"] == "ENTITY_CONFLICT"
    assert api.read("/user-bonuses")["items"] == []
    assert api.read("/operations")["items"] == []


def test_a_hundred_at_once_are_the_most(api: Api) -> None:
    sent = [form(str(number)) for number in range(101)]
    assert api.post("/user-bonuses", json=sent).status_code == 413
    assert len(made(api.post("/user-bonuses", json=sent[1:]))["items"]) == 100
    assert api.post("/user-bonuses", json=sent, params={"async_mode": "true"}).status_code == 202


def test_an_operation_issues_them_in_the_background() -> None:
    with Emulator(operations=OperationPace(polls=2)) as emulator, Api(emulator) as api:
        query = {"async_mode": "true", "skip_invalid_items": "true", "operation_id": ID}
        sent = [form("mary"), form("john", amount=200)]
        response = api.post("/user-bonuses", json=sent, params=query)
        assert (response.status_code, response.json()["id"]) == (202, ID)
        assert response.json()["type"] == "USER_BONUS.BATCH_CREATE"
        assert response.json()["parameters"] == {"skip_invalid_items": True}
        assert api.read("/user-bonuses")["items"] == []
        while (operation := api.read(f"/operations/{ID}"))["status"] != "SUCCESS":
            assert operation["status"] == "RUNNING"
        (bonus,) = api.read("/user-bonuses")["items"]
        assert operation["details"] == {
            "total_count": 2,
            "valid_count": 1,
            "not_valid_count": 1,
            "success_count": 1,
            "failed_count": 1,
        }
        log = api.read(f"/operations/{ID}/log")
        assert [(step["type"], step["success"]) for step in log] == [
            ("USER_BONUS_PERSIST", True),
            ("USER_BONUS_VALIDATE", False),
        ]
        assert (log[0]["input"], log[0]["output"]) == (sent[0], {"user_bonus_id": bonus["id"]})
        assert list(log[1]["output"]) == ["amount"]
        assert not emulator.mismatches


@pytest.mark.parametrize("mode", ["true", "false"])
def test_an_operation_id_is_used_once_in_either_mode(api: Api, mode: str) -> None:
    query = {"async_mode": mode, "operation_id": ID}
    assert api.post("/user-bonuses", json=[form()], params=query).status_code in (201, 202)
    again = api.post("/user-bonuses", json=[form()], params=query)
    assert (again.status_code, again.json()["code"]) == (409, "OPERATION_ALREADY_EXISTS")
    assert len(api.read("/user-bonuses")["items"]) == 1
