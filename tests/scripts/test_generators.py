"""The table of generators: every tool in the version that is pinned, and tried by its commands."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from generators import recorded_world
from recorded import bundle
from toloka_emulator import Emulator, Request
from try_generators import BUNDLES, bodies, tried

ROOT = Path(__file__).parents[2]
TOOLS: list[dict[str, Any]] = yaml.safe_load((ROOT / "scripts/generators/tools.yaml").read_text("utf-8"))
TABLE = (ROOT / "spec" / "GENERATORS.md").read_text("utf-8").splitlines()


def test_the_table_has_the_versions_and_the_notes_of_the_list() -> None:
    rows = [
        line.removeprefix("| ").removesuffix(" |").split(" | ") for line in TABLE if line.startswith("| ")
    ]
    listed = [[tool["name"], tool["version"], tool["note"]] for tool in TOOLS]
    recorded = [[row[0], row[1], row[4]] for row in rows[1:]]
    assert recorded == [row for row in listed if row in recorded]
    assert len(recorded) > 5


@pytest.mark.parametrize(
    ("commands", "outcome"),
    [
        ({"generate": "test -s {spec} && test -s bodies.json", "check": "true"}, "passes"),
        (
            {"generate": "true", "check": "echo 3 calls: 2 2XX, 1 4XX > result.txt"},
            "passes: 3 calls: 2 2XX, 1 4XX",
        ),
        ({"generate": "exit 3"}, "not taken"),
        ({"generate": "true", "check": "test {version} = 2"}, "generated, but not usable"),
    ],
)
def test_a_tool_passes_when_its_commands_do(commands: dict[str, str], outcome: str) -> None:
    tool = {"name": "A tool of the tests", "version": "1", **commands}
    assert tried(tool, "openapi.simple.json") == outcome


def test_a_tool_has_every_recorded_body_of_a_named_schema_to_read() -> None:
    found = bodies()
    assert len(found) > 100
    assert {body["schema"] for body in found} <= bundle()["components"]["schemas"].keys()
    assert json.loads(json.dumps(found)) == found


def test_an_emulator_has_every_object_that_the_examples_of_parameters_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(BUNDLES / "openapi.json", tmp_path)
    recorded_world.main("openapi.json")
    ids = {
        parameter["name"]: parameter["example"]
        for parameter in json.loads(Path("with_ids.json").read_text("utf-8"))["components"][
            "parameters"
        ].values()
        if parameter["in"] == "path"
    }
    assert len(ids) > 15
    with Emulator() as emulator:
        for resource, documents in json.loads(Path("world.json").read_text("utf-8"))["documents"].items():
            emulator.load(resource, documents)
        statuses = {
            path: emulator.handle(
                Request("GET", "/api" + path.format_map(ids), "", {"authorization": "ApiKey any"}, b"")
            ).status
            for path, item in bundle()["paths"].items()
            if path.endswith("}") and "get" in item
        }
    del statuses["/v1/aggregated-solutions/{operation_id}"]  # the operation is of another type until then
    assert set(statuses.values()) == {200}
