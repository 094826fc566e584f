"""Results: assignments as a table, a row a task, and such a table read."""

from __future__ import annotations

from collections.abc import AsyncIterable, Coroutine, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, overload

from attrs import frozen

from toloka_api.models import Assignment, AssignmentStatus, FieldSpec, KnownSolution, Project, ProjectForm

from ._cells import MOMENT
from ._errors import OnError
from ._rows import Column, Layout, RowErrors, Values, read_rows
from ._sources import Table, opened
from ._tasks import HINT, fields, golden_column, known_solutions, task_values
from ._writing import Destination, Lines, table_writer

TEXT = FieldSpec(type="string")
MOMENTS = ("started", "submitted", "accepted", "rejected", "skipped", "expired")
ASSIGNMENT = {
    **dict.fromkeys(("link", "task_id", "task_suite_id", "assignment_id", "worker_id", "status"), TEXT),
    **dict.fromkeys(MOMENTS, MOMENT),
    "reward": FieldSpec(type="float"),
}
"""What a file of results has of an assignment."""
DEFAULT = ("link", "task_id", "assignment_id", "worker_id", "status", "started")
OF_ASSIGNMENT = {f"ASSIGNMENT:{name}": Column("ASSIGNMENT", name, spec) for name, spec in ASSIGNMENT.items()}
REVIEW = {f"ACCEPT:{name}": Column("ACCEPT", name, TEXT) for name in ("verdict", "comment")}
LANGUAGE = {"HINT:default_language": Column("HINT", "default_language", TEXT)}
APPROVED = "APPROVED"
"""What ACCEPTED is called in a file of results."""
SITE = "https://platform.toloka.ai"
"""The web interface of production."""


@frozen(kw_only=True)
class Result:
    """A row of a file of results: a task and an answer to it.

    Attributes:
        row: The row, as a spreadsheet counts; without a file its index.
        input_values: Values of the input fields.
        output_values: Values of the output fields, empty if there is no answer.
        known_solutions: The correct answers of a control task.
        hint: The hint of a training task.
        default_language: The language of a task that has translations.
        link: Where the assignment is shown.
        task_id: ID of the task.
        task_suite_id: ID of the task suite.
        assignment_id: ID of the assignment, which is the same in the rows of a suite.
        user_id: ID of the Toloker, `worker_id` in the file.
        status: The assignment's status, as in `Assignment`: `ACCEPTED`, where the file has `APPROVED`.
        started: When the assignment was issued; it and the other moments are in UTC.
        submitted: When it was submitted.
        accepted: When it was accepted.
        rejected: When it was rejected.
        skipped: When it was skipped.
        expired: When it expired.
        reward: The payment in dollars.
        verdict: What a reviewer filled in, `+` or `-`.
        comment: The reviewer's comment.
    """

    row: int
    input_values: dict[str, Any]
    output_values: dict[str, Any]
    known_solutions: list[KnownSolution]
    hint: str | None
    default_language: str | None
    link: str | None
    task_id: str | None
    task_suite_id: str | None
    assignment_id: str | None
    user_id: str | None
    status: AssignmentStatus | str | None
    started: datetime | None
    submitted: datetime | None
    accepted: datetime | None
    rejected: datetime | None
    skipped: datetime | None
    expired: datetime | None
    reward: float | None
    verdict: str | None
    comment: str | None


@overload
def write_results(
    assignments: Iterable[Assignment],
    to: Destination,
    *,
    project: Project | ProjectForm,
    columns: Sequence[str] | None = None,
    site: str = SITE,
) -> int: ...
@overload
def write_results(
    assignments: AsyncIterable[Assignment],
    to: Destination,
    *,
    project: Project | ProjectForm,
    columns: Sequence[str] | None = None,
    site: str = SITE,
) -> Coroutine[Any, Any, int]: ...
def write_results(
    assignments: Iterable[Assignment] | AsyncIterable[Assignment],
    to: Destination,
    *,
    project: Project | ProjectForm,
    columns: Sequence[str] | None = None,
    site: str = SITE,
) -> int | Coroutine[Any, Any, int]:
    """Writes assignments as the file of results that the web interface gives: a row a task.

    For a task of a training it has the first answer, as that file does. Of several correct answers it has the
    first, unless there are columns for more, such as `GOLDEN:2:field`.

    Args:
        assignments: The assignments. If they come asynchronously, the call is to be awaited.
        to: A path, or an open text file. A path that ends in `.csv` gets commas, any other one tabs. The file
            is complete or not there.
        project: The project with the tasks' fields.
        columns: The columns, and their order. By default those of the web interface: `INPUT:`, `OUTPUT:` and
            `GOLDEN:` for each field, `HINT:text`, `HINT:default_language`, and `ASSIGNMENT:` with `link`,
            `task_id`, `assignment_id`, `worker_id`, `status` and `started`. There are also `task_suite_id`,
            `submitted`, `accepted`, `rejected`, `skipped`, `expired` and `reward`, and `ACCEPT:verdict` and
            `ACCEPT:comment` for a reviewer to fill in.
        site: Where `ASSIGNMENT:link` leads; `https://platform.sandbox.toloka.ai` for the sandbox.

    Returns:
        How many assignments were written.

    Raises:
        TableError: There is no such column, or without `columns` none for a value, whose field the project
            doesn't have.
    """
    layout = _layout(project)
    lines = Lines(layout, _header(layout), ("INPUT", "OUTPUT")) if columns is None else Lines(layout, columns)
    if isinstance(assignments, AsyncIterable):
        return _write_async(assignments, to, lines, site)
    with table_writer(to, lines.header) as put:
        count = 0
        for count, assignment in enumerate(assignments, 1):
            for values in _rows(assignment, site):
                put(lines.cells(values, count - 1))
    return count


