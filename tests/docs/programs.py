"""The programs in the documentation, and what stands below them."""

from __future__ import annotations

import re
from pathlib import Path

DOCS = Path(__file__).parents[2] / "facade" / "docs"
CONTINUED = ("columns.md", "label-studio.md", "rehearsal.md", "tables.md", "tutorial.md")
"""Guides whose programs continue each other. The programs of the others stand alone."""
ELSEWHERE = ("airflow.md", "spark.md", "spark-at-scale.md")
"""Guides whose programs run in environments of their own: `tests/airflow` and `tests/spark`."""


def blocks(text: str, language: str) -> list[str]:
    """The contents of the fenced blocks in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
