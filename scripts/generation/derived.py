"""The parts of spec/ that follow from the rest of it: the index of paths, and the table of operations.

Each stands between two lines of its file, which say so, and is written in place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

BEGIN = "made by scripts/generate.py"
END = "until here"


@dataclass(frozen=True)
class Resource:
    """One file of spec/resources."""

    name: str
    paths: dict[str, dict[str, Any]]
    webhooks: dict[str, dict[str, Any]]


def derived(spec: Path) -> dict[Path, str]:
    """The files with derived parts, each as it has to be.

    Args:
        spec: The folder of the spec.

    Raises:
        SystemExit: A file of resources/ has no tag of its name, a tag no file, or a file nothing to index.
    """
    root, guide = spec / "openapi.yaml", spec / "README.md"
    text = root.read_text("utf-8")
    resources = read_resources(spec / "resources", [tag["name"] for tag in yaml.safe_load(text)["tags"]])
    return {
        root: replaced(text, "# ", "", "".join(index(resources)), root),
        guide: replaced(guide.read_text("utf-8"), "<!-- ", " -->", "".join(table(resources)), guide),
    }


def read_resources(folder: Path, names: list[str]) -> list[Resource]:
    """The resources in the order of the tags."""
    files = {path.stem: path for path in folder.glob("*.yaml")}
    if untagged := sorted(files.keys() - set(names)):
        raise SystemExit(f"spec/openapi.yaml has no tag for spec/resources/{untagged[0]}.yaml: give it one")
    if missing := [name for name in names if name not in files]:
        raise SystemExit(f"The tag {missing[0]} of spec/openapi.yaml has no file in spec/resources/")
    resources: list[Resource] = []
    for name in names:
        content = yaml.safe_load(files[name].read_text("utf-8")) or {}
        resource = Resource(name, content.get("paths", {}), content.get("webhooks", {}))
        if not resource.paths and not resource.webhooks:
            raise SystemExit(f"spec/resources/{name}.yaml has neither paths nor webhooks")
        resources.append(resource)
    return resources


def index(resources: list[Resource]) -> Iterator[str]:
    """The lines that put every path and every webhook of the resources into the root document."""
    yield "paths:\n"
    for resource in resources:
        yield from (entry(resource, "paths", path) for path in resource.paths)
    yield "webhooks:\n"
    for resource in resources:
        yield from (entry(resource, "webhooks", name) for name in resource.webhooks)


def entry(resource: Resource, kind: str, key: str) -> str:
    pointer = key.replace("~", "~0").replace("/", "~1")
    return f"  {key}:\n    $ref: resources/{resource.name}.yaml#/{kind}/{pointer}\n"


def table(resources: list[Resource]) -> Iterator[str]:
    """The lines of the guide's table."""
    yield "\n| Name | Call | `operationId` |\n|---|---|---|\n"
    for resource in resources:
        for path, item in resource.paths.items():
            for method, operation in item.items():
                if method != "parameters":
                    name = ".".join(operation["x-toloka-sdk"].values())
                    yield f"| `{name}` | `{method.upper()} {path}` | `{operation['operationId']}` |\n"
    yield "\n"


def replaced(text: str, before: str, after: str, part: str, file: Path) -> str:
    """The text with another part between the two lines."""
    begin, end = (f"{before}{words}{after}\n" for words in (BEGIN, END))
    if text.count(begin) != 1 or text.count(end) != 1:
        raise SystemExit(f"{file} needs one line {begin.strip()!r} and one {end.strip()!r}")
    head, _, rest = text.partition(begin)
    return head + begin + part + end + rest.partition(end)[2]
