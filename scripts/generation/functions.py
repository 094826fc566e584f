"""What functions an operation becomes: one, or one for each of its variants (x-toloka-variants)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.union import UnionProperty

if TYPE_CHECKING:
    from openapi_python_client.parser.openapi import Endpoint
    from openapi_python_client.parser.properties.protocol import PropertyProtocol as Property

    from generation.rendering import Rendering


@dataclass(frozen=True)
class Function:
    """One generated function.

    Attributes:
        name: Its name.
        method: The name of the method in a client.
        summary: What it does.
        body_type: The type of the argument `body`, None where it takes none.
        body: The expression for the JSON data of the body.
        body_description: What the body is.
        parameters: The query parameters that are arguments.
        constants: The query parameters that it always sends.
        answer: What it reads, None where the answer is empty.
        union: What the operation may answer, where this function takes one of the answers only.
        result_type: The type of its result.
        returns: The result in words.
        starts: What x-toloka-operation says, None where it starts no operation.
    """

    name: str
    method: str
    summary: str
    body_type: str | None
    body: str
    body_description: str
    parameters: list[Property]
    constants: dict[str, object]
    answer: Property | None
    union: UnionProperty | None
    result_type: str
    returns: str
    starts: dict[str, Any] | None


def functions(rendering: Rendering, endpoint: Endpoint, name: str) -> Iterator[Function]:
    """The functions of an operation, which is called `name` in Python."""
    operation = rendering.operation(endpoint)
    starts = operation.get("x-toloka-operation")
    if "x-toloka-variants" in operation:
        yield from variants(rendering, endpoint, name)
        return
    body = endpoint.bodies[0].prop if endpoint.bodies else None
    yield Function(
        name=name,
        method=operation["x-toloka-sdk"]["method"],
        summary=operation["summary"],
        body_type=rendering.value_type(body) if body else None,
        body=f"one(_{name.upper()}, body, {rendering.model_names(body)})" if body else "",
        body_description=rendering.description(body) if body else "",
        parameters=list(endpoint.query_parameters),
        constants={},
        answer=rendering.result(endpoint),
        union=None,
        result_type=rendering.result_type(endpoint),
        returns=rendering.describe_result(endpoint),
        starts=starts,
    )


def variants(rendering: Rendering, endpoint: Endpoint, name: str) -> Iterator[Function]:
    """The functions of an operation whose answer depends on what is sent."""
    operation = rendering.operation(endpoint)
    by_name: dict[str, dict[str, str]] = operation["x-toloka-variants"]
    methods = {variant["sends"]: method for method, variant in reversed(by_name.items())}
    first = operation["x-toloka-sdk"]["method"]
    starts = dict(operation.get("x-toloka-operation", {}))
    when: dict[str, object] = starts.pop("when", {})
    union, body = rendering.result(endpoint), endpoint.bodies[0].prop
    assert isinstance(union, UnionProperty), "several answers are united"
    assert isinstance(body, UnionProperty), "one object or an array"
    answers = {str(each.class_info.name): each for each in models_of(union)}
    form = models_of(body)[0]
    array = next(each for each in body.inner_properties if isinstance(each, ListProperty))
    for method, variant in by_name.items():
        several = variant["sends"] == "many"
        background = variant["answer"] == "Operation"
        other = methods["one" if several else "many"]
        form_type = rendering.value_type(form)
        own = name + method.removeprefix(first)
        yield Function(
            name=own,
            method=method,
            summary=variant["summary"],
            body_type=f"Iterable[{form_type}]" if several else form_type,
            body=f'{"many" if several else "one"}(_{own.upper()}, body, "{form_type}", other="{other}")',
            body_description=rendering.description(array if several else form),
            parameters=[each for each in endpoint.query_parameters if each.name not in when],
            constants=when if background else {},
            answer=answers[variant["answer"]],
            union=union,
            result_type=variant["answer"],
            returns=variant["returns"],
            starts=starts if background else None,
        )


def models_of(union: UnionProperty) -> list[ModelProperty]:
    return [each for each in union.inner_properties if isinstance(each, ModelProperty)]
