"""Rewrites a program, or the cells of one."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Sequence

import libcst as cst
from attrs import frozen
from libcst.metadata import MetadataWrapper

from ._names import dotted
from ._rewriting import MASK, PLACE, Rewriter
from ._survey import Knowledge, Survey
from ._syntax import MARK
from .table import helper

_MENTION = re.compile(r"^\s*(from|import)\s.*\btoloka\b", re.MULTILINE)
_TWICE = re.compile(rf"^([ \t]*# {MARK} [^\n]*\n)(?=\1)", re.MULTILINE)
_BUILDERS = {"filters": "filters", "tb": "template_builder"}
_STANDARD = {"json": "import json", "UTC": "from datetime import UTC"}


class NotAProgram(ValueError):
    """The text is not Python.

    Attributes:
        line: The line where it ceases to be, counted from 1.
        column: The column, counted from 1.
        cell: The cell of a notebook, counted from 1; 0 in a program.
    """

    def __init__(self, message: str, line: int, column: int, cell: int = 0) -> None:
        place = f"cell {cell}, line {line}" if cell else f"line {line}"
        super().__init__(f"{place}, column {column}: {message}")
        self.line, self.column, self.cell = line, column, cell


@frozen
class Migration:
    """A program rewritten.

    Attributes:
        text: The program.
        left: The reason of each place that could not be translated, where a comment says it, too.
    """

    text: str
    left: tuple[str, ...]


def migrate(text: str) -> Migration:
    """Rewrites a program that uses toloka-kit. Any other one stays as it is.

    Args:
        text: The program.

    Raises:
        NotAProgram: It is not Python.
        ValueError: It is nested too deeply.
    """
    mark = text[: text.startswith("\ufeff")]
    text = text.removeprefix(mark)
    has_crlf = "\r\n" in text and text.count("\r\n") == text.count("\n")
    (rewritten,), left = migrate_cells([text.replace("\r\n", "\n") if has_crlf else text], is_notebook=False)
    return Migration(mark + (rewritten.replace("\n", "\r\n") if has_crlf else rewritten), left)


def migrate_cells(cells: Sequence[str], *, is_notebook: bool = True) -> tuple[list[str], tuple[str, ...]]:
    """Rewrites a program of several parts, which share their names.

    Raises:
        NotAProgram: A part is not Python.
        ValueError: A part is nested too deeply.
    """
    try:
        return _rewritten(cells, is_notebook)
    except RecursionError:
        raise ValueError("it is nested too deeply, as by a chain of hundreds of operators") from None


def _rewritten(cells: Sequence[str], is_notebook: bool) -> tuple[list[str], tuple[str, ...]]:
    if not any(_MENTION.search(cell) for cell in cells):
        return [*cells], ()
    trees = [_parsed(cell, number if is_notebook else 0) for number, cell in enumerate(cells, 1)]
    knowledge = Knowledge()
    for tree in trees:
        tree.module.visit(Survey(knowledge))
    if not knowledge.names and not knowledge.imports_all:
        return [*cells], ()
    found: list[str] = []
    left: list[str] = []
    for tree in trees:
        rewriter = Rewriter(knowledge)
        code = tree.visit(rewriter).code
        left += rewriter.left
        found.append(_TWICE.sub("", code))
    return _with_imports(found, knowledge), tuple(left)


def _parsed(text: str, cell: int) -> MetadataWrapper:
    try:
        return MetadataWrapper(cst.parse_module(text))
    except cst.ParserSyntaxError as error:
        message, line, column = error.message, error.raw_line, error.raw_column + 1
        try:
            ast.parse(text)
        except SyntaxError as better:  # its places are those where a person looks
            message, line, column = better.msg, better.lineno or line, better.offset or column
        raise NotAProgram(message, line, column, cell) from None


def _with_imports(cells: list[str], knowledge: Knowledge) -> list[str]:
    imports = "\n".join(_imports(knowledge))
    if not imports and not knowledge.has_place:
        return cells
    made = [re.sub(rf"^{PLACE}nothing__\n?", "", cell, flags=re.MULTILINE) for cell in cells]
    place = re.compile(rf"^{PLACE}( *#[^\n]*)?(\n?)", re.MULTILINE)
    index = next((number for number, cell in enumerate(made) if place.search(cell)), 0)
    text, number = place.subn(lambda found: _placed(imports, found), made[index], 1)
    if not number:
        text = _after_imports(text, imports, only_future=True)
    functions = [helper(name).strip() for name in sorted(knowledge.helpers)]
    if functions:
        text = _after_imports(text, "\n\n\n" + "\n\n\n".join(functions) + "\n\n")
    return [*made[:index], text, *made[index + 1 :]]


def _placed(imports: str, place: re.Match[str]) -> str:
    comment = place[1] or ""
    first, line, rest = imports.partition("\n")
    return f"{first}{comment}{line}{rest}{place[2] if imports or comment else ''}"


def _after_imports(text: str, added: str, *, only_future: bool = False) -> str:
    """A program with something more after the imports that it begins with."""
    module = cst.parse_module(text)
    index = 0
    for number, statement in enumerate(module.body):
        if number == 0 and _is_docstring(statement):
            index = 1
        elif _is_import(statement, only_future):
            index = number + 1
        elif not _is_masked(statement):
            break
    before = cst.Module(module.body[:index], header=module.header).code
    after = cst.Module(module.body[index:], header=() if index else module.header, footer=module.footer).code
    if index == 0:
        before, after = "", text
    return f"{before.rstrip()}\n{added}\n{after}".lstrip("\n") if before else f"{added}\n{after}".lstrip("\n")


def _is_docstring(statement: cst.BaseStatement | cst.BaseSmallStatement) -> bool:
    return (
        isinstance(statement, cst.SimpleStatementLine)
        and isinstance(statement.body[0], cst.Expr)
        and isinstance(statement.body[0].value, (cst.SimpleString, cst.ConcatenatedString))
    )


def _is_masked(statement: cst.BaseStatement | cst.BaseSmallStatement) -> bool:
    """Whether it stands for a line of a notebook that is not Python."""
    if not isinstance(statement, cst.SimpleStatementLine) or not isinstance(statement.body[0], cst.Expr):
        return False
    value = statement.body[0].value
    return isinstance(value, cst.Name) and value.value.startswith(MASK)


def _is_import(statement: cst.BaseStatement | cst.BaseSmallStatement, only_future: bool) -> bool:
    if not isinstance(statement, cst.SimpleStatementLine):
        return False
    first = statement.body[0]
    if only_future:
        return isinstance(first, cst.ImportFrom) and dotted(first.module or cst.Name("")) == ("__future__",)
    return isinstance(first, (cst.Import, cst.ImportFrom))


def _imports(knowledge: Knowledge) -> Iterable[str]:
    needed = dict(knowledge.needed)
    for name, line in _STANDARD.items():
        if needed.pop(name, None):
            yield line
    if clone := needed.pop("clone_project", None):
        yield f"from toloka_builders.cloning import {_as('clone_project', clone)}"
    builders = [_as(_BUILDERS[each], needed.pop(each)) for each in sorted(_BUILDERS) if each in needed]
    if builders:
        yield f"from toloka_builders import {', '.join(builders)}"
    if needed:
        names = sorted(needed, key=lambda each: (each.islower(), not each.isupper(), each))
        yield f"from toloka_sdk import {', '.join(_as(each, needed[each]) for each in names)}"


def _as(thing: str, name: str) -> str:
    return thing if thing == name else f"{thing} as {name}"
