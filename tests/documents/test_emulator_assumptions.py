"""The pages that the list of the emulator's assumptions names."""

from __future__ import annotations

import re
from pathlib import Path

DOCS = Path(__file__).parents[2] / "facade" / "docs"
LIST = DOCS / "emulator-assumptions.md"


def test_the_named_pages_are_there(shared: Path) -> None:
    known = {path.name for kind in ("*.md", "*.yaml") for path in shared.rglob(kind)}
    rows = [line for line in LIST.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    named = [re.findall(r"`([\w-]+\.(?:md|yaml))`", row.strip("|").split("|")[-1]) for row in rows]
    for row, pages in zip(rows, named, strict=True):
        assert row.startswith("| The emulator") or (pages and set(pages) <= known), row


def test_the_pages_of_played_rules_are_there(shared: Path) -> None:
    known = {path.name for kind in ("*.md", "*.yaml") for path in shared.rglob(kind)}
    text = (DOCS / "played-rules.md").read_text(encoding="utf-8")
    named = {name for row in text.splitlines() for name in re.findall(r"\| `([\w-]+\.(?:md|yaml))` \|", row)}
    assert named
    assert named <= known
