"""Following a `$ref` of a bundled document, all of which stay inside it."""

from __future__ import annotations

from typing import Any


def resolve(node: Any, document: dict[str, Any]) -> Any:
    """The node itself, or what it refers to."""
    while isinstance(node, dict) and "$ref" in node:
        target: Any = document
        for part in node["$ref"].removeprefix("#/").split("/"):
            key = part.replace("~1", "/").replace("~0", "~")
            target = target[int(key) if isinstance(target, list) else key]
        node = target
    return node
