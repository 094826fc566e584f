"""Laying out a new endpoint. tests/walk goes on from there to one that works."""

from __future__ import annotations

import ast
import shutil
from pathlib import Path

import pytest
import yaml

from scaffold import code, spec
from scaffold.endpoint import Endpoint, Places, left, singular

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of what it writes to."""
    for name in ("spec", "facade", "tests/emulator"):
        ignored = shutil.ignore_patterns("__pycache__", "scalar", "starters")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
    return tmp_path


def endpoint(call: str) -> Endpoint:
    resource, method, verb, path = call.split()
    return Endpoint(resource, method, verb, path, singular(resource), "get-notes")


def lay_out(tree: Path, call: str) -> Endpoint:
    made = endpoint(call)
    spec.write(made, Places(tree))
    for file in code.write(made, Places(tree)):
        ast.parse(file.read_text("utf-8"))
    return made


def test_nothing_is_left_to_do() -> None:
    assert left(ROOT) == []


@pytest.mark.parametrize(
    ("call", "operation_id", "binding"),
    [
        ("pool_notes list get /pool-notes", "getPoolNotes", "paged"),
        ("pool_notes get get /pool-notes/{pool_note_id}", "getPoolNote", "call"),
        ("pool_notes create post /pool-notes", "createPoolNote", "call"),
        ("pool_notes delete delete /pool-notes/{pool_note_id}", "deletePoolNote", "call"),
        ("skills mark_as_read post /v1/skills/{skill_id}/read", "markAsReadSkill", "call"),
        ("requester limits get /v1/requester/limits", "limitsRequester", "call"),
    ],
)
def test_it_gets_its_place_everywhere(tree: Path, call: str, operation_id: str, binding: str) -> None:
    made = lay_out(tree, call)
    content = yaml.safe_load((tree / f"spec/resources/{made.resource}.yaml").read_text("utf-8"))
    operation = content["paths"][made.path][made.verb]
    assert operation["operationId"] == operation_id
    root = yaml.safe_load((tree / "spec/openapi.yaml").read_text("utf-8"))
    assert made.resource in [tag["name"] for tag in root["tags"]]
    facade = (tree / "facade/toloka_sdk/_resources.py").read_text("utf-8")
    assert f"    {made.method} = {binding}({made.resource}.{made.function})\n" in facade
    assert f"        self.{made.resource} = " in facade
    places = Places(tree)
    assert f'"{operation_id}": _' in (places.emulator / f"{made.resource}.py").read_text("utf-8")
    tests = (places.emulator_tests / f"test_{made.resource}.py").read_text("utf-8")
    assert f"def test_{made.function}(" in tests
    marked = {line.split(":")[0] for line in left(tree)}
    assert f"spec/resources/{made.resource}.yaml" in marked
    assert f"tests/emulator/test_{made.resource}.py" in marked


def test_a_known_path_keeps_its_other_methods(tree: Path) -> None:
    file = tree / "spec/resources/skills.yaml"
    before = yaml.safe_load(file.read_text("utf-8"))
    lay_out(tree, "skills replace patch /v1/skills/{skill_id}")
    lay_out(tree, "skills drop delete /v1/skills/{skill_id}")
    after = yaml.safe_load(file.read_text("utf-8"))
    assert list(after["paths"]["/v1/skills/{skill_id}"]) == ["parameters", "get", "put", "patch", "delete"]
    assert before["paths"]["/v1/skills"] == after["paths"]["/v1/skills"]
    assert before["schemas"] == after["schemas"]


def test_an_endpoint_that_is_there_is_refused(tree: Path) -> None:
    with pytest.raises(SystemExit, match="has GET /v1/skills already"):
        lay_out(tree, "skills list get /v1/skills")
    assert left(tree) == []
