"""The example labels its images from end to end, with its triggers run for real."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from airflow.models.renderedtifields import RenderedTaskInstanceFields
from airflow.models.xcom import XComModel
from airflow.utils.session import create_session
from sqlalchemy import select

from toloka_airflow.example_dags.label_images import dag
from toloka_emulator import Emulator
from toloka_sdk import Toloka

IMAGES = [f"https://example.com/{number}.jpg" for number in range(12)]


@pytest.fixture
def people(emulator: Emulator, toloka: Toloka) -> Iterator[None]:
    """Tolokers who work in whatever pool is open."""
    done = threading.Event()

    def work() -> None:
        while not done.wait(0.2):
            for pool in toloka.pools.list(status="OPEN"):
                time.sleep(1)  # so that the sensor has to wait
                emulator.tolokers(6, answer=lambda task, toloker: {"animal": "cat"}).work(pool.id)

    thread = threading.Thread(target=work)
    thread.start()
    yield
    done.set()
    thread.join()


@pytest.mark.usefixtures("people")
def test_the_example_labels_every_image(toloka: Toloka, token: str, tmp_path: Path) -> None:
    (tmp_path / "images.csv").write_text("INPUT:image\n" + "\n".join(IMAGES))
    conf = {"tasks": str(tmp_path / "images.csv"), "folder": str(tmp_path)}
    run = dag.test(run_conf=conf)
    assert run.state == "success"

    labels = [json.loads(line) for line in (tmp_path / "labels.jsonl").open()]
    assert [label["OUTPUT:animal"] for label in labels] == ["cat"] * 12
    [project] = toloka.projects.list()
    [pool] = toloka.pools.list()
    assert (project.status, pool.status, pool.last_close_reason) == ("ARCHIVED", "ARCHIVED", "COMPLETED")
    assert {task.input_values["image"] for task in toloka.tasks.list(pool_id=pool.id)} == {*IMAGES}
    assert {each.status for each in toloka.assignments.list(pool_id=pool.id)} == {"ACCEPTED"}
    assert len([*toloka.user_bonuses.list()]) == len(
        {each.user_id for each in toloka.assignments.list(pool_id=pool.id)}
    )

    with create_session() as session:
        where = XComModel.run_id == run.run_id
        given = {each.task_id: each.value for each in session.scalars(select(XComModel).where(where))}
        rendered = [each.rendered_fields for each in session.scalars(select(RenderedTaskInstanceFields))]
    print(given)
    assert max(len(str(value)) for value in given.values()) < 200
    assert token not in str(given) + str(rendered)
