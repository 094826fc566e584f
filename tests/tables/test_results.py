"""Answers go into the file of results that the web interface gives, and are read from it."""

from __future__ import annotations

import asyncio
import importlib
import io
import itertools
import json
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tables.fields import ANIMALS, EVERY_TYPE, of_type, project
from tables.running import Run, created
from tables.test_values import VALUES
from toloka_emulator import Emulator
from toloka_sdk import AsyncToloka, Toloka, models
from toloka_tables import Result, TableError, read_results, task_forms, write_results

pd: Any = importlib.import_module("pandas")
pl: Any = importlib.import_module("polars")
pa_csv: Any = importlib.import_module("pyarrow.csv")
duckdb: Any = importlib.import_module("duckdb")
FILES = Path(__file__).parent / "files"
EVERY_COLUMN = [
    "INPUT:image",
    "OUTPUT:animal",
    "GOLDEN:animal",
    "HINT:text",
    "HINT:default_language",
    *(
        f"ASSIGNMENT:{name}"
        for name in (
            "link", "task_id", "task_suite_id", "assignment_id", "worker_id", "status", "started",
            "submitted", "accepted", "rejected", "skipped", "expired", "reward",
        )
    ),
]  # fmt: skip


def assignment(**fields: Any) -> models.Assignment:
    return models.Assignment.from_dict(
        {
            "id": "00014495f0--60213f7c25a8b84e2ffb7a2c",
            "task_suite_id": "00014495f0--60213f7c25a8b84e2ffb7a3b",
            "pool_id": "1",
            "user_id": "08bff2e18b0fea92fec3ea8e9bfdb7b4",
            "status": "ACCEPTED",
            "reward": 0.05,
            "created": "2024-05-31T12:00:00.125",
            "submitted": "2024-05-31T12:01:00",
            "accepted": "2024-05-31T12:02:00",
            "tasks": [{"id": "t1", "input_values": {"image": "https://example.com/1.jpg"}}],
            "solutions": [{"output_values": {"animal": "cat"}}],
            **fields,
        }
    )


def written(*assignments: models.Assignment, **options: Any) -> str:
    text = io.StringIO(newline="")
    assert write_results(assignments, text, **{"project": ANIMALS, **options}) == len(assignments)
    return text.getvalue()


def read(text: str, **options: Any) -> list[Result]:
    return [*read_results(io.StringIO(text, newline=""), **{"project": ANIMALS, **options})]


def test_a_row_has_a_task_its_answer_and_the_assignment() -> None:
    assert written(assignment()) == (
        "INPUT:image\tOUTPUT:animal\tGOLDEN:animal\tHINT:text\tHINT:default_language\tASSIGNMENT:link\t"
        "ASSIGNMENT:task_id\tASSIGNMENT:assignment_id\tASSIGNMENT:worker_id\tASSIGNMENT:status\t"
        "ASSIGNMENT:started\n"
        "https://example.com/1.jpg\tcat\t\t\t\t"
        "https://platform.toloka.ai/task/1/00014495f0--60213f7c25a8b84e2ffb7a2c\tt1\t"
        "00014495f0--60213f7c25a8b84e2ffb7a2c\t08bff2e18b0fea92fec3ea8e9bfdb7b4\tAPPROVED\t"
        "2024-05-31T12:00:00.125\n"
    )


def test_the_link_may_lead_elsewhere() -> None:
    text = written(assignment(), columns=["ASSIGNMENT:link"], site="http://localhost:8000")
    assert text.splitlines()[1] == "http://localhost:8000/task/1/00014495f0--60213f7c25a8b84e2ffb7a2c"


