"""Cells of a workbook that show something and have no value, which python-calamine reads as empty ones.

Those of .xlsx are found in the file itself: errors such as #N/A, and formulas that no program has calculated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from ._errors import NoValue

PIECE = 1 << 20
CELL = re.compile(
    rb'<(?:\w+:)?c\s(?=[^>]*\bt="e"|[^>]*>\s*<(?:\w+:)?f[\s/>])([^>]*[^/>])>(.*?)</(?:\w+:)?c>', re.DOTALL
)
"""A cell with an error or a formula."""
PLACE = re.compile(rb'\br="([A-Z]+)(\d+)"')
SHOWN = re.compile(rb"<(?:\w+:)?v>([^<]+)<")
OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def valueless_cells(path: str) -> Mapping[tuple[int, int], NoValue]:
    """Those of the first sheet, by row and column from 0. None are found in files of other kinds."""
    try:
        with ZipFile(path) as workbook:
            return dict(_found(workbook, _first_sheet(workbook)))
    except (BadZipFile, KeyError, ElementTree.ParseError):
        return {}


def _first_sheet(workbook: ZipFile) -> str:
    """The name of its part in the file."""
    sheet = ElementTree.fromstring(workbook.read("xl/workbook.xml")).find("{*}sheets/{*}sheet")
    links = ElementTree.fromstring(workbook.read("xl/_rels/workbook.xml.rels"))
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    target = targets[None if sheet is None else sheet.get(f"{OFFICE}id")]
    return str(PurePosixPath("/xl") / target).removeprefix("/")


def _found(workbook: ZipFile, sheet: str) -> Iterator[tuple[tuple[int, int], NoValue]]:
    rest = b""
    with workbook.open(sheet) as file:
        while piece := file.read(PIECE):
            rows, _, rest = (rest + piece).rpartition(b"row>")
            yield from _in_rows(rows)


def _in_rows(rows: bytes) -> Iterator[tuple[tuple[int, int], NoValue]]:
    for found in CELL.finditer(rows):
        attributes, content = found.groups()
        place, shown = PLACE.search(attributes), SHOWN.search(content)
        reason = None
        if b't="e"' in attributes:
            reason = (
                f"has the error {shown[1].decode() if shown else ''}. Correct the formula, or empty the cell"
            )
        elif not shown and b't="str"' not in attributes:
            reason = (
                "has a formula that was never calculated. Open the workbook in a spreadsheet and save it, or "
                "write the value"
            )
        if reason and place:
            yield (int(place[2]) - 1, _column(place[1])), NoValue(reason)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number - 1
