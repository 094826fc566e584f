"""Uploads that are run again with their journal."""

from __future__ import annotations

import resource
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from toloka_emulator import Fault
from toloka_sdk import Toloka, models
from toloka_uploads import JournalError, UploadedItem, UploadError
from uploads.service import Uploader, new_pool, task, tasks
from uploads.test_uploads import numbers


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return tmp_path / "upload.journal"


def test_a_second_run_tells_the_same_and_sends_nothing(
    upload: Uploader, pool: models.Pool, journal: Path
) -> None:
    items: list[Any] = [*tasks(pool.id, 9), task(pool.id, "ten"), None]
    first = upload(items, items_per_request=4, journal=journal)
    upload.emulator.clear_requests()
    assert upload(items, items_per_request=4, journal=str(journal)) == first
    assert first[9].errors
    assert first[10].errors
    assert {request.method for request in upload.emulator.requests} <= {"GET"}


@pytest.mark.parametrize("kind", ["tasks", "task_suites", "user_bonuses"])
def test_a_journal_of_an_emulator_that_has_ended_is_refused(
    upload: Uploader, toloka: Toloka, journal: Path, kind: str
) -> None:
    pool = new_pool(toloka, mixed=kind == "tasks")
    suite = {"pool_id": pool.id, "overlap": 1, "tasks": [{"input_values": {"number": 1}}]}
    every: dict[str, list[Any]] = {
        "tasks": tasks(pool.id, 3),
        "task_suites": [suite],
        "user_bonuses": [{"user_id": "1", "amount": 1, "without_message": True}],
    }
    items = every[kind]
    assert upload(items, kind, journal=journal)[0].id
    assert upload(items, kind, journal=journal)[0].id
    upload.emulator.reset()
    with pytest.raises(JournalError, match="is of an emulator that has ended"):
        upload(items, kind, journal=journal)


@pytest.mark.parametrize("size", [8192, 20480], ids=["as it is made", "on the way"])
def test_an_upload_whose_journal_can_not_be_written_goes_on_once_it_can(
    upload: Uploader, toloka: Toloka, pool: models.Pool, journal: Path, size: int
) -> None:
    items = tasks(pool.id, 600)
    with files_up_to(size), pytest.raises(JournalError, match="can't be used"):
        upload(items, items_per_request=50, journal=journal)
    assert len(upload(items, items_per_request=50, journal=journal)) == 600
    assert len(numbers(toloka, pool)) == 600


