"""Tables of text: tab-separated, or separated by commas or semicolons, as spreadsheets export them."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from ._errors import TableError

TAB, COMMA, SEMICOLON = "\t", ",", ";"
BYTE_ORDER_MARKS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def read_delimited(path: str) -> Iterator[Sequence[object]]:
    """The rows of a file, the header first."""
    with open(path, "rb") as file:
        encoding = BYTE_ORDER_MARKS.get(file.read(2), "utf-8-sig")
    with open(path, encoding=encoding, newline="") as text:
        yield from read_lines(text, Path(path).name)


def read_lines(lines: Iterable[str], name: str) -> Iterator[Sequence[object]]:
    """The rows of an open file, the header first."""
    rest = iter(lines)
    row = 1  # the one that comes next
    try:
        first = next(rest, "").removeprefix("\ufeff")
        reader = csv.reader(chain([first], rest), delimiter=_delimiter(first, name), strict=True)
        for cells in reader:
            yield cells
            row += 1
    except csv.Error as error:
        raise TableError(_explained(str(error)), table=name, row=row) from None
    except UnicodeDecodeError as error:
        raise TableError(
            f"is not {error.encoding}. Save the file in UTF-8, or open it with its encoding and pass the "
            'open file: open(path, encoding="…", newline="")',
            table=name,
        ) from None


def _delimiter(header: str, name: str) -> str:
    """No name of a column has any of them."""
    for delimiter in (TAB, SEMICOLON, COMMA):
        if delimiter in header:
            return delimiter
    return delimiter_of(name)


def delimiter_of(name: str) -> str:
    """That of a file with this name."""
    return COMMA if name.lower().endswith(".csv") else TAB


def _explained(error: str) -> str:
    if "field limit" in error:
        return (
            f"has a cell of more than {csv.field_size_limit():,} characters, the limit of Python's csv "
            "module, or a quotation mark that isn't closed. To read longer cells, call "
            "csv.field_size_limit(10_000_000)"
        )
    if "unexpected end" in error:
        return (
            "has a cell that begins with a quotation mark and doesn't end with one. Put the whole cell in "
            'quotation marks, and write "" for each one within it'
        )
    if "expected after" in error:
        return (
            "has text behind a cell in quotation marks. Put the whole cell in quotation marks, and write "
            '"" for each one within it'
        )
    return f"can't be read: {error}"
