"""Each closed value of the spec is refused when it is misspelt, in forms and parameters, by both clients."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from keyword import iskeyword
from typing import Any

import pytest

from facade.scripted import Player, Script
from recorded import Operation, operations, resolve
from toloka_sdk import models

Place = tuple[str, list[str], Callable[[str], Any]]
"""Where a closed value is, the documented values, and what makes a body or an argument with another one."""


def closed_values(schema: dict[str, Any]) -> list[str]:
    match schema:
        case {"anyOf": [{"enum": values}, {"type": "string"}]} | {"enum": values}:
            return list(values)
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
    made = getattr(models, model).from_dict({})
    setattr(made, field, make(value))
    return made


def argument(name: str) -> str:
    return f"{name}_" if iskeyword(name) else name


def misspelt(values: list[str]) -> Iterator[str]:
    for value in values:
        yield f"{value}S"
        yield value.swapcase()
        yield value + value[-1]


def body_cases() -> Iterator[Any]:
    for operation in operations():
        several = operation.variant is not None and operation.described["sends"] == "many"
        for where, values, make in places(operation.request["schema"]) if operation.request else ():
            if where.startswith("[0]") is several:
                place = where.replace("[0].", "item 0, ", 1) if several else where.removeprefix(".")
                name = f"{operation.resource}.{operation.name}{where}"
                yield pytest.param(operation, place, values, make, id=name)


def parameter_cases() -> Iterator[Any]:
    for operation in operations():
        for parameter in operation.query_parameters:
            for where, values, make in places(parameter["schema"]):
                name = parameter["name"]
                yield pytest.param(
                    operation, name, values, make, id=f"{operation.resource}.{operation.name}({name}{where})"
                )


def called(operation: Operation, arguments: list[Any], named: dict[str, Any], toloka: Any) -> Any:
    return getattr(getattr(toloka, operation.resource), operation.name)(*arguments, **named)


def ensure_refused(play: Player, act: Callable[[Any], Any], place: str) -> None:
    script = Script([])
    with pytest.raises(ValueError, match="which the API doesn't document") as caught:
        play(script, act)
    assert not script.requests
    assert f"{place} can't be '" in str(caught.value)
    assert "NewValue(" in str(caught.value)


@pytest.mark.parametrize(("operation", "where", "values", "make"), list(body_cases()))
def test_a_misspelt_value_in_a_form_is_refused(
    play: Player, operation: Operation, where: str, values: list[str], make: Callable[[str], Any]
) -> None:
    for wrong in misspelt(values):
        arguments = [*operation.path_arguments.values(), make(wrong)]
        call = partial(called, operation, arguments, operation.required)
        ensure_refused(play, call, where)


@pytest.mark.parametrize(("operation", "name", "values", "make"), list(parameter_cases()))
def test_a_misspelt_value_of_a_parameter_is_refused(
    play: Player, operation: Operation, name: str, values: list[str], make: Callable[[str], Any]
) -> None:
    for wrong in misspelt(values):
        arguments = [*operation.path_arguments.values(), *operation.some_body()]
        call = partial(called, operation, arguments, {**operation.required, name: make(wrong)})
        ensure_refused(play, call, name)


def test_the_places_that_are_known_to_be_closed_are_among_the_cases() -> None:
    bodies = {case.id for case in body_cases()}
    assert {
        "pools.create.quality_control.configs[0].collector_config.type",
        "pools.create.quality_control.configs[0].rules[0].conditions[0].key",
        "pools.create.quality_control.configs[0].rules[0].action.parameters.scope",
        "pools.create.filter.and_[0].category",
        "projects.create.task_spec.input_spec.x.type",
        "webhook_subscriptions.set_many[0].event_type",
    } <= bodies
    parameters = {case.id for case in parameter_cases()}
    assert {"pools.list(status)", "assignments.list(status[0])", "pools.list(sort[0])"} <= parameters
