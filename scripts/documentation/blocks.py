"""A page as blocks, independent of its format."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from documentation.facts import Place


@dataclass(frozen=True)
class Line:
    text: str
    place: Place


@dataclass
class Cell:
    lines: list[Line]

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    @property
    def place(self) -> Place:
        return self.lines[0].place


@dataclass(frozen=True)
class Prose:
    section: str
    text: str
    place: Place


@dataclass(frozen=True)
class Code:
    section: str
    language: str
    lines: list[Line]
    place: Place


@dataclass(frozen=True)
class Grid:
    section: str
    titles: list[str]
    rows: list[list[Cell]]
    place: Place


@dataclass
class Page:
    path: Path
    place: Place
    title: str = ""
    problems: list[tuple[str, Place]] = field(default_factory=list)
    """Problems that leave the rest of the page readable."""
    blocks: list[Prose | Code | Grid] = field(default_factory=list)
