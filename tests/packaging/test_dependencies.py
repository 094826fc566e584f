"""What the packages import of others."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OWN = {
    "toloka_api",
    "toloka_sdk",
    "toloka_uploads",
    "toloka_tables",
    "toloka_export",
    "toloka_follow",
    "toloka_builders",
    "toloka_cli",
    "toloka_rehearsal",
    "toloka_otel",
    "toloka_pytest",
    "toloka_spark",
    "toloka_airflow",
    "toloka_emulator",
    "toloka_emulator_reference",
}
PEERS = {"toloka"}
"""Only measured beside the SDK, in a pinned version."""
FOLDERS = ("generated", "facade", "scripts")


def imported(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Each name that a module imports, in full, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def attributes(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Each dotted name that begins with a module imported under its own name."""
    modules = {name for _, name in imported(tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in modules:
            yield node.lineno, f"{node.value.id}.{node.attr}"


def private(name: str) -> bool:
    """Whether it is a private name of another project. `__version__` and the like are public."""
    first, *rest = name.split(".")
    if first in OWN | PEERS or first in sys.stdlib_module_names:
        return False
    return any(part.startswith("_") and not part.endswith("__") for part in rest)


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_private_name_of_a_dependency_is_used(folder: str) -> None:
    found: list[str] = []
    for path in sorted((ROOT / folder).rglob("*.py")):
        if "node_modules" not in path.parts:
            tree = ast.parse(path.read_text("utf-8"))
            used = [*imported(tree), *attributes(tree)]
            found += [f"{path.relative_to(ROOT)}:{line}: {name}" for line, name in used if private(name)]
    assert found == []


@pytest.mark.parametrize(
    "code", ["from httpx._models import Response", "import httpx._client", "import httpx\nhttpx._utils"]
)
def test_a_private_name_would_be_seen(code: str) -> None:
    tree = ast.parse(code)
    assert any(private(name) for _, name in [*imported(tree), *attributes(tree)])