def test_every_column_is_read_as_it_was_written() -> None:
    control = {
        "id": "t2",
        "input_values": {"image": "https://example.com/2.jpg"},
        "known_solutions": [{"output_values": {"animal": "dog"}}],
        "message_on_unknown_solution": "Look\nat it",
        "localization_config": {"default_language": "EN"},
    }
    tasks = [{"id": "t1", "input_values": {"image": "https://example.com/1.jpg"}}, control]
    solutions = [{"output_values": {"animal": "cat"}}, {"output_values": {"animal": "dog"}}]
    first, second = read(written(assignment(tasks=tasks, solutions=solutions), columns=EVERY_COLUMN))
    assert first == Result(
        row=2,
        input_values={"image": "https://example.com/1.jpg"},
        output_values={"animal": "cat"},
        known_solutions=[],
        hint=None,
        default_language=None,
        link="https://platform.toloka.ai/task/1/00014495f0--60213f7c25a8b84e2ffb7a2c",
        task_id="t1",
        task_suite_id="00014495f0--60213f7c25a8b84e2ffb7a3b",
        assignment_id="00014495f0--60213f7c25a8b84e2ffb7a2c",
        user_id="08bff2e18b0fea92fec3ea8e9bfdb7b4",
        status=models.AssignmentStatus.ACCEPTED,
        started=datetime(2024, 5, 31, 12, 0, 0, 125_000, UTC),
        submitted=datetime(2024, 5, 31, 12, 1, tzinfo=UTC),
        accepted=datetime(2024, 5, 31, 12, 2, tzinfo=UTC),
        rejected=None,
        skipped=None,
        expired=None,
        reward=0.05,
        verdict=None,
        comment=None,
    )
    assert second.known_solutions == [models.KnownSolution(output_values={"animal": "dog"})]
    assert (second.hint, second.default_language) == ("Look\nat it", "EN")


def test_an_assignment_without_answers_has_its_tasks() -> None:
    [result] = read(written(assignment(status="SKIPPED", solutions=None, accepted=None)))
    assert (result.status, result.output_values) == ("SKIPPED", {})


def test_a_training_has_the_first_answers() -> None:
    first = [{"output_values": {"animal": "dog"}}]
    [result] = read(written(assignment(first_declined_solution_attempt=first)))
    assert result.output_values == {"animal": "dog"}


def test_a_status_of_a_newer_service_is_kept() -> None:
    [result] = read(written(assignment(status="PAUSED")))
    assert result.status == "PAUSED"


def test_columns_may_be_chosen() -> None:
    text = written(assignment(), columns=["ASSIGNMENT:assignment_id", "OUTPUT:animal", "ACCEPT:verdict"])
    assert text == (
        "ASSIGNMENT:assignment_id\tOUTPUT:animal\tACCEPT:verdict\n"
        "00014495f0--60213f7c25a8b84e2ffb7a2c\tcat\t\n"
    )  # fmt: skip


def test_an_answer_that_no_column_is_for_is_an_error() -> None:
    with pytest.raises(TableError, match="OUTPUT:breed: is 'tabby', and there is no such column"):
        written(assignment(solutions=[{"output_values": {"animal": "cat", "breed": "tabby"}}]))


def test_values_outside_of_the_constraints_of_today_are_read() -> None:
    [result] = read(written(assignment(solutions=[{"output_values": {"animal": "bird"}}])))
    assert result.output_values == {"animal": "bird"}


def test_a_file_of_the_web_interface_is_read() -> None:
    fields = project(
        {"url": models.FieldSpec(type="url")},
        {"code": of_type("string"), "path": of_type("array_json"), "ok": of_type("boolean")},
    )
    results = [*read_results(FILES / "results.tsv", project=fields)]
    assert [(each.row, each.assignment_id, each.status) for each in results] == [
        (2, "0000db8f2a--5c1a", "ACCEPTED"),
        (3, "0000db8f2a--5c1a", "ACCEPTED"),
        (5, "0000db8f2a--5c1b", "SUBMITTED"),
    ]
    assert results[0].link == "https://example.com/task/14389546/0000db8f2a--5c1a"
    assert results[0].output_values["path"] == [{"label": "cat", "points": [1, 2]}, {"label": "dog, small"}]
    assert results[0].started == datetime(2018, 12, 19, 17, 21, 50, 311_000, UTC)
    assert results[1].known_solutions == [models.KnownSolution(output_values={"code": "17"})]
    assert (results[1].verdict, results[2].verdict, results[2].comment) == (None, "-", 'The code is "wrong"')


