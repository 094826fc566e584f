"""Extracts facts from a page's blocks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Literal

from documentation import wording
from documentation.blocks import Cell, Code, Grid, Line, Page, Prose
from documentation.facts import (
    NOWHERE,
    Call,
    Document,
    Example,
    Part,
    Place,
    Property,
    ReadError,
    Statement,
    Table,
    operation_name,
    split_version,
)
from documentation.rows import TYPES, property_name, standard_parameters, types
from documentation.specification import canonical

PARTS: dict[str, Part] = {
    "path parameters": "path",
    "headers": "header",
    "query parameters": "query",
    "request body": "request",
    "response": "response",
}
NAMED = {"Parameter", "Key", "Property", "Key parameter", "Title"}
StatementKind = Literal["status", "quota", "limit", "authorization", "host"]
BASE = re.compile(r"https?://[^/\s`'\"()]+(?:/api(?:/\w+)?)?/v\d+(?=/)")
CALL = re.compile(r"\s*(?:curl .*-X )?(GET|POST|PUT|PATCH|DELETE)\s+'?(\S.*?)'?\s*\\?$")
URL = re.compile(r"(.*?)(https?://[^/\s]+)((?:/(?:<[^>]*>|[^\s?<])*)?)(?:\?(.*))?$")
STATUS_LINE = re.compile(r"\s*\d{3} [A-Z]\w+\n")
FLAGS = {"required", "required if", "optional"}
UNKNOWN = "unknown"


def facts(page: Page, form: Literal["page", "text"]) -> Document:
    """All facts of a page."""
    return Interpreter(page, form).run()


class Interpreter:
    def __init__(self, page: Page, form: Literal["page", "text"]) -> None:
        self.page = page
        self.document = Document(str(page.path), form, page.place)

    def run(self) -> Document:
        codes = [block for block in self.page.blocks if isinstance(block, Code)]
        for code in codes:
            self.read_calls(code)
        for block in self.page.blocks:
            if isinstance(block, Grid):
                self.read_grid(block)
        for code in codes:
            self.read_example(code)
        for block in self.page.blocks:
            if isinstance(block, Prose):
                self.read_hosts(block.text, block.place)
        for operation in self.operations:
            self.read_prose(operation)
        self.document.problems += self.page.problems
        return self.document

    @property
    def operations(self) -> list[str]:
        return self.document.operations or [NOWHERE]

    # Calls

    def read_calls(self, code: Code) -> None:
        if code.language not in {"bash", "no-highlight", ""}:
            return
        own = code.section.lower() == "request"
        if own and not any(CALL.match(line.text) for line in code.lines):
            raise ReadError(code.place, "no call can be read in the request")
        for line in code.lines:
            match = CALL.match(line.text)
            if match and not re.search(r" HTTP/[\d.]+$", line.text):
                self.read_call(match[1], match[2], line.place, own)
            elif own and (header := re.match(r"\s*Authorization:\s*(\w+)", line.text)):
                self.add(self.document.operations[-1:], "authorization", header[1], line.place)

    def read_call(self, method: str, url: str, place: Place, own: bool) -> None:
        parts = URL.match(url)
        if parts is None:
            raise ReadError(place, f"no URL can be read in {url}")
        junk, host, path, query = parts.groups()
        version, path = split_version(path)
        spaced = re.search(r"<\w* [^>]*>", path)
        self.document.calls.append(
            Call(
                operation=operation_name(method, path),
                base=host + version,
                parameters=tuple(re.findall(r"(?:^|&)(\w+)=", query or "")),
                place=place,
                own=own,
                misprint=f"{junk}{host}" if junk else spaced[0] if spaced and own else None,
            )
        )

    # Tables

    def read_grid(self, grid: Grid) -> None:
        if grid.titles[:2] == ["Method", "Minute"]:
            self.read_quotas(grid)
            return
        if grid.titles[-1] == "Limitation":
            for row in grid.rows:
                for amount in re.findall(wording.NUMBER, row[-1].text):
                    self.add([NOWHERE], "limit", wording.digits(amount), row[-1].place)
        part = PARTS.get(grid.section.lower())
        parents: tuple[str, ...] = ()
        if part is None and (nested := re.search(r"\((\w+)(?: and (\w+))?\)$", grid.section)):
            part, parents = "request", tuple(filter(None, nested.groups()))
        if not grid.titles or grid.titles[0] not in NAMED:
            if part:
                raise ReadError(grid.place, f"no table of parameters begins with {' | '.join(grid.titles)}")
            return
        rows = [each for row in grid.rows for each in self.read_row(row, grid)]
        if not rows and "Key parameter" not in grid.titles:
            raise ReadError(grid.place, "the table has no rows")
        if part in ("response", "path") and not any(each.required or each.sometimes for each in rows):
            rows = [unflagged(each) for each in rows]  # they rarely state what is required
        for operation in self.operations if part else [NOWHERE]:
            if operation != NOWHERE or part != "header":
                table = Table(operation, part or "response", grid.place, tuple(rows), parents)
                self.document.tables.append(table)

    def read_quotas(self, grid: Grid) -> None:
        """The table of all quotas: a link to the page of each call, and a column per unit of time."""
        for row in grid.rows:
            link = re.search(r"\((?:#(\w+)-(/[^)]+)|#?([\w-]+)(?:\.md)?)\)", row[0].text)
            if link is None:
                raise ReadError(row[0].place, "the row links to no call")
            call = operation_name(link[1], re.sub(r"-\w+-(?=/|$)", "{}", link[2])) if link[1] else link[3]
            for unit, cell in zip(grid.titles[1:], row[1:], strict=True):
                if amount := re.search(wording.NUMBER, cell.text):
                    value = f"{call}: {wording.digits(amount[0])} a {unit.lower()}"
                    self.add([NOWHERE], "quota", value, cell.place)

    def read_row(self, row: list[Cell], grid: Grid) -> Iterator[Property]:
        if len(row) < 2:
            raise ReadError(row[0].place, "the row has no second cell")
        name, overview = row[0], row[-1]
        if re.match(r"\W*Standard query parameters", name.text):
            for each in standard_parameters(overview):
                yield Property(name=each, place=overview.place, required=False)
            return
        kinds, flag, text = self.read_type(overview)
        if spans := re.findall(r"<span class=\"[^\"]*\">([^<]*)</span>", name.text):
            name = Cell([Line(spans[0], name.place)])
            kinds = types(spans[-1], name.place)
        if re.match(r"\s*_\w+_\n", name.text):  # keys of a filter, with a type but no name
            return
        label = property_name(name)
        is_text = kinds is not None and kinds <= {"string", "array of string"}
        flagged = flag or ("required" if re.match(r"\s*Required parameter\.", text) else None)
        yield Property(
            name=label,
            place=name.place,
            types=kinds,
            required=None if flag == UNKNOWN else flagged == "required",
            sometimes=flagged == "required if",
            condition=wording.condition(text),
            operators=wording.operators(text),
            values=(wording.listed(text) or None) if is_text else None,
            mentions=wording.mentioned(text) if is_text else frozenset(),
            default=wording.default(text),
            limits=wording.limits(text),
        )

    def read_type(self, cell: Cell) -> tuple[frozenset[str] | None, str | None, str]:
        """The types, the flag and the rest of a cell. Some cells have only text."""
        first = next((at for at, line in enumerate(cell.lines) if line.text.strip()), 0)
        line = cell.lines[first]
        text = line.text.strip().replace("\\|", "|")
        rest = "\n".join(each.text for each in cell.lines[first + 1 :])
        marked = re.fullmatch(r"(\*\*|_)[^*]+(\*\*|_)(?: *\| *(\*\*|_)?[\w ]+(\*\*|_)?)?", text)
        if not marked and text.partition("|")[0].strip() not in TYPES:
            return None, None, cell.text
        stated, _, flag = re.sub(r"\*\*|(?<!\w)_|_(?!\w)", "", text).partition("|")
        flag = flag.strip()
        if flag and flag not in FLAGS:
            self.document.problems.append((f"the flag {flag!r} is unknown", line.place))
            flag = UNKNOWN
        return types(stated.strip(), line.place), flag or None, rest

    # Examples

    def read_example(self, code: Code) -> None:
        texts = [line.text for line in code.lines]
        if code.language == "json" or (not code.language and texts and texts[0].lstrip()[:1] in ("{", "[")):
            body = code.lines
        elif code.language in {"bash", "no-highlight"} and any(CALL.match(text) for text in texts):
            body = after_headers(code.lines)
        else:
            return
        text = STATUS_LINE.sub("", "\n".join(line.text for line in body))
        if re.search(r"[{\[]", text) or code.language == "json":
            self.document.examples.append(
                Example(self.operations[0], one_form(text), body[0].place, inner(text))
            )

    # Prose

    def read_hosts(self, text: str, place: Place) -> None:
        for base in BASE.findall(text):
            self.add(self.operations[:1], "host", base, place)

    def read_prose(self, operation: str) -> None:
        """Statements of the paragraphs about the whole call."""
        for text, place in paragraphs(self.page.blocks):
            for unit, amount in wording.quotas(text):
                self.add([operation], "quota", f"{amount} a {unit}", place)
            for status in wording.statuses(text):
                self.add([operation], "status", status, place)
            for limit in wording.limits(text):
                self.add([operation], "limit", limit, place)

    def add(
        self,
        operations: list[str],
        kind: StatementKind,
        value: str,
        place: Place,
    ) -> None:
        self.document.statements += [Statement(each, kind, value, place) for each in operations]


def unflagged(stated: Property) -> Property:
    return Property(**{**stated.__dict__, "required": None})


def after_headers(lines: list[Line]) -> list[Line]:
    """The text after the call and its headers."""
    start = next(at for at, line in enumerate(lines) if CALL.match(line.text)) + 1
    while start < len(lines) and re.match(r"\s*([\w-]+:|//|$)", lines[start].text):
        start += 1
    return [
        line
        for line in lines[start:]
        if not CALL.match(line.text) and not re.match(r"\s*[\w-]+: ", line.text)
    ]


def one_form(text: str) -> str:
    """JSON in normalized form; other text without its layout."""
    for candidate in (text, f"{{{text}}}"):
        try:
            return canonical(json.loads(candidate))
        except ValueError:
            continue
    return f"not JSON: {' '.join(text.split())}"


def inner(text: str) -> frozenset[str]:
    """Every JSON object and array in a text, whatever is around it."""
    found: set[str] = set()
    decoder = json.JSONDecoder()
    for start in re.finditer(r"[{\[]", text):
        with suppress(ValueError):
            found.add(canonical(decoder.raw_decode(text, start.start())[0]))
    return frozenset(found)


def paragraphs(blocks: list[Prose | Code | Grid]) -> Iterator[tuple[str, Place]]:
    """Paragraphs outside of tables and code."""
    collected: list[Prose] = []
    for block in [*blocks, None]:
        if isinstance(block, Prose) and block.text.strip():
            collected.append(block)
        elif collected:
            yield "\n".join(each.text for each in collected), collected[0].place
            collected = []
