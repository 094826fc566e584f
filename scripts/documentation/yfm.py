"""Reads a page in YFM markdown into blocks: headings with their content, tables and code."""

from __future__ import annotations

import re
from pathlib import Path

from documentation.blocks import Cell, Code, Grid, Line, Page, Prose
from documentation.facts import Place, ReadError

INCLUDE = re.compile(r"{% include (?:notitle )?\[[^\]]*\]\(([^)#]+)[^)]*\) %}")
OPENERS = {"list": "endlist", "note": "endnote", "cut": "endcut"}
MISSING = "[the included file {} is missing]"
ROW_END = re.compile(r"\|\|\s*$")


def read(path: Path) -> Page:
    """The page with its includes.

    Raises:
        ReadError: The page is malformed, or an included file is missing.
    """
    return Reader(path).read()


def lines(path: Path, root: Path, chain: tuple[Path, ...] = ()) -> list[Line]:
    """The lines of a file with its includes inserted. Each line keeps its original place."""
    found: list[Line] = []
    for number, text in enumerate(content(path).splitlines(), 1):
        place = Place(str(path), number)
        match = INCLUDE.search(text)
        if match is None:
            if "{% include" in text:
                raise ReadError(place, "the include can't be read")
            found.append(Line(text, place))
            continue
        target = (path.parent / match[1].strip()).resolve()
        if not target.is_file():
            found.append(Line(text.replace(match[0], MISSING.format(match[1])), place))
            continue
        if target in chain:
            raise ReadError(place, f"the file {match[1]} includes itself")
        included = lines(target, root, (*chain, target)) or [Line("", place)]
        before, after = text[: match.start()], text[match.end() :]
        included[0] = Line(before + included[0].text, place if before.strip() else included[0].place)
        included[-1] = Line(included[-1].text + after, included[-1].place)
        found += included
    return found


def content(path: Path) -> str:
    try:
        text = path.read_text("utf-8")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise ReadError(Place(str(path), line), "the text is not UTF-8") from error
    return re.sub("[\u200b\ufeff]", "", re.sub("[\u00a0\u2009\u202f]", " ", text))


