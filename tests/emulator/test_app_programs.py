"""A whole job with an app, by both clients, in process and on a port, while some requests fail."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from emulator.apps import CLASSIFICATION, PARAMETERS, texts
from emulator.test_server import Server
from toloka_emulator import Emulator, Fault, OperationPace
from toloka_sdk import AsyncToloka, Conflict, Toloka, ValidationError, models

PROJECT = models.AppProjectForm(app_id=CLASSIFICATION, name="Grammar", parameters=PARAMETERS)
BATCH = models.AppBatchForm(name="All", items=texts(250), priority_order="ONE")
ANSWER = {"result": ["BAD"], "confidence": 0.5}
FAULTS = [
    Fault(operation="getAppProject", status=503),
    Fault(operation="getAppBatch", drop="after"),
    Fault(operation="getAppItems", status=429, headers={"retry-after": "0"}),
]

Place = tuple[dict[str, Any], Callable[[str], None]]
"""What the client takes, and what sets the answer of one item."""


@contextmanager
def in_process() -> Iterator[Place]:
    with Emulator(seed=1, operations=OperationPace(polls=2)) as emulator:
        for fault in FAULTS:
            emulator.inject(fault)
        answer = {"input_data": texts(1)[0], "output_data": ANSWER}
        yield (
            {"environment": "local", "transport": emulator.transport()},
            lambda project_id: emulator.answer_items(project_id, [answer]),
        )
        assert emulator.faults == []
        assert not emulator.mismatches


@contextmanager
def on_a_port() -> Iterator[Place]:
    server = Server("--operation-polls", "2", "--seed", "1")
    for fault in FAULTS:
        given = {"status": fault.status, "headers": dict(fault.headers), "drop": fault.drop}
        server.control("POST", "faults", {"operation": fault.operation, **given}).raise_for_status()
    answers = [{"input_data": texts(1)[0], "output_data": ANSWER}]

    def answer(project_id: str) -> None:
        server.control("POST", f"app-projects/{project_id}/answers", answers).raise_for_status()

    yield {"base_url": server.base_url}, answer
    assert server.control("GET", "faults").json() == []
    assert server.stop(signal.SIGTERM) == (0, "")


PLACES = pytest.mark.parametrize("place", [in_process, on_a_port])


def check(items: list[models.AppItem]) -> None:
    assert len({item.id for item in items}) == 250
    assert {item.status for item in items} == {models.AppItemStatus.COMPLETED}
    outputs = {item.input_data["id"]: item.output_data for item in items if item.output_data}
    assert outputs["0"] == ANSWER
    assert {output["result"][0] for output in outputs.values()} == {"OK", "BAD"}


@PLACES
def test_a_job_is_done(place: Callable[[], Any]) -> None:
    with place() as (options, answer), Toloka(**options) as toloka:
        project = toloka.app_projects.create(PROJECT)
        assert project.status == models.AppProjectStatus.CREATING
        answer(project.id)
        batch = toloka.app_batches.create(project.id, BATCH)
        with pytest.raises(Conflict):
            toloka.app_batches.start(project.id, batch.id)
        toloka.app_projects.wait_until_ready(project.id, timeout=60)
        toloka.app_batches.start(project.id, batch.id)
        toloka.app_batches.wait_until_done(project.id, batch.id, timeout=60)
        check(list(toloka.app_items.list(project.id, batch_id=batch.id)))
        with pytest.raises(ValidationError, match=r"input_data\.0\.text"):
            toloka.app_items.create_many(project.id, models.AppItemsForm(items=[{}]))
        toloka.app_batches.archive(project.id, batch.id)
        toloka.app_projects.archive(project.id)
        archived = toloka.app_projects.list(status="ARCHIVED")
        assert [one.id for one in archived] == [project.id]
        assert toloka.requester.get().balance == 982.5


@PLACES
async def test_a_job_is_done_asynchronously(place: Callable[[], Any]) -> None:
    with place() as (options, answer):
        async with AsyncToloka(**options) as toloka:
            project = await toloka.app_projects.create(PROJECT)
            assert project.status == models.AppProjectStatus.CREATING
            answer(project.id)
            batch = await toloka.app_batches.create(project.id, BATCH)
            with pytest.raises(Conflict):
                await toloka.app_batches.start(project.id, batch.id)
            await toloka.app_projects.wait_until_ready(project.id, timeout=60)
            await toloka.app_batches.start(project.id, batch.id)
            await toloka.app_batches.wait_until_done(project.id, batch.id, timeout=60)
            check([item async for item in toloka.app_items.list(project.id, batch_id=batch.id)])
            await toloka.app_batches.archive(project.id, batch.id)
            await toloka.app_projects.archive(project.id)
            archived = toloka.app_projects.list(status="ARCHIVED")
            assert [one.id async for one in archived] == [project.id]
            assert (await toloka.requester.get()).balance == 982.5
