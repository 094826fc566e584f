"""The properties of a JSON Schema by dotted name, including those of the schemas that it is composed of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

Resolve = Callable[[Any], Any]

BOUNDS = ("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "multipleOf", "uniqueItems")
COMPOSITIONS = ("allOf", "anyOf", "oneOf")


@dataclass
class Node:
    """The combined facts of all schemas with one name."""

    types: set[str] = field(default_factory=set)
    required: bool = False
    always_sent: bool = False
    """Whether every answer has it, though none is refused without it (x-toloka-always-sent)."""
    values: set[str] = field(default_factory=set)
    bounds: dict[str, str] = field(default_factory=dict)
    default: str | None = None
    text: str = ""
    free: bool = False
    """Whether it allows keys that have no schema."""
    source: Any = None


def parts(schema: Any, resolve: Resolve, seen: tuple[int, ...] = ()) -> Iterator[dict[str, Any]]:
    """A schema and all schemas that it is composed of, each once."""
    schema = resolve(schema)
    if not isinstance(schema, dict) or id(schema) in seen:
        return
    yield schema
    for keyword in COMPOSITIONS:
        for inner in schema.get(keyword, ()):
            yield from parts(inner, resolve, (*seen, id(schema)))


def properties(schema: Any, resolve: Resolve) -> dict[str, Node]:
    """All properties of a schema, at any depth. The schema itself has an empty name."""
    found: dict[str, Node] = {}
    collect(schema, resolve, "", (), found)
    return found


def collect(schema: Any, resolve: Resolve, name: str, seen: tuple[int, ...], found: dict[str, Node]) -> None:
    node = found.setdefault(name, Node())
    described = resolve(schema)
    if node.source is None:
        node.source = described
    for part in parts(schema, resolve):
        if id(part) in seen:
            continue
        inside = (*seen, id(part))
        absorb(node, part, resolve)
        for key, value in part.get("properties", {}).items():
            collect(value, resolve, joined(name, key), inside, found)
        if isinstance(part.get("additionalProperties"), dict):
            collect(part["additionalProperties"], resolve, joined(name, "*"), inside, found)
        if isinstance(part.get("items"), dict):
            kinds_of_array = set(node.types)
            collect(part["items"], resolve, name, inside, found)
            node.types = kinds_of_array  # they are those of its items
        for key in part.get("required", ()):
            found.setdefault(joined(name, key), Node()).required = True
        for key in part.get("x-toloka-always-sent", ()):
            found.setdefault(joined(name, key), Node()).always_sent = True


def joined(name: str, key: str) -> str:
    """A property's name below its parent's. Documented maps have a placeholder for their keys."""
    key = "*" if re.fullmatch(r"<\w+>", key) else key
    return f"{name}.{key}" if name else key


def absorb(node: Node, schema: dict[str, Any], resolve: Resolve) -> None:
    """Adds the facts of one schema to those of its name."""
    node.types |= kinds(schema, resolve)
    node.values |= {str(value) for value in schema.get("enum", ())}
    if "const" in schema:
        node.values.add(str(schema["const"]))
    if alternatives := re.fullmatch(r"\^-\?\(([\w|]+)\)\$", schema.get("pattern", "")):
        node.values |= set(alternatives[1].split("|"))
    node.bounds |= {keyword: number(schema[keyword]) for keyword in BOUNDS if schema.get(keyword) is not None}
    if "default" in schema:
        node.default = number(schema["default"])
    node.text += f" {schema.get('description', '')}"
    node.free |= bool(schema.get("additionalProperties", False))


def kinds(schema: dict[str, Any], resolve: Resolve) -> set[str]:
    """The types of a schema by the documentation's names; arrays have the type of their items."""
    stated = schema.get("type", [])
    names = {stated} if isinstance(stated, str) else set(stated)
    if "array" in names and isinstance(schema.get("items"), dict):
        inner = {
            kind
            for part in parts(schema["items"], resolve)
            for kind in kinds(part, resolve)
            if kind != "null"
        }
        names = names - {"array"} | {f"array of {kind}" for kind in inner or {"any"}}
    return names - {"null"}


def number(value: Any) -> str:
    """A bound or default as normalized text."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
