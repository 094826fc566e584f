"""The simple form of the bundle: less is said, and nothing that is wrong."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest
from openapi_spec_validator import OpenAPIV30SpecValidator

from generation.simple import joined, simple
from languages.roundtrip import bodies
from recorded import bundle, operations, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator


@cache
def document() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(files("toloka_api").joinpath("openapi.simple.json").read_text("utf-8"))
    return read


def nodes(node: Any) -> Iterator[dict[str, Any]]:
    """Every object of a document."""
    if isinstance(node, dict):
        yield node
    for value in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from nodes(value)


def as_json_schema(node: Any) -> Any:
    """A part of the document with `nullable` said as JSON Schema says it."""
    if isinstance(node, list):
        return [as_json_schema(item) for item in node]
    if not isinstance(node, dict):
        return node
    schema = {key: as_json_schema(value) for key, value in node.items() if key != "nullable"}
    return {"anyOf": [schema, {"type": "null"}]} if node.get("nullable") else schema


def calls(whole: dict[str, Any]) -> list[dict[str, Any]]:
    return [each for item in whole["paths"].values() for key, each in item.items() if key != "parameters"]


def faults(value: Any, schema: dict[str, Any]) -> list[str]:
    """What is wrong with a value of a schema of the document."""
    validator = jsonschema_rs.Draft202012Validator({**schema, "components": {"schemas": schemas()}})
    return [error.message for error in validator.iter_errors(value)]


@cache
def schemas() -> Any:
    return as_json_schema(document()["components"]["schemas"])


def named(schema: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{schema}"}


def test_it_is_valid_openapi_3_0() -> None:
    OpenAPIV30SpecValidator(document()).validate()


def test_it_has_every_operation_with_its_parameters_and_extensions() -> None:
    full, simple_ = ({each["operationId"]: each for each in calls(each)} for each in (bundle(), document()))
    assert full.keys() == simple_.keys()
    for name, call in full.items():
        assert len(simple_[name].get("parameters", [])) == len(call.get("parameters", []))
        extensions = [key for key in call if key.startswith("x-")]
        assert [simple_[name][key] for key in extensions] == [call[key] for key in extensions]


def test_no_tool_has_to_choose_a_variant_or_to_know_every_value() -> None:
    words = {"anyOf", "oneOf", "enum", "const", "if", "not"}
    assert [node for node in nodes(document()) if words & node.keys()] == []
    assert {"4XX", "5XX", "2XX"} & {key for node in nodes(document()["paths"]) for key in node} == set()


@pytest.mark.parametrize(("schema", "name", "value"), [*bodies()])
def test_every_recorded_body_is_of_it(schema: str, name: str, value: Any) -> None:
    assert faults(value, named(schema)) == []


def test_a_body_that_is_one_object_or_several_is_always_several() -> None:
    sent = {each["operationId"]: each["requestBody"] for each in calls(document()) if "requestBody" in each}
    found: set[str] = set()
    for operation in operations():
        for example in operation.request.get("examples", {}).values():
            value = resolve(example)["value"]
            if "anyOf" in operation.request["schema"]:
                found.add(operation.operation_id)
                schema = sent[operation.operation_id]["content"]["application/json"]["schema"]
                assert faults(value if isinstance(value, list) else [value], schema) == []
    assert found == {"createTask", "createTaskSuite", "createUserBonus", "createSubscriptions"}


@pytest.mark.parametrize("name", ["SkillForm", "UserBonusForm", "TrainingPage", "Pool"])
def test_it_requires_what_the_full_one_requires(name: str) -> None:
    assert faults({}, named(name)) != []


def test_a_property_may_be_named_like_a_keyword() -> None:
    assert "examples" in document()["components"]["schemas"]["App"]["properties"]


def test_a_union_has_what_each_of_its_variants_has() -> None:
    schemas = bundle()["components"]["schemas"]
    kinds = schemas["WebhookEvent"]["anyOf"]
    union = document()["components"]["schemas"]["WebhookEvent"]["properties"]
    assert {"confidence", "close_reason", "assignment_id"} <= union.keys()
    assert len(union["type"]["x-extensible-enum"]) == len(kinds) - 1

    cat = {
        "type": "object",
        "required": ["id", "purr"],
        "properties": {"id": {"type": "string"}, "purr": {"type": "integer"}},
    }
    dog = {
        "type": "object",
        "required": ["id"],
        "properties": {"id": {"type": "string", "nullable": True}, "purr": {"type": "string"}},
    }
    assert joined([cat, dog], {}) == {
        "type": "object",
        "required": ["id"],
        "properties": {"id": {"type": "string", "nullable": True}, "purr": {}},
    }


def test_null_stands_beside_a_reference_only_where_openapi_3_0_allows_it() -> None:
    schemas = {
        "Cat": {"type": "object"},
        "Mood": {"anyOf": [{"type": "string", "enum": ["CALM"]}, {"type": "string"}]},
    }

    def or_null(name: str) -> Any:
        return simple({"oneOf": [{"$ref": f"#/components/schemas/{name}"}, {"type": "null"}]}, schemas)

    assert or_null("Cat") == {"allOf": [{"$ref": "#/components/schemas/Cat"}], "nullable": True}
    assert or_null("Mood") == {"type": "string", "x-extensible-enum": ["CALM"], "nullable": True}
