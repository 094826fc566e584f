"""The facts of the spec, read from the bundle."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from documentation.facts import NOWHERE, Part, operation_name, split_version
from documentation.schemas import Node, properties
from documentation.wording import NUMBER, digits

ROOT = Path(__file__).resolve().parents[2]
BUNDLE = ROOT / "generated" / "toloka_api" / "openapi.json"
EXAMPLES = ROOT / "spec" / "examples"
"""Examples of a part of a body are only in the source files."""


@dataclass(frozen=True)
class Specified:
    """One operation of the spec."""

    name: str
    bases: frozenset[str]
    """The URLs that its path follows, with the API's version."""
    operation: dict[str, Any]
    query: dict[str, Node]
    path: dict[str, Node]
    request: list[dict[str, Node]]
    response: list[dict[str, Node]]
    """The properties of the response, one dictionary per variant."""
    error: list[dict[str, Node]] = field(default_factory=list[dict[str, Node]])
    """The properties of the response to a request that failed, by its kind."""

    def variants(self, part: Part) -> list[dict[str, Node]]:
        if part in ("query", "path"):
            return [self.query if part == "query" else self.path]
        return {"response": self.response, "error": self.error}.get(part, self.request)

    @property
    def statuses(self) -> set[str]:
        return set(self.operation["responses"])

    def answers(self, status: str) -> bool:
        """A range covers errors alone: what a success means depends on its status."""
        return status in self.statuses or (status[0] in "45" and f"{status[0]}XX" in self.statuses)

    @property
    def quota(self) -> dict[str, str]:
        stated = self.operation.get("x-toloka-rate-limit", {})
        return {unit: str(amount) for unit, amount in stated.items() if unit != "applies_to"}

    @cached_property
    def numbers(self) -> set[str]:
        """All numbers in its description, and the maximum page size."""
        largest = self.operation.get("x-toloka-pagination", {}).get("max_limit", "")
        return numbers(f"{self.operation.get('description', '')} {largest}")

    @property
    def page(self) -> str:
        """The name of its documentation page."""
        url = str(self.operation.get("externalDocs", {}).get("url", ""))
        return url.rsplit("/", 1)[-1]


