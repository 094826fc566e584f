"""Printing objects: as a table for people, as JSON Lines or CSV for programs."""

from __future__ import annotations

import csv
import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, islice
from typing import Any, TypeGuard

import click

from toloka_api.types import is_object

FORMATS = ("table", "jsonl", "csv")
FIRST = 100
"""Objects by which the columns of a table are chosen."""
MOST_COLUMNS = 7
SHORT = 40
"""Characters of a cell up to which a column is taken into a table unasked."""
STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""What ends a line, moves the cursor or turns the direction of writing."""


def prepare_output() -> None:
    """Has what is printed take any text, and be UTF-8 unless a terminal shows it."""
    if sys.stdout is None:  # it was closed by the shell
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  # it is open until the end
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        encoding = sys.stdout.encoding if sys.stdout.isatty() else "utf-8"
        reconfigure(encoding=encoding, errors="backslashreplace")


def output_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Gives a command the options of what it prints."""
    command = click.option(
        "--columns", metavar="NAMES", help="The fields to print, such as id,status,owner.id."
    )(command)
    return click.option(
        "--format",
        "form",
        type=click.Choice(FORMATS),
        help="table, jsonl (JSON Lines) or csv. A terminal gets a table, a file or a pipe JSON Lines.",
    )(command)


def warn_of_unknown(columns: str | None, known: Sequence[str]) -> None:
    """Says which of the columns to print are no documented fields. A newer service may have them."""
    from toloka_tables._errors import unknown

    for name in column_names(columns) if known else ():
        if name.partition(".")[0] not in known:
            click.echo(f"Warning: {unknown('The field', name, known)}", err=True)


def column_names(columns: str | None) -> list[str]:
    return [name.strip() for name in columns.split(",")] if columns else []


def print_objects(objects: Iterable[Any], form: str | None, columns: str | None) -> None:
    """Prints models, or JSON objects, one by one as they come."""
    documents = map(document_of, objects)
    wanted = column_names(columns)
    form = form or ("table" if sys.stdout.isatty() else "jsonl")
    if form == "jsonl":
        for document in documents:
            kept = {name: at(document, name) for name in wanted} if wanted else document
            click.echo(json.dumps(kept, ensure_ascii=False))
        return
    first = list(islice(documents, FIRST))
    names = wanted or (short_columns(first) if form == "table" else all_columns(first))
    rows = ([text(at(document, name)) for name in names] for document in chain(first, documents))
    if form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(names)
        writer.writerows(rows)
    else:
        print_table(names, rows)


def print_object(document: Any, form: str | None = None, columns: str | None = None) -> None:
    """Prints one model, or what a call gave. Without a format it is indented JSON."""
    if document is None:
        return
    if is_array(document):
        print_objects(document, form, columns)
    elif form or columns:
        print_objects([document], form, columns)
    else:
        click.echo(json.dumps(document_of(document), ensure_ascii=False, indent=2))


def is_array(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def document_of(value: Any) -> Mapping[str, Any]:
    """The JSON object that a model is, or one that is one already."""
    document: Mapping[str, Any] = value if is_object(value) else value.to_dict()
    return document


def print_table(names: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    from rich.cells import cell_len
    from rich.console import Console
    from rich.table import Column, Table
    from rich.text import Text

    lines = [[STEERING.sub(escaped, cell) for cell in line] for line in chain([names], rows)]
    if sys.stdout.isatty():
        headers = (Column(Text(name)) for name in lines[0])
        table = Table(*headers, box=None, pad_edge=False, header_style="bold")
        for line in lines[1:]:
            table.add_row(*map(Text, line))
        Console().print(table)
        return
    widths = [max(map(cell_len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = (cell + " " * (width - cell_len(cell)) for cell, width in zip(line, widths, strict=True))
        click.echo("  ".join(cells).rstrip())


def escaped(found: re.Match[str]) -> str:
    return repr(found[0])[1:-1]


def at(document: Mapping[str, Any], path: str) -> Any:
    """The value of a field, which may lie in an object: `owner.id`."""
    value: Any = document
    for name in path.split("."):
        value = value.get(name) if is_object(value) else None
    return value


def text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def all_columns(documents: Sequence[Mapping[str, Any]]) -> list[str]:
    return list(dict.fromkeys(name for document in documents for name in document))


def short_columns(documents: Sequence[Mapping[str, Any]]) -> list[str]:
    """The fields that a person looks for first, and further ones that are short."""
    names = [
        name
        for name in all_columns(documents)
        if not any(isinstance(document.get(name), (Mapping, list)) for document in documents)
        and max((len(text(document.get(name))) for document in documents), default=0) <= SHORT
    ]
    names.sort(key=lambda name: (name != "id", name != "status", "name" not in name))
    return names[:MOST_COLUMNS]
