"""The spec against an earlier version: planted changes, whom they break, and the version they ask for."""

from __future__ import annotations

import copy
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from bundling.redocly import CLI
from changes.spec import READ, SEND, Change, compare
from changes.versions import Impact, proposed

ROOT = Path(__file__).resolve().parents[2]
BUNDLE = ROOT / "generated/toloka_api/openapi.json"
Spec = dict[str, Any]

needs_redocly = pytest.mark.skipif(
    shutil.which("node") is None or not CLI.exists(),
    reason="the Redocly CLI is not installed: it needs Node and `npm ci --prefix scripts`",
)


def schemas(spec: Spec) -> Spec:
    found: Spec = spec["components"]["schemas"]
    return found


def planted(folder: Path, plant: Callable[[Spec], object]) -> Path:
    spec = copy.deepcopy(json.loads(BUNDLE.read_text("utf-8")))
    plant(spec)
    target = folder / "openapi.json"
    target.write_text(json.dumps(spec), "utf-8")
    return target


def parameter(required: bool) -> Callable[[Spec], object]:
    added = {"name": "extra", "in": "query", "required": required, "schema": {"type": "string"}}
    return lambda spec: spec["paths"]["/v1/projects"]["get"]["parameters"].append(added)


def require(spec: Spec) -> None:
    form = schemas(spec)["ProjectProperties"]
    form["properties"]["extra"] = {"type": "string"}
    form["required"] = ["extra"]


def add_operation(spec: Spec) -> None:
    spec["paths"]["/v1/extra"] = {"get": spec["paths"]["/v1/projects"]["get"] | {"operationId": "getExtra"}}


BREAKING: dict[str, tuple[Callable[[Spec], object], str, str]] = {
    "Operation `POST /v1/projects/{project_id}/archive` was removed.": (
        lambda spec: spec["paths"]["/v1/projects/{project_id}/archive"].pop("post"),
        SEND,
        "POST /v1/projects/{project_id}/archive",
    ),
    "Required `extra` query parameter was added.": (parameter(True), SEND, "GET /v1/projects"),
    "`owner` query parameter was removed.": (
        lambda spec: spec["paths"]["/v1/projects"]["get"]["parameters"].pop(1),
        SEND,
        "GET /v1/projects",
    ),
    "Property `created` was removed.": (
        lambda spec: schemas(spec)["Project"]["allOf"][1]["properties"].pop("created"),
        READ,
        "GET /v1/projects/{project_id}",
    ),
    # It stands in answers, too, and is found there first: still it breaks those who send.
    "Properties of `ProjectProperties` became required: `extra`.": (require, SEND, "POST /v1/projects"),
    "Type of `id` widened from 'string' to 'integer'.": (
        lambda spec: schemas(spec)["Owner"]["properties"]["id"].update(type="integer"),
        READ,
        "GET /v1/projects",
    ),
    "Enum lost values: 'ARCHIVED'.": (
        lambda spec: schemas(spec)["ProjectStatus"]["anyOf"][0]["enum"].remove("ARCHIVED"),
        SEND,
        "GET /v1/projects",
    ),
}
"""Changes, whom each breaks, and where, by what is said of them."""
ADDITIONS: dict[str, Callable[[Spec], object]] = {
    "PathItem /v1/extra was added.": add_operation,
    "Parameter 14 was added.": parameter(False),
    "Schema extra was added.": lambda spec: schemas(spec)["Owner"]["properties"].update(
        extra={"type": "string"}
    ),
    "Enum gained values: 'EXTRA'.": (
        lambda spec: schemas(spec)["ProjectStatus"]["anyOf"][0]["enum"].append("EXTRA")
    ),
}


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> list[Change]:
    """What is said when all that breaks is planted at once."""
    return compare_with(tmp_path_factory.mktemp("broken"), [plant for plant, _, _ in BREAKING.values()])


def compare_with(folder: Path, plants: Iterable[Callable[[Spec], object]]) -> list[Change]:
    def plant_all(spec: Spec) -> None:
        for plant in plants:
            plant(spec)

    return compare(BUNDLE, planted(folder, plant_all))


