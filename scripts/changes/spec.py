"""Compares two versions of the spec with `redocly diff`, and finds the operations that a change affects."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bundling.redocly import SCRIPTS, redocly

from .versions import Impact

CONFIG = SCRIPTS / "redocly-diff.yaml"
SEND, READ = "clients that send it", "clients that read it"
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
# Rules that affect one side only. Any other rule affects every side that uses the changed part.
ONE_SIDE = {
    "enum-values-removed": SEND,
    "parameter-became-required": SEND,
    "parameter-removed": SEND,
    "parameter-serialization-changed": SEND,
    "request-body-became-required": SEND,
    "request-body-removed": SEND,
    "required-properties-added": SEND,
    "enum-values-added": READ,
    "required-properties-removed": READ,
    "response-header-removed": READ,
    "response-removed": READ,
}
Sides = dict[str, set[str]]


@dataclass(frozen=True)
class Change:
    """One change, its impact, and the operations that it affects, by side."""

    impact: Impact
    text: str
    place: str
    whom: dict[str, tuple[str, ...]]


def load(path: Path) -> dict[str, Any]:
    """A spec in JSON or YAML."""
    text = path.read_text("utf-8")
    document: dict[str, Any] = json.loads(text) if path.suffix == ".json" else yaml.safe_load(text)
    return document


def compare(old: Path, new: Path) -> list[Change]:
    """The changes from `old` to `new`, breaking ones first."""
    printed = redocly("diff", str(old), str(new), "--format", "json", "--fail-on", "none", config=CONFIG)
    documents = (load(new), load(old))
    usage: dict[str, Sides] = defaultdict(lambda: defaultdict(set))
    for document in documents:
        _collect(document, usage)
    changes = [_change(each, documents, usage) for each in json.loads(printed)["changes"]]
    return sorted(changes, key=lambda each: -each.impact)


def _change(found: dict[str, Any], documents: tuple[dict[str, Any], ...], usage: dict[str, Sides]) -> Change:
    pointer = found["path"]
    trail = [_trail(document, pointer, found["kind"] == "modified") for document in documents]
    part, parent, _ = max(trail, key=lambda each: each[2])
    verdicts = found["verdicts"]
    impact = Impact[found["impact"].upper()]
    rules = {each["ruleId"] for each in verdicts if each["impact"] == "major"}
    # The last branch of an open enumeration takes any string, so clients expect unknown values.
    if rules == {"enum-values-added"} and isinstance(parent, list) and {"type": "string"} in parent:
        impact = Impact.MINOR
    text = " ".join(each["message"] for each in verdicts) or _plain(found)
    sides = dict(usage[part]) if part else _direct(pointer, documents)
    only = {ONE_SIDE.get(rule) for rule in rules}
    if rules and None not in only:
        sides = {side: names for side, names in sides.items() if side in only} or sides
    return Change(
        impact, text, part or pointer, {side: tuple(sorted(names)) for side, names in sides.items()}
    )


def _plain(found: dict[str, Any]) -> str:
    """Text for a change that no rule describes."""
    name = _tokens(found["path"])[-1:]
    what = f"`{found['property']}` of " if found.get("property") else ""
    return f"{what}{found['typeName']} {' '.join(name)} was {found['kind']}."


def _tokens(pointer: str) -> list[str]:
    return [
        each.replace("~1", "/").replace("~0", "~") for each in pointer.removeprefix("#").split("/") if each
    ]


def _trail(document: dict[str, Any], pointer: str, within: bool) -> tuple[str, Any, int]:
    """Follows a pointer through references. Returns its last component, the node's parent and the depth.

    A change inside a referenced component belongs to the component; a change of the reference doesn't.
    """
    part, node, parent, steps = "", document, None, 0
    for token in _tokens(pointer):
        node, part = _follow(document, node, part)
        parent = node
        try:
            node = node[int(token)] if isinstance(node, list) else node[token]
        except (KeyError, IndexError, TypeError, ValueError):
            return part, parent, steps
        steps += 1
        if steps == 3 and pointer.startswith("#/components/"):
            part = "#/" + "/".join(_tokens(pointer)[:3])
    return _follow(document, node, part)[1] if within else part, parent, steps


def _follow(document: dict[str, Any], node: Any, part: str) -> tuple[Any, str]:
    while isinstance(node, dict) and isinstance(node.get("$ref"), str):
        part = node["$ref"]
        node = document
        for token in _tokens(part):
            node = node[token]
    return node, part


def _operations(document: dict[str, Any]) -> Iterator[tuple[str, str, str, dict[str, Any], dict[str, Any]]]:
    """Kind, path, method, path item and operation."""
    for kind in ("paths", "webhooks"):
        for path, item in document.get(kind, {}).items():
            yield from ((kind, path, method, item, item[method]) for method in METHODS if method in item)


def _collect(document: dict[str, Any], usage: dict[str, Sides]) -> None:
    """Collects the operations that send and read each component."""
    for kind, path, method, item, operation in _operations(document):
        sent = [item.get("parameters"), operation.get("parameters"), operation.get("requestBody")]
        # The service sends a webhook; its receiver reads it.
        sides = (SEND, READ) if kind == "paths" else (READ, SEND)
        for side, nodes in zip(sides, (sent, operation.get("responses")), strict=True):
            for part in _reached(document, nodes):
                usage[part][side].add(_name(kind, path, method))


def _reached(document: dict[str, Any], start: Any) -> set[str]:
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            part = node.get("$ref")
            if isinstance(part, str) and part not in seen:
                seen.add(part)
                waiting.append(_follow(document, {"$ref": part}, "")[0])
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)
    return seen


def _direct(pointer: str, documents: tuple[dict[str, Any], ...]) -> Sides:
    """The operations affected by a change outside any component."""
    tokens = _tokens(pointer)
    if tokens[:1] not in (["paths"], ["webhooks"]) or len(tokens) < 2:
        return {}
    concerned = {
        _name(kind, path, method)
        for document in documents
        for kind, path, method, _, _ in _operations(document)
        if [kind, path] == tokens[:2] and (len(tokens) < 3 or tokens[2] not in METHODS or method == tokens[2])
    }
    if not re.search("/(responses|requestBody|parameters)(/|$)", pointer):
        return {SEND: concerned, READ: concerned}
    answers = "responses" in tokens[2:]
    return {READ if answers == (tokens[0] == "paths") else SEND: concerned}


def _name(kind: str, path: str, method: str) -> str:
    return f"{method.upper()} {path}" if kind == "paths" else f"webhook {path}"
