"""What the names of a program mean in toloka-kit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import libcst as cst

from .table import Class, Other, table

GROUPS = ("collectors", "conditions", "actions", "filter")
_CONSTANT = re.compile(r"[A-Z][A-Z0-9_]*")
_LOWER = ("tb.", "FieldType", "PoolAnalyticsRequest")
"""Whose constants have lower-case values."""


class Meaning(NamedTuple):
    """What a dotted name is in toloka-kit.

    Attributes:
        name: It, as the table has it.
        row: What replaces it; None where the table doesn't say.
        rest: Attributes of it that follow, such as a class method.
        constant: The value, if it is a member of an enumeration.
    """

    name: str
    row: Class | Other | None
    rest: tuple[str, ...] = ()
    constant: str | None = None


def dotted(node: cst.BaseExpression) -> tuple[str, ...]:
    """The names of `a.b.c`; nothing for any other expression."""
    if isinstance(node, cst.Name):
        return (node.value,)
    if isinstance(node, cst.Attribute):
        start = dotted(node.value)
        return (*start, node.attr.value) if start else ()
    return ()


def is_toloka_kit(module: Iterable[str]) -> bool:
    """Whether a module is one of toloka-kit."""
    return next(iter(module), "") == "toloka"


def imported(node: cst.Import | cst.ImportFrom) -> Mapping[str, tuple[str, ...]]:
    """The names that a statement imports from toloka-kit, and what they stand for."""
    found: dict[str, tuple[str, ...]] = {}
    if isinstance(node, cst.Import):
        for alias in node.names:
            module = dotted(alias.name)
            if is_toloka_kit(module):
                found[_bound(alias, module[0])] = module if alias.asname else module[:1]
    elif node.module is not None and not node.relative and not isinstance(node.names, cst.ImportStar):
        module = dotted(node.module)
        for alias in node.names if is_toloka_kit(module) else ():
            name = dotted(alias.name)
            found[_bound(alias, name[0])] = (*module, *name)
    return found


def imports_all(node: cst.ImportFrom) -> bool:
    """Whether a statement imports whatever a module of toloka-kit has."""
    return isinstance(node.names, cst.ImportStar) and is_toloka_kit(dotted(node.module or cst.Name("-")))


def _bound(alias: cst.ImportAlias, otherwise: str) -> str:
    if alias.asname is not None and isinstance(alias.asname.name, cst.Name):
        return alias.asname.name.value
    return otherwise


def meaning(path: tuple[str, ...]) -> Meaning:
    """What a full name of toloka-kit is, such as `toloka.client.pool.Pool.Defaults`."""
    first = next((index for index, name in enumerate(path) if name[0].isupper()), len(path))
    modules, names = path[:first], path[first:]
    package = modules[1] if len(modules) > 1 and modules[1] not in ("client", "async_client") else ""
    if package in table().others:
        row = table().others.get(names[0]) if names else None
        if row is not None and row.helper:
            return Meaning(names[0], row, names[1:], _constant(names[0], names[1:]))
        return Meaning(".".join(path), table().others[package])
    if not names:
        last = modules[-1] if len(modules) > 1 else ""
        return Meaning(".".join(path), table().others.get(last))
    group = "tb." if "template_builder" in modules else ""
    group = group or next((f"{each}." for each in GROUPS if each in modules), "")
    for end in range(len(names), 0, -1):
        for start in (group, ""):
            name, rest = start + ".".join(names[:end]), names[end:]
            found = table().classes.get(name) or _other(name.removeprefix(group))
            if found is not None:
                return Meaning(name, found, rest, _constant(name, rest))
    constant = _constant(group + names[0], names[1:])
    return Meaning(group + ".".join(names), None, names[1:], constant)


def _other(name: str) -> Other | None:
    others = table().others
    if name in others:
        return others[name]
    return next((row for each, row in others.items() if each[0] == "*" and name.endswith(each[1:])), None)


def _constant(name: str, rest: tuple[str, ...]) -> str | None:
    if rest and _CONSTANT.fullmatch(rest[-1]):
        if name == "GetAssignmentsTsvParameters" and rest[0] == "Field":
            return f"ASSIGNMENT:{rest[-1].lower()}"
        return rest[-1].lower() if f"{name}.{'.'.join(rest)}".startswith(_LOWER) else rest[-1]
    return None
