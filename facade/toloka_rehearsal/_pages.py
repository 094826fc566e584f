"""Figures side by side, as text and as a page of HTML with a plot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

_COLOURS = ("#1f6feb", "#d1242f", "#1a7f37", "#8250df", "#9a6700")
_WIDTH, _HEIGHT, _EDGE = 560, 220, 40
_LONGEST_NAME = 40
_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2em auto; max-width: 50em; color: #1f2328 }
table { border-collapse: collapse; margin: 1em 0; width: 100% }
caption { text-align: left; font-weight: 600; padding: .3em 0 }
th, td { border-bottom: 1px solid #d1d9e0; padding: .25em .6em; text-align: right }
th:first-child, td:first-child { text-align: left; white-space: pre }
"""

Curves = Mapping[str, Sequence[tuple[float, int]]]
"""Points of hours and numbers, by the name of the curve."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of a table.

    Attributes:
        name: What it is.
        value: The value; None if there is none.
        form: How a number is written.
    """

    name: str
    value: float | str | None
    form: str = ""

    def __str__(self) -> str:
        if self.value is None:
            return "-"
        return self.value if isinstance(self.value, str) else format(self.value, self.form)


@dataclass(frozen=True, slots=True)
class Section:
    """Some lines under one heading."""

    name: str
    figures: Sequence[Figure]


Rows = Sequence[tuple[str, Sequence[str]]]
"""The name of each line, and what stands in each column."""


def side_by_side(columns: Sequence[Sequence[Section]]) -> Iterator[tuple[str, Rows]]:
    """The headings in order, each with its lines; a line that a column lacks is empty there."""
    for name in dict.fromkeys(section.name for sections in columns for section in sections):
        found = [_named(sections, name) for sections in columns]
        labels = dict.fromkeys(label for lines in found for label in lines)
        yield name, [(label, [str(lines.get(label, "")) for lines in found]) for label in labels]


def as_text(headings: Sequence[str], columns: Sequence[Sequence[Section]]) -> str:
    """The tables as text."""
    tables = list(side_by_side(columns))
    first = min(_LONGEST_NAME, max(len(name) for _, rows in tables for name, _ in rows)) + 2
    widths = [
        max(len(heading), *(len(cells[place]) for _, rows in tables for _, cells in rows))
        for place, heading in enumerate(headings)
    ]
    lines = [_line("", headings, first, widths)]
    for name, rows in tables:
        lines += ["", name, *(_line(f"  {label}", cells, first + 2, widths) for label, cells in rows)]
    return "\n".join(lines)


def as_html(title: str, headings: Sequence[str], columns: Sequence[Sequence[Section]], curves: Curves) -> str:
    """The tables and a plot as a page that needs no other file."""
    tables = "".join(_table(name, headings, rows) for name, rows in side_by_side(columns))
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style><h1>{escape(title)}</h1>"
        "<p>This is a model of a crowd, not a forecast.</p>"
        f"{_plot(curves)}{tables}</html>\n"
    )


def _named(sections: Sequence[Section], name: str) -> dict[str, Figure]:
    """The lines under a heading, by their names."""
    return {figure.name: figure for section in sections if section.name == name for figure in section.figures}


def _line(name: str, cells: Sequence[str], first: int, widths: Sequence[int]) -> str:
    padded = [cell.rjust(width) for cell, width in zip(cells, widths, strict=True)]
    # A long name has a line of its own.
    before, start = (f"{name}\n", "") if len(name) > first else ("", name)
    return before + "  ".join([start.ljust(first), *padded]).rstrip()


def _table(name: str, headings: Sequence[str], rows: Rows) -> str:
    head = "".join(f"<th>{escape(heading)}</th>" for heading in ("", *headings))
    body = "".join(
        f"<tr><td>{escape(label)}</td>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>"
        for label, cells in rows
    )
    return (
        f"<table><caption>{escape(name)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _plot(curves: Curves) -> str:
    """How much was submitted when."""
    hours = max((point[0] for curve in curves.values() for point in curve), default=0) or 1
    most = max((point[1] for curve in curves.values() for point in curve), default=0) or 1
    drawn = "".join(
        _curve(name, points, place, hours, most) for place, (name, points) in enumerate(curves.items())
    )
    bottom, right = _HEIGHT - _EDGE, _WIDTH - _EDGE
    axes = f'<path d="M{_EDGE} {_EDGE / 2}V{bottom}H{right}" fill="none" stroke="#59636e"/>'
    marks = (
        f'<text x="{right}" y="{bottom + 18}" text-anchor="end">{hours:.1f} hours</text>'
        f'<text x="{_EDGE + 6}" y="{_EDGE / 2 + 4}">{most} submitted</text>'
    )
    return (
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="Submitted assignments over time"'
        f' font-size="12" fill="#1f2328">{axes}{marks}{drawn}</svg>'
    )


def _curve(name: str, points: Sequence[tuple[float, int]], place: int, hours: float, most: int) -> str:
    across, up = _WIDTH - 2 * _EDGE, _HEIGHT - 1.5 * _EDGE
    drawn = " ".join(
        f"{_EDGE + across * at / hours:.1f},{_HEIGHT - _EDGE - up * count / most:.1f}" for at, count in points
    )
    colour = _COLOURS[place % len(_COLOURS)]
    return (
        f'<polyline points="{drawn}" fill="none" stroke="{colour}" stroke-width="2"/>'
        f'<text x="{_WIDTH - _EDGE}" y="{_HEIGHT - _EDGE - 8 - 16 * place}" text-anchor="end"'
        f' fill="{colour}">{escape(name)}</text>'
    )
