"""The type checkers see what they should."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


def mypy(file: Path) -> Iterator[int]:
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--config-file",
        str(ROOT / "pyproject.toml"),
        "--no-error-summary",
    ]
    run = subprocess.run([*command, str(file)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert not run.stderr, run.stderr
    for line in run.stdout.splitlines():
        found = re.match(r"(.+?):(\d+): error:", line)
        if found:
            assert found[1].endswith(file.name), line
            yield int(found[2])


def pyright(file: Path) -> Iterator[int]:
    program = shutil.which("pyright", path=str(Path(sys.executable).parent)) or "pyright"
    command = [program, "--outputjson", "--pythonpath", sys.executable, str(file)]
    quiet = {**os.environ, "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"}
    run = subprocess.run(command, cwd=ROOT, env=quiet, capture_output=True, text=True, check=False)
    for diagnostic in json.loads(run.stdout)["generalDiagnostics"]:
        yield diagnostic["range"]["start"]["line"] + 1


@pytest.mark.parametrize("checker", [mypy, pyright])
@pytest.mark.parametrize("name", ["checked.py", "mistakes.py"])
def test_each_mistake_is_seen_and_nothing_else(name: str, checker: Callable[[Path], Iterator[int]]) -> None:
    lines = (HERE / name).read_text().splitlines()
    wrong = {number for number, line in enumerate(lines, 1) if line.endswith("# wrong")}
    assert set(checker(HERE / name)) == wrong
