"""The links of the documentation lead somewhere in the repository. Those of the site its build checks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [
    path.relative_to(ROOT).as_posix()
    for pattern in ("*.md", "spec/*.md", "findings/*.md", "facade/docs/*.md")
    for path in sorted(ROOT.glob(pattern))
]


@pytest.mark.parametrize("page", PAGES)
def test_each_link_leads_to_a_file_or_a_folder(page: str) -> None:
    text = re.sub(r"^```.*?^```", "", (ROOT / page).read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    targets = re.findall(r"\]\((?!https?:|#)([^()\s#]+)", text)
    assert [target for target in targets if not (ROOT / page).parent.joinpath(target).exists()] == []
