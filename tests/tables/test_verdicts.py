"""Verdicts of a table are applied to assignments, once, and only if the table is right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tables.fields import ANIMALS
from tables.running import Run, created
from toloka_emulator import Emulator, Fault
from toloka_sdk import ConnectionLost, Toloka, models
from toloka_tables import AppliedVerdict, Table, TableError, apply_verdicts, task_forms, write_results


@pytest.fixture
def submitted(emulator: Emulator) -> Iterator[list[str]]:
    """The IDs of four assignments that wait for review."""
    with Toloka("local", transport=emulator.transport()) as toloka:
        made, pool_id = created(toloka, ANIMALS)
        rows = [{"INPUT:image": f"https://example.com/{number}.jpg"} for number in range(8)]
        toloka.tasks.create_many(task_forms(rows, project=made, pool_id=pool_id, overlap=1))
        toloka.pools.open(pool_id).wait()
        emulator.tolokers(4).work(pool_id)
        yield [each.id for each in toloka.assignments.list(pool_id=pool_id)]


def row(id: str, verdict: object = None, comment: object = None) -> dict[str, object]:
    return {"ASSIGNMENT:assignment_id": id, "ACCEPT:verdict": verdict, "ACCEPT:comment": comment}


def statuses(emulator: Emulator, ids: list[str]) -> list[tuple[str, object]]:
    with Toloka("local", transport=emulator.transport()) as toloka:
        found = [toloka.assignments.get(id) for id in ids]
    return [(str(each.status), each.public_comment or None) for each in found]


def applied(run: Run, table: Table, **options: Any) -> list[AppliedVerdict]:
    found: list[AppliedVerdict] = run(lambda toloka: apply_verdicts(toloka, table, **options))
    return found


def sent(emulator: Emulator) -> Counter[str]:
    return Counter(request.method for request in emulator.requests)


def test_assignments_are_accepted_and_rejected(emulator: Emulator, run: Run, submitted: list[str]) -> None:
    first, second, third, fourth = submitted
    table = [row(first, "+"), row(second, "-", "The ears say dog"), row(third, "+", "Well done"), row(fourth)]
    found = applied(run, table)
    assert [(each.assignment_id, each.outcome, each.status, each.row) for each in found] == [
        (first, "ACCEPTED", "SUBMITTED", 0),
        (second, "REJECTED", "SUBMITTED", 1),
        (third, "ACCEPTED", "SUBMITTED", 2),
    ]
    assert statuses(emulator, submitted) == [
        ("ACCEPTED", None),
        ("REJECTED", "The ears say dog"),
        ("ACCEPTED", "Well done"),
        ("SUBMITTED", None),
    ]


def test_a_second_run_changes_nothing(emulator: Emulator, run: Run, submitted: list[str]) -> None:
    table = [row(submitted[0], "+"), row(submitted[1], "-", "The ears say dog")]
    applied(run, table)
    emulator.clear_requests()
    assert [each.outcome for each in applied(run, table)] == ["UNCHANGED", "UNCHANGED"]
    assert sent(emulator) == {"GET": 2}


def test_a_run_that_broke_off_is_made_again(emulator: Emulator, run: Run, submitted: list[str]) -> None:
    table = [row(id, "+") for id in submitted]
    applied(run, table[:1])
    emulator.inject(
        Fault(operation="patchAssignment", drop="after")
    )  # it is accepted, and the answer is lost
    with pytest.raises(ConnectionLost):
        applied(run, table)
    assert Counter(each.outcome for each in applied(run, table)) == {"UNCHANGED": 2, "ACCEPTED": 2}
    assert {status for status, _ in statuses(emulator, submitted)} == {"ACCEPTED"}


def test_a_dry_run_tells_and_changes_nothing(emulator: Emulator, run: Run, submitted: list[str]) -> None:
    table = [row(submitted[0], "+"), row(submitted[1], "-", "The ears say dog"), row("none", "+")]
    found = applied(run, table, dry_run=True)
    assert [each.outcome for each in found] == ["ACCEPTED", "REJECTED", "NOT_FOUND"]
    assert {status for status, _ in statuses(emulator, submitted)} == {"SUBMITTED"}


def test_conflicts_and_unknown_assignments_are_told_and_the_rest_goes_on(
    emulator: Emulator, run: Run, submitted: list[str]
) -> None:
    with Toloka("local", transport=emulator.transport()) as toloka:
        toloka.assignments.accept(submitted[0])
        toloka.assignments.reject(submitted[1], public_comment="Wrong")
    table = [
        row(submitted[0], "-", "Too late"),
        row("none", "+"),
        row(submitted[1], "+"),  # after an appeal
        row(submitted[2], "+"),
    ]
    found = applied(run, table)
    assert [(each.outcome, each.status) for each in found] == [
        ("CONFLICT", "ACCEPTED"),
        ("NOT_FOUND", None),
        ("ACCEPTED", "REJECTED"),
        ("ACCEPTED", "SUBMITTED"),
    ]
    assert [status for status, _ in statuses(emulator, submitted)] == ["ACCEPTED"] * 3 + ["SUBMITTED"]


def test_an_assignment_may_have_its_verdict_in_one_of_its_rows_or_in_several(
    emulator: Emulator, run: Run, submitted: list[str]
) -> None:
    first, second, *_ = submitted
    table = [
        row(first, "-"),
        row(first),
        row(second, "+"),
        row(second, "+", "Fine"),
        row(first, "-", "Wrong"),
        row(first, "-", "Wrong"),
    ]
    assert [each.outcome for each in applied(run, table)] == ["REJECTED", "ACCEPTED"]
    assert statuses(emulator, submitted)[:2] == [("REJECTED", "Wrong"), ("ACCEPTED", "Fine")]


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([row("0", "+"), row("0", "-", "No")], "ACCEPT:verdict: is '-' for assignment {0}, but '+' in row 0"),
        ([row("0", "-", "A"), row("0", "-", "B")], "ACCEPT:comment: is 'B' for assignment {0}, but 'A'"),
        ([row("1", "+"), row("0", "-")], "ACCEPT:comment: is empty, but a rejection needs a reason"),
        ([row("1", "+"), row("0", None, "Hm")], "ACCEPT:verdict: is empty, but there is a comment"),
        ([row("1", "+"), row("0", "yes")], "ACCEPT:verdict: can't be 'yes'. Allowed are +, -"),
        ([row("1", "+"), row("", "+")], "ASSIGNMENT:assignment_id: is empty, and required"),
        ([row("1", "+"), row("0", "-", "x" * 2049)], "ACCEPT:comment: must have at most 2048 characters"),
        ([row("1", "+"), {**row("0", "+"), "ACCEPT:coment": "Hm"}], "Did you mean 'ACCEPT:comment'?"),
    ],
)
def test_nothing_is_sent_if_the_table_is_wrong(
    rows: list[dict[str, object]], reason: str, emulator: Emulator, run: Run, submitted: list[str]
) -> None:
    table = [
        {**each, "ASSIGNMENT:assignment_id": submitted[int(str(each["ASSIGNMENT:assignment_id"]))]}
        if each["ASSIGNMENT:assignment_id"]
        else each
        for each in rows
    ]
    emulator.clear_requests()
    with pytest.raises(TableError) as caught:
        applied(run, table)
    assert caught.value.row == 1
    assert reason.format(submitted[0]) in str(caught.value)
    assert sent(emulator) == {}


def test_collected_errors_leave_out_their_assignments(
    emulator: Emulator, run: Run, submitted: list[str]
) -> None:
    errors: list[TableError] = []
    table = [
        row(submitted[0], "+"),
        row(submitted[0], "-", "No"),
        row(submitted[1], "-"),
        row(submitted[2], "+"),
    ]
    found = applied(run, table, on_error=errors.append)
    assert [each.assignment_id for each in found] == [submitted[2]]
    assert [error.row for error in errors] == [1, 2]


def test_a_file_of_results_is_reviewed_and_uploaded(
    emulator: Emulator, run: Run, submitted: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "results.tsv"
    with Toloka("local", transport=emulator.transport()) as toloka:
        [project] = [*toloka.projects.list()]
        [pool] = [*toloka.pools.list()]
        columns = [
            "INPUT:image", "OUTPUT:animal", "HINT:text", "ASSIGNMENT:assignment_id", "ASSIGNMENT:status",
            "ACCEPT:verdict", "ACCEPT:comment",
        ]  # fmt: skip
        write_results(
            toloka.assignments.list(pool_id=pool.id, status="SUBMITTED"),
            path,
            project=project,
            columns=columns,
        )
    lines = path.read_text().splitlines()
    for place, line in enumerate(lines[1:], 1):
        assert line.endswith("\t\t")
        lines[place] = line[:-1] + "+\t" if place % 2 else line
    path.write_text("\n".join(lines) + "\n")
    assert [each.outcome for each in applied(run, path)] == ["ACCEPTED"] * 4
    assert {status for status, _ in statuses(emulator, submitted)} == {"ACCEPTED"}


def test_a_table_without_verdicts_is_refused(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "verdicts.tsv"
    path.write_text("ASSIGNMENT:assignment_id\tACCEPT:verdict:\n")
    with pytest.raises(TableError, match="ACCEPT:verdict"):
        applied(run, path)
    path.write_text("ASSIGNMENT:assignment_id\n")
    with pytest.raises(TableError, match="The column 'ACCEPT:verdict' is missing, and required"):
        applied(run, path)


def test_an_assignment_that_was_decided_meanwhile_is_no_error(
    emulator: Emulator, run: Run, submitted: list[str]
) -> None:
    conflict: dict[str, Any] = {"code": "INAPPROPRIATE_STATUS", "message": "too late"}
    emulator.inject(Fault(operation="patchAssignment", status=409, body=conflict))
    [found] = applied(run, [row(submitted[0], "+")])
    assert (found.outcome, found.status) == ("CONFLICT", models.AssignmentStatus.SUBMITTED)
