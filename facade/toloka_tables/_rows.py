"""Rows whose cells were read: each column by its own reader, each error by row and column."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from toloka_api.models import FieldSpec
from toloka_sdk import ConfigurationError

from ._cells import Reader, is_empty, reader
from ._errors import NoValue, OnError, TableError, Unfit, unknown
from ._sources import Row, Source

Values = dict[str, dict[str, Any]]
"""What the cells of a row hold, by section and key. An empty cell is left out."""


class Column(NamedTuple):
    """What a column is.

    Attributes:
        section: What it belongs to, such as the input values.
        key: Its name in the section.
        spec: What its cells hold. None if the column is passed over.
    """

    section: str
    key: str
    spec: FieldSpec | None


class ReadRow(NamedTuple):
    """A row.

    Attributes:
        place: Which one it is, as TableError has it.
        values: What it holds. None if it has errors, which were reported.
        is_empty: Whether all its cells are empty.
    """

    place: int
    values: Values | None
    is_empty: bool


class Layout(NamedTuple):
    """What columns a table may have.

    Attributes:
        find: The column of a name, or None.
        names: Names to propose for one that isn't known.
        required: Names of columns that have to be there, and to be filled.
        check: Finds what is wrong with the values of a row as a whole, each with its column.
        constrained: Whether values have to be within the constraints of their fields.
    """

    find: Callable[[str], Column | None]
    names: Sequence[str]
    required: Sequence[str] = ()
    check: Callable[[Values], Iterable[tuple[str, str]]] = lambda values: ()
    constrained: bool = True


class _Planned(NamedTuple):
    """A column of a table, None if it isn't known, and how its cells are read."""

    name: str
    column: Column | None
    read: Reader | None


_NAMELESS = (
    "has a cell in a column without a name. Name it or delete it; pandas writes one unless index=False"
)

Fault = tuple[str | None, str]
"""A column, None for the whole row, and what is wrong."""


class RowErrors:
    """Where the errors of a table go: to `on_error`, or up."""

    def __init__(self, table: str | None, on_error: OnError) -> None:
        if on_error is not None and not callable(on_error):
            raise ConfigurationError(f"on_error must be a function of an error, not {on_error!r}.")
        self.table, self.on_error = table, on_error

    def report(self, place: int, column: str | None, reason: str) -> None:
        error = TableError(reason, table=self.table, row=place, column=column)
        if self.on_error is None:
            raise error
        self.on_error(error)


def read_rows(source: Source, layout: Layout, errors: RowErrors) -> Iterator[ReadRow]:
    """Reads the rows of a table.

    Raises:
        TableError: The header is wrong; all that is wrong with it is in the message. Or a row is, unless
            errors are collected.
    """
    plan: list[_Planned] = []
    if source.columns is not None:
        plan = _plan(source.columns, layout)
        reasons = [_unknown(each.name, layout) for each in plan if each.name and not each.column]
        missing = [name for name in layout.required if name not in source.columns]
        reasons += [f"The column {name!r} is missing, and required." for name in missing]
        if reasons:
            raise TableError(" ".join(reasons), table=source.name)
    return _read(source, layout, errors, plan)


def _read(source: Source, layout: Layout, errors: RowErrors, plan: list[_Planned]) -> Iterator[ReadRow]:
    columns = source.columns
    required = [(name, column) for name in layout.required if (column := layout.find(name))]
    for row in source.rows:
        if row.columns is not columns:
            columns = row.columns
            plan = _plan(columns, layout)
        values, faults, empty = _values(row, plan, layout)
        if not empty and not faults:
            for name, column in required:
                if column.key not in values.get(column.section, ()):
                    faults.append((name, "is empty, and required"))
            faults += layout.check(values)
        for fault in faults:
            errors.report(row.place, *fault)
        yield ReadRow(row.place, None if faults else values, empty)


def _plan(columns: Sequence[str], layout: Layout) -> list[_Planned]:
    plan: list[_Planned] = []
    for name in columns:
        column = layout.find(name)
        spec = column and column.spec
        plan.append(_Planned(name, column, reader(spec, check=layout.constrained) if spec else None))
    return plan


def _unknown(name: str, layout: Layout) -> str:
    return unknown("The column", name, layout.names)


def _values(row: Row, plan: list[_Planned], layout: Layout) -> tuple[Values, list[Fault], bool]:
    values: Values = {}
    faults: list[Fault] = []
    empty = True
    if len(row.cells) != len(plan):
        return values, [(None, _ragged(len(row.cells), len(plan)))], False
    for (name, column, read), cell in zip(plan, row.cells, strict=True):
        if not cell if cell.__class__ is str else is_empty(cell):
            continue
        empty = False
        if isinstance(cell, NoValue):
            faults.append((name or None, cell.reason))
        elif column is None:
            faults.append((name or None, _unknown(name, layout) if name else _NAMELESS))
        elif read is not None:
            try:
                values.setdefault(column.section, {})[column.key] = read(cell)
            except Unfit as unfit:
                faults.append((name, str(unfit)))
    return values, faults, empty


def _ragged(cells: int, columns: int) -> str:
    return (
        f"has {cells} cells, and the header has {columns}. Each row has as many, also where they are empty; "
        "a cell with a separator, a line break or a quotation mark stands in quotation marks"
    )
