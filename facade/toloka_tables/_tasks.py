"""Tasks and task suites: from a table to forms, and back to a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from toloka_api.models import (
    AssignmentTask,
    FieldSpec,
    KnownSolution,
    Project,
    ProjectForm,
    SuiteTask,
    Task,
    TaskForm,
    TaskSuite,
    TaskSuiteForm,
)
from toloka_api.types import shown
from toloka_sdk import UNSET, ConfigurationError, Unset

from ._errors import OnError, TableError
from ._rows import Column, Layout, ReadRow, RowErrors, Values, read_rows
from ._sources import Table, opened
from ._writing import Destination, Lines, table_writer

GOLDEN = re.compile(r"GOLDEN:(?:([2-9]|[1-9]\d+):)?([^:]+)")
WEIGHT = "correctness_weight"
HINT = Column("HINT", "text", FieldSpec(type="string"))
OF_TASK = {
    "TASK:overlap": Column("TASK", "overlap", FieldSpec(type="integer", min_value=1)),
    "TASK:id": Column("TASK", "id", FieldSpec(type="string")),
    "TASK:remaining_overlap": Column("TASK", "remaining_overlap", FieldSpec(type="integer")),
}
PLACE = {
    "Al:latitude": Column("Al", "latitude", FieldSpec(type="float", min_value=-90, max_value=90)),
    "Al:longitude": Column("Al", "longitude", FieldSpec(type="float", min_value=-180, max_value=180)),
}
OF_SUITE = {"TASK:overlap": OF_TASK["TASK:overlap"], **PLACE}


def task_forms(
    table: Table,
    *,
    project: Project | ProjectForm,
    pool_id: str,
    overlap: int | Unset = UNSET,
    on_error: OnError = None,
) -> Iterator[TaskForm]:
    """Reads tasks from a table in Toloka's form, a row a task.

    Its columns are `INPUT:field` for each input field, `GOLDEN:field` for the correct answer of a control
    task, `HINT:text` for the hint of a training task, and `TASK:overlap`. `GOLDEN:2:field` is for a second
    correct answer, and so on; `GOLDEN:correctness_weight` and `GOLDEN:2:correctness_weight` weigh them. Empty
    rows are passed over. So are `TASK:id` and `TASK:remaining_overlap`, which tasks downloaded from a pool
    have: new tasks get their own.

    Args:
        table: The path of a file (tab-separated, CSV, or Excel with the extra `excel`), an open text file,
            rows as dicts, a data frame of pandas, or (with the extra `arrow`) of polars, pyarrow or DuckDB.
        project: The project, whose fields say how cells are read.
        pool_id: ID of the pool or training for the tasks.
        overlap: Overlap of the tasks that have no correct answer and no `TASK:overlap`. Those that have a
            correct answer get infinite overlap, as when the web interface uploads them.
        on_error: Is called with each error in a row, and the row is left out. By default the first is raised.

    Returns:
        The forms, made while they are iterated.

    Raises:
        TableError: The header is wrong, or a row is. It names the row, the column, and what to write.
    """
    source = opened(table)
    for name in source.columns or ():
        if name in PLACE:
            reason = f"The column {name!r} is of task suites. Use task_suite_forms()."
            raise TableError(reason, table=source.name)
    rows = read_rows(source, _layout(project, OF_TASK), RowErrors(source.name, on_error))
    return (_task_form(row.values, pool_id, overlap) for row in rows if row.values)


def task_suite_forms(
    table: Table,
    *,
    project: Project | ProjectForm,
    pool_id: str,
    tasks_per_suite: int | None = None,
    overlap: int | Unset = UNSET,
    on_error: OnError = None,
) -> Iterator[TaskSuiteForm]:
    """Reads task suites from a table of tasks, in the order of its rows.

    The columns are those of `task_forms`, and `Al:latitude` and `Al:longitude` for the place of a field task.
    What is of the suite, its overlap and its place, has to be the same in all its rows.

    Args:
        table: As in `task_forms`.
        project: The project, whose fields say how cells are read.
        pool_id: ID of the pool for the suites.
        tasks_per_suite: How many rows make a suite; the last one may have fewer. By default an empty row ends
            a suite.
        overlap: Overlap of the suites that have no `TASK:overlap`. Those of nothing but tasks with correct
            answers get infinite overlap.
        on_error: Is called with each error, and the suite is left out. By default the first is raised.

    Returns:
        The forms, made while they are iterated.

    Raises:
        TableError: The header is wrong, or a row is. It names the row, the column, and what to write.
    """
    if tasks_per_suite is not None and tasks_per_suite < 1:
        raise ConfigurationError(f"tasks_per_suite must be 1 or more, not {tasks_per_suite}.")
    source = opened(table)
    errors = RowErrors(source.name, on_error)
    rows = read_rows(source, _layout(project, OF_TASK | PLACE), errors)
    return _suite_forms(rows, errors, pool_id, tasks_per_suite, overlap)


def write_tasks(
    tasks: Iterable[Task | TaskForm | SuiteTask | AssignmentTask],
    to: Destination,
    *,
    project: Project | ProjectForm,
    columns: Sequence[str] | None = None,
) -> int:
    """Writes tasks as a table that `task_forms` and the web interface read.

    Args:
        tasks: The tasks.
        to: A path, or an open text file. A path that ends in `.csv` gets commas, any other one tabs. The file
            is complete or not there.
        project: The project with the tasks' fields.
        columns: The columns, and their order. By default `INPUT:` and `GOLDEN:` for each field, and
            `HINT:text`. There are also `TASK:id`, `TASK:overlap` and `TASK:remaining_overlap`, and those of
            further correct answers.

    Returns:
        How many tasks were written.

    Raises:
        TableError: A task has a value that no column is for.
    """
    lines = _lines(project, columns, OF_TASK)
    with table_writer(to, lines.header) as put:
        count = 0
        for count, task in enumerate(tasks, 1):
            put(lines.cells(task_values(task) | _of_task(task), count - 1))
    return count


def write_task_suites(
    suites: Iterable[TaskSuite | TaskSuiteForm],
    to: Destination,
    *,
    project: Project | ProjectForm,
    columns: Sequence[str] | None = None,
) -> int:
    """Writes task suites as a table that `task_suite_forms` reads, with an empty row behind each suite.

    Args:
        suites: The task suites.
        to: As in `write_tasks`.
        project: The project with the tasks' fields.
        columns: The columns, as in `write_tasks`, and `Al:latitude` and `Al:longitude`.

    Returns:
        How many task suites were written.

    Raises:
        TableError: A task has a value that no column is for.
    """
    lines = _lines(project, columns, OF_TASK | PLACE)
    with table_writer(to, lines.header) as put:
        count = 0
        for count, suite in enumerate(suites, 1):
            of_suite: Values = {
                "TASK": {"overlap": suite.overlap},
                "Al": {"latitude": suite.latitude, "longitude": suite.longitude},
            }
            for task in suite.tasks:
                put(lines.cells(task_values(task) | of_suite, count - 1))
            put([""] * len(lines.header))
    return count


# Columns


def golden_column(name: str, outputs: Mapping[str, FieldSpec]) -> Column | None:
    """The column of a correct answer. Its section tells which one it is: GOLDEN, GOLDEN:2 and so on."""
    found = GOLDEN.fullmatch(name)
    if not found:
        return None
    number, field = found.groups()
    section = "GOLDEN" if number is None else f"GOLDEN:{number}"
    if field in outputs:
        return Column(section, field, outputs[field])
    # A weight is none of the values, so it has a key that no field can have.
    return Column(section, f":{WEIGHT}", FieldSpec(type="float")) if field == WEIGHT else None


def task_values(task: Task | TaskForm | SuiteTask | AssignmentTask) -> Values:
    """What a row of a table has of a task."""
    values: Values = {"INPUT": dict(task.input_values)}
    for number, solution in enumerate(task.known_solutions or (), 1):
        section = "GOLDEN" if number == 1 else f"GOLDEN:{number}"
        values[section] = {**solution.output_values, f":{WEIGHT}": solution.correctness_weight}
    if task.message_on_unknown_solution:
        values["HINT"] = {"text": task.message_on_unknown_solution}
    return values


def fields(project: Project | ProjectForm) -> tuple[Mapping[str, FieldSpec], Mapping[str, FieldSpec]]:
    """The input fields and the output fields of a project."""
    if not hasattr(project, "task_spec"):
        raise ConfigurationError(
            f"project must be a Project, such as toloka.projects.get(id), not {shown(project)}."
        )
    return project.task_spec.input_spec, project.task_spec.output_spec


def _layout(project: Project | ProjectForm, more: Mapping[str, Column]) -> Layout:
    inputs, outputs = fields(project)
    fixed = {f"INPUT:{name}": Column("INPUT", name, spec) for name, spec in inputs.items()}
    fixed |= {"HINT:text": HINT, **more}
    known = [*fixed, *(f"GOLDEN:{name}" for name in outputs)]
    required = [f"INPUT:{name}" for name, spec in inputs.items() if spec.required in (UNSET, None, True)]

    def find(name: str) -> Column | None:
        return fixed.get(name) or golden_column(name, outputs)

    return Layout(find, known, required, _check)


def _lines(
    project: Project | ProjectForm, columns: Sequence[str] | None, more: Mapping[str, Column]
) -> Lines:
    layout = _layout(project, more)
    header = [name for name in layout.names if name.startswith("INPUT:")]
    header += [name for name in layout.names if name.startswith("GOLDEN:")]
    return Lines(layout, [*header, "HINT:text"] if columns is None else columns, ("INPUT", "GOLDEN", "HINT"))


def _of_task(task: Task | TaskForm | SuiteTask | AssignmentTask) -> Values:
    return {"TASK": {key: getattr(task, key, UNSET) for key in ("id", "overlap", "remaining_overlap")}}


def _check(values: Values) -> Iterable[tuple[str, str]]:
    return () if [*values] == ["INPUT"] else _faults(values)


def _faults(values: Values) -> Iterator[tuple[str, str]]:
    golden = [section for section in values if _number(section)]
    for section in golden:
        if [*values[section]] == [f":{WEIGHT}"]:
            yield (
                f"{section}:{WEIGHT}",
                "weighs an answer that is not there. Fill in the answer, or empty this cell",
            )
    if "HINT" in values and not golden:
        yield (
            "HINT:text",
            "is a hint for a task without a correct answer, which would make a training task of it. Fill in "
            "a GOLDEN: column, or empty this cell",
        )
    if len(values.get("Al", ())) == 1:
        yield (
            f"Al:{next(iter(values['Al']))}",
            "is half of a place. Fill in Al:latitude and Al:longitude, or none",
        )


# Forms


def _task_form(values: Values, pool_id: str, overlap: int | Unset) -> TaskForm:
    content = _content(values)
    own: int | Unset = values.get("TASK", {}).get("overlap", UNSET)
    infinite = own is UNSET and "known_solutions" in content
    return TaskForm(
        pool_id=pool_id,
        overlap=UNSET if infinite else overlap if own is UNSET else own,
        infinite_overlap=True if infinite else UNSET,
        **content,
    )


def _content(values: Values) -> dict[str, Any]:
    """What a task is apart from where and to whom it goes."""
    content: dict[str, Any] = {"input_values": values.get("INPUT", {})}
    solutions = known_solutions(values)
    if solutions:
        content["known_solutions"] = solutions
    if "HINT" in values:
        content["message_on_unknown_solution"] = values["HINT"]["text"]
    return content


def known_solutions(values: Values) -> list[KnownSolution]:
    """The correct answers in a row."""
    sections = [section for section in values if _number(section)]
    return [_solution(values[section]) for section in sorted(sections, key=_number)]


def _number(section: str) -> int:
    """Which of the correct answers a section is, from 1; 0 if it is none."""
    if not section.startswith("GOLDEN"):
        return 0
    return int(section.partition(":")[2] or 1)


def _solution(values: Mapping[str, Any]) -> KnownSolution:
    output_values = {name: value for name, value in values.items() if name != f":{WEIGHT}"}
    return KnownSolution(output_values=output_values, correctness_weight=values.get(f":{WEIGHT}", UNSET))


def _suite_forms(
    rows: Iterator[ReadRow], errors: RowErrors, pool_id: str, size: int | None, overlap: int | Unset
) -> Iterator[TaskSuiteForm]:
    for group in _groups(rows, size):
        form = _suite_form(group, errors, pool_id, overlap)
        if form:
            yield form


def _groups(rows: Iterator[ReadRow], size: int | None) -> Iterator[list[ReadRow]]:
    group: list[ReadRow] = []
    for row in rows:
        if not row.is_empty:
            group.append(row)
        if group and (row.is_empty if size is None else len(group) == size):
            yield group
            group = []
    if group:
        yield group


def _suite_form(
    group: Sequence[ReadRow], errors: RowErrors, pool_id: str, overlap: int | Unset
) -> TaskSuiteForm | None:
    rows = [row.values for row in group if row.values]
    shared = _shared(group, errors) if len(rows) == len(group) else None
    if shared is None:
        return None
    contents = [_content(values) for values in rows]
    own: int | Unset = shared.get("TASK:overlap", UNSET)
    infinite = own is UNSET and all("known_solutions" in content for content in contents)
    return TaskSuiteForm(
        pool_id=pool_id,
        tasks=[SuiteTask(**content) for content in contents],
        latitude=shared.get("Al:latitude", UNSET),
        longitude=shared.get("Al:longitude", UNSET),
        overlap=UNSET if infinite else overlap if own is UNSET else own,
        infinite_overlap=True if infinite else UNSET,
    )


def _shared(group: Sequence[ReadRow], errors: RowErrors) -> dict[str, Any] | None:
    """What the rows of a suite have of the suite, by the column. None if they differ, which was reported."""
    shared: dict[str, Any] = {}
    differs = False
    for row in group:
        for name, column in OF_SUITE.items():
            value = (row.values or {}).get(column.section, {}).get(column.key)
            if value is not None and shared.setdefault(name, value) != value:
                reason = f"is {value}, but {shared[name]} in an earlier row of the suite, which has only one"
                errors.report(row.place, name, reason)
                differs = True
    return None if differs else shared
