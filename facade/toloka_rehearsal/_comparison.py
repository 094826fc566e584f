"""Settings side by side."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from toloka_sdk import ConfigurationError

from ._pages import as_html, as_text
from ._report import Report


@dataclass(frozen=True, slots=True)
class Comparison:
    """Reports of rehearsals that differ in some setting. `print` shows them side by side.

    With the same seed and the same crowd, a Toloker gives a task the same label in all of them, so that they
    differ by what is set and not by chance.

    Attributes:
        reports: The reports, in the order of the columns.
    """

    reports: tuple[Report, ...]

    def __post_init__(self) -> None:
        if not self.reports:
            raise ConfigurationError("A comparison needs reports: Comparison((report, other)).")

    def html(self) -> str:
        """A page of its own, with the tables and a plot."""
        names = [report.name for report in self.reports]
        curves = {
            name if len(report.pools) == 1 else f"{name}: {pool.name}": pool.progress
            for name, report in zip(names, self.reports, strict=True)
            for pool in report.pools
        }
        title = f"Rehearsals: {', '.join(names)}"
        return as_html(title, names, [report.sections() for report in self.reports], curves)

    def save(self, path: str | Path) -> None:
        """Writes the page to a file."""
        Path(path).write_text(self.html(), encoding="utf-8")

    def __str__(self) -> str:
        return as_text(
            [report.name for report in self.reports], [report.sections() for report in self.reports]
        )
