"""The layout of scripts/: each file is a command, each folder of modules a library of theirs."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
COMMANDS = sorted(SCRIPTS.glob("*.py"))
LIBRARIES = sorted(path.parent for path in SCRIPTS.glob("*/__init__.py"))


def imported(module: Path) -> set[str]:
    """The first names of what a module imports."""
    nodes = list(ast.walk(ast.parse(module.read_text("utf-8"))))
    names = [each.name for node in nodes if isinstance(node, ast.Import) for each in node.names]
    names += [str(node.module) for node in nodes if isinstance(node, ast.ImportFrom) and not node.level]
    return {name.partition(".")[0] for name in names}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda path: path.name)
def test_every_command_says_what_it_does_when_asked(command: Path) -> None:
    done = subprocess.run(
        [sys.executable, command, "--help"], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    purpose = ast.get_docstring(ast.parse(command.read_text("utf-8"))) or ""
    assert purpose.splitlines()[0] in done.stdout
    assert f"python scripts/{command.name}" in done.stdout


def test_nothing_imports_a_command() -> None:
    names = {command.stem for command in COMMANDS}
    modules = [*COMMANDS, *(module for library in LIBRARIES for module in library.rglob("*.py"))]
    assert len(modules) > len(COMMANDS)
    assert {module.name: found for module in modules if (found := imported(module) & names)} == {}


def test_every_library_says_what_it_holds() -> None:
    assert LIBRARIES
    for library in LIBRARIES:
        assert ast.get_docstring(ast.parse((library / "__init__.py").read_text("utf-8"))), library.name
