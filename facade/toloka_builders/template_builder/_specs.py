"""Which fields of a task an interface reads and writes, and what the specification says of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from toloka_api.types import is_list, is_object
from toloka_sdk import UNSET, models

from ._parts import COMPONENTS, PARTS, Component, Property

SIMPLE = {
    "string": "string",
    "word": "string",
    "url": "url",
    "coordinates": "coordinates",
    "number": "float",
    "integer": "integer",
    "boolean": "boolean",
}
"""Types of properties that say what a field is, and the type of the field."""
CONDITIONAL = {"helper.if": ("then", "else"), "helper.switch": ("cases", "default")}
"""What is there only sometimes, so that a field in it can stay empty."""


class Use(NamedTuple):
    """How one component uses a field."""

    type: str | None
    """The type of the field, as far as the component tells."""
    optional: bool
    values: tuple[Any, ...] | None = None
    """The values that the component writes, None for any."""


class Fields:
    """The fields of tasks and answers that a config uses."""

    def __init__(self, config: Any) -> None:
        self.read: dict[str, list[Use]] = defaultdict(list)
        self.written: dict[str, list[Use]] = defaultdict(list)
        self.read_back: set[str] = set()
        """Fields of the answer that are read."""
        self._sometimes = False
        self._items: list[list[str]] = []
        self._walk(config, "any")

    def input_spec(self) -> dict[str, models.FieldSpec]:
        """The specification of the fields of tasks."""
        return {
            name: field_spec(_common(uses), required=not all(each.optional for each in uses))
            for name, uses in self.read.items()
        }

    def output_spec(self) -> dict[str, models.FieldSpec]:
        """The specification of the fields of answers."""
        return {
            name: field_spec(_common(uses), required=not all(each.optional for each in uses), uses=uses)
            for name, uses in self.written.items()
        }

    # Walking through the config

    def _walk(self, node: Any, kind: str) -> None:
        if is_list(node):
            inner = kind.removesuffix("[]") if kind.endswith("[]") else "any"
            for each in node:
                self._walk(each, inner)
        elif is_object(node):
            self._walk_object(node, kind)

    def _walk_object(self, node: dict[str, Any], kind: str) -> None:
        tag = node.get("type")
        if tag == "data.input":
            self._add_read(node, kind)
        elif tag == "data.output":
            self.read_back.update(_names(node))
        elif tag == "data.local" and node.get("path") == "item" and self._items:
            self._items[-1].append(kind)
        elif tag == "helper.transform":
            self._walk_transform(node)
        elif isinstance(tag, str) and tag in COMPONENTS:
            self._walk_component(node, COMPONENTS[tag])
        else:
            self._walk_properties(node, PARTS[kind].properties if kind in PARTS else {})

    def _walk_component(self, node: dict[str, Any], component: type[Component]) -> None:
        if component.gives:
            self._add_write(node, component.gives)
            node = {name: each for name, each in node.items() if name != "data"}
        self._walk_properties(node, component.properties, CONDITIONAL.get(component.type, ()))

    def _walk_properties(
        self, node: dict[str, Any], known: Mapping[str, Property], conditional: Sequence[str] = ()
    ) -> None:
        before = self._sometimes
        for name, each in node.items():
            self._sometimes = before or name in conditional
            self._walk(each, known[name].kind if name in known else "any")
        self._sometimes = before

    def _walk_transform(self, node: dict[str, Any]) -> None:
        self._items.append([])
        self._walk(node.get("into"), "any")
        kinds = [kind for kind in self._items.pop() if kind in SIMPLE]
        self._walk(node.get("items"), f"{kinds[0] if kinds else 'any'}[]")

    def _add_read(self, node: dict[str, Any], kind: str) -> None:
        for name in _names(node):
            self.read[name].append(Use(_inside(node["path"], _field_type(kind)), "default" in node))

    def _add_write(self, node: dict[str, Any], gives: str) -> None:
        data = node.get("data")
        if not is_object(data) or data.get("type") != "data.output":
            return self._walk(data, "writable")
        kind, values = _given(node, gives)
        optional = self._sometimes or not _requires(node.get("validation"))
        for name in _names(data):
            self.written[name].append(Use(_inside(data["path"], kind), optional, values))
        return None


def _names(node: Mapping[str, Any]) -> Iterator[str]:
    """The name of the field that a path begins with, if there is a path."""
    path = node.get("path")
    if isinstance(path, str) and path:
        yield path.partition(".")[0]


def _inside(path: str, kind: str | None) -> str | None:
    """The type of a field by that of what is at a path in it."""
    _, *rest = path.split(".")
    if not rest:
        return kind
    if not rest[0].isdigit():
        return "json"
    return (
        f"array_{kind or 'string'}"
        if len(rest) == 1 and not (kind or "").startswith("array")
        else "array_json"
    )


def _field_type(kind: str) -> str | None:
    if kind.endswith("[]"):
        inner = kind.removesuffix("[]")
        return f"array_{SIMPLE.get(inner, 'string' if inner == 'any' else 'json')}"
    return SIMPLE.get(kind)


def _given(node: Mapping[str, Any], gives: str) -> tuple[str | None, tuple[Any, ...] | None]:
    """The type of what a component writes, and the values if they are known."""
    if gives == "file":
        return "array_file" if node.get("multiple") is True else "file", None
    if gives == "options":
        options = node.get("options")
        if not is_list(options) or not all(is_object(each) and "value" in each for each in options):
            return None, None
        values = tuple(each["value"] for each in options)
        return _type_of(values), values
    if gives == "value":
        value = node.get("valueToSet", node.get("payload"))
        if value is None:
            return None, ()
        return (None, None) if is_object(value) else (_type_of([value]), (value,))
    return gives, None


def _type_of(values: Iterable[object]) -> str | None:
    """The type of a field with such values."""
    kinds = {each.__class__ for each in values}
    if not kinds:
        return None
    for known, name in ({bool}, "boolean"), ({int}, "integer"), ({int, float}, "float"), ({str}, "string"):
        if kinds <= known:
            return name
    return "json"


def _requires(condition: Any) -> bool:
    """Whether a condition holds only for an answer."""
    match condition:
        case {"type": "condition.required", **more}:
            return "data" not in more
        case {"type": "condition.all", "conditions": [*conditions]}:
            return any(map(_requires, conditions))
        case _:
            return False


def _common(uses: Iterable[Use]) -> str:
    """The type that fits all uses of a field."""
    kinds = {each.type for each in uses if each.type is not None}
    if kinds == {"url", "string"}:
        return "url"
    if kinds == {"integer", "float"}:
        return "float"
    if len(kinds) > 1:
        return "array_json" if all(kind.startswith("array_") for kind in kinds) else "json"
    return kinds.pop() if kinds else "string"


def field_spec(kind: str, *, required: bool, uses: Iterable[Use] = ()) -> models.FieldSpec:
    """The specification of a field, with the values that are written if no other can be."""
    allowed: list[Any] | None = None
    if kind in ("string", "integer", "float"):
        values = [each.values for each in uses]
        if values and None not in values:
            allowed = [*dict.fromkeys(value for some in values for value in some or ())]
    return models.FieldSpec(
        type=models.FieldType(kind), required=required, hidden=False, allowed_values=allowed or UNSET
    )
