"""Values that fit the schema of a request and that the document doesn't know.

Its enumerations and unions are open, for what the service may add, so a misspelt value fits them, too.
"""

from __future__ import annotations

import json
from difflib import get_close_matches
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeGuard

from .._http.errors import FieldError
from .specification import Specification

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

Found = tuple[str, FieldError]
"""The path of a value, and why it is refused."""
_CLOSING = frozenset(("const", "contentMediaType", "x-toloka-dependent-values"))


class KnownValues:
    """Finds unknown values.

    Args:
        specification: The document.
        schema_errors: Checks a value against the schema at a pointer.
    """

    def __init__(
        self, specification: Specification, schema_errors: Callable[[str, object], Mapping[str, FieldError]]
    ) -> None:
        self._specification = specification
        self._schema_errors = schema_errors
        self._closed: dict[str, bool] = {}
        self._known_variants: dict[str, list[str]] = {}

    def errors(self, pointer: str, value: Any, path: str = "") -> Iterator[Found]:
        """What the document doesn't know of a value that fits its schema.

        Args:
            pointer: Where the document has the schema.
            value: The value.
            path: The path of the value.
        """
        at, schema = self._specification.follow(pointer)
        if not self._is_closed(at):
            return
        known = open_enumeration(schema)
        if known is not None and isinstance(value, str):
            if value not in known and value not in schema.get("x-toloka-aliases", ()):
                yield path, unknown_value(value, known)
            return
        if schema.get("contentMediaType") == "application/json" and isinstance(value, str):
            yield from _json_errors(value, path)
        for index in range(len(schema.get("allOf", ()))):
            yield from self.errors(f"{at}/allOf/{index}", value, path)
        if _is_object(value):
            yield from self._object_errors(at, schema, value, path)
        elif _is_list(value):
            for variant in self._variants(at, schema):
                yield from self.errors(variant, value, path)
            if "items" in schema:
                for index, item in enumerate(value):
                    yield from self.errors(f"{at}/items", item, joined(path, str(index)))
        elif open_enumeration(schema) is None:
            for variant in self._variants(at, schema):
                if self._specification.follow(variant)[1].get("type") != "object":
                    yield from self.errors(variant, value, path)

    def _object_errors(self, at: str, schema: Any, value: dict[str, Any], path: str) -> Iterator[Found]:
        properties, others = schema.get("properties", {}), schema.get("additionalProperties")
        for name, each in value.items():
            if name in properties:
                yield from self.errors(f"{at}/properties/{name}", each, joined(path, name))
            elif _is_object(others):
                yield from self.errors(f"{at}/additionalProperties", each, joined(path, name))
        for rule in schema.get("x-toloka-dependent-values", ()):
            for _, other in _values(value, rule["by"].split(".")):
                known: list[str] | None = rule["values"].get(other) if isinstance(other, str) else None
                for place, each in _values(value, rule["property"].split(".")) if known else ():
                    if each not in (known or ()):
                        yield (
                            joined(path, place),
                            unknown_value(each, known or (), f" with {rule['by']} {other}"),
                        )
        variants = [each for each in self._variants(at, schema) if self._is_object(each)]
        if variants:
            yield from self._variant_errors(variants, value, path)

    def _variant_errors(self, variants: list[str], value: dict[str, Any], path: str) -> Iterator[Found]:
        *described, last = variants
        if not self._takes_anything(last):
            described.append(last)
        for variant in described:
            if len(described) == len(variants) == 1 or self._fits(variant, value):
                errors = self._schema_errors(variant, value)
                yield from ((joined(path, place), error) for place, error in errors.items())
                if not errors:
                    yield from self.errors(variant, value, path)
                return
        tags = {name: known for variant in variants for name, known in self._tags(variant)}
        for tag in tags:
            known = [
                each
                for variant in variants
                for name, known in self._tags(variant)
                for each in known
                if name == tag
            ]
            if tag not in value:
                yield joined(path, tag), FieldError("A value is required", "VALUE_REQUIRED")
            elif value[tag] not in known:
                yield joined(path, tag), unknown_value(value[tag], known)

    def _variants(self, at: str, schema: Any) -> list[str]:
        if at not in self._known_variants:
            found = [
                f"{at}/{word}/{index}"
                for word in ("anyOf", "oneOf")
                for index in range(len(schema.get(word, ())))
            ]
            self._known_variants[at] = [self._specification.follow(each)[0] for each in found]
        return self._known_variants[at]

    def _is_object(self, pointer: str) -> bool:
        _, schema = self._specification.follow(pointer)
        return (
            schema.get("type") == "object"
            or "allOf" in schema
            or any(map(self._is_object, self._variants(pointer, schema)))
        )

    def _takes_anything(self, pointer: str) -> bool:
        """Whether it is the last variant of an open union."""
        return self._specification.follow(pointer)[1].get("additionalProperties") is True

    def _fits(self, pointer: str, value: dict[str, Any]) -> bool:
        """Whether a value has the tag of a variant, or the properties that one without a tag requires."""
        parts = self._parts(pointer)
        required = [
            name for part in parts for name in self._specification.follow(part)[1].get("required", ())
        ]
        for part in parts:
            for name, each in self._specification.follow(part)[1].get("properties", {}).items():
                if "const" in each:
                    tag = value.get(name, None if name in required else each["const"])
                    return bool(tag == each["const"])
        return all(name in value for name in required)

    def _tags(self, pointer: str) -> Iterator[tuple[str, list[str]]]:
        """The properties that tell a variant from the others, each with its values."""
        for at in self._parts(pointer):
            for name, each in self._specification.follow(at)[1].get("properties", {}).items():
                if "const" in each:
                    yield name, [each["const"]]
                elif self._takes_anything(at):
                    _, resolved = self._specification.follow(f"{at}/properties/{name}")
                    if known := open_enumeration(resolved):
                        yield name, known

    def _parts(self, pointer: str) -> list[str]:
        """The schema at a pointer, after those that it is put together from."""
        at, schema = self._specification.follow(pointer)
        inner = [self._parts(f"{at}/allOf/{index}") for index in range(len(schema.get("allOf", ())))]
        return [*chain.from_iterable(inner), at]

    def _is_closed(self, pointer: str) -> bool:
        """Whether there is anything to find at or below a schema. Tasks, which are many, have little."""
        if pointer not in self._closed:
            self._closed[pointer] = self._has_closed(self._specification.follow(pointer)[1], set())
        return self._closed[pointer]

    def _has_closed(self, node: Any, seen: set[str]) -> bool:
        if _is_list(node):
            return any(self._has_closed(each, seen) for each in node)
        if not _is_object(node):
            return False
        reference = node.get("$ref")
        if isinstance(reference, str):
            if reference in seen:
                return False
            seen.add(reference)
            return self._has_closed(self._specification.follow(reference.removeprefix("#"))[1], seen)
        if open_enumeration(node) is not None or not _CLOSING.isdisjoint(node):
            return True
        return any(self._has_closed(each, seen) for each in node.values())


