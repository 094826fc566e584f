"""The list of what the emulator assumes."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
LIST = "facade/docs/emulator-assumptions.md"


def test_each_assumption_has_a_reason_and_a_page() -> None:
    lines = (ROOT / LIST).read_text(encoding="utf-8").splitlines()
    rows = [line.strip("|").split("|") for line in lines if line.startswith("| ")]
    assert rows
    assert all(len(row) == 3 and all(cell.strip() for cell in row) for row in rows)


def test_the_guide_points_to_the_list() -> None:
    guide = (ROOT / "facade/docs/emulator.md").read_text(encoding="utf-8")
    assert f"]({Path(LIST).name})" in guide