class Reader:
    """Reads one page from its first line to its last."""

    def __init__(self, path: Path) -> None:
        self.lines = lines(path, path)
        self.page = Page(path, Place(str(path), 1))
        for line in self.lines:
            if missing := re.search(r"\[(the included file .* is missing)\]", line.text):
                self.page.problems.append((missing[1], line.place))
        self.section = ""
        self.at = 0
        self.open: list[tuple[str, Place]] = []

    def read(self) -> Page:
        while self.at < len(self.lines):
            self.block()
        if self.open:
            raise ReadError(self.open[-1][1], f"the {self.open[-1][0]} is never closed")
        return self.page

    def block(self) -> None:
        """Reads the block that starts at this line. Grids come first: cells may have headings and code."""
        line = self.lines[self.at]
        text = line.text.strip()
        if text.startswith("#|"):
            self.grid(line)
        elif text.startswith("```"):
            self.page.blocks.append(self.code(line))
        elif heading := re.match(r"(#{1,6}) +(.*)", line.text):
            self.heading(heading[2], len(heading[1]))
            self.at += 1
        elif text.startswith(("|#", "||")):
            raise ReadError(line.place, "a row outside of a table")
        elif self.at + 1 < len(self.lines) and re.fullmatch(
            r"\s*:?-+:? *\|[-:| ]+", self.lines[self.at + 1].text
        ):
            self.pipe_table(line)
        else:
            self.marker(line, text)
            self.page.blocks.append(Prose(self.section, line.text, line.place))
            self.at += 1

    def heading(self, text: str, level: int) -> None:
        title = re.sub(r" *{#[^}]*} *$", "", text).strip()
        if level == 1 and not self.page.title:
            self.page.title = title
        elif level <= 3:
            self.section = title if level < 3 else f"{'#' * level} {title}"  # one of a tutorial's steps

    def marker(self, line: Line, text: str) -> None:
        """Tracks the blocks that are opened and closed."""
        for word in re.findall(r"{% *(\w+)[^%]*%}", text):
            if word in OPENERS:
                self.open.append((word, line.place))
            elif word in OPENERS.values():
                if not self.open or OPENERS[self.open[-1][0]] != word:
                    raise ReadError(line.place, f"{word} closes nothing")
                self.open.pop()

    def code(self, line: Line) -> Code:
        language = line.text.strip().removeprefix("```").strip()
        body: list[Line] = []
        self.at += 1
        while self.at < len(self.lines):
            inner = self.lines[self.at]
            self.at += 1
            if inner.text.strip() == "```":
                return Code(self.section, language, body, line.place)
            body.append(inner)
        raise ReadError(line.place, "the code block is never closed")

    def pipe_table(self, line: Line) -> None:
        rows: list[list[Cell]] = []
        width = len(cells(line.text))
        self.at += 2
        while self.at < len(self.lines) and "|" in (text := self.lines[self.at].text):
            inner = self.lines[self.at]
            if text.lstrip().startswith(("#|", "||")):
                break
            found = cells(ROW_END.sub("", text))  # some rows end like those of a grid
            if len(found) != width:
                raise ReadError(inner.place, f"a row of {len(found)} cells in a table of {width}")
            rows.append([Cell([Line(each, inner.place)]) for each in found])
            self.at += 1
        titles = [each.strip() for each in cells(line.text)]
        self.page.blocks.append(Grid(self.section, titles, rows, line.place))

    def grid(self, line: Line) -> None:
        """A table whose cells contain blocks. A row goes from `||` to `||`, over any number of lines."""
        rows: list[list[Cell]] = []
        row: list[Line] | None = None
        fenced = False
        self.at += 1
        while self.at < len(self.lines):
            inner = self.lines[self.at]
            text = inner.text.strip()
            self.at += 1
            fenced ^= text.startswith("```")
            if not fenced and row is None and text == "|#":
                if not rows:
                    raise ReadError(line.place, "the table has no rows")
                titles = [re.sub(r" *{#[^}]*}", "", cell.text).strip() for cell in rows[0]]
                self.page.blocks.append(Grid(self.section, titles, rows[1:], line.place))
                return
            if row is None and text.startswith("||"):
                row, text = [], text[2:]
            if row is None:
                if text:
                    raise ReadError(inner.place, "text between the rows of a table")
                continue
            if not fenced and (text == "|#" or (text.startswith("||") and text != "||")):
                raise ReadError(row[0].place, "the row is never closed")
            ends = not fenced and ROW_END.search(text) is not None
            row.append(Line(ROW_END.sub("", text) if ends else text, inner.place))
            if ends:
                self.page.blocks += self.inner_code(row)
                rows.append(split(row, len(rows[0]) if rows else 0))
                row = None
        raise ReadError(line.place, "the table is never closed")

    def inner_code(self, row: list[Line]) -> list[Code]:
        """The code blocks of a row's cells."""
        found: list[Code] = []
        start: Line | None = None
        body: list[Line] = []
        for line in row:
            if line.text.strip().startswith("```"):
                if start is not None:
                    found.append(Code(self.section, start.text.strip()[3:], body, start.place))
                start, body = (line, []) if start is None else (None, [])
            elif start is not None:
                body.append(line)
        return found


def split(row: list[Line], width: int) -> list[Cell]:
    """A row's cells. If the width is known, they can start on any line."""
    found: list[Cell] = [Cell([])]
    fenced = False
    for line in row:
        fenced ^= line.text.strip().startswith("```")
        left = width - len(found) + 1 if width else 0
        texts = [line.text] if fenced or left == 1 else cells(line.text, left)
        found[-1].lines.append(Line(texts[0], line.place))
        found += [Cell([Line(text, line.place)]) for text in texts[1:]]
    if width and len(found) != width:
        raise ReadError(row[0].place, f"a row of {len(found)} cells in a table of {width}")
    return found


def cells(text: str, width: int = 0) -> list[str]:
    """The cells of a line, at most `width` if that is known. A bar in code or after `\\` is text."""
    parts = re.split(r"\|(?![^`]*`(?:[^`]*`[^`]*`)*[^`]*$)", text.replace("\\|", "\0"))
    if width and len(parts) > width:
        parts = [*parts[: width - 1], "|".join(parts[width - 1 :])]
    return [each.replace("\0", "\\|") for each in parts]