def open_enumeration(schema: Any) -> list[str] | None:
    """The values of an open enumeration, which is one of these values or any string."""
    variants: list[dict[str, Any]] = schema.get("anyOf", [])
    if len(variants) == 2 and "enum" in variants[0] and variants[1].get("type") == "string":
        known: list[str] = variants[0]["enum"]
        return known
    return None


def unknown_value(value: object, known: Collection[str], where: str = "") -> FieldError:
    """The error for a value that the document doesn't have, or not together with another."""
    hint = _nearest(str(value), tuple(known))
    return FieldError(f"{str(value)[:100]} is not a documented value{where}. {hint}", "UNKNOWN_ENUM_VALUE")


@lru_cache  # the objects of a list often have the same mistake
def _nearest(value: str, known: tuple[str, ...]) -> str:
    near = get_close_matches(value.upper(), [each.upper() for each in known], n=1, cutoff=0.5)
    meant = next((each for each in known if [each.upper()] == near), None)
    return f"Did you mean {meant}?" if meant else f"Documented are {', '.join(known)}"


def _is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def _is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def joined(path: str, step: str) -> str:
    """The path of what is inside."""
    return f"{path}.{step}" if path and step else path or step


def _json_errors(text: str, path: str) -> Iterator[Found]:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        yield path, FieldError("The text is not JSON", "JSON_EXPECTED")


def _values(value: Any, steps: list[str], path: str = "") -> Iterator[Found | tuple[str, Any]]:
    """The values at a path such as `rules[].key`, each with its own path."""
    if not steps:
        yield path, value
        return
    name = steps[0].removesuffix("[]")
    if _is_object(value) and name in value:
        below = joined(path, name)
        if name == steps[0]:
            yield from _values(value[name], steps[1:], below)
        else:
            for index, item in enumerate(value[name] or ()):
                yield from _values(item, steps[1:], f"{below}.{index}")
