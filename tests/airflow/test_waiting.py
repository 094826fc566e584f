"""Sensors and their triggers."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest
from airflow.sdk._shared.module_loading import import_string
from airflow.sdk.serde import deserialize, serialize
from steps import wait

from toloka_airflow.example_dags.label_images import POOL, PROJECT
from toloka_airflow.triggers import (
    TolokaAppBatchTrigger,
    TolokaOperationTrigger,
    TolokaPoolTrigger,
    TolokaTrigger,
)
from toloka_emulator import Emulator, Fault
from toloka_sdk import Toloka, models

TRIGGERS = [
    TolokaOperationTrigger(operation_id="1"),
    TolokaPoolTrigger(pool_id="1", accept=("COMPLETED", "MANUAL"), toloka_conn_id="other"),
    TolokaAppBatchTrigger(app_project_id="1", batch_id="2"),
]


@pytest.fixture
def pool(toloka: Toloka) -> models.Pool:
    """An open pool with tasks."""
    project = toloka.projects.create(PROJECT)
    expires = {"project_id": project.id, "will_expire": "2050-01-01T00:00:00.000"}
    pool = toloka.pools.create(models.PoolForm.from_dict({**POOL, **expires}))
    images = [{"image": f"https://example.com/{number}.jpg"} for number in range(4)]
    toloka.tasks.create_many(
        [models.TaskForm(pool_id=pool.id, input_values=image) for image in images], allow_defaults=True
    )
    toloka.pools.open(pool.id).wait()
    return pool


def states(pool: str, operation: str) -> dict[str, tuple[str, int]]:
    """What the sensors come to, and in how many tries."""
    run = wait.test(run_conf={"pool": pool, "operation": operation})
    return {each.task_id: (each.state, each.try_number) for each in run.get_task_instances()}


def test_sensors_wait_until_the_operation_has_ended_and_the_work_is_done(
    emulator: Emulator, toloka: Toloka, pool: models.Pool
) -> None:
    operation = toloka.pools.open(pool.id).id or toloka.pools.clone(pool.id).id
    assert operation is not None
    timer = threading.Timer(1, lambda: emulator.tolokers(3).work(pool.id))
    timer.start()
    assert states(pool.id, operation) == {"pool": ("success", 1), "operation": ("success", 1)}
    timer.join()
    assert toloka.pools.get(pool.id).last_close_reason == "COMPLETED"


def test_what_will_never_be_is_not_tried_again(
    emulator: Emulator, toloka: Toloka, pool: models.Pool, capfd: pytest.CaptureFixture[str]
) -> None:
    toloka.pools.close(pool.id).wait()
    emulator.inject(Fault(operation="clonePool", fail_operation=True))
    operation = toloka.pools.clone(pool.id).id
    assert operation is not None
    assert states(pool.id, operation) == {"pool": ("failed", 1), "operation": ("failed", 1)}
    logged = "".join(capfd.readouterr())
    assert "PoolClosedEarly" in logged
    assert "MANUAL" in logged
    assert "OperationFailed" in logged


@pytest.mark.parametrize("trigger", TRIGGERS, ids=lambda trigger: type(trigger).__name__)
def test_a_trigger_is_made_again_from_what_is_stored_of_it(trigger: TolokaTrigger, token: str) -> None:
    path, arguments = trigger.serialize()
    stored = serialize(arguments)
    assert token not in str(stored)
    again = import_string(path)(**deserialize(stored))
    assert again.serialize() == (path, arguments)


async def next_event(trigger: TolokaTrigger) -> dict[str, object]:
    async for event in trigger.run():
        return dict(event.payload)
    raise AssertionError("There was none.")


def test_a_trigger_outlives_lost_connections(emulator: Emulator, toloka: Toloka, pool: models.Pool) -> None:
    emulator.inject(Fault(operation="getPool", drop="before", times=2))
    emulator.inject(Fault(operation="getPool", status=503, times=2))
    timer = threading.Timer(1, lambda: emulator.tolokers(3).work(pool.id))
    timer.start()
    assert asyncio.run(next_event(TolokaPoolTrigger(pool_id=pool.id))) == {"id": pool.id}
    timer.join()


def test_a_refused_token_is_told_without_the_token(emulator: Emulator, toloka: Toloka, token: str) -> None:
    emulator.inject(Fault(operation="getPool", status=401))
    event = asyncio.run(next_event(TolokaPoolTrigger(pool_id="1")))
    assert str(event["error"]).startswith("AuthenticationError")
    assert event["final"] is False
    assert token not in str(event)


def until_asked(emulator: Emulator) -> None:
    while not any(each.operation == "getPool" for each in emulator.requests):
        time.sleep(0.05)


def test_a_cancelled_trigger_asks_no_more(emulator: Emulator, toloka: Toloka, pool: models.Pool) -> None:
    async def cancelled() -> None:
        waiting = asyncio.create_task(next_event(TolokaPoolTrigger(pool_id=pool.id)))
        await asyncio.to_thread(until_asked, emulator)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        assert asyncio.all_tasks() == {asyncio.current_task()}

    emulator.clear_requests()
    asyncio.run(cancelled())
    asked = len(emulator.requests)
    time.sleep(1.5)
    assert len(emulator.requests) == asked


def test_hundreds_of_waits_share_one_loop(emulator: Emulator, toloka: Toloka, pool: models.Pool) -> None:
    async def all_of_them() -> list[dict[str, object]]:
        return await asyncio.gather(*(next_event(TolokaPoolTrigger(pool_id=pool.id)) for _ in range(200)))

    timer = threading.Timer(2, lambda: emulator.tolokers(3).work(pool.id))
    timer.start()
    assert asyncio.run(all_of_them()) == [{"id": pool.id}] * 200
    timer.join()
