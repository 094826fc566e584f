"""What the interface of a task offers to choose from, in Template Builder or in HTML with Handlebars."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from .._http.messages import Document

if TYPE_CHECKING:
    import random

_TAG = re.compile(r"\{\{(#?)(field|select_item)\s([^}]*)\}\}|\{\{/field\}\}")
_ATTRIBUTE = re.compile(r"""(\w+)=(?:"([^"]*)"|'([^']*)')""")

_AREAS: Mapping[str, Callable[[float], Document]] = {
    "rectangle": lambda at: {"left": at, "top": at, "width": 0.5, "height": 0.5},
    "polygon": lambda at: {
        "points": [{"left": x, "top": y} for x, y in ((at, at), (at + 0.5, at), (at, at + 0.5))]
    },
    "point": lambda at: {"left": at, "top": at},
}
"""A small area, in parts of the picture, by its shape."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be chosen for one output value.

    Attributes:
        values: The values.
        several: Whether any number of them can be chosen, which makes an object: `{"red": true}`.
        keeps_false: Whether that object has what was not chosen, too.
    """

    values: Sequence[Any]
    several: bool = False
    keeps_false: bool = False

    def made(self, chance: random.Random) -> Any:
        """Chooses, at least one of several."""
        if not self.several:
            return chance.choice(self.values)
        chosen = chance.sample(range(len(self.values)), chance.randint(1, len(self.values)))
        return {
            str(value): index in chosen
            for index, value in enumerate(self.values)
            if index in chosen or self.keeps_false
        }


class View:
    """The interface of a project.

    Args:
        spec: The project's `view_spec`. One that can't be read offers nothing.
    """

    def __init__(self, spec: Document) -> None:
        self._is_template = spec.get("type") == "tb"
        self._config = _read(spec["config"]) if self._is_template else None
        self._in_markup = {} if self._is_template else _choices_in_markup(spec.get("markup") or "")

    def choices(self, input_values: Mapping[str, Any]) -> Mapping[str, Choice]:
        """What a task offers, by the path of the output value."""
        return _Template(self._config, input_values).choices() if self._is_template else self._in_markup


