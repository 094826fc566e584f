"""What the tools of other languages stumble over, though it is valid, and which can be said otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from pointers import resolve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def nodes(node: Any, place: str = "#") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object of a document, with its place."""
    if isinstance(node, dict):
        yield place, node
    for key, value in (
        node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    ):
        yield from nodes(value, f"{place}/{key}")


def offset_required(place: str, node: dict[str, Any]) -> bool:
    """`date-time` is RFC 3339, with an offset, which the service neither sends nor takes."""
    return node.get("format") == "date-time"


def deprecated_for_all(place: str, node: dict[str, Any]) -> bool:
    """A deprecated schema is dropped with whatever refers to it; so the property is deprecated."""
    return place.startswith("#/components/schemas/") and place.count("/") == 3 and "deprecated" in node


def required_of_nothing(place: str, node: dict[str, Any]) -> bool:
    """A part of `allOf` that only requires properties is lost; `required` stands beside `allOf`."""
    return any(part.keys() == {"required"} for part in node.get("allOf", []))


def items_of_nothing(place: str, node: dict[str, Any]) -> bool:
    """A generator crashes on `items: {}`; a description makes it a schema."""
    return node.get("type") in ("array", ["array", "null"]) and node["items"] == {}


def map_or_null(place: str, node: dict[str, Any]) -> bool:
    """Generators don't see the type of the values; `oneOf` says it."""
    return node.get("type") == ["object", "null"] and node.get("additionalProperties") is not True


RULES = [offset_required, deprecated_for_all, required_of_nothing, items_of_nothing, map_or_null]
PLANTED: dict[str, tuple[str, dict[str, Any]]] = {
    "offset_required": ("#/components/parameters/CreatedGt/schema", {"format": "date-time"}),
    "deprecated_for_all": ("#/components/schemas/PoolType", {"deprecated": True}),
    "required_of_nothing": ("#/components/schemas/SkillForm", {"allOf": [{"required": ["name"]}]}),
    "items_of_nothing": ("#/components/schemas/FieldError/properties/params", {"items": {}}),
    "map_or_null": (
        "#/components/schemas/SkillProperties/properties/public_name",
        {"type": ["object", "null"]},
    ),
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_it_is_nowhere_in_the_spec_and_seen_where_it_is(
    bundle: dict[str, Any], rule: Callable[[str, dict[str, Any]], bool]
) -> None:
    assert [place for place, node in nodes(bundle) if rule(place, node)] == []

    place, change = PLANTED[rule.__name__]
    assert rule(place, resolve({"$ref": place}, bundle) | change)
