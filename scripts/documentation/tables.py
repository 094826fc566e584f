"""Compares one table of parameters or properties with the spec."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from documentation.facts import Place, Property, Table
from documentation.schemas import Node
from documentation.specification import Specification, Specified, numbers

Finding = tuple[str, str, Place]
"""The operation, the difference, and its place in the documentation."""

HEADERS = {"Authorization", "Content-Type"}
"""Headers that OpenAPI describes elsewhere: by security schemes and media types."""


def compare_table(table: Table, specified: Specified) -> Iterator[Finding]:
    """Compares a table with the variant of the spec's body that fits best."""
    listed = {each.name: each for each in table.properties}
    if table.part == "header":
        if others := sorted(listed.keys() - HEADERS):
            yield specified.name, f"header: not specified: {', '.join(others)}", table.place
        return
    candidates = specified.variants(table.part) or [{}]
    nodes = max(candidates, key=lambda each: (len(listed.keys() & each.keys()), -len(children("", each))))
    name, part = specified.name, table.part
    if part == "path":  # this project chooses their names
        if len(listed) != len(nodes):
            yield name, f"path: {len(listed)} parameters, specified {len(nodes)}", table.place
        for each in table.properties:
            if each.required is False:
                yield name, f"path {each.name}: optional, specified required", each.place
        return
    unknown = [
        each
        for each in sorted(table.properties, key=lambda each: each.name)
        if each.name and each.name not in nodes and not inside_free(each.name, nodes)
    ]
    if unknown:
        yield name, f"{part}: not specified: {', '.join(each.brief for each in unknown)}", unknown[0].place
    free = sorted(each.brief for each in table.properties if inside_free(each.name, nodes))
    if free:
        yield name, f"{part}: in a free object: {', '.join(free)}", table.place
    yield from compare_siblings(table, name, nodes)
    conditional = [each for each in table.properties if each.sometimes]
    conditional = [each for each in conditional if each.condition is None or each.name not in nodes]
    if sometimes := sorted(each.name for each in conditional if not whenever(each.name, nodes)):
        yield name, f"{part}: required in some cases: {', '.join(sometimes)}", listed[sometimes[0]].place
    for each in table.properties:
        if each.name in nodes:
            label = f"{part} {each.name}".rstrip()
            for text in compare_property(each, nodes[each.name], specified):
                yield name, f"{label}: {text}", each.place


def placed(table: Table, spec: Specification) -> Table:
    """The table with names that start at the body. An object is found by its own name."""
    if not table.parents:
        return table
    nodes = spec.operations[table.operation].request[0]
    properties: list[Property] = []
    for parent in table.parents:
        full = min((name for name in nodes if f".{name}".endswith(f".{parent}")), key=len, default=parent)
        inside = f"{full}.*" if f"{full}.*" in nodes else full
        for each in table.properties:
            name = inside if each.name == "*" else f"{inside}.{each.name}"
            properties.append(replace(each, name=name))
    return replace(table, properties=tuple(properties))


def whenever(name: str, nodes: dict[str, Node]) -> bool:
    """Whether the property is required whenever its parent object is present."""
    parent = name.rpartition(".")[0]
    return bool(parent) and name in nodes and nodes[name].required and not nodes[parent].required


def inside_free(name: str, nodes: dict[str, Node]) -> bool:
    """Whether a parent of the property, other than the whole body, allows keys without a schema."""
    parents = [name[: match.start()] for match in re.finditer(r"\.", name)]
    return any(parent in nodes and nodes[parent].free and not children(parent, nodes) for parent in parents)


def children(parent: str, nodes: Iterable[str]) -> set[str]:
    start = f"{parent}." if parent else ""
    return {each for each in nodes if each and each.startswith(start) and "." not in each[len(start) :]}


