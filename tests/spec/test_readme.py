"""The guide for other teams names every operation of the spec, and no other."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

README = Path(__file__).resolve().parents[2] / "spec/README.md"


def test_the_list_of_operations_is_that_of_the_spec(bundle: dict[str, Any]) -> None:
    guide = README.read_text("utf-8")
    listed = re.findall(r"^\| `(\w+)\.(\w+)` \| `([A-Z]+) (\S+)` \| `(\w+)` \|$", guide, re.MULTILINE)
    specified = [
        (*operation["x-toloka-sdk"].values(), method.upper(), path, operation["operationId"])
        for path, item in bundle["paths"].items()
        for method, operation in item.items()
        if method != "parameters"
    ]
    assert listed == specified


def test_the_servers_are_those_of_the_spec(bundle: dict[str, Any]) -> None:
    listed = re.findall(r"^\| `(https://\S+)` \| `(\w+)` \|", README.read_text("utf-8"), re.MULTILINE)
    assert listed == [(server["url"], server["x-toloka-environment"]) for server in bundle["servers"]]


def test_it_counts_the_operations_of_each_api(bundle: dict[str, Any]) -> None:
    operations = [path for path, item in bundle["paths"].items() for method in item if method != "parameters"]
    first, apps = (sum(path.startswith(version) for path in operations) for version in ("/v1/", "/app/v0/"))
    assert first + apps == len(operations)
    assert f"{first} operations of version 1 (`/v1/…`) and {apps} of the Apps API" in " ".join(
        README.read_text("utf-8").split()
    )
    front = " ".join((Path(__file__).parents[2] / "README.md").read_text("utf-8").split())
    assert f"all {len(operations)} documented operations: the {first} on projects" in front
    assert f"the {apps} of the Apps API" in front
