"""The classes of Template Builder's components, from spec/template_builder.yaml."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from keyword import iskeyword
from pathlib import Path
from textwrap import fill
from typing import Any

import yaml

SOURCE = "template_builder.yaml"
TARGET = Path("facade") / "toloka_builders" / "template_builder" / "_components.py"
HEADER = f"# Generated from spec/{SOURCE} by scripts/generate.py. Do not edit: change that and regenerate.\n"
IMPORTED = (
    *("COMPONENTS", "PARTS", "Action", "ActionLike", "Component", "Condition", "ConditionLike", "Data"),
    *("Field", "Helper", "Layout", "Part", "Plugin", "Property", "Raw", "Ref", "Source", "View", "ViewLike"),
)
PYTHON = {
    "string": "str | Source",
    "url": "str | Source",
    "coordinates": "str | Source",
    "number": "float | Source",
    "integer": "int | Source",
    "boolean": "bool | Source",
    "any": "object",
    "view": "ViewLike",
    "condition": "ConditionLike",
    "action": "ActionLike",
    "writable": "Writable",
    "ref": "Ref | Raw",
    "data": "Source",
}
"""What a property takes, by its type."""


def components(root: Path) -> dict[Path, str]:
    """The path of the generated module, and its text."""
    document: dict[str, Any] = yaml.safe_load((root / "spec" / SOURCE).read_text("utf-8"))
    return {root / TARGET: formatted(module(document))}


def module(document: dict[str, Any]) -> str:
    texts: dict[str, str] = document["texts"]
    parts = {
        name: {"properties": properties, "about": f"A part of {used_in(name, document)}."}
        for name, properties in document["parts"].items()
    }
    of_components = {class_name(kind, each): (kind, each) for kind, each in document["components"].items()}
    classes = [
        *(rendered(name, "Part", None, each, texts) for name, each in parts.items()),
        *(rendered(name, category(kind), kind, each, texts) for name, (kind, each) in of_components.items()),
    ]
    exported = sorted(["Writable", *parts, *of_components])
    return "\n".join(
        [
            HEADER,
            '"""The components that the documentation of Template Builder has."""\n',
            "from __future__ import annotations\n",
            "from collections.abc import Mapping, Sequence",
            "from typing import ClassVar, Literal, TypeAlias\n",
            "from attrs import field, frozen\n",
            "from toloka_sdk import UNSET, NewValue, Unset\n",
            f"from ._parts import {', '.join(IMPORTED)}\n",
            f"__all__ = {exported!r}\n",
            f'CORE_VERSION = "{document["core"]}"',
            '"""The newest version of `core` that a documented `lock` has."""\n',
            *classes,
            "Writable: TypeAlias = OutputData | InternalData | RelativeData | Ref | Raw",
            '"""Where an answer can go."""\n',
            f"PARTS.update({{{', '.join(f'{name!r}: {name}' for name in parts)}}})",
            "_ALL: tuple[type[Component], ...] = (" + ", ".join(of_components) + ")",
            "COMPONENTS.update({each.type: each for each in _ALL})",
        ]
    )


def used_in(part: str, document: Mapping[str, Any]) -> str:
    """The components and parts that have the part."""
    described = {
        **document["components"],
        **{f"{name}": {"properties": each} for name, each in document["parts"].items()},
    }
    users = [
        f"`{name}`"
        for name, each in described.items()
        if part in {type_of(value).rstrip("![]") for value in each.get("properties", {}).values()}
    ]
    return ", ".join(users[:-1]) + (" and " if users[1:] else "") + users[-1]


def class_name(kind: str, component: Mapping[str, Any]) -> str:
    """`view.side-by-side` as `SideBySideView`."""
    if "name" in component:
        return str(component["name"])
    category, name = kind.removeprefix("@toloka/").split(".")
    return "".join(word.capitalize() for word in re.split(r"[-]|(?<=2)", name)) + category.capitalize()


def category(kind: str) -> str:
    return kind.removeprefix("@toloka/").partition(".")[0].capitalize()


def rendered(
    name: str, base: str, kind: str | None, description: Mapping[str, Any], texts: Mapping[str, str]
) -> str:
    """A class."""
    properties: Mapping[str, Any] = description.get("properties", {})
    others: list[str] | None = description.get("others")
    positional: list[str] = description.get("positional", [])
    keyword = bool(positional)
    members = [member(each, value, texts, keyword) for each, value in properties.items()]
    if others:
        name_of_others, kind_of_others, text = others
        annotation = f"Mapping[str, {PYTHON[kind_of_others]}]"
        members.append((name_of_others, annotation, " = field(factory=dict[str, ActionLike])", text, True))
    members.sort(key=lambda each: each[4])
    lines = [f"@frozen({'' if positional else 'kw_only=True, '}repr=False)", f"class {name}({base}):"]
    lines.append(docstring(description["about"], members))
    if kind:
        lines.append(f"    type: ClassVar[str] = {kind!r}")
    lines += [
        f"    {attribute}: ClassVar[{annotation}] = {value!r}"
        for attribute, annotation, value in (
            ("gives", "str | None", description.get("gives")),
            ("version", "str | None", description.get("version")),
            ("is_core", "bool", description.get("core")),
        )
        if value
    ]
    if properties:
        known = ", ".join(
            f"{each!r}: {rendered_property(each, type_of(value).removesuffix('!'))}"
            for each, value in properties.items()
        )
        lines.append(f"    properties: ClassVar[Mapping[str, Property]] = {{{known}}}")
    if others:
        lines.append(f"    others: ClassVar[Property | None] = Property({others[0]!r}, {others[1]!r})")
    lines += [f"    {each}: {annotation}{default}" for each, annotation, default, _, _ in members]
    return "\n".join(lines) + "\n\n"


def member(name: str, value: Any, texts: Mapping[str, str], keyword: bool) -> tuple[str, str, str, str, bool]:
    """The name of an attribute, its type, its default, what it is, and whether it can be left out."""
    written = type_of(value)
    text = value[1] if isinstance(value, list) else texts.get(name, "")
    annotation = python_type(written.removesuffix("!"))
    if written.endswith("!"):
        return python_name(name), annotation, "", text, False
    default = " = field(default=UNSET, kw_only=True)" if keyword else " = UNSET"
    return python_name(name), f"{annotation} | Unset", default, text, True


def type_of(value: Any) -> str:
    return str(value[0] if isinstance(value, list) else value)


def python_type(kind: str) -> str:
    if kind.endswith("[]"):
        return f"Sequence[{python_type(kind.removesuffix('[]'))}] | Source"
    if kind in PYTHON:
        return PYTHON[kind]
    if kind[0].isupper():
        return f"{kind} | Ref | Raw"
    return f"Literal[{', '.join(map(repr, words(kind)))}] | NewValue | Source"


def words(kind: str) -> tuple[str, ...]:
    """The words of a type that is one of them, none of another type."""
    return () if kind in PYTHON or kind[0].isupper() or kind.endswith("[]") else tuple(kind.split("|"))


def rendered_property(name: str, kind: str) -> str:
    known = words(kind)
    arguments = [python_name(name), "word" if known else kind, *([known] if known else [])]
    return f"Property({', '.join(map(repr, arguments))})"


def python_name(name: str) -> str:
    snake = re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
    return f"{snake}_" if iskeyword(snake) else snake


def docstring(about: str, members: list[tuple[str, str, str, str, bool]]) -> str:
    described = [(name, text) for name, _, _, text, _ in members if text]
    if not described:
        return docstring_line(about)
    return "\n".join([docstring_line(about)[:-3], "", "    Args:", *wrapped(described), '    """'])


def docstring_line(text: str) -> str:
    return fill(f'"""{text}"""', 110, initial_indent=" " * 4, subsequent_indent=" " * 4)


def wrapped(described: list[tuple[str, str]]) -> Iterator[str]:
    for name, text in described:
        yield fill(f"{name}: {text}", 110, initial_indent=" " * 8, subsequent_indent=" " * 12)


def formatted(code: str) -> str:
    for arguments in (["check", "--fix-only", "--select", "I,F401"], ["format"]):
        command = [sys.executable, "-m", "ruff", *arguments, "--stdin-filename", str(TARGET), "-"]
        code = subprocess.run(command, input=code, capture_output=True, text=True, check=True).stdout
    return code