def compare_siblings(table: Table, name: str, nodes: dict[str, Node]) -> Iterator[Finding]:
    """Properties that the spec has and the table doesn't."""
    listed = {each.name for each in table.properties}
    parents = {each.rpartition(".")[0] for each in listed if each in nodes and each}
    if table.part == "query":
        parents.add("")
    if table.part == "request":  # responses are often described by their top-level properties only
        parents |= {each for each in listed if children(each, nodes)}
    for parent in sorted(parents):
        names = {each.rpartition(".")[2] for each in children(parent, nodes) - listed}
        if missing := sorted(names - {"*"}):  # the keys of a map are free
            label = f"{table.part} {parent}".rstrip()
            yield name, f"{label}: not listed: {', '.join(missing)}", table.place


def compare_property(stated: Property, node: Node, specified: Specified) -> Iterator[str]:
    """The differences in one property that both have."""
    if stated.types and node.types and not fits(stated.types, node.types):
        yield f"type {' or '.join(sorted(stated.types))}, specified {' or '.join(sorted(node.types))}"
    required = node.required or (node.always_sent and stated.required is True)
    if stated.required is not None and stated.required != required and not stated.sometimes:
        words = {True: "required", False: "optional"}
        yield f"{words[stated.required]}, specified {words[required]}"
    if stated.sometimes and node.required and "." not in stated.name:
        yield "required in some cases, specified always"
    if stated.condition and not conditions(node, stated.condition):
        yield f"required if {stated.condition}: not specified"
    if missing := sorted(each for each in stated.operators if not re.search(rf"\b{each}\b", node.text)):
        yield f"{', '.join(missing)}: not specified"
    if stated.values:
        if extra := sorted(stated.values - node.values - said(node)):
            yield f"values not specified: {', '.join(extra)}"
        if missing := sorted(node.values - stated.values):
            yield f"values not listed: {', '.join(missing)}"
    if missing := sorted(stated.mentions - (stated.values or set()) - node.values - said(node)):
        yield f"mentions {', '.join(missing)}, not specified"
    if stated.default is not None and not defaults(node, stated.default):
        yield f"default {stated.default}: not specified"
    known = set(node.bounds.values()) | numbers(node.text) | node.values | specified.numbers
    step = float(node.bounds.get("multipleOf", "inf"))
    for limit in sorted(each for each in stated.limits - known if float(each) % step):
        yield f"limit {limit}: not specified"
    bounds = dict(stated.bounds)
    for keyword in sorted(bounds.keys() | node.bounds.keys()) if bounds else ():
        if bounds.get(keyword) != node.bounds.get(keyword):
            documented, specified_bound = (each.get(keyword, "none") for each in (bounds, node.bounds))
            yield f"{keyword} {documented}, specified {specified_bound}"


def said(node: Node) -> set[str]:
    """The words in code style in a description."""
    return set(re.findall(r"`([^`]+)`", node.text))


def conditions(node: Node, condition: str) -> bool:
    """Whether one sentence of the spec has all the names and values of a condition."""
    words = {re.split(r"[.\[\]]+", each)[-1] for each in re.split(r"[\s=]+", condition)}
    sentences = re.split(r"(?<=[.;])\s", node.text)
    return any(words <= set(re.findall(r"\w+", each)) for each in sentences if re.search("[Rr]equired", each))


def defaults(node: Node, value: str) -> bool:
    """Whether the spec states this default, also in words: a `default` keyword would be sent by clients."""
    if node.default is not None:
        return node.default == value
    clauses = [each for each in re.split(r"(?<=[.;])\s|[()]", node.text) if "default" in each]
    return any(re.search(rf"(?<![\w.]){re.escape(value)}(?![\w]|\.\d)", each) for each in clauses)


def fits(stated: frozenset[str], specified: set[str]) -> bool:
    """Whether the documented types and those of the spec are the same."""
    return all(any(same(a, b) for b in specified) for a in stated) and all(
        any(same(a, b) for a in stated) for b in specified
    )


def same(stated: str, specified: str) -> bool:
    if "any" in (stated, specified):
        return True
    if stated.startswith("array") and specified.startswith("array"):
        inner = (stated.removeprefix("array of "), specified.removeprefix("array of "))
        return "array" in inner or same(*inner)
    return stated == specified