RATINGS = project({"input": of_type("string")}, {"R-4": of_type("string")})


def assignments(results: list[Result]) -> Iterator[models.Assignment]:
    """The assignments that the rows of a file are of."""
    for id, rows in itertools.groupby(results, key=lambda result: result.assignment_id):
        of_one = [*rows]
        yield assignment(
            id=id,
            pool_id=str(of_one[0].link).split("/")[-2],
            user_id=of_one[0].user_id,
            status=of_one[0].status,
            created=f"{of_one[0].started:%Y-%m-%dT%H:%M:%S.%f}"[:-3],
            tasks=[
                {
                    "id": each.task_id,
                    "input_values": each.input_values,
                    "known_solutions": [solution.to_dict() for solution in each.known_solutions],
                }
                for each in of_one
            ],
            solutions=[{"output_values": each.output_values} for each in of_one],
        )


def test_a_file_of_results_goes_in_and_out_unchanged(tmp_path: Path) -> None:
    path = FILES / "assignments_from_pool.tsv"
    results = [*read_results(path, project=RATINGS)]
    assert [len(each.input_values["input"].splitlines()) for each in results] == [5] * 4
    assert [each.status for each in results] == ["ACCEPTED"] * 3 + ["EXPIRED"]
    assert write_results(assignments(results), tmp_path / "again.tsv", project=RATINGS) == 3
    assert (tmp_path / "again.tsv").read_bytes() == path.read_bytes()


def test_a_file_with_the_line_ends_of_windows_is_read_the_same(tmp_path: Path) -> None:
    path = FILES / "assignments_from_pool.tsv"
    (tmp_path / "windows.tsv").write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    results = [*read_results(tmp_path / "windows.tsv", project=RATINGS)]
    assert [each.started for each in results] == [
        each.started for each in read_results(path, project=RATINGS)
    ]
    assert results[0].input_values["input"].startswith("**tea** vs **coffee**\r\n\r\n*Rate")


ANSWERS = st.fixed_dictionaries({}, optional=VALUES)


@given(st.lists(st.tuples(ANSWERS, ANSWERS), min_size=1, max_size=3))
@settings(deadline=None)
def test_values_are_read_as_they_were_written(pairs: list[tuple[dict[str, Any], dict[str, Any]]]) -> None:
    fields = project(EVERY_TYPE, EVERY_TYPE)
    tasks = [{"id": "t", "input_values": inputs} for inputs, _ in pairs]
    solutions = [{"output_values": outputs} for _, outputs in pairs]
    text = written(assignment(tasks=tasks, solutions=solutions), project=fields)
    assert [(each.input_values, each.output_values) for each in read(text, project=fields)] == pairs


# Against the emulator


@pytest.fixture
def pool(emulator: Emulator) -> Iterator[tuple[models.Project, str]]:
    """A project, and a pool whose tasks were answered."""
    fields = project(
        {"image": models.FieldSpec(type="url")},
        {"animal": of_type("string"), "tags": of_type("array_string"), "box": of_type("json")},
    )
    with Toloka("local", transport=emulator.transport()) as toloka:
        made, pool_id = created(toloka, fields)
        rows = [{"INPUT:image": f"https://example.com/{number}.jpg"} for number in range(6)]
        toloka.tasks.create_many(task_forms(rows, project=made, pool_id=pool_id, overlap=2))
        toloka.pools.open(pool_id).wait()
        emulator.tolokers(
            3,
            answer=lambda task, toloker: {"animal": 'a "cat"', "tags": ["a, b", "c"], "box": {"x": [1, 2.5]}},
        ).work(pool_id)
        yield made, pool_id


