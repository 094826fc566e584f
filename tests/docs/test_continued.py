"""Programs of a guide that continue each other run one after the other, and print what stands below them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from docs.programs import CONTINUED, DOCS, blocks


@pytest.mark.parametrize("page", CONTINUED)
def test_the_programs_print_what_the_page_says(page: str, tmp_path: Path) -> None:
    if page == "rehearsal.md":
        pytest.importorskip("crowdkit", reason="the extra `rehearse` is not installed")
    text = (DOCS / page).read_text("utf-8")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", "\n".join(blocks(text, "python"))],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "".join(blocks(text, "text"))
    for file in blocks(text, "tsv"):
        assert (tmp_path / "tasks.tsv").read_text() == file
