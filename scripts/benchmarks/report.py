"""The results, as tables for the terminal and for pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.rows import ROWS, Row

Medians = Mapping[str, Mapping[str, Mapping[str, Any]]]
"""By case and peer: the medians, or `failed` with the reason."""

HEADINGS = ("what", "this SDK", "beside", "ratio", "goal", "met")
IN_SHORT = HEADINGS[:4]


@dataclass(frozen=True)
class Line:
    """A row with its figures."""

    row: Row
    figure: float | str
    over: Mapping[str, float | str]
    beside: Mapping[str, float | str]

    @property
    def value(self) -> float | None:
        """The value to compare with the goal, or None if something failed."""
        values = [self.figure, *self.over.values()]
        numbers = [value for value in values if not isinstance(value, str)]
        if len(numbers) < len(values):
            return None
        return numbers[0] / max(numbers[1:]) if self.over else numbers[0]

    @property
    def met(self) -> bool | None:
        """Whether the goal is met, or None if there is none."""
        if self.row.goal is None:
            return None
        return self.value is not None and self.value <= self.row.goal

    def cells(self) -> tuple[str, ...]:
        unit = self.row.unit
        others = {**self.over, **self.beside}
        value, goal = self.value, self.row.goal
        if self.over:
            ratio = "failed" if value is None else f"{value:.2f}"
            most = "" if goal is None else f"{goal:g}"
        else:
            ratio, most = "", "" if goal is None else shown(goal, unit)
        return (
            self.row.what,
            shown(self.figure, unit),
            ", ".join(f"{name} {shown(figure, unit)}" for name, figure in others.items()),
            ratio,
            most,
            {True: "yes", False: "no", None: ""}[self.met],
        )


def lines(medians: Medians, rows: Sequence[Row] = ROWS) -> list[Line]:
    """The rows that were measured."""
    return [line(row, medians[row.case]) for row in rows if row.case in medians]


def line(row: Row, case: Mapping[str, Mapping[str, Any]]) -> Line:
    def figure(peer: str) -> float | str:
        outcome = case.get(peer, {"failed": "not measured"})
        return str(outcome["failed"]) if "failed" in outcome else float(outcome[row.figure])

    return Line(
        row,
        figure(row.of),
        {peer: figure(peer) for peer in row.over},
        {peer: figure(peer) for peer in row.beside},
    )


def shown(figure: float | str, unit: str) -> str:
    """A readable figure with three digits."""
    if isinstance(figure, str):
        return figure
    if unit == "s":
        return next(
            f"{three(figure / size)} {name}" for size, name in TIMES if abs(figure) >= size or size < 1e-6
        )
    if unit == "B":
        return next(
            f"{three(figure / size)} {name}" for size, name in SIZES if abs(figure) >= size or size == 1
        )
    return f"{figure:g}"


TIMES = ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns"))
SIZES = ((1e9, "GB"), (1e6, "MB"), (1e3, "KB"), (1, "B"))


def three(number: float) -> str:
    """Three significant digits."""
    return f"{number:.{max(0, 2 - len(str(int(abs(number)))) + 1)}f}"


def as_text(table: Sequence[Line]) -> str:
    """The table for a terminal."""
    cells = [HEADINGS, *(each.cells() for each in table)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(HEADINGS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    )


def as_markdown(table: Sequence[Line], headings: Sequence[str] = HEADINGS) -> str:
    """The table for a page, with the first columns alone where fewer headings are given."""
    rows = [headings, ["---"] * len(headings), *(each.cells()[: len(headings)] for each in table)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)
