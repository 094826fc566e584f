"""Tables that are written."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from toloka_api.types import shown
from toloka_sdk import ConfigurationError

from ._cells import is_empty, write
from ._delimited import TAB, delimiter_of
from ._errors import TableError, unknown
from ._rows import Column, Layout, Values

Destination = str | os.PathLike[str] | TextIO
"""A path, or an open text file."""

Put = Callable[[Sequence[str]], None]
"""Writes a row."""


class Lines:
    """Makes the rows of a table that is written.

    Args:
        layout: The columns that the table may have.
        header: Those that it has.
        complete: The sections of which no value may be left out.

    Raises:
        TableError: There is no such column.
    """

    def __init__(self, layout: Layout, header: Sequence[str], complete: Sequence[str] = ()) -> None:
        self.header, self._complete = [*header], complete
        self._columns: list[Column] = []
        for name in header:
            column = layout.find(name)
            if column is None:
                raise TableError(unknown("The column", name, layout.names))
            self._columns.append(column)
        self._written = {(column.section, column.key) for column in self._columns}

    def cells(self, values: Values, index: int) -> list[str]:
        """The cells of a row.

        Args:
            values: What it holds. In a section that has to be complete, what no column is for is an error.
            index: Which of the items it is of.
        """
        for section, held in values.items():
            for key, value in held.items():
                if (section, key) not in self._written and not is_empty(value):
                    self._left_out(section, key, value, index)
        found = [(column.spec, values.get(column.section, {}).get(column.key)) for column in self._columns]
        return [write(value, spec) if spec else "" for spec, value in found]

    def _left_out(self, section: str, key: str, value: object, index: int) -> None:
        if section.partition(":")[0] in self._complete:
            name = f"{section}:{key.removeprefix(':')}"
            reason = (
                f"is {shown(value)}, and there is no such column. Give columns= with it, and a project "
                "that has the field: a pool may be of an earlier version of its project"
            )
            raise TableError(reason, row=index, column=name)


@contextmanager
def table_writer(to: Destination, header: Sequence[str]) -> Generator[Put]:
    """Writes a table. A file has its name once it is complete."""
    if not isinstance(to, (str, os.PathLike)):
        yield _put(to, getattr(to, "name", ""), header)
        return
    path = Path(to)
    if path.suffix.lower() not in ("", ".csv", ".tsv", ".tab", ".txt"):
        raise ConfigurationError(f"{path.name} can't be written: a table is a file of text, .tsv or .csv.")
    part = path.with_name(f".{path.name}.part")
    try:
        with open(part, "w", encoding="utf-8", newline="") as file:
            yield _put(file, path.name, header)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _put(file: TextIO, name: object, header: Sequence[str]) -> Put:
    delimiter = delimiter_of(name) if isinstance(name, str) else TAB

    def put(cells: Sequence[str]) -> None:
        line = delimiter.join(_quoted(cell, delimiter) for cell in cells) + "\n"
        try:
            file.write(line)
        except UnicodeEncodeError:  # half of a surrogate pair, such as of an emoji that was cut in two
            file.write(line.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))

    put(header)
    return put


def _quoted(cell: str, delimiter: str) -> str:
    """A cell in quotation marks if it needs them. Before Python 3.13, csv doesn't quote a carriage return."""
    if '"' in cell or delimiter in cell or "\n" in cell or "\r" in cell:
        return '"' + cell.replace('"', '""') + '"'
    return cell
