"""A field that holds what it can't is an error, whether or not it may be null."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from generation.derive import generator_document
from recorded import bundle, resolve
from toloka_api import models

WRONG: dict[str, list[Any]] = {
    "object": ["x", "", 5, True, [], ["x"]],
    "list": ["x", "", 5, True, {}, {"x": {}}],
    "timestamp": ["x", "", 5, True, 20240102, [], {}],
}
SAMPLES: dict[str | None, Any] = {"list": [], "timestamp": "2024-01-02T03:04:05", None: "1"}


def members(schema: dict[str, Any]) -> tuple[dict[str, Any], set[str]]:
    """The properties of a schema and the names of the required ones, those of its `allOf` among them."""
    schema = resolve(schema)
    properties, required = dict(schema.get("properties", {})), set(schema.get("required", []))
    for part in schema.get("allOf", []):
        more, needed = members(part)
        properties, required = properties | more, required | needed
    return properties, required


def without_null(schema: dict[str, Any]) -> tuple[dict[str, Any], bool]:
    """The schema of what is not null, and whether null is allowed."""
    variants = [each for each in schema.get("oneOf", []) if each.get("type") != "null"]
    if len(variants) < len(schema.get("oneOf", [])):
        return resolve(variants[0]), True
    schema = resolve(schema)
    if isinstance(schema.get("type"), list):
        return {**schema, "type": schema["type"][0]}, "null" in schema["type"]
    return schema, False


def sample(schema: dict[str, Any]) -> Any:
    """Data that a value can be read from."""
    if kind(schema) != "object":
        return SAMPLES[kind(schema)]
    properties, required = members(schema)
    return {each: sample(properties[each]) for each in required}


def kind(schema: dict[str, Any]) -> str | None:
    """What a value is made of JSON data by: None where the JSON value is what users get."""
    schema, _ = without_null(schema)
    if schema.get("format") == "date-time-local":
        return "timestamp"
    if schema.get("type") == "array":
        return "list" if kind(schema["items"]) or is_enumeration(schema["items"]) else None
    if "anyOf" in schema:
        return "object" if any(kind(each) for each in schema["anyOf"]) else None
    values = schema.get("additionalProperties")
    made = members(schema)[0] or (isinstance(values, dict) and kind(values))
    return "object" if made else None


def is_enumeration(schema: dict[str, Any]) -> bool:
    return any("enum" in each for each in resolve(schema).get("anyOf", []))


FORMS = {
    name
    for name, schema in generator_document(bundle())["components"]["schemas"].items()
    if "x-form" in schema
}
"""What is sent and never read: its data is checked, in tests/facade/test_sent.py."""


def fields() -> Iterator[tuple[Any, str, dict[str, Any], dict[str, Any]]]:
    """Each field of each model, with its schema and with data that the model can be read from."""
    for name, schema in bundle()["components"]["schemas"].items():
        if not name.startswith("AnyOther") and name in dir(models) and name not in FORMS:
            properties, required = members(schema)
            for field, its in properties.items():
                data = {each: sample(properties[each]) for each in required}
                yield getattr(models, name), field, its, data


def cases(*, made: bool, nullable: bool | None = None) -> list[Any]:
    return [
        pytest.param(model, field, data, kind(schema), id=f"{model.__name__}.{field}")
        for model, field, schema, data in fields()
        if bool(kind(schema)) == made and nullable in (None, without_null(schema)[1])
    ]


@pytest.mark.parametrize(("model", "field", "data", "made"), cases(made=True))
def test_what_no_value_can_be_made_of_is_an_error(
    model: Any, field: str, data: dict[str, Any], made: str
) -> None:
    for wrong in WRONG[made]:
        with pytest.raises(ValueError, match=r"is read from a JSON object, not from |was expected, not "):
            model.from_dict({**data, field: wrong})


@pytest.mark.parametrize(("model", "field", "data", "made"), cases(made=True, nullable=True))
def test_null_is_kept(model: Any, field: str, data: dict[str, Any], made: str) -> None:
    assert model.from_dict({**data, field: None}).to_dict() == {**data, field: None}


@pytest.mark.parametrize(("model", "field", "data", "made"), cases(made=False))
def test_what_users_get_as_it_came_is_kept_whatever_it_is(
    model: Any, field: str, data: dict[str, Any], made: None
) -> None:
    for odd in ("x", 5, None):
        assert model.from_dict({**data, field: odd}).to_dict() == {**data, field: odd}


@pytest.mark.parametrize("nullable", [True, False])
@pytest.mark.parametrize("made", WRONG)
def test_fields_of_each_kind_are_among_the_cases(made: str, nullable: bool) -> None:
    assert any(case.values[3] == made for case in cases(made=True, nullable=nullable))


@pytest.mark.parametrize(
    "name", [each for each in dir(models) if hasattr(getattr(models, each), "from_dict")]
)
@pytest.mark.parametrize("data", [{}, {"id": "1"}, [], None, "x", 5])
def test_what_a_model_can_not_be_read_from_is_an_error_that_names_it(name: str, data: Any) -> None:
    fault = ""
    try:
        getattr(models, name).from_dict(data)
    except ValueError as error:
        fault = str(error)
    if not fault:
        assert isinstance(data, dict)
    else:
        assert fault.startswith((f"{name} has no ", f"{name} is read from a JSON object, not from "))
