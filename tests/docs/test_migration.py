"""The page on migration shows what becomes of its program."""

from __future__ import annotations

import re
from pathlib import Path

from toloka_migrate import migrate

PAGE = (Path(__file__).parents[2] / "facade" / "docs" / "migration.md").read_text("utf-8")


def test_the_first_program_of_the_page_becomes_the_second() -> None:
    before, after = re.findall(r"^```py\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
    assert migrate(before).text == after
