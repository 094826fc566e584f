"""Long-running operations."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from emulator.api import Api
from toloka_emulator import Emulator, Fault, OperationPace


def open_training(api: Api) -> tuple[str, str]:
    path = f"/trainings/{api.training()['id']}"
    return path, f"/operations/{api.act(f'{path}/open')['id']}"


def test_operations_end_at_once_by_default(api: Api) -> None:
    operation = api.act(f"/trainings/{api.training()['id']}/open")
    assert operation["status"] == "SUCCESS"
    assert operation["progress"] == 100
    assert operation["submitted"] <= operation["started"] <= operation["finished"]
    assert api.read(f"/operations/{operation['id']}") == operation
    assert api.read(f"/operations/{operation['id']}/log") == []


def test_operations_can_end_after_some_polls() -> None:
    with Emulator(operations=OperationPace(polls=3)) as emulator, Api(emulator) as api:
        path, operation = open_training(api)
        seen = [api.read(operation) for _ in range(4)]
        assert [one["status"] for one in seen] == ["RUNNING", "RUNNING", "SUCCESS", "SUCCESS"]
        assert [one["progress"] for one in seen] == [33, 66, 100, 100]
        assert api.read(path)["status"] == "OPEN"


def test_nothing_happens_before_it_has_succeeded() -> None:
    with Emulator(operations=OperationPace(polls=2)) as emulator, Api(emulator) as api:
        training = f"/trainings/{api.training()['id']}"
        started = api.act(f"{training}/open")
        assert started["status"] == "PENDING"
        assert "finished" not in started
        assert api.read(training)["status"] == "CLOSED"
        assert [one["id"] for one in api.read("/operations", status="RUNNING")["items"]] == [started["id"]]


def test_after_some_seconds_of_the_clock() -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    with Emulator(operations=OperationPace(seconds=10), clock=lambda: now) as emulator, Api(emulator) as api:
        path, operation = open_training(api)
        now += timedelta(seconds=5)
        assert api.read(operation)["progress"] == 50
        assert api.read(path)["status"] == "CLOSED"
        now += timedelta(seconds=60)
        assert api.read(path)["last_started"] == "2026-01-01T00:00:10.000"
        assert api.read(operation)["finished"] == "2026-01-01T00:00:10.000"


def test_operations_can_be_ended_by_hand() -> None:
    with Emulator(operations=OperationPace(manual=True)) as emulator, Api(emulator) as api:
        first, operation = open_training(api)
        for _ in range(5):
            assert api.read(operation)["status"] == "RUNNING"
        emulator.end_operation(operation.split("/")[-1], "FAIL")
        assert api.read(operation)["status"] == "FAIL"
        assert api.read(first)["status"] == "CLOSED"

        second, _ = open_training(api)
        assert [one["status"] for one in emulator.end_operations()] == ["SUCCESS"]
        assert api.read(second)["status"] == "OPEN"


def test_types_of_operations_can_be_made_to_fail() -> None:
    pace = OperationPace(fail=frozenset({"TRAINING.OPEN"}))
    with Emulator(operations=pace) as emulator, Api(emulator) as api:
        path = f"/trainings/{api.training()['id']}"
        assert api.act(f"{path}/open")["status"] == "FAIL"
        assert api.read(path)["status"] == "CLOSED"
        assert api.act(f"{path}/archive")["status"] == "SUCCESS"


def test_one_that_is_injected_to_fail(api: Api) -> None:
    api.emulator.inject(Fault(operation="openTraining", fail_operation=True))
    path = f"/trainings/{api.training()['id']}"
    assert api.act(f"{path}/open")["status"] == "FAIL"
    assert api.act(f"{path}/open")["status"] == "SUCCESS"


def test_archiving_fails_once_it_was_opened_meanwhile() -> None:
    with Emulator(operations=OperationPace(manual=True)) as emulator, Api(emulator) as api:
        path = f"/trainings/{api.training()['id']}"
        archiving = api.act(f"{path}/archive")
        emulator.end_operation(api.act(f"{path}/open")["id"])
        assert emulator.end_operation(archiving["id"])["status"] == "FAIL"
        assert api.read(path)["status"] == "OPEN"


def test_one_that_was_polled_to_its_end_ends_once() -> None:
    pace = OperationPace(polls=1, seconds=60)
    with Emulator(operations=pace) as emulator, Api(emulator) as api:
        _, operation = open_training(api)
        ended = api.read(operation)
        assert ended["status"] == "SUCCESS"
        emulator.advance(120)
        assert api.read(operation) == ended


def test_one_whose_condition_is_gone_fails() -> None:
    with Emulator(operations=OperationPace(manual=True)) as emulator, Api(emulator) as api:
        path = f"/pools/{api.pool_with_tasks()['id']}"
        opening = api.act(f"{path}/open")
        archiving = api.act(f"{path}/archive")
        emulator.end_operation(archiving["id"])
        failed = emulator.end_operation(opening["id"])
        assert failed["status"] == "FAIL"
        assert failed["details"]["code"] == "INAPPROPRIATE_STATUS"
        assert api.read(path)["status"] == "ARCHIVED"


def test_ids_follow_the_order_of_submission_even_when_the_clock_goes_back() -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    with Emulator(clock=lambda: now) as emulator, Api(emulator) as api:
        path = f"/trainings/{api.training()['id']}"
        started: list[str] = []
        for _ in range(5):
            started.append(api.act(f"{path}/open")["id"])
            started.append(api.act(f"{path}/close")["id"])
            now -= timedelta(hours=1)
        listed = [one["id"] for one in api.read("/operations", sort="id")["items"]]
    assert started == sorted(started) == listed


def test_the_seed_decides_the_ids() -> None:
    def ids(seed: int) -> list[str]:
        clock = datetime(2026, 1, 1, tzinfo=UTC)
        with Emulator(seed=seed, clock=lambda: clock) as emulator, Api(emulator) as api:
            return [api.project()["owner"]["id"], open_training(api)[1]]

    assert ids(1) == ids(1) != ids(2)


@pytest.mark.parametrize("suffix", ["", "/log"])
def test_an_unknown_one_is_a_404(api: Api, suffix: str) -> None:
    response = api.get(f"/operations/00000000-0000-0000-0000-000000000000{suffix}")
    assert (response.status_code, response.json()["code"]) == (404, "DOES_NOT_EXIST")


def test_an_operation_that_was_loaded_stays_as_it_is(api: Api) -> None:
    [running] = api.emulator.load(
        "operations",
        [
            {
                "id": "1",
                "type": "POOL.OPEN",
                "status": "RUNNING",
                "submitted": "2024-01-02T03:04:05",
                "parameters": {},
            }
        ],
    )
    assert api.read("/operations/1") == running
