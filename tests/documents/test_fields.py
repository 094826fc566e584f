"""The list of documented fields, made again from the documentation."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from documentation import account, sources
from documentation.account import Account
from documentation.fields import Fields
from documentation.specification import BUNDLE, ROOT, Specification

SAMPLE = Path(__file__).parent / "samples" / "get-skill-list.md"


def test_it_is_what_the_documentation_says(shared: Path, spec: Specification) -> None:
    references = shared.glob("docs/reference/en/**/reference/*.yaml")
    paths = [shared / "docs/pages/en/api", *sorted(references)]
    documents, errors = sources.documents(paths)
    assert errors == []
    made = Account(Fields(spec)).update({}, documents, account.read_reviewed())
    assert made == account.read_documented()


def test_what_is_decided_by_hand_has_a_reason() -> None:
    reviewed = account.read_reviewed()
    texts = [*reviewed.sources.values(), *reviewed.unstated.values()]
    assert texts
    assert all(text.strip() for text in texts)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the command and of what it writes."""
    for name in ("scripts/documentation", "spec/examples"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "scripts/fields.py", tmp_path / "scripts")
    return tmp_path


def run(tree: Path, *paths: Path) -> tuple[int, str]:
    """The command's exit status, and what it prints."""
    command: list[str | Path] = [sys.executable, tree / "scripts/fields.py", "--spec", BUNDLE, *paths]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout + done.stderr


def test_a_page_fills_the_list_and_leaves_the_rest_of_it(tree: Path) -> None:
    status, printed = run(tree)
    assert status == 0, printed
    file = tree / "scripts/documentation/documented_fields.yaml"
    before = account.read_documented(file)
    page = "pages/en/api/concepts/get-skill-list.md"
    others = {each: source for each, source in before.items() if source != page}
    assert len(others) < len(before)
    account.write_documented(others, file)

    status, printed = run(tree)
    assert status == 1
    assert "getSkills.sort: no recorded example has it" in printed

    run(tree, SAMPLE)
    after = account.read_documented(file)
    assert after["getSkills", "name"] == "get-skill-list.md"
    assert others.items() <= after.items()


def test_a_file_that_cannot_be_read_is_an_error(tree: Path) -> None:
    status, printed = run(tree, tree / "nothing.md")
    assert status == 1
    assert "there is no such file or folder" in printed