class _Template:
    """A configuration of Template Builder and the input of a task."""

    def __init__(self, config: Any, input_values: Mapping[str, Any]) -> None:
        self._config = config
        self._input = input_values

    def choices(self) -> dict[str, Choice]:
        found: dict[str, Choice] = {}
        for field in self._fields(_at(self._config, "view")):
            target, _ = self._followed(field.get("data"))
            match target:
                case {"type": "data.output", "path": str(path)}:
                    choice = self._choice(field)
                case _:
                    continue
            if choice.values:
                # A value may be asked for in several places, such as in both branches of a condition.
                before = found[path].values if path in found else ()
                found[path] = replace(choice, values=[*before, *choice.values])
        return found

    def _fields(self, node: Any, seen: frozenset[str] = frozenset()) -> Iterator[Document]:
        """Every field below a node, in whatever layout, condition or reference it stands."""
        node, seen = self._followed(node, seen)
        match node:
            case {**members}:
                if str(members.get("type")).startswith("field."):
                    component: Document = node
                    yield component
                for value in members.values():
                    yield from self._fields(value, seen)
            case [*items]:
                for value in items:
                    yield from self._fields(value, seen)
            case _:
                pass

    def _choice(self, field: Document) -> Choice:
        match field["type"]:
            case "field.button-radio":
                return Choice([self._value(field.get("valueToSet"))])
            case "field.checkbox-group":
                keeps_false = field.get("preserveFalse") is True
                return Choice(self._options(field), several=True, keeps_false=keeps_false)
            case "field.radio-group" | "field.button-radio-group" | "field.select":
                return Choice(self._options(field))
            case "field.image-annotation":
                return Choice(self._areas(field))
            case "field.text" | "field.textarea":
                return Choice(self._texts(field))
            case _:
                return Choice([])

    def _areas(self, field: Document) -> list[Any]:
        """Selections of one area each, in a shape that the field takes."""
        taken = self._value(field.get("shapes")) or dict.fromkeys(_AREAS, True)
        buttons: list[Any] = self._value(field.get("labels")) or []
        labels = [_at(button, "value") for button in buttons]
        return [
            [{"shape": shape, **_AREAS[shape](step / 10), **({"label": label} if label else {})}]
            for shape in _AREAS
            if taken.get(shape)
            for step in range(1, 5)
            for label in labels or [None]
        ]

    def _texts(self, field: Document) -> list[Any]:
        """Texts that match a pattern that the field asks for, where it's all but the text itself."""
        pattern = next(self._patterns(field.get("validation")), "")
        text = re.sub(r"\\(.)|[$^?*+()]", r"\1", pattern)
        made = [text, *(f"https://www.{text}{number}" for number in range(1, 10))] if text else []
        return [one for one in made if _is_found(pattern, one)]

    def _patterns(self, node: Any, seen: frozenset[str] = frozenset()) -> Iterator[str]:
        node, seen = self._followed(node, seen)
        match node:
            case {"type": "condition.schema", "schema": {"pattern": str(pattern)}}:
                yield pattern
            case {"type": "condition.all", "conditions": [*conditions]}:
                for condition in conditions:
                    yield from self._patterns(condition, seen)
            case _:
                pass

    def _options(self, field: Document) -> list[Any]:
        match self._value(field.get("options")):
            case [*options]:
                values = [_at(option, "value") for option in options]
                return [value for value in values if value is not None]
            case _:
                return []

    def _value(self, node: Any, item: Any = None, seen: frozenset[str] = frozenset()) -> Any:
        """What a node comes to, with the input where it is referred to; None where that is unknown."""
        node, seen = self._followed(node, seen)
        match node:
            case {"type": "data.input", "path": str(path)}:
                return _at(self._input, path, node.get("default"))
            case {"type": "data.local", "path": str(path)}:
                return _at({"item": item}, path)
            case {"type": "helper.transform", "items": items, "into": into}:
                found = self._value(items, item, seen)
                return [self._value(into, one, seen) for one in found] if _is_list(found) else None
            case {"type": str()}:
                return None
            case {**members}:
                return {name: self._value(value, item, seen) for name, value in members.items()}
            case [*items]:
                return [self._value(value, item, seen) for value in items]
            case _:
                return node

    def _followed(self, node: Any, seen: frozenset[str] = frozenset()) -> tuple[Any, frozenset[str]]:
        """What a node refers to, if it does. A reference that leads back to itself comes to nothing."""
        match node:
            case {"$ref": str(path)} if path in seen:
                return None, seen
            case {"$ref": str(path)}:
                return self._followed(_at(self._config, path), seen | {path})
            case _:
                return node, seen


def _read(config: str) -> Any:
    try:
        return json.loads(config)
    except (ValueError, RecursionError):
        return None


def _is_found(pattern: str, text: str) -> bool:
    try:
        return re.search(pattern, text) is not None
    except re.error:
        return False


def _is_list(value: object) -> bool:
    return isinstance(value, list)


def _at(data: Any, path: str, default: Any = None) -> Any:
    """What lies at a path such as `items.0.value`."""
    try:
        for step in path.split("."):
            data = data[int(step)] if _is_list(data) else data[step]
    except (LookupError, TypeError, ValueError):
        return default
    return data


def _choices_in_markup(markup: str) -> dict[str, Choice]:
    values: dict[str, list[str]] = defaultdict(list)
    select = ""
    for opens, tag, text in _TAG.findall(markup):
        given = {name: double or single for name, double, single in _ATTRIBUTE.findall(text)}
        if tag == "select_item":
            name = select
        else:
            name = given.get("name", "") if given.get("type") == "radio" else ""
            select = given.get("name", "") if opens else ""
        if name and "value" in given:
            values[name].append(given["value"])
    return {name: Choice(found) for name, found in values.items()}
