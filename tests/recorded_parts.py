"""Parts of the recorded bodies, such as the filters in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

EXAMPLES = Path(__file__).parents[1] / "spec" / "examples"


def parts(schema: str, *properties: str) -> list[Any]:
    """Cases of the recorded values of a schema: those recorded by themselves, and those of properties."""
    found: list[Any] = []
    for name, example in _examples().items():
        if example.get("x-toloka-schema") == schema:
            found.append(pytest.param(example["value"], id=name))
        values = _within(example["value"], properties)
        found += [pytest.param(value, id=f"{name}{path}") for path, value in values]
    return found


@cache
def _examples() -> dict[str, Any]:
    files = sorted(EXAMPLES.rglob("*.yaml"))
    return {
        f"{file.parent.name}/{file.name.removesuffix('.yaml')}": yaml.safe_load(file.read_text("utf-8"))
        for file in files
        if file.name != "EXCLUDED.yaml"
    }


def _within(node: Any, properties: tuple[str, ...], path: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(node, Mapping):
        for name, each in node.items():
            if name in properties and isinstance(each, Mapping):
                yield f"{path}.{name}", each
            yield from _within(each, properties, f"{path}.{name}")
    elif isinstance(node, list):
        for index, each in enumerate(node):
            yield from _within(each, properties, f"{path}[{index}]")
