"""Reads the plain text of a page, as copied from a browser, into the same blocks as its source.

The form of a table depends on the browser: cells on separate lines with blank lines between them,
on one line with a space between them, or joined without a space.
"""

from __future__ import annotations

import re
from pathlib import Path

from documentation.blocks import Cell, Code, Grid, Line, Page, Prose
from documentation.facts import Place, ReadError
from documentation.yfm import content

SECTIONS = {
    "Request",
    "Path parameters",
    "Headers",
    "Query parameters",
    "Request body",
    "Query example",
    "Response",
    "See also",
}
END = "Contact support"
BANNER = "Toloka documentation"
STANDARD = "Standard query parameters"
TITLES = re.compile(r"(Parameter|Property|Key|Title)\s*(Overview|Description)?$")
TYPE = (
    r"(?:array|list) of (?:objects?|strings|integers|floats)"
    r"|string|boolean|integer|int|float|object|array|JSON"
)
NAME = r"[a-z]\w*(?:\[\])?(?:\.[a-z]\w*(?:\[\])?)*"
GLUED = re.compile(rf"({NAME}?)({TYPE})( \| (?:required if|required|optional))?$")
TYPED = re.compile(rf"({TYPE})( \| (?:required if|required|optional))?(?: (?=[A-Z])(.*))?$")
CALL = re.compile(r"(GET|POST|PUT|PATCH|DELETE)\s+\S")
HEADER = re.compile(
    r"(Authorization|Content-Type|Accept)\b ?:? ?(.*)$|(Content-Type|Authorization)([A-Z].*)$"
)


def read(path: Path) -> Page:
    """The page.

    Raises:
        ReadError: A body is not closed, or no rows can be found in a table.
    """
    return Reader(path).read()


class Reader:
    """Reads one page from its first line to the links at its end."""

    def __init__(self, path: Path) -> None:
        found = [
            Line(text.rstrip(), Place(str(path), at)) for at, text in enumerate(content(path).splitlines(), 1)
        ]
        ends = [at for at, line in enumerate(found) if line.text.strip() == END]
        self.lines = found[: ends[0]] if ends else found
        self.page = Page(path, Place(str(path), 1))
        self.section = ""
        self.at = 0

    def read(self) -> Page:
        while self.at < len(self.lines):
            self.block(self.lines[self.at])
        if not self.page.title:
            raise ReadError(self.page.place, "the page has no title")
        return self.page

    def block(self, line: Line) -> None:
        text = line.text.strip()
        if not self.page.title and text and text != BANNER:
            self.page.title = text
            self.at += 1
        elif text in SECTIONS:
            self.section = text
            self.at += 1
        elif CALL.match(text):
            self.call(line)
        elif text[:1] in ("{", "["):
            self.page.blocks.append(Code(self.section, "json", self.body(), line.place))
        elif TITLES.match(text) and self.table_starts():
            self.table(line)
        else:
            self.page.blocks.append(Prose(self.section, line.text, line.place))
            self.at += 1

    def call(self, line: Line) -> None:
        """A call and its headers."""
        end = self.at + 1
        while end < len(self.lines) and re.match(r"[\w-]+: ", self.lines[end].text):
            end += 1
        self.page.blocks.append(Code(self.section, "bash", self.lines[self.at : end], line.place))
        self.at = end

    def body(self) -> list[Line]:
        """JSON or a placeholder for it, up to the bracket that closes the first one."""
        start, depth = self.at, 0
        while self.at < len(self.lines):
            outside = re.sub(r'"(?:\\.|[^"\\])*"', "", self.lines[self.at].text)
            depth += len(re.findall(r"[{\[]", outside)) - len(re.findall(r"[}\]]", outside))
            self.at += 1
            if depth <= 0:
                return self.lines[start : self.at]
        raise ReadError(self.lines[start].place, "the body is never closed")

    def table_starts(self) -> bool:
        """Whether the titles of a table are here: both on this line, or each on its own."""
        following = [line.text.strip() for line in self.lines[self.at : self.at + 3] if line.text.strip()]
        return TITLES.match("".join(following[:2])) is not None or following[0] not in ("Parameter", "Title")

    def table(self, line: Line) -> None:
        """A table ends at the next heading, call, body or table."""
        titles = TITLES.match(line.text.strip())
        self.at += 1
        if titles and not titles[2]:
            while not self.lines[self.at].text.strip():
                self.at += 1
            self.at += 1  # the second title
        rows: list[list[Cell]] = []
        while self.at < len(self.lines):
            inner = self.lines[self.at]
            text = inner.text.strip()
            if text in SECTIONS or CALL.match(text) or text[:1] == "{" or TITLES.fullmatch(text):
                break
            self.at += 1
            if row := self.row(inner, text):
                rows.append(row)
            elif rows:
                rows[-1][1].lines.append(inner)
            elif text:
                raise ReadError(inner.place, "no row of a table can be read here")
        if not rows:
            raise ReadError(line.place, "the table has no rows")
        self.page.blocks.append(
            Grid(self.section, [titles[1] if titles else "", "Overview"], rows, line.place)
        )

    def row(self, line: Line, text: str) -> list[Cell] | None:
        """The row that starts here, if one does. Its type becomes the first line of its second cell."""
        if self.section == "Headers":
            header = HEADER.match(text)
            return cells(line, header[1] or header[3], [header[2] or header[4]]) if header else None
        if text.startswith(STANDARD):
            return cells(line, STANDARD, [text.removeprefix(STANDARD)])
        if self.section == "Path parameters":
            path = re.match(r"([a-z][a-z0-9_]*) ?([A-Z].*)$", text)
            return cells(line, path[1], [path[2]]) if path else None
        if (glued := GLUED.match(text)) and glued[1] and not TYPED.match(text):
            return cells(line, glued[1], [marked(glued[2], glued[3])])
        if re.fullmatch(NAME, text) and (typed := self.next_typed()):
            return cells(line, text, [marked(typed[1], typed[2]), typed[3] or ""])
        return None

    def next_typed(self) -> re.Match[str] | None:
        """The type at the start of the next line with text; it is read with its row."""
        at = next((at for at in range(self.at, len(self.lines)) if self.lines[at].text.strip()), None)
        typed = TYPED.match(self.lines[at].text.strip()) if at is not None else None
        if typed and at is not None:
            self.at = at + 1
        return typed


def marked(name: str, flag: str | None) -> str:
    """A type and its flag, in the form of the pages' source."""
    return f"**{name}{(flag or '').replace('|', chr(92) + '|')}**"


def cells(line: Line, name: str, texts: list[str]) -> list[Cell]:
    return [Cell([Line(name, line.place)]), Cell([Line(text, line.place) for text in texts])]
