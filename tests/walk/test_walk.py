"""A maintainer's whole way, on a copy of the tree: a page changes, and in the end the client can do it.

The steps are those of CONTRIBUTING.md.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from scaffold.endpoint import TODO

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
NEW_PAGE = "get-pool-notes.md"
NOTES = """\
# Notes

## Request {#request}

```bash
GET https://toloka.dev/api/v1/pool-notes
Authorization: OAuth <OAuth token>
```

## Query parameters {#query-params}

#|
|| Parameter | Overview ||
|| **sort** | **string**

What comes first: `id`. ||
|| **Standard query parameters** | limit, id_gt, id_lt ||
|#

## Response {#response}

```json
{"items": [{"id": "1"}], "has_more": false}
```
"""
WRITTEN = {
    f"{TODO} record one": "'1'",
    r'raise NotImplementedError\(".*"\)': (
        'page = b\'{"items": [{"id": "1"}], "has_more": false}\'\n'
        '    return Response(200, {"content-type": "application/json"}, page)'
    ),
    r'\(\) -> None:\n    raise AssertionError\(".*"\)': (
        '(api: Api) -> None:\n    assert api.read("/pool-notes")["items"] == [{"id": "1"}]'
    ),
    "import annotations\n\n\ndef test": "import annotations\n\nfrom emulator.api import Api\n\n\ndef test",
    f"{TODO} say [a-z ]+": "Notes of ours",
}
CHECKS = (
    "tests/scripts/test_new_endpoint.py::test_nothing_is_left_to_do",
    "tests/emulator/test_pool_notes.py",
    "tests/emulator/test_specification.py::test_every_operation_has_one_handler",
    "tests/spec/test_fields.py::test_every_field_is_accounted_for",
)
NOTES_PROGRAM = """
from toloka_sdk import Toloka

with Toloka(environment="local") as toloka:
    print([note.id for note in toloka.pool_notes.list()])
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
        path = os.pathsep.join(str(self.root / folder) for folder in ("generated", "facade"))
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": path, "PYTEST_ADDOPTS": ""},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
        )
        return done.returncode, done.stdout + done.stderr

    def must_run(self, *arguments: str | Path) -> str:
        """What Python prints. Anything but success makes the test fail."""
        status, printed = self.run(*arguments)
        assert status == 0, printed
        return printed

    def fill(self, name: str) -> None:
        """Writes what a file has left to write."""
        file = self.root / name
        text = file.read_text("utf-8")
        for old, new in WRITTEN.items():
            text = re.sub(old, new, text)
        file.write_text(text, "utf-8")

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
    for name in ("spec", "generated", "facade", "scripts", "tests"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "scripts" / "node_modules").symlink_to(NODE_MODULES, target_is_directory=True)
    shutil.copy(ROOT / "tests" / "documents" / "samples" / PAGE, tmp_path)
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
    tree.must_run("scripts/generate.py")
    tree.must_run("scripts/lint_spec.py")

    assert tree.run("scripts/fields.py")[0] == 1
    tree.must_run("scripts/fields.py", PAGE)
    tree.must_run("scripts/drift.py", PAGE)
    assert tree.run("-c", PROGRAM) == (0, "GOOD\n")


def test_from_a_new_page_to_a_call_of_the_new_endpoint(tree: Tree) -> None:
    (tree.root / NEW_PAGE).write_text(NOTES, "utf-8")
    assert "GET /pool-notes: not specified" in tree.run("scripts/drift.py", NEW_PAGE)[1]

    laid_out = tree.must_run(
        "scripts/new_endpoint.py", "pool_notes", "list", "GET", "/v1/pool-notes", "get-pool-notes"
    )
    assert "run python scripts/generate.py" in tree.run("scripts/lint_spec.py")[1]
    tree.must_run("scripts/generate.py")
    tree.must_run("scripts/lint_spec.py")
    # Every piece that is left makes some check fail.
    status, printed = tree.run("-m", "pytest", "-q", *CHECKS)
    assert status == 1
    for name in ("test_nothing_is_left_to_do", "test_get_pool_notes", "test_every_field_is_accounted_for"):
        assert f"::{name}" in printed, printed

    for place in laid_out.splitlines()[1:]:
        tree.fill(place.split(":")[0])
    for script in ("generate.py", "lint_spec.py"):
        tree.must_run(f"scripts/{script}")
    for script in ("fields.py", "drift.py"):
        tree.must_run(f"scripts/{script}", NEW_PAGE)
    tree.must_run("-m", "pytest", "-q", *CHECKS)
    tree.must_run("-m", "pytest", "-q", "tests/contract", "-k", "pool_notes")
    assert tree.run("-c", NOTES_PROGRAM) == (0, "['1']\n")
