"""What all components have in common: how they become JSON, and are made of it."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any, ClassVar, NamedTuple, Self, TypeAlias, cast

import attrs
from attrs import field, frozen

from toloka_api.rules import is_several
from toloka_api.types import is_list, is_object, shown
from toloka_sdk import UNSET, NewValue

Raw: TypeAlias = Mapping[str, object]
"""A component as JSON data, such as one of a type that isn't known here."""

COMPONENTS: dict[str, type[Component]] = {}
"""The components, by type."""
PARTS: dict[str, type[Part]] = {}
"""What components are made of, by name."""


EXAMPLES = {
    "writable": "OutputData('animal')",
    "view": "TextView(content='Hello')",
    "condition": "RequiredCondition()",
    "action": "SetAction(data=OutputData('animal'), payload='cat')",
    "data": "OutputData('animal')",
}
"""A component of each kind that a property takes."""


class Property(NamedTuple):
    """A property of a component."""

    attribute: str
    """Its name in Python."""
    kind: str
    """Its type in the words of spec/template_builder.yaml."""
    words: tuple[str, ...] = ()
    """The words of which it is one, if it is a word."""


@frozen
class Ref:
    """A reference to another place of the config.

    Args:
        path: The place, such as `vars.buttons`.
    """

    path: str

    def to_dict(self) -> dict[str, Any]:
        """The reference as JSON data."""
        return {"$ref": self.path}


@frozen(kw_only=True, repr=False)
class Part:
    """A part of a component. It never changes; `attrs.evolve` makes another one."""

    properties: ClassVar[Mapping[str, Property]] = {}
    """Its properties, by their names in JSON."""
    others: ClassVar[Property | None] = None
    """What a property of any other name is."""

    additional_properties: Mapping[str, Any] = field(factory=dict[str, Any])
    """Properties that aren't known here."""

    def __attrs_post_init__(self) -> None:
        for known in self.properties.values():
            value = getattr(self, known.attribute)
            if known.words and isinstance(value, str) and not _is_known(value, known.words):
                raise ValueError(_unknown(f"{type(self).__name__}: {known.attribute}", value, known.words))
            if known.kind in EXAMPLES and (isinstance(value, str) or is_several(value)):
                raise no_component(f"{type(self).__name__}: {known.attribute}", EXAMPLES[known.kind], value)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Reads JSON data. Unknown properties, null and absent properties are kept."""
        values: dict[str, Any] = dict.fromkeys((each.attribute for each in cls.properties.values()), UNSET)
        more: dict[str, Any] = {}
        for name, value in data.items():
            known = cls.properties.get(name)
            if known is not None:
                values[known.attribute] = read(value, known.kind)
            else:
                more[name] = read(value, cls.others.kind) if cls.others else copy.deepcopy(value)
        if cls.others:
            values[cls.others.attribute], more = more, {}
        made = object.__new__(cls)
        for name, value in {**values, "additional_properties": more}.items():
            object.__setattr__(made, name, value)
        return made

    def __repr__(self) -> str:
        values = ((each.name, getattr(self, each.name)) for each in attrs.fields(type(self)))
        given = [f"{name}={value!r}" for name, value in values if value is not UNSET and value != {}]
        return f"{type(self).__name__}({', '.join(given)})"

    def to_dict(self) -> dict[str, Any]:
        """The part as JSON data."""
        data = {name: getattr(self, each.attribute) for name, each in self.properties.items()}
        others: Mapping[str, Any] = getattr(self, self.others.attribute) if self.others else {}
        found = {**data, **others, **self.additional_properties}
        return {name: plain(value) for name, value in found.items() if value is not UNSET}


@frozen(kw_only=True, repr=False)
class Component(Part):
    """A component of an interface."""

    type: ClassVar[str]
    """Its type in the config."""
    gives: ClassVar[str | None] = None
    """What it writes to the answer."""
    is_core: ClassVar[bool] = False
    """Whether it is a part of the core, which has no version of its own."""
    version: ClassVar[str | None] = None
    """The newest version that a documented `lock` has."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Reads JSON data. Unknown properties, null and absent properties are kept."""
        return super().from_dict({name: value for name, value in data.items() if name != "type"})

    def to_dict(self) -> dict[str, Any]:
        """The component as JSON data."""
        return {"type": self.type, **super().to_dict()}


@frozen(kw_only=True, repr=False)
class Data(Component):
    """Reads or holds a value."""


@frozen(kw_only=True, repr=False)
class Layout(Component):
    """Arranges other components."""


@frozen(kw_only=True, repr=False)
class View(Component):
    """Shows something."""


@frozen(kw_only=True, repr=False)
class Field(Component):
    """Takes an answer."""


@frozen(kw_only=True, repr=False)
class Condition(Component):
    """Holds or doesn't."""


@frozen(kw_only=True, repr=False)
class Action(Component):
    """Does something."""


@frozen(kw_only=True, repr=False)
class Helper(Component):
    """Gives a value or another component."""


@frozen(kw_only=True, repr=False)
class Plugin(Component):
    """Adds something to the whole interface."""


ViewLike: TypeAlias = View | Field | Layout | Helper | Ref | Raw
"""What can be shown."""
ConditionLike: TypeAlias = Condition | Helper | Ref | Raw
"""What can hold or not."""
ActionLike: TypeAlias = Action | Helper | Ref | Raw
"""What can be done."""
Source: TypeAlias = Data | Helper | Condition | Ref | Raw
"""What gives a value."""


def may_be_component(value: object) -> bool:
    return isinstance(value, (Part, Ref, Mapping))


def no_component(place: str, example: str, value: object) -> TypeError:
    """The error for a text or a list where a component belongs."""
    return TypeError(f"{place} must be a component, such as {example}, not {shown(value)}.")


def _is_known(value: str, words: tuple[str, ...]) -> bool:
    return value in words or isinstance(value, NewValue)


def _unknown(place: str, value: str, words: tuple[str, ...]) -> str:
    known = ", ".join(map(repr, words))
    return (
        f"{place} can't be {value!r}. Documented are {known}. To send a newer value, use NewValue({value!r})."
    )


def read(data: Any, kind: str = "any") -> Any:
    """Reads a value of a config: each component and part of its class, anything else as it is."""
    if is_list(data):
        inner = kind.removesuffix("[]") if kind.endswith("[]") else "any"
        return [read(each, inner) for each in data]
    if not is_object(data):
        return data
    if [*data] == ["$ref"] and isinstance(data["$ref"], str):
        return Ref(data["$ref"])
    tag = data.get("type")
    if isinstance(tag, str) and tag in COMPONENTS:
        return COMPONENTS[tag].from_dict(data)
    if kind in PARTS and "type" not in data and "$ref" not in data:
        return PARTS[kind].from_dict(data)
    return copy.deepcopy(data)


def plain(value: Any) -> Any:
    """JSON data of a value that a component holds."""
    if isinstance(value, (Part, Ref)):
        return value.to_dict()
    if isinstance(value, Mapping):
        return {name: plain(each) for name, each in cast("Mapping[str, Any]", value).items()}
    if is_several(value):
        return [plain(each) for each in value]
    return value
