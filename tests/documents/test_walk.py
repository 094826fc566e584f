"""A maintainer's whole way, on a copy of the tree: a page changes, and in the end the client can do it.

The steps are those of CONTRIBUTING.md.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NODE_MODULES = ROOT / "scripts" / "node_modules"
PAGE = "get-skill-list.md"
LAST_ROW = "- `created` — Age. ||\n"
NEW_ROW = "|| **mood** | **string**\n\n- `GOOD` — Bright.\n- `BAD` — Dark. ||\n"
LAST_PARAMETER = "        - $ref: ../common/modified.yaml#/ModifiedLte\n      responses:\n"
NEW_PARAMETER = """\
        - name: mood
          in: query
          description: Only skills of this mood.
          schema:
            anyOf:
              - type: string
                enum: [GOOD, BAD]
              - type: string
"""
PROGRAM = """
import httpx
from toloka_sdk import Toloka

def answer(request):
    print(request.url.params["mood"])
    return httpx.Response(200, json={"items": [], "has_more": False})

with Toloka(base_url="http://127.0.0.1", token="any", transport=httpx.MockTransport(answer)) as toloka:
    list(toloka.skills.list(mood="GOOD"))
"""


@dataclass
class Tree:
    """A copy of what the maintainer works with."""

    root: Path

    def run(self, *arguments: str | Path) -> tuple[int, str]:
        """What Python answers with in this tree: the exit status, and all that it prints."""
        path = os.pathsep.join(str(folder) for folder in (self.root / "generated", ROOT / "facade"))
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": path},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
        )
        return done.returncode, done.stdout + done.stderr

    def insert(self, name: str | Path, text: str, *, into: str) -> None:
        """Puts text behind the first line of `into`."""
        file = self.root / name
        before = file.read_text("utf-8")
        assert before.count(into) == 1, f"{name} is not what it was"
        first = into.splitlines(keepends=True)[0]
        file.write_text(before.replace(into, into.replace(first, first + text)), "utf-8")


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    if not NODE_MODULES.exists():
        pytest.skip("needs Node: run `npm ci --prefix scripts`")
    ignored = shutil.ignore_patterns("node_modules", "__pycache__")
    for name in ("spec", "generated", "scripts"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
    (tmp_path / "scripts" / "node_modules").symlink_to(NODE_MODULES, target_is_directory=True)
    shutil.copy(Path(__file__).parent / "samples" / PAGE, tmp_path)
    return Tree(tmp_path)


def test_from_a_changed_page_to_a_call_with_the_new_parameter(tree: Tree) -> None:
    assert tree.run("scripts/drift.py", PAGE)[0] == 0
    assert tree.run("-c", PROGRAM)[0] == 1

    tree.insert(PAGE, NEW_ROW, into=LAST_ROW)
    status, report = tree.run("scripts/drift.py", PAGE)
    row = (tree.root / PAGE).read_text("utf-8").splitlines().index("|| **mood** | **string**") + 1
    assert status == 1
    assert f"{PAGE}:{row}: GET /skills: query: not specified: mood string" in report

    tree.insert("spec/resources/skills.yaml", NEW_PARAMETER, into=LAST_PARAMETER)
    for script in ("lint_spec", "generate"):
        status, printed = tree.run(f"scripts/{script}.py")
        assert status == 0, printed

    assert tree.run("scripts/drift.py", PAGE)[0] == 0
    assert tree.run("-c", PROGRAM) == (0, "GOOD\n")
