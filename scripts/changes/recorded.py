"""The public surface as a list of names, kept in the repository until there is a tag to compare with."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from changes import python

RECORD = "scripts/changes/surface.txt"
BUNDLE = "generated/toloka_api/openapi.json"


def surface(repository: Path) -> str:
    """The names that the packages export and that the spec states, one a line."""
    document = json.loads((repository / BUNDLE).read_text("utf-8"))
    names = {*python.offered(repository), *_operations(document), *_schemas(document)}
    return "".join(f"{name}\n" for name in sorted(names))


def record(repository: Path) -> None:
    """Writes the record."""
    (repository / RECORD).write_text(surface(repository), "utf-8")


def differences(repository: Path) -> list[str]:
    """What is gone from the surface since it was recorded (`-`), and what was added (`+`)."""
    recorded = {*(repository / RECORD).read_text("utf-8").splitlines()}
    offered = {*surface(repository).splitlines()}
    return [
        *(f"- {name}" for name in sorted(recorded - offered)),
        *(f"+ {name}" for name in sorted(offered - recorded)),
    ]


def _operations(document: dict[str, Any]) -> Iterator[str]:
    for path, item in document["paths"].items():
        shared = item.get("parameters", [])
        for method, operation in item.items():
            if method != "parameters":
                call = f"{method.upper()} {path}"
                yield call
                for parameter in [*shared, *operation.get("parameters", [])]:
                    name = parameter.get("name") or parameter["$ref"].rpartition("/")[2]
                    yield f"{call} {name}"


def _schemas(document: dict[str, Any]) -> Iterator[str]:
    for name, schema in document["components"]["schemas"].items():
        yield f"schema {name}"
        for part in [schema, *schema.get("allOf", [])]:
            yield from (f"schema {name}.{field}" for field in part.get("properties", {}))
