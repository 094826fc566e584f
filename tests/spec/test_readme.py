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
