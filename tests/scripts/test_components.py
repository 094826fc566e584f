"""The components of Template Builder, held against its pages."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT.parent / "shared" / "product" / "template-builder" / "reference"
PAGE = """# condition.empty

#|
|| **Name** | **Type** | **Description** ||
|| `type`<span style="color: red">\\*</span> | "condition.empty" | The type. ||
|| `data`<span style="color: red">\\*</span> | _any_ | What is checked. ||
|| `hint` | _number_ | A hint. ||
|| `strict` | _boolean_ | New. ||
|#
"""


def compared(*arguments: str) -> tuple[int, list[str]]:
    command = [sys.executable, "scripts/components.py", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    return done.returncode, done.stdout.splitlines()


def test_what_a_page_says_otherwise_is_found(tmp_path: Path) -> None:
    (tmp_path / "condition.empty.md").write_text(PAGE)
    status, lines = compared(str(tmp_path))
    assert status == 1
    assert [line for line in lines if line.startswith("condition.empty ")] == [
        "condition.empty data: required",
        "condition.empty hint: type number, specified string",
        "condition.empty strict: not specified",
    ]
    assert "view.image: not documented" in lines
    assert "no longer occurs: field.number maximum: type integer, specified number" in lines


def test_a_folder_without_pages_is_a_mistake(tmp_path: Path) -> None:
    assert compared(str(tmp_path)) == (2, [])


@pytest.mark.skipif(not REFERENCE.is_dir(), reason="the documentation does not lie beside this checkout")
def test_the_components_are_those_of_the_documentation() -> None:
    status, lines = compared()
    assert (status, lines[0]) == (0, "")