@needs_redocly
@pytest.mark.parametrize("text", BREAKING)
def test_what_breaks_is_found_with_whom_it_breaks(broken: list[Change], text: str) -> None:
    _, side, operation = BREAKING[text]
    [change] = [each for each in broken if each.text == text]
    assert change.impact is Impact.MAJOR
    assert operation in change.whom[side]


@needs_redocly
def test_additions_break_nobody(tmp_path: Path) -> None:
    changes = compare_with(tmp_path, ADDITIONS.values())
    assert {each.text for each in changes} == set(ADDITIONS)
    assert {each.impact for each in changes} == {Impact.MINOR}


@needs_redocly
def test_one_side_only_is_named_where_only_one_breaks(broken: list[Change]) -> None:
    [change] = [each for each in broken if "became required" in each.text]
    assert set(change.whom) == {SEND}


@needs_redocly
@pytest.mark.parametrize(("version", "status"), [(None, 1), ("1.1.0", 1), ("2.0.0", 0)])
def test_a_breaking_change_needs_its_version(tmp_path: Path, version: str | None, status: int) -> None:
    def plant(spec: Spec) -> None:
        require(spec)
        spec["info"]["version"] = version or spec["info"]["version"]

    done = run("--against", str(BUNDLE), "--spec", str(planted(tmp_path, plant)))
    assert done.returncode == status, done.stdout + done.stderr
    assert "became required: `extra`" in done.stdout
    assert "clients that send it: POST /v1/projects" in done.stdout
    assert "2.0.0" in done.stdout


@needs_redocly
def test_the_same_spec_changes_nothing() -> None:
    done = run("--against", str(BUNDLE))
    assert (done.returncode, done.stdout) == (0, "Spec: nothing changed; the version is 1.0.0.\n"), (
        done.stderr
    )


@pytest.fixture
def untagged(tmp_path: Path) -> Path:
    """A repository without a tag, with the packages and the record as they are."""
    ignored = shutil.ignore_patterns("__pycache__", "*.js")
    for folder in ("generated", "facade", "scripts/changes"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=ignored)
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    return tmp_path


def test_without_a_tag_the_names_are_compared_with_the_recorded_ones(untagged: Path) -> None:
    done = run("--repository", str(untagged))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "There is no tag yet" in done.stdout


def test_a_public_name_that_is_gone_is_seen_and_can_be_recorded(untagged: Path) -> None:
    module = untagged / "facade/toloka_sdk/__init__.py"
    module.write_text(module.read_text("utf-8").replace('    "RetryPolicy",\n', ""), "utf-8")
    bundle = untagged / "generated/toloka_api/openapi.json"
    bundle.write_text(bundle.read_text("utf-8").replace('"skill_ttl_hours"', '"ttl_hours"'), "utf-8")
    done = run("--repository", str(untagged))
    assert done.returncode == 1
    for line in (
        "- toloka_sdk.RetryPolicy",
        "- schema SkillForm.skill_ttl_hours",
        "+ schema SkillForm.ttl_hours",
    ):
        assert line in done.stdout or line.replace("SkillForm", "SkillProperties") in done.stdout, done.stdout
    assert run("--repository", str(untagged), "--record").returncode == 0
    assert run("--repository", str(untagged)).returncode == 0


@pytest.mark.parametrize(
    ("earlier", "impact", "wanted"),
    [
        ("1.2.3", Impact.MAJOR, "2.0.0"),
        ("0.2.3", Impact.MAJOR, "0.3.0"),
        ("1.2.3", Impact.MINOR, "1.3.0"),
        ("0.2.3", Impact.MINOR, "0.3.0"),
        ("1.2.3", Impact.PATCH, "1.2.4"),
        ("1.2.3", Impact.NONE, "1.2.3"),
    ],
)
def test_the_next_version_fits_the_worst_change(earlier: str, impact: Impact, wanted: str) -> None:
    assert proposed(earlier, impact) == wanted


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "scripts/breaking.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60)
