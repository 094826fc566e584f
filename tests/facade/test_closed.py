"""Each closed value of the spec is refused when it is misspelt, in forms and parameters, by both clients."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

import pytest

from closed_values import completed, misspelt, places
from facade.scripted import Player, Script
from recorded import Operation, operations
from toloka_sdk import Toloka


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


def ensure_refused(play: Player, calls: Iterable[Callable[[Any], Any]], place: str) -> None:
    def call_all(toloka: Any) -> None:
        for call in calls:
            with pytest.raises(ValueError, match="which the API doesn't document") as caught:
                call(toloka)  # neither client waits for a call to be awaited
            assert f"{place} can't be '" in str(caught.value)
            assert "NewValue(" in str(caught.value)

    script = Script([])
    play(script, call_all)
    assert not script.requests


@pytest.mark.parametrize(("operation", "where", "values", "make"), list(body_cases()))
def test_a_misspelt_value_in_a_form_is_refused(
    play: Player, operation: Operation, where: str, values: list[str], make: Callable[[str], Any]
) -> None:
    path, required = [*operation.path_arguments.values()], operation.required
    calls = (partial(called, operation, [*path, make(wrong)], required) for wrong in misspelt(values))
    ensure_refused(play, calls, where)


@pytest.mark.parametrize(("operation", "where", "values", "make"), list(body_cases()))
def test_a_misspelt_value_in_json_data_is_refused(
    toloka: Toloka, operation: Operation, where: str, values: list[str], make: Callable[[str], Any]
) -> None:
    schema, required = operation.request["schema"], operation.required
    path = [*operation.path_arguments.values()]
    for wrong in misspelt(values):
        made = make(wrong)
        body = [each.to_dict() for each in made] if isinstance(made, list) else made.to_dict()
        arguments = [*path, completed(schema, body)]
        with pytest.raises(ValueError, match="which the API doesn't document") as caught:
            called(operation, arguments, required, toloka)
        assert f"{where.replace('_.', '.').replace('_[', '[')} can't be '" in str(caught.value)


@pytest.mark.parametrize(("operation", "name", "values", "make"), list(parameter_cases()))
def test_a_misspelt_value_of_a_parameter_is_refused(
    play: Player, operation: Operation, name: str, values: list[str], make: Callable[[str], Any]
) -> None:
    arguments = [*operation.path_arguments.values(), *operation.some_body()]
    required = operation.required
    calls = (
        partial(called, operation, arguments, {**required, name: make(wrong)}) for wrong in misspelt(values)
    )
    ensure_refused(play, calls, name)


@pytest.fixture(scope="module")
def toloka() -> Iterator[Toloka]:
    """A client that sends nothing."""
    with Toloka("sandbox", token="t", transport=Script([]).transport) as toloka:
        yield toloka


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