class Specification:
    """The bundled spec."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document
        self.operations: dict[str, Specified] = {}
        for full, item in document["paths"].items():
            version, path = split_version(full)
            bases = {f"{server['url']}{version}" for server in document["servers"]}
            for method, operation in item.items():
                if method != "parameters":
                    shared = item.get("parameters", [])
                    specified = self.specify(operation_name(method, path), operation, shared, bases)
                    self.operations[specified.name] = specified
        self.bases = {base for each in self.operations.values() for base in each.bases}

    @classmethod
    def read(cls, bundle: Path) -> Specification:
        return cls(json.loads(bundle.read_text("utf-8")))

    def resolve(self, node: Any) -> Any:
        while isinstance(node, dict) and "$ref" in node:
            target: Any = self.document
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part.replace("~1", "/").replace("~0", "~")]
            node = target
        return node

    def specify(
        self, name: str, operation: dict[str, Any], shared: list[Any], bases: Iterable[str] = ()
    ) -> Specified:
        parameters = [self.resolve(each) for each in (*shared, *operation.get("parameters", ()))]
        answers, errors = (
            [self.resolve(answer) for code, answer in operation["responses"].items() if code[0] in kinds]
            for kinds in ("2", "45")
        )
        return Specified(
            name,
            frozenset(bases),
            operation,
            self.parameters(parameters, "query"),
            self.parameters(parameters, "path"),
            self.bodies([self.resolve(operation.get("requestBody", {}))]),
            self.bodies(answers),
            self.bodies(errors),
        )

    def parameters(self, declared: list[dict[str, Any]], place: str) -> dict[str, Node]:
        found: dict[str, Node] = {}
        for parameter in declared:
            if parameter["in"] == place:
                node = properties(parameter["schema"], self.resolve)[""]
                node.required = parameter.get("required", False)
                node.text += f" {parameter.get('description', '')}"
                if parameter.get("explode") is False:  # in the URL it is one comma-separated text
                    node.types = {each.removeprefix("array of ") for each in node.types}
                found[parameter["name"]] = node
        return found

    def bodies(self, contents: list[dict[str, Any]]) -> list[dict[str, Node]]:
        """The properties of each top-level alternative of a body, and of all together."""
        schemas = [media["schema"] for each in contents for media in each.get("content", {}).values()]
        alternatives = [inner for schema in schemas for inner in self.alternatives(schema)]
        schemas += alternatives if len(alternatives) > 1 else []
        found = [properties(schema, self.resolve) for schema in schemas]
        for each in found:
            each[""].required = any(content.get("required", False) for content in contents)
        return found

    def alternatives(self, schema: Any) -> list[Any]:
        resolved = self.resolve(schema)
        return [inner for keyword in ("anyOf", "oneOf") for inner in resolved.get(keyword, ())]

    @cached_property
    def events(self) -> Specified:
        """The requests that the service sends, with each type of event as a variant of the body."""
        found: list[dict[str, Node]] = []
        for item in self.document["webhooks"].values():
            for operation in item.values():
                for media in operation["requestBody"]["content"].values():
                    for each in self.resolve(media["schema"])["properties"].values():
                        kinds = self.alternatives(each.get("items", {}))
                        found += [properties(kind, self.resolve) for kind in kinds]
        return Specified(NOWHERE, frozenset(), {"responses": {}}, {}, {}, found, [])

    @cached_property
    def ranges(self) -> list[set[str]]:
        """The query parameters that filter a field by a range, of each API."""
        found: dict[frozenset[str], set[str]] = {}
        for each in self.operations.values():
            names = {name for name in each.query if re.search(r"_[gl]te?$", name)}
            found.setdefault(each.bases, set()).update(names)
        return list(found.values())

    @cached_property
    def recorded(self) -> dict[str, set[str]]:
        """The recorded examples: the sources of each value, and its name."""
        found: dict[str, set[str]] = {}
        for file in sorted(EXAMPLES.rglob("*.yaml")):
            example = yaml.safe_load(file.read_text("utf-8"))
            if file.name != "EXCLUDED.yaml":
                name = f"{example['x-toloka-source']} {file.stem}"
                found.setdefault(canonical(example["value"]), set()).add(name)
        return found

    @cached_property
    def nodes(self) -> dict[str, list[tuple[Specified, Node]]]:
        """Parameters and properties by every suffix of their dotted name."""
        found: dict[str, list[tuple[Specified, Node]]] = {}
        seen: set[tuple[str, int]] = set()
        events = [
            self.specify(name, operation, [])
            for name, item in self.document["webhooks"].items()
            for operation in item.values()
        ]
        for specified in (*self.operations.values(), *events):
            for group in (specified.query, *specified.request, *specified.response):
                for name, node in group.items():
                    keys = name.split(".")
                    for at in range(len(keys)):
                        suffix = ".".join(keys[at:])
                        if (suffix, id(node.source)) not in seen:
                            seen.add((suffix, id(node.source)))
                            found.setdefault(suffix, []).append((specified, node))
        return found

    @cached_property
    def children(self) -> dict[str, set[str]]:
        """The direct child properties of each suffix."""
        found: dict[str, set[str]] = {}
        for name in self.nodes:
            if "." in name:
                found.setdefault(name.rpartition(".")[0], set()).add(name)
        return found

    @cached_property
    def numbers(self) -> set[str]:
        """All numbers in descriptions and bounds."""
        found = {number for each in self.operations.values() for number in each.numbers}
        for each in self.nodes.values():
            for _, node in each:
                found |= numbers(node.text) | set(node.bounds.values())
        return found

    @cached_property
    def names(self) -> set[str]:
        """All properties, parameters and values that occur anywhere, including in descriptions."""
        found: set[str] = set()

        def walk(node: Any) -> None:
            if isinstance(node, list):
                for each in node:
                    walk(each)
            elif isinstance(node, dict):
                found.update(node.get("properties", {}))
                found.update(str(value) for value in node.get("enum", ()))
                found.update({str(node["const"])} if "const" in node else ())
                found.update({str(node["name"])} if "in" in node else ())
                found.update(re.findall(r"`([^`]+)`", str(node.get("description", ""))))
                for key, value in node.items():
                    if key != "examples":
                        walk(value)

        walk({key: value for key, value in self.document.items() if key != "components"})
        walk({key: value for key, value in self.document["components"].items() if key != "examples"})
        return found


def numbers(text: str) -> set[str]:
    return {digits(each) for each in re.findall(NUMBER, text)}


def canonical(value: Any) -> str:
    """A value as text that is equal only for equal values, whatever the order of keys."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