async def _write_async(
    assignments: AsyncIterable[Assignment], to: Destination, lines: Lines, site: str
) -> int:
    with table_writer(to, lines.header) as put:
        count = 0
        async for assignment in assignments:
            for values in _rows(assignment, site):
                put(lines.cells(values, count))
            count += 1
    return count


def read_results(
    table: Table, *, project: Project | ProjectForm, on_error: OnError = None
) -> Iterator[Result]:
    """Reads a file of results, as the web interface gives it or `write_results` writes it.

    Values have the types of their fields, but not to be within the constraints of today. Empty rows are
    passed over.

    Args:
        table: The path of a file (tab-separated, CSV, or Excel with the extra `excel`), an open text file,
            rows as dicts, a data frame of pandas, or (with the extra `arrow`) of polars, pyarrow or DuckDB.
        project: The project, whose fields say how cells are read.
        on_error: Is called with each error in a row, and the row is left out. By default the first is raised.

    Returns:
        The rows, read while they are iterated.

    Raises:
        TableError: The header is wrong, or a row is. It names the row, the column, and what to write.
    """
    source = opened(table)
    rows = read_rows(source, _layout(project), RowErrors(source.name, on_error))
    return (_result(row.place, row.values) for row in rows if row.values)


def _layout(project: Project | ProjectForm) -> Layout:
    inputs, outputs = fields(project)
    fixed = {f"INPUT:{name}": Column("INPUT", name, spec) for name, spec in inputs.items()}
    fixed |= {f"OUTPUT:{name}": Column("OUTPUT", name, spec) for name, spec in outputs.items()}
    fixed |= {"HINT:text": HINT, **LANGUAGE, **OF_ASSIGNMENT, **REVIEW}
    names = [*fixed, *(f"GOLDEN:{name}" for name in outputs)]

    def find(name: str) -> Column | None:
        return fixed.get(name) or golden_column(name, outputs)

    return Layout(find, names, constrained=False)


def _header(layout: Layout) -> list[str]:
    sections = ("INPUT:", "OUTPUT:", "GOLDEN:", "HINT:")
    header = [name for section in sections for name in layout.names if name.startswith(section)]
    return [*header, *(f"ASSIGNMENT:{name}" for name in DEFAULT)]


def _rows(assignment: Assignment, site: str) -> Iterator[Values]:
    own: dict[str, Any] = {
        "link": f"{site}/task/{assignment.pool_id}/{assignment.id}",
        "task_suite_id": assignment.task_suite_id,
        "assignment_id": assignment.id,
        "worker_id": assignment.user_id,
        "status": APPROVED if assignment.status == "ACCEPTED" else assignment.status,
        "started": assignment.created,
        "reward": assignment.reward,
        **{name: getattr(assignment, name) for name in MOMENTS if name != "started"},
    }
    answers = assignment.first_declined_solution_attempt or assignment.solutions or []
    for place, task in enumerate(assignment.tasks):
        outputs = answers[place].output_values if place < len(answers) else {}
        values = task_values(task)
        if task.localization_config:
            values.setdefault("HINT", {})["default_language"] = task.localization_config.default_language
        yield {**values, "OUTPUT": outputs, "ASSIGNMENT": {"task_id": task.id, **own}}


def _result(row: int, values: Values) -> Result:
    own = values.get("ASSIGNMENT", {})
    status = own.get("status")
    review = values.get("ACCEPT", {})
    return Result(
        row=row,
        input_values=values.get("INPUT", {}),
        output_values=values.get("OUTPUT", {}),
        known_solutions=known_solutions(values),
        hint=values.get("HINT", {}).get("text"),
        default_language=values.get("HINT", {}).get("default_language"),
        link=own.get("link"),
        task_id=own.get("task_id"),
        task_suite_id=own.get("task_suite_id"),
        assignment_id=own.get("assignment_id"),
        user_id=own.get("worker_id"),
        status=AssignmentStatus.of("ACCEPTED" if status == APPROVED else status) if status else None,
        reward=own.get("reward"),
        verdict=review.get("verdict"),
        comment=review.get("comment"),
        **{name: own.get(name) for name in MOMENTS},
    )
