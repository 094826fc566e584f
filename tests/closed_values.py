"""Where the spec has closed values in what can be sent, and bodies in which one is misspelt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from keyword import iskeyword
from typing import Any

from recorded import SAMPLE_DATE, resolve
from toloka_sdk import models

NAMES = frozenset(dir(models))
Place = tuple[str, list[str], Callable[[str], Any]]
"""Where a closed value is, the documented values, and what makes a body or an argument with another one."""


def closed_values(schema: dict[str, Any]) -> list[str]:
    match schema:
        case {"anyOf": [{"enum": values}, {"type": "string"}]} | {"enum": values}:
            return [*values, *schema.get("x-toloka-aliases", ())]
        case {"const": value}:
            return [value]
        case {"type": "string", "pattern": pattern}:
            return sort_fields(pattern)
    return []


def sort_fields(pattern: str) -> list[str]:
    names = pattern.removeprefix("^-?").removesuffix("$").strip("()").split("|")
    return [*names, *(f"-{name}" for name in names)]


def places(schema: dict[str, Any], path: str = "", inside: tuple[str, ...] = ()) -> Iterator[Place]:
    """The closed values in what can be sent for a schema."""
    name = schema.get("$ref", "").rpartition("/")[2]
    schema = resolve(schema)
    if values := closed_values(schema):
        yield path, values, str
        return
    for variant in [*schema.get("anyOf", []), *schema.get("oneOf", [])]:
        yield from places(variant, path, inside)
    for where, values, make in (
        places(schema.get("items", {}), f"{path}[0]", inside) if "items" in schema else ()
    ):
        yield where, values, partial(in_a_list, make)
    if isinstance(schema.get("additionalProperties"), dict):
        for where, values, make in places(schema["additionalProperties"], f"{path}.x", inside):
            yield where, values, partial(in_a_map, make)
    parts = [schema, *map(resolve, schema.get("allOf", []))]
    fields = {field: each for part in parts for field, each in part.get("properties", {}).items()}
    if name not in inside:
        for field, each in fields.items():
            for where, values, make in places(each, f"{path}.{argument(field)}", (*inside, name)):
                yield where, values, partial(in_a_field, name, argument(field), make)


def in_a_list(make: Callable[[str], Any], value: str) -> Any:
    return [make(value)]


def in_a_map(make: Callable[[str], Any], value: str) -> Any:
    return {"x": make(value)}


def in_a_field(model: str, field: str, make: Callable[[str], Any], value: str) -> Any:
    if model not in NAMES:  # of a kind that the spec doesn't describe
        return {field: make(value)}
    made = getattr(models, model).from_dict({})
    for name, each in resolve({"$ref": f"#/components/schemas/{model}"}).get("properties", {}).items():
        if "const" in each:
            setattr(made, name, each["const"])
    setattr(made, field, make(value))
    return made


def argument(name: str) -> str:
    return f"{name}_" if iskeyword(name) else name


def misspelt(values: list[str]) -> Iterator[str]:
    """Each value misspelt, in several ways if there are few."""
    for index, value in enumerate(values):
        ways = [each for each in (f"{value}S", value.swapcase(), value + value[-1]) if each not in values]
        yield from ways if len(values) < 30 else ways[index % len(ways) :][:1]


def completed(schema: dict[str, Any], value: Any = ...) -> Any:
    """A value with all that its schema requires."""
    schema = resolve(schema)
    variants = [resolve(each) for each in (*schema.get("anyOf", []), *schema.get("oneOf", []))]
    if variants and value is ...:
        return completed(variants[0])
    for variant in variants:
        if fits(variant, value):
            return completed(variant, value)
    if isinstance(value, list):
        return [completed(schema.get("items", {}), each) for each in value]
    parts = [schema, *map(resolve, schema.get("allOf", []))]
    if isinstance(value, dict) or (value is ... and any(each.get("type") == "object" for each in parts)):
        fields = {name: each for part in parts for name, each in part.get("properties", {}).items()}
        required = [name for part in parts for name in part.get("required", [])]
        given = {} if value is ... else value
        others = schema.get("additionalProperties", {})
        made = {name: completed(fields[name]) for name in required if name not in given} | {
            name: completed(fields.get(name, others if isinstance(others, dict) else {}), each)
            for name, each in given.items()
        }
        for part in parts:
            asked = {name: each["const"] for name, each in part.get("if", {}).get("properties", {}).items()}
            if asked and asked.items() <= made.items():
                made |= {
                    name: completed(fields[name]) for name in part["then"]["required"] if name not in made
                }
        return made
    return sample(schema) if value is ... else value


def fits(variant: dict[str, Any], value: Any) -> bool:
    """Whether a value can be meant for a variant of a union."""
    if "anyOf" in variant:
        return any(fits(resolve(each), value) for each in variant["anyOf"])
    if not isinstance(value, dict):
        return variant.get("type") == ("array" if isinstance(value, list) else "string")
    fields = variant.get("properties", {})
    tags = {name: each["const"] for name, each in fields.items() if "const" in each}
    return "allOf" in variant or (
        variant.get("type") == "object"
        and all(value.get(name) == tag for name, tag in tags.items())
        and value.keys() <= fields.keys()
    )


def sample(schema: dict[str, Any]) -> Any:
    if values := closed_values(schema):
        return values[0]
    kinds = schema.get("type", "integer")
    match kinds if isinstance(kinds, str) else kinds[0]:
        case "array":
            return [completed(schema["items"])] * schema.get("minItems", 0)
        case "integer" | "number":
            return max(1, schema.get("minimum", 1))
        case "boolean":
            return True
    return SAMPLE_DATE if schema.get("format") == "date-time-local" else "{}"