def test_the_answers_of_a_pool_are_written_and_read(
    emulator: Emulator, run: Run, pool: tuple[models.Project, str], tmp_path: Path
) -> None:
    made, pool_id = pool
    path = tmp_path / "results.tsv"

    def write(toloka: Toloka | AsyncToloka) -> Any:
        return write_results(toloka.assignments.list(pool_id=pool_id), path, project=made)

    count = run(write)
    with Toloka("local", transport=emulator.transport()) as toloka:
        assignments = [*toloka.assignments.list(pool_id=pool_id)]
    assert count == len(assignments) == 6
    expected = [
        (each.id, each.user_id, each.status, each.created, task.input_values, solution.output_values)
        for each in assignments
        for task, solution in zip(each.tasks, each.solutions or [], strict=True)
    ]
    assert [
        (each.assignment_id, each.user_id, each.status, each.started, each.input_values, each.output_values)
        for each in read_results(path, project=made)
    ] == expected


def test_an_independent_table_of_the_same_answers_is_read_as_the_same(
    emulator: Emulator, pool: tuple[models.Project, str], tmp_path: Path
) -> None:
    made, pool_id = pool
    with Toloka("local", transport=emulator.transport()) as toloka:
        write_results(toloka.assignments.list(pool_id=pool_id), tmp_path / "ours.tsv", project=made)
    with httpx.Client(transport=emulator.transport(), base_url="http://local/api") as client:
        reply = client.get(
            f"/new/requester/pools/{pool_id}/assignments.tsv",
            params={"status": "SUBMITTED"},
            headers={"Authorization": "ApiKey any"},
        )
    (tmp_path / "theirs.tsv").write_bytes(reply.content)

    def values(name: str) -> list[str]:
        results = read_results(tmp_path / name, project=made)
        return sorted(
            json.dumps([each.assignment_id, each.input_values, each.output_values]) for each in results
        )

    assert len(values("ours.tsv")) == 12
    assert values("ours.tsv") == values("theirs.tsv")


def test_half_of_an_emoji_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "results.tsv"
    cut = assignment(solutions=[{"output_values": {"animal": "cat \ud83d"}}])
    write_results([cut], path, project=ANIMALS)
    assert [each.output_values for each in read_results(path, project=ANIMALS)] == [{"animal": "cat \ufffd"}]


def test_a_list_that_breaks_off_leaves_no_file(tmp_path: Path) -> None:
    async def broken() -> AsyncIterator[models.Assignment]:
        yield assignment()
        raise ConnectionError

    with pytest.raises(ConnectionError):
        asyncio.run(write_results(broken(), tmp_path / "results.tsv", project=ANIMALS))
    assert [*tmp_path.iterdir()] == []


DIGITS = {"": 0, ".9": 900_000, ".98": 980_000, ".987": 987_000}


@pytest.mark.parametrize("digits", [[*DIGITS], *[[each] for each in DIGITS]])
def test_every_reader_of_csv_finds_moments_of_one_type_whatever_the_digits(
    tmp_path: Path, digits: list[str]
) -> None:
    path = tmp_path / "results.csv"
    answers = [assignment(created=f"2026-01-01T10:13:32{each}") for each in digits]
    write_results(answers, path, project=ANIMALS)
    moments = [datetime(2026, 1, 1, 10, 13, 32, DIGITS[each]) for each in digits]

    column = "ASSIGNMENT:started"
    pandas = pd.read_csv(path, parse_dates=[column])[column]
    assert (str(pandas.dtype), pandas.to_list()) == ("datetime64[us]", moments)
    polars = pl.read_csv(path, try_parse_dates=True)[column]
    assert (str(polars.dtype), polars.to_list()) == ("Datetime(time_unit='us', time_zone=None)", moments)
    arrow = pa_csv.read_csv(path)[column]
    assert (str(arrow.type), arrow.to_pylist()) == ("timestamp[ns]", moments)
    with duckdb.connect() as connection:
        read = connection.execute(f'SELECT typeof("{column}"), "{column}" FROM \'{path}\'').fetchall()
    assert read == [("TIMESTAMP", moment) for moment in moments]
