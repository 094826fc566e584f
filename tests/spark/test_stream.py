"""A stream gives each change once, however often it is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from pyspark.errors import PySparkException
from pyspark.sql import SparkSession

from spark.answered import TOKEN, Answered, answered
from spark.following import COLUMNS, changes, followed

PATIENCE = 300
"""Seconds. A machine with other work takes long to start Spark."""


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Answered]:
    monkeypatch.setenv("TOLOKA_TOKEN", TOKEN)
    with answered(10, 5) as service:
        yield service


def expected(service: Answered, pools: list[str], *fields: str) -> list[tuple[Any, ...]]:
    return sorted(
        (field, row[field], row["assignment_id"], row["task_id"])
        for pool in pools
        for row in service.toloka.assignments.list(pool_id=pool).to_arrow().to_pylist()
        for field in fields
        if row[field] is not None
    )


def seen(spark: SparkSession, folder: Path) -> list[tuple[Any, ...]]:
    table = spark.read.parquet(str(folder / "changes")).select(*COLUMNS).toArrow()
    return sorted(tuple(row.values()) for row in table.to_pylist())


def reached(folder: Path, log: str) -> int:
    """The last batch in a log of the checkpoint."""
    return max((int(path.name) for path in folder.glob(f"checkpoint/{log}/[0-9]*")), default=-1)


def in_a_batch(folder: Path) -> bool:
    """Whether a batch was begun and isn't done, and two are."""
    return 1 <= reached(folder, "commits") < reached(folder, "offsets")


@contextmanager
def driver(service: Answered, folder: Path, rounds: str) -> Iterator[subprocess.Popen[bytes]]:
    arguments = [service.url, service.pools[0], str(folder), rounds]
    with (folder / "log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "spark.following", *arguments],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            stdout=log,
            stderr=log,
            start_new_session=True,  # so that Java is killed, too
        )
    try:
        yield process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@contextmanager
def answering(service: Answered) -> Iterator[None]:
    """Answers come all the while."""
    ended = threading.Event()

    def answer() -> None:
        while not ended.wait(0.5):
            service.answer(service.pools[0], 1)

    thread = threading.Thread(target=answer)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def test_a_driver_that_is_killed_in_a_batch_loses_and_doubles_nothing(
    spark: SparkSession, service: Answered, tmp_path: Path
) -> None:
    deadline = time.monotonic() + PATIENCE
    with answering(service), driver(service, tmp_path, "ever") as process:
        while not in_a_batch(tmp_path):
            assert time.monotonic() < deadline
            assert process.poll() is None, (tmp_path / "log").read_text()
            time.sleep(0.002)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        assert in_a_batch(tmp_path)
        begun = reached(tmp_path, "offsets")
    with driver(service, tmp_path, "all") as process:
        assert process.wait(PATIENCE) == 0, (tmp_path / "log").read_text()
    assert reached(tmp_path, "commits") > begun
    assert seen(spark, tmp_path) == expected(service, service.pools[:1], "submitted")


def test_a_stream_goes_on_with_every_change_of_several_pools(
    spark: SparkSession, service: Answered, tmp_path: Path
) -> None:
    stream = changes(spark, service.url, ",".join(service.pools))
    for _ in range(2):
        time.sleep(1.1)  # a second is read once it is over
        followed(stream, tmp_path, ever=False).awaitTermination(PATIENCE)
        assert seen(spark, tmp_path) == expected(
            service, service.pools, "created", "submitted", "accepted", "rejected"
        )
        first = next(iter(service.toloka.assignments.list(pool_id=service.pools[1], status="SUBMITTED")))
        service.toloka.assignments.accept(first.id)
        service.answer(service.pools[0], 2)


def test_a_stream_asks_once_a_second_at_most(spark: SparkSession, service: Answered, tmp_path: Path) -> None:
    stream = changes(spark, service.url, service.pools[0], by="rejected")
    query = followed(stream, tmp_path, ever=True)
    while reached(tmp_path, "commits") < 0:
        assert query.exception() is None
        time.sleep(0.05)
    service.emulator.clear_requests()
    time.sleep(4)
    asked = len(service.emulator.requests)
    query.stop()
    assert 2 <= asked <= 12  # the time of the service, and what is new


@pytest.mark.parametrize(
    ("others", "message"),
    [({"by": "submitted"}, "its fields was"), ({"pool_id": "1"}, "The checkpoint is of other pools")],
)
def test_a_checkpoint_of_something_else_is_an_error(
    spark: SparkSession, service: Answered, tmp_path: Path, others: dict[str, str], message: str
) -> None:
    stream = changes(spark, service.url, service.pools[0], by="created")
    followed(stream, tmp_path, ever=False).awaitTermination(PATIENCE)
    time.sleep(1.1)
    other = changes(spark, service.url, service.pools[0], **{"by": "created", **others})
    with pytest.raises(PySparkException) as caught:
        followed(other, tmp_path, ever=False).awaitTermination(PATIENCE)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"since": "yesterday"}, "The option since is a moment with its time zone"),
        ({"since": "2026-01-01T00:00:00"}, "The option since is a moment with its time zone"),
        ({"lag": "-1"}, "The option lag is a number of seconds"),
        ({"by": "finished"}, "can't be followed by 'finished'"),
    ],
)
def test_a_wrong_option_of_a_stream_is_an_error_that_says_what_to_do(
    spark: SparkSession, service: Answered, tmp_path: Path, options: dict[str, str], message: str
) -> None:
    with pytest.raises(PySparkException) as caught:
        followed(
            changes(spark, service.url, service.pools[0], **options), tmp_path, ever=False
        ).awaitTermination(PATIENCE)
    assert message in str(caught.value)
