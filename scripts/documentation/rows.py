"""Reads the cells of a table of parameters: names, types and lists of standard parameters."""

from __future__ import annotations

import re

from documentation import wording
from documentation.blocks import Cell
from documentation.facts import Place, ReadError

TYPES = {
    "string": "string",
    "strings": "string",
    "boolean": "boolean",
    "integer": "integer",
    "integers": "integer",
    "int": "integer",
    "int64": "integer",
    "float": "number",
    "floats": "number",
    "number": "number",
    "object": "object",
    "objects": "object",
    "array": "array",
    "json": "any",
}


def property_name(cell: Cell) -> str:
    """The name in a row's first cell, without markup, anchors, brackets and the spaces that break lines."""
    text = re.sub(r"{#[^}]*}", "", cell.text)
    name = re.sub(r"\*\*|`|\\|\[\]|\s|^_|_$", "", text.strip())
    name = re.sub(r"<\w+>", "*", name)
    if not re.fullmatch(r"[\w.*-]+", name):
        raise ReadError(cell.place, f"no name found in {cell.text.strip()!r}")
    return name


def types(stated: str, place: Place) -> frozenset[str]:
    """Types as documented, by the names of JSON Schema."""
    found: set[str] = set()
    for each in stated.split(","):
        words = each.strip().lower()
        if inner := re.fullmatch(r"(?:array|list) of (\w+)", words):
            known = TYPES.get(inner[1])
            found.add(f"array of {known}")
        else:
            known = TYPES.get(words)
            found.add(str(known))
        if known is None:
            raise ReadError(place, f"the type {each.strip()!r} is unknown")
    return frozenset(found)


def standard_parameters(cell: Cell) -> list[str]:
    """The names in a list of links or of comma-separated words."""
    return split_names(re.findall(r"\w+", wording.plain(cell.text)))


def split_names(names: list[str]) -> list[str]:
    """Splits names that lost the comma between them, such as `created_ltelast_started_gt`."""
    roots = {re.sub(r"_[gl]te?$", "", name) for name in names if re.search(r"_[gl]te?$", name)}
    found: list[str] = []
    for name in names:
        glued = re.fullmatch(r"(\w+?_[gl]te?)([a-z]\w*_[gl]te?)", name)
        both = [
            (name[:at], name[at:])
            for at in range(1, len(name))
            if re.sub(r"_[gl]te?$", "", name[:at]) in roots - {name}
            and re.search(r"_[gl]te?$", name[:at])
            and re.sub(r"_[gl]te?$", "", name[at:]) in roots
        ]
        found += both[-1] if glued and both else [name]
    return list(dict.fromkeys(found))
