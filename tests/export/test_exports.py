"""Lists as files: complete or not there, and each row once however often the program was killed."""

from __future__ import annotations

import json
import resource
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from export.objects import ANIMALS, assignment
from export.service import Service, running
from toloka_export import ExportError
from toloka_sdk import BadRequest, ConfigurationError

FORMATS = (".parquet", ".jsonl")
Export = Callable[..., int]


def exporting(service: Service, *, asynchronous: bool) -> Export:
    run = running(service, asynchronous=asynchronous)

    def export(path: Path | str, project: Any = None, **query: Any) -> int:
        rows: int = run(
            lambda toloka: toloka.assignments.list(**{"pool_id": "1", **query}).export(path, project=project)
        )
        return rows

    return export


def rows_of(path: Path) -> list[dict[str, Any]]:
    if path.suffix == ".parquet":
        return list(pq.read_table(path).to_pylist())
    return [json.loads(line) for line in path.read_text().splitlines()]


def ids(path: Path) -> list[str]:
    return [row["task_id"] for row in rows_of(path)]


def expected(count: int) -> list[str]:
    return [f"{number}-{task}" for number in range(count) for task in (1, 2)]


@pytest.fixture
def service() -> Service:
    return Service([assignment(number) for number in range(25)])


@pytest.fixture
def export(service: Service, asynchronous: bool) -> Export:
    return exporting(service, asynchronous=asynchronous)


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_file_has_the_rows_of_the_table(
    export: Export, service: Service, reader: str, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"answers{suffix}"
    assert export(path, limit=10) == 50
    assert len(service.queries) == 3
    assert ids(path) == expected(25)
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_list_without_objects_makes_a_file(asynchronous: bool, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"answers{suffix}"
    assert exporting(Service([]), asynchronous=asynchronous)(path) == 0
    assert rows_of(path) == []


def test_the_files_have_the_columns_of_the_table(export: Export, asynchronous: bool, tmp_path: Path) -> None:
    export(tmp_path / "answers.parquet", ANIMALS)
    export(tmp_path / "answers.jsonl", ANIMALS)
    run = running(Service([assignment()]), asynchronous=asynchronous)
    schema = run(lambda toloka: toloka.assignments.list(pool_id="1").to_arrow(project=ANIMALS)).schema
    assert pq.read_schema(tmp_path / "answers.parquet") == schema
    assert {tuple(row) for row in rows_of(tmp_path / "answers.jsonl")} == {tuple(schema.names)}


@pytest.mark.parametrize("suffix", FORMATS)
def test_an_export_that_failed_goes_on_after_the_last_page(
    service: Service, export: Export, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"answers{suffix}"
    service.fails = (3, 4)
    for _ in service.fails:
        with pytest.raises(BadRequest):
            export(path, limit=10)
        assert not path.exists()
    assert export(path, limit=10) == 50
    assert ids(path) == expected(25)
    assert [query.get("id_gt") for query in service.queries] == [None, "assignment-9", *["assignment-19"] * 3]


def test_nothing_is_fetched_again_if_only_the_file_was_missing(
    service: Service, export: Export, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "answers.parquet"
    (tmp_path / ".answers.parquet.whole").mkdir()  # what it writes to is no file
    with pytest.raises(OSError, match="directory"):
        export(path)
    fetched = len(service.queries)
    (tmp_path / ".answers.parquet.whole").rmdir()
    assert export(path) == 50
    assert ids(path) == expected(25)
    assert len(service.queries) == fetched


def test_a_file_that_exists_is_not_replaced(service: Service, export: Export, tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    path.write_text("mine")
    with pytest.raises(FileExistsError, match=r"answers\.jsonl"):
        export(path)
    assert path.read_text() == "mine"
    assert not service.queries
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("change", "what"),
    [({"status": "ACCEPTED"}, "filters"), ({"project": ANIMALS}, "columns"), ({"pool_id": "2"}, "filters")],
)
def test_another_list_does_not_go_on(
    service: Service, export: Export, tmp_path: Path, change: dict[str, Any], what: str
) -> None:
    path = tmp_path / "answers.parquet"
    service.fails = (2,)
    with pytest.raises(BadRequest):
        export(path, limit=10)
    with pytest.raises(ExportError, match=rf"answers\.parquet\.part is of another export: its {what} was"):
        export(path, **{"limit": 10, **change})
    assert export(path, limit=10) == 50


def test_two_programs_do_not_export_to_one_file(export: Export, service: Service, tmp_path: Path) -> None:
    path = tmp_path / "answers.parquet"
    service.fails = (2,)
    with pytest.raises(BadRequest):
        export(path, limit=10)
    other = sqlite3.connect(tmp_path / ".answers.parquet.part")
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(ExportError, match="in use"):
        export(path, limit=10)
    other.close()
    assert export(path, limit=10) == 50


@pytest.mark.parametrize("size", [4096, 20480], ids=["as it begins", "on the way"])
def test_an_export_goes_on_once_there_is_room(export: Export, tmp_path: Path, size: int) -> None:
    path = tmp_path / "answers.parquet"
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))  # as if the disk were full
    try:
        with pytest.raises(ExportError, match="can't be"):
            export(path, limit=10)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert export(path, limit=10) == 50


def test_another_file_in_its_place_is_left_alone(export: Export, tmp_path: Path) -> None:
    part = tmp_path / ".answers.parquet.part"
    part.write_text("This is a text, and long enough to be no database of SQLite. " * 20)
    with pytest.raises(ExportError, match="not the part of an export"):
        export(tmp_path / "answers.parquet")
    part.unlink()
    database = sqlite3.connect(part)
    database.execute("CREATE TABLE mine (id)")
    database.close()
    with pytest.raises(ExportError, match="another program"):
        export(tmp_path / "answers.parquet")


@pytest.mark.parametrize("path", ["answers.csv", "answers"])
def test_other_formats_are_refused(export: Export, service: Service, path: str) -> None:
    with pytest.raises(ConfigurationError, match=r"\.parquet or \.jsonl"):
        export(path)
    assert not service.queries


def test_a_folder_has_to_be_there(export: Export, service: Service, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="nowhere"):
        export(tmp_path / "nowhere" / "answers.parquet")
    assert not service.queries


def test_what_a_kill_left_beside_a_complete_file_is_cleared_up(
    service: Service, export: Export, tmp_path: Path
) -> None:
    path = tmp_path / "answers.jsonl"
    (tmp_path / ".answers.jsonl.whole").mkdir()
    with pytest.raises(OSError, match="directory"):
        export(path)
    (tmp_path / ".answers.jsonl.whole").rmdir()
    path.write_text("what the killed program had written")
    fetched = len(service.queries)
    assert export(path) == 50
    assert ids(path) == expected(25)
    assert len(service.queries) == fetched
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
