"""Where rows come from: files, data frames, and rows in memory. All are read row by row."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import TextIOBase
from typing import Any, NamedTuple, Protocol, TextIO, TypeGuard

from toloka_api.types import shown
from toloka_sdk import ConfigurationError

from ._arrow import ArrowStream, read_stream
from ._delimited import read_delimited, read_lines
from ._errors import TableError
from ._single import with_short_numbers

EXCEL = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")


class DataFrame(Protocol):
    """A data frame of pandas."""

    columns: Any
    dtypes: Any

    def itertuples(self, *, index: bool, name: None) -> Iterable[tuple[Any, ...]]: ...


class PolarsFrame(Protocol):
    """A data frame of polars, or what has its methods, as DuckDB's relations have."""

    columns: Sequence[str]
    dtypes: Sequence[object]

    def iter_rows(self) -> Iterator[tuple[Any, ...]]: ...


Table = str | os.PathLike[str] | TextIO | Iterable[Mapping[str, Any]] | ArrowStream
"""A file's path, an open text file, a data frame, an Arrow table, or rows as dicts."""


class Row(NamedTuple):
    """A row as it was found.

    Attributes:
        place: Which one it is, as TableError has it.
        columns: The columns' names; the same object as long as they are the same.
        cells: What it holds, which may be fewer or more than the columns.
    """

    place: int
    columns: tuple[str, ...]
    cells: Sequence[object]


class Source(NamedTuple):
    """A table that is open.

    Attributes:
        name: The file's name, if it is a file.
        columns: The columns of all rows. None if each row has its own.
        rows: The rows, to be read once.
    """

    name: str | None
    columns: tuple[str, ...] | None
    rows: Iterator[Row]


def opened(table: Table) -> Source:
    """The rows of a table, to be read once."""
    if isinstance(table, (str, os.PathLike)):
        path = os.fspath(table)
        name = os.path.basename(path)
        if path.lower().endswith(EXCEL):
            from ._excel import read_workbook

            return _file(name, read_workbook(path))
        if path.lower().endswith((".parquet", ".json", ".jsonl", ".gz", ".zip")):
            raise ConfigurationError(
                f"{name} is no table of texts. Read it with another library, and pass its rows or data frame."
            )
        return _file(name, read_delimited(path))
    if _is_text_file(table):
        name = os.path.basename(str(getattr(table, "name", "table")))
        return _file(name, read_lines(table, name))
    if _is_data_frame(table):
        # The Arrow interface of pandas needs pyarrow, and makes of dicts in cells structs of all their keys.
        return _frame([*table.columns], table.itertuples(index=False, name=None), table.dtypes)
    if _is_polars(table):
        # Its stream has a column of nothing but None in a form that nanoarrow doesn't take.
        return _frame(table.columns, table.iter_rows(), table.dtypes)
    if isinstance(table, ArrowStream):
        return _frame(*read_stream(table))
    if _are_rows(table):
        return Source(None, None, _mappings(table))
    raise ConfigurationError(
        f"A table is a path, an open text file, a data frame, an Arrow table or rows, not {shown(table)}."
    )


def _is_text_file(table: object) -> TypeGuard[TextIO]:
    return isinstance(table, TextIOBase)


def _are_rows(table: object) -> TypeGuard[Iterable[object]]:
    return isinstance(table, Iterable) and not isinstance(table, (bytes, Mapping, TextIOBase))


def _is_row(row: object) -> TypeGuard[Mapping[object, object]]:
    return isinstance(row, Mapping)


def _is_data_frame(table: object) -> TypeGuard[DataFrame]:
    return all(hasattr(table, name) for name in ("itertuples", "columns", "dtypes"))


def _is_polars(table: object) -> TypeGuard[PolarsFrame]:
    return all(hasattr(table, name) for name in ("iter_rows", "columns", "dtypes"))


def _file(name: str, records: Iterator[Sequence[object]]) -> Source:
    header = next(records, None)
    if not header:
        raise TableError("has no header. Its first row is to hold the columns' names", table=name)
    columns = _names(header, name)
    rows = (Row(index, columns, cells or [""] * len(columns)) for index, cells in enumerate(records, 2))
    return Source(name, columns, rows)


def _frame(names: Sequence[object], records: Iterable[Sequence[object]], types: Iterable[object]) -> Source:
    columns = _names(names, None)
    rows = enumerate(with_short_numbers(records, types))
    return Source(None, columns, (Row(index, columns, cells) for index, cells in rows))


def _mappings(rows: Iterable[object]) -> Iterator[Row]:
    columns: tuple[str, ...] = ()
    for index, row in enumerate(rows):
        if not _is_row(row):
            raise TableError(f"must be a dict by the columns' names, not {shown(row)}", row=index)
        names = tuple(row)
        if names != columns:
            columns = tuple("" if name is None else str(name) for name in names)  # csv.DictReader has None
        yield Row(index, columns, [*row.values()])


def _names(header: Sequence[object], table: str | None) -> tuple[str, ...]:
    names = tuple(str(each).strip() for each in header)
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        raise TableError(f"has more than one column {', '.join(twice)}. Keep one of each", table=table)
    return names
