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


def mypy(*files: Path) -> Iterator[tuple[str, int]]:
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--config-file",
        str(ROOT / "pyproject.toml"),
        "--no-error-summary",
    ]
    run = subprocess.run([*command, *map(str, files)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert not run.stderr, run.stderr
    for line in run.stdout.splitlines():
        found = re.match(r"(.+?):(\d+): error:", line)
        if found:
            assert found[1].endswith(tuple(file.name for file in files)), line
            yield Path(found[1]).name, int(found[2])


def pyright(*files: Path) -> Iterator[tuple[str, int]]:
    program = shutil.which("pyright", path=str(Path(sys.executable).parent)) or "pyright"
    command = [program, "--outputjson", "--pythonpath", sys.executable, *map(str, files)]
    quiet = {**os.environ, "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"}
    run = subprocess.run(command, cwd=ROOT, env=quiet, capture_output=True, text=True, check=False)
    for diagnostic in json.loads(run.stdout)["generalDiagnostics"]:
        yield Path(diagnostic["file"]).name, diagnostic["range"]["start"]["line"] + 1


@pytest.mark.parametrize("checker", [mypy, pyright])
def test_each_mistake_is_seen_and_nothing_else(checker: Callable[..., Iterator[tuple[str, int]]]) -> None:
    files = [HERE / "checked.py", HERE / "mistakes.py"]
    wrong = {
        (file.name, number)
        for file in files
        for number, line in enumerate(file.read_text().splitlines(), 1)
        if line.endswith("# wrong")
    }
    assert set(checker(*files)) == wrong
