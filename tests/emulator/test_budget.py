"""What is paid from the account: assignments and bonuses, with the fee, until there is nothing left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from emulator.api import Api, made
from emulator.crowds import REVIEWED, assignments, open_mixed_pool, open_pool, review
from toloka_emulator import Emulator, Fee

BONUS = {"user_id": "mary", "amount": 1.0}


def balance(api: Api) -> float:
    left: float = api.read("/requester")["balance"]
    return left


@pytest.mark.parametrize(
    ("price", "fee"),
    [(0.01, 0.005), (0.02, 0.006), (1.0, 0.3), (0.0, 0.0)],
)
def test_a_submitted_assignment_costs_its_price_and_the_fee(api: Api, price: float, fee: float) -> None:
    api.emulator.set_balance(10)
    api.emulator.tolokers(2).work(open_pool(api, reward_per_assignment=price))
    assert balance(api) == pytest.approx(10 - 2 * (price + fee), abs=1e-9)


def test_an_assignment_costs_nothing_before_it_is_submitted_nor_if_it_never_is(api: Api) -> None:
    api.emulator.set_balance(10)
    pool = open_pool(api, suites=2, reward_per_assignment=1)
    crowd = api.emulator.tolokers(1)
    (taken,) = crowd.take(pool)
    assert balance(api) == 10
    crowd.skip(taken)
    (taken,) = crowd.take(pool)
    crowd.expire(taken)
    assert balance(api) == 10


def test_what_is_rejected_is_given_back_and_taken_again_if_it_is_accepted_after_all(api: Api) -> None:
    api.emulator.set_balance(10)
    pool = open_pool(api, reward_per_assignment=1, **REVIEWED)
    (id,) = api.emulator.tolokers(1).work(pool)
    assert balance(api) == 8.7
    review(api, id, "REJECTED")
    assert balance(api) == 10
    review(api, id, "ACCEPTED")
    assert balance(api) == 8.7


def test_bonuses_cost_their_amount_and_the_fee(api: Api) -> None:
    api.emulator.set_balance(10)
    made(api.post("/user-bonuses", json=[BONUS, BONUS | {"user_id": "john", "amount": 0.01}]))
    assert balance(api) == pytest.approx(10 - 1.3 - 0.015, abs=1e-9)


def test_a_bonus_that_there_is_no_money_for_is_refused(api: Api) -> None:
    api.emulator.set_balance(2)
    several = [BONUS, BONUS | {"user_id": "john"}, BONUS | {"user_id": "ann", "amount": 0.5}]
    refused = api.post("/user-bonuses", json=several)
    assert refused.status_code == 400
    assert refused.json()["payload"]["1.amount"]["code"] == "NOT_ENOUGH_BALANCE"
    assert balance(api) == 2
    answer = made(api.post("/user-bonuses", json=several, params={"skip_invalid_items": True}))
    assert list(answer["items"]) == ["0", "2"]
    assert balance(api) == pytest.approx(2 - 1.3 - 0.65, abs=1e-9)


@pytest.mark.parametrize(("open_one", "count"), [(open_pool, 2), (open_mixed_pool, 10)])
def test_a_pool_closes_when_the_money_runs_out(api: Api, open_one: Callable[..., str], count: int) -> None:
    api.emulator.set_balance(4)
    pool = open_one(api, count, reward_per_assignment=1)
    done = api.emulator.tolokers(3).work(pool)
    assert len(done) == 3
    assert balance(api) == pytest.approx(0.1)
    closed = api.read(f"/pools/{pool}")
    assert (closed["status"], closed["last_close_reason"]) == ("CLOSED", "NOT_ENOUGH_BALANCE")
    api.emulator.set_balance(100)
    api.act(f"/pools/{pool}/open")
    api.emulator.tolokers(3).work(pool)
    assert api.read(f"/pools/{pool}")["last_close_reason"] == "COMPLETED"


def test_a_pool_that_the_money_just_sufficed_for_is_completed(api: Api) -> None:
    api.emulator.set_balance(3.9)
    pool = open_pool(api, reward_per_assignment=1)
    assert len(api.emulator.tolokers(3).work(pool)) == 3
    assert balance(api) == 0
    assert api.read(f"/pools/{pool}")["last_close_reason"] == "COMPLETED"


def test_money_that_active_assignments_need_is_not_spent_on_anything_else(api: Api) -> None:
    api.emulator.set_balance(3)
    pool = open_pool(api, reward_per_assignment=1)
    crowd = api.emulator.tolokers(3)
    first, second = crowd.take(pool)
    assert api.read(f"/pools/{pool}")["last_close_reason"] == "NOT_ENOUGH_BALANCE"
    assert api.post("/user-bonuses", json=BONUS).status_code == 400
    crowd.skip(first)
    made(api.post("/user-bonuses", json=BONUS))
    crowd.submit(second, [{"cat": True}])
    assert balance(api) == pytest.approx(0.4)


def test_the_fee_can_be_another(api: Api) -> None:
    with Emulator(seed=1, fee=Fee(share=0.5, least=0)) as emulator, Api(emulator) as other:
        before = balance(other)
        emulator.tolokers(1).work(open_pool(other, reward_per_assignment=0.01))
        assert balance(other) == pytest.approx(before - 0.015, abs=1e-9)


def test_a_file_of_state_keeps_what_is_promised(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    with Emulator(path, seed=1) as emulator, Api(emulator) as api:
        emulator.set_balance(2)
        pool = open_pool(api, reward_per_assignment=1)
        (taken,) = emulator.tolokers(1).take(pool)
    with Emulator(path) as emulator, Api(emulator) as api:
        assert api.post("/user-bonuses", json=BONUS).status_code == 400
        emulator.tolokers(1).submit(taken, [{"cat": True}])
        assert balance(api) == pytest.approx(0.7)
        assert assignments(api, pool)[0]["status"] == "ACCEPTED"
