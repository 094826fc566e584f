"""Workbooks of Excel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from toloka_sdk import ConfigurationError

from ._errors import TableError
from ._valueless import valueless_cells

EXACT = 2**53


def read_workbook(path: str) -> Iterator[Sequence[object]]:
    """The rows of the first sheet, the header first. The whole sheet is in memory, at most 1,048,576 rows."""
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ModuleNotFoundError as error:
        if error.name != "python_calamine":
            raise
        raise ConfigurationError(
            "Workbooks are read by python-calamine. Install the extra excel, as in toloka-sdk[excel]."
        ) from None
    try:
        workbook = CalamineWorkbook.from_path(path)  # pyright: ignore[reportUnknownMemberType]
        rows = workbook.get_sheet_by_index(0).iter_rows()
    except CalamineError as error:
        raise TableError(f"can't be read as a workbook: {error}", table=Path(path).name) from None
    valueless = valueless_cells(path)
    width: int | None = None
    for row, cells in enumerate(rows):
        if width is None:  # formatting alone makes columns beside the table
            width = max((place for place, cell in enumerate(cells, 1) if cell != ""), default=0)
        beside = any(cell != "" for cell in cells[width:])  # such a row will be refused
        values = [_value(cell) for cell in (cells if beside else cells[:width])]
        yield (
            [valueless.get((row, place), value) for place, value in enumerate(values)]
            if valueless
            else values
        )


def _value(cell: object) -> object:
    """All numbers of a workbook are fractions. 1 is shown as 1; a number that has lost digits stays one."""
    return int(cell) if isinstance(cell, float) and cell.is_integer() and abs(cell) < EXACT else cell
