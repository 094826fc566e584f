"""Reads the OpenAPI source of the service's reference and the files that it refers to."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from documentation import wording
from documentation.facts import (
    Call,
    Document,
    Example,
    Part,
    Place,
    Property,
    ReadError,
    Statement,
    Table,
    operation_name,
)
from documentation.schemas import Node, properties
from documentation.specification import canonical


class Mapping(dict[str, Any]):
    """A mapping that knows its place in a file."""

    place: Place


class Loader(yaml.CSafeLoader):
    """Keeps the place of each mapping, and keeps dates as text."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def construct_mapping(loader: Loader, node: yaml.MappingNode) -> Mapping:
    mapping = Mapping((str(key), value) for key, value in loader.construct_mapping(node, deep=True).items())
    mapping.place = Place(str(node.start_mark.name), node.start_mark.line + 1)
    return mapping


Loader.add_constructor("tag:yaml.org,2002:map", construct_mapping)


def load(path: Path) -> Any:
    """A YAML file.

    Raises:
        ReadError: The file is missing or malformed.
    """
    try:
        with path.open(encoding="utf-8") as stream:
            return yaml.load(stream, Loader)
    except OSError as error:
        raise ReadError(Place(str(path), 1), f"the file can't be read: {error.strerror}") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ReadError(Place(str(path), line), f"the YAML is broken: {error.problem}") from error


def is_reference(path: Path) -> bool:
    """Whether a YAML file is a whole OpenAPI document, not a part of one."""
    return re.search(r"^openapi:", path.read_text("utf-8", errors="replace"), re.MULTILINE) is not None


def read(path: Path) -> Document:
    """All facts of an OpenAPI document."""
    return Reference(path).read()


class Reference:
    """One OpenAPI document and the files around it."""

    def __init__(self, path: Path) -> None:
        self.files: dict[Path, Any] = {}
        self.path = path.resolve()
        self.document = Document(str(path), "reference", Place(str(path), 1))

    def file(self, path: Path) -> Any:
        if path not in self.files:
            content = load(path)
            self.files[path] = content
            self.anchor(content, path)
        return self.files[path]

    def anchor(self, node: Any, path: Path) -> None:
        """Adds to each reference the file that it is relative to."""
        if isinstance(node, list):
            for each in node:
                self.anchor(each, path)
        elif isinstance(node, Mapping):
            if isinstance(node.get("$ref"), str):
                file, _, pointer = node["$ref"].partition("#")
                node["$ref"] = f"{(path.parent / file).resolve() if file else path}#{pointer}"
            for each in node.values():
                self.anchor(each, path)

    def resolve(self, node: Any) -> Any:
        while isinstance(node, dict) and "$ref" in node:
            file, _, pointer = node["$ref"].partition("#")
            if not Path(file).is_file():
                raise ReadError(getattr(node, "place", self.document.place), f"the file {file} is missing")
            target = self.file(Path(file))
            for part in filter(None, pointer.split("/")):
                try:
                    target = target[part.replace("~1", "/").replace("~0", "~")]
                except (KeyError, TypeError) as error:
                    raise ReadError(
                        getattr(node, "place", self.document.place), f"there is nothing at {pointer}"
                    ) from error
            node = target
        return node

    def read(self) -> Document:
        content = self.file(self.path)
        if not isinstance(content, Mapping) or "paths" not in content:
            raise ReadError(self.document.place, "an OpenAPI document must have paths")
        bases = [(server["url"], server.place) for server in content.get("servers", ())]
        for path, item in content["paths"].items():
            for method, operation in item.items():
                if method != "parameters":
                    name = operation_name(method, path)
                    for base, place in bases:
                        self.document.calls.append(Call(name, base, (), place))
                    try:
                        self.read_operation(name, operation, item.get("parameters", []))
                    except (AttributeError, KeyError, TypeError) as error:
                        raise ReadError(operation.place, f"the operation is malformed: {error}") from error
        return self.document

    def read_operation(self, name: str, operation: Mapping, shared: list[Any]) -> None:
        parameters: list[Mapping] = [
            self.resolve(each) for each in (*shared, *operation.get("parameters", ()))
        ]
        for part in ("query", "path"):
            # One parameter states neither its place nor its type.
            declared = [each for each in parameters if each.get("in", "query") == part]
            rows = tuple(self.parameter(each) for each in declared)
            if rows or part == "query":
                self.document.tables.append(Table(name, part, operation.place, rows))
        self.read_body(name, "request", operation.get("requestBody"))
        for code, answer in operation["responses"].items():
            self.document.statements.append(Statement(name, "status", code, operation.place))
            self.read_body(name, "response" if code[0] == "2" else "error", answer)
        text = str(operation.get("description", ""))
        for code in wording.statuses(text):
            self.document.statements.append(Statement(name, "status", code, operation.place))
        for unit, amount in wording.quotas(text):
            self.document.statements.append(Statement(name, "quota", f"{amount} a {unit}", operation.place))
        for limit in wording.limits(text):
            self.document.statements.append(Statement(name, "limit", limit, operation.place))

    def parameter(self, parameter: Mapping) -> Property:
        node = properties(parameter.get("schema", {}), self.resolve)[""]
        node.text += f" {parameter.get('description', '')}"
        required = parameter.get("required", False)
        return self.property(parameter["name"], node, parameter.place, required)

    def read_body(self, name: str, part: Part, body: Any) -> None:
        for media in (self.resolve(body) or {}).get("content", {}).values():
            found = properties(media.get("schema", {}), self.resolve)
            found[""].required = self.resolve(body).get("required", False)
            rows = tuple(
                self.property(each, node, getattr(node.source, "place", media.place), node.required)
                for each, node in found.items()
            )
            self.document.tables.append(Table(name, part, media.place, rows))
            for example in (self.resolve(media.get("examples")) or {}).values():
                self.document.examples.append(Example(name, canonical(example["value"]), example.place))

    def property(self, name: str, node: Node, place: Place, required: bool) -> Property:
        return Property(
            name=name,
            place=place,
            types=frozenset(node.types) or None,
            required=required,
            condition=wording.condition(node.text),
            operators=wording.operators(node.text),
            values=frozenset(node.values or listed(node)) or None,
            default=node.default or wording.default(node.text),
            limits=wording.limits(node.text) - set(node.bounds.values()),
            bounds=tuple(sorted(node.bounds.items())),
        )


def listed(node: Node) -> frozenset[str]:
    """The values listed in a description. For an object or a number, a list has another meaning."""
    return wording.listed(node.text) if node.types <= {"string", "array of string"} else frozenset()