@contextmanager
def files_up_to(size: int) -> Iterator[None]:
    """No file can grow beyond this size, as on a full disk."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_the_size_of_requests_may_change(upload: Uploader, pool: models.Pool, journal: Path) -> None:
    first = upload(tasks(pool.id, 9), items_per_request=4, journal=journal)
    assert upload(tasks(pool.id, 9), items_per_request=5, journal=journal) == first


def test_items_that_come_later_are_uploaded_then(
    upload: Uploader, toloka: Toloka, pool: models.Pool, journal: Path
) -> None:
    first = upload(tasks(pool.id, 5), items_per_request=4, journal=journal)
    both = upload(tasks(pool.id, 12), items_per_request=4, journal=journal)
    assert both[:5] == first
    assert numbers(toloka, pool) == {result.id: result.index for result in both}


def stopped_by(error: type[BaseException], at: int) -> Any:
    def each(item: UploadedItem) -> None:
        if item.index == at:
            raise error

    return each


@pytest.mark.parametrize("at", [0, 3, 7, 19])
def test_an_upload_that_was_interrupted_goes_on(
    upload: Uploader, toloka: Toloka, pool: models.Pool, journal: Path, at: int
) -> None:
    with pytest.raises(KeyboardInterrupt):
        upload(
            tasks(pool.id, 20), items_per_request=2, journal=journal, each=stopped_by(KeyboardInterrupt, at)
        )
    results = upload(tasks(pool.id, 20), items_per_request=2, journal=journal)
    assert numbers(toloka, pool) == {result.id: result.index for result in results}
    assert len(results) == 20


def test_an_upload_that_came_to_a_halt_goes_on(
    upload: Uploader, toloka: Toloka, pool: models.Pool, journal: Path
) -> None:
    upload.emulator.inject(Fault(operation="getOperationLog", status=403, times=1))
    with pytest.raises(UploadError, match="with the same journal again"):
        upload(tasks(pool.id, 20), items_per_request=2, journal=journal)
    results = upload(tasks(pool.id, 20), items_per_request=2, journal=journal)
    assert numbers(toloka, pool) == {result.id: result.index for result in results}
    assert len(results) == 20


def test_an_operation_that_failed_meanwhile_is_made_again(
    upload: Uploader, toloka: Toloka, pool: models.Pool, journal: Path
) -> None:
    upload.emulator.inject(Fault(operation="createTask", fail_operation=True, times=2))
    upload.emulator.inject(Fault(operation="getOperationLog", status=403, times=1))
    with pytest.raises(UploadError):
        upload(tasks(pool.id, 8), items_per_request=2, journal=journal)
    results = upload(tasks(pool.id, 8), items_per_request=2, journal=journal)
    assert numbers(toloka, pool) == {result.id: result.index for result in results}
    assert len(results) == 8


def test_operations_that_failed_too_often_are_made_again_by_the_next_run(
    upload: Uploader, toloka: Toloka, pool: models.Pool, journal: Path
) -> None:
    upload.emulator.inject(Fault(operation="createTask", fail_operation=True, times=6))
    with pytest.raises(UploadError, match="failed, like 5 before it"):
        upload(tasks(pool.id, 2), journal=journal)
    assert len(upload(tasks(pool.id, 2), journal=journal)) == 2
    assert len(numbers(toloka, pool)) == 2


def test_a_rejected_item_that_is_missing_at_the_end_is_other_data(
    upload: Uploader, pool: models.Pool, journal: Path
) -> None:
    upload([*tasks(pool.id, 1), None], journal=journal)
    with pytest.raises(JournalError, match="is of other data"):
        upload(tasks(pool.id, 1), journal=journal)


@pytest.mark.parametrize(
    "change",
    [
        lambda items: [*items[:4], task(items[0].pool_id, 99), *items[5:]],
        lambda items: [items[1], items[0], *items[2:]],
        lambda items: items[1:],
        lambda items: [*items[:4], None, *items[4:]],
    ],
    ids=["another item", "another order", "the first is missing", "one more between"],
)
def test_other_data_are_refused(
    upload: Uploader, toloka: Toloka, pool: models.Pool, journal: Path, change: Any
) -> None:
    items = tasks(pool.id, 9)
    upload(items, items_per_request=4, journal=journal)
    with pytest.raises(JournalError, match="is of other data"):
        upload(change(items), items_per_request=4, journal=journal)
    assert len(numbers(toloka, pool)) == 9


def test_data_that_end_early_are_refused(upload: Uploader, pool: models.Pool, journal: Path) -> None:
    upload(tasks(pool.id, 12), items_per_request=4, journal=journal)
    with pytest.raises(JournalError, match="some that were uploaded before are missing"):
        upload(tasks(pool.id, 8), items_per_request=4, journal=journal)


def test_a_journal_of_another_upload_is_refused(
    upload: Uploader, toloka: Toloka, pool: models.Pool, journal: Path
) -> None:
    upload(tasks(pool.id, 2), journal=journal)
    with pytest.raises(JournalError, match="its allow_defaults was None, and is true now"):
        upload(tasks(pool.id, 2), journal=journal, allow_defaults=True)
    with pytest.raises(JournalError, match="its call was createTask, and is createTaskSuite now"):
        upload([], "task_suites", journal=journal)
    with pytest.raises(JournalError, match="its environment was local, and is sandbox now"):
        upload(tasks(pool.id, 2), journal=journal, client={"environment": "sandbox", "token": "t"})


def test_other_files_are_refused_and_stay_as_they_are(upload: Uploader, tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("Not a journal. " * 100)
    with pytest.raises(JournalError, match=r"notes\.txt is not the journal of an upload"):
        upload([], journal=text)
    assert text.read_text() == "Not a journal. " * 100

    other = tmp_path / "other.db"
    with sqlite3.connect(other) as database:
        database.execute("CREATE TABLE parts (number INTEGER)")
    database.close()
    before = other.read_bytes()
    with pytest.raises(JournalError, match="another program"):
        upload([], journal=other)
    assert other.read_bytes() == before

    with pytest.raises(JournalError, match="can't be opened"):
        upload([], journal=tmp_path / "missing" / "upload.journal")


def test_a_journal_serves_one_upload_at_a_time(toloka: Toloka, pool: models.Pool, journal: Path) -> None:
    first = toloka.tasks.upload(tasks(pool.id, 9), items_per_request=2, journal=journal)
    next(first)
    with pytest.raises(JournalError, match="is in use by another upload"):
        toloka.tasks.upload(tasks(pool.id, 9), items_per_request=2, journal=journal).wait()
    first.close()
    assert toloka.tasks.upload(tasks(pool.id, 9), items_per_request=2, journal=journal).wait().created == 9
    assert len(numbers(toloka, pool)) == 9
