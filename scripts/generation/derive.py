"""Rewrites the bundled spec for openapi-python-client. It adds no facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

PREFIX = "#/components/schemas/"
ALWAYS_SENT = "x-toloka-always-sent"
REQUIRED_IF = "x-required-if"


def generator_document(bundle: dict[str, Any]) -> dict[str, Any]:
    """The document to generate from.

    - `allOf` is merged, with the `x-toloka-always-sent` of its parts, and a schema that is only a part of
      others is dropped. What its conditions (`if`) require is in `x-required-if`.
    - An open enumeration (`anyOf` of an enumeration and a string) becomes the enumeration:
      the templates treat every enumeration as open.
    - The last variant of a union, which accepts any object, becomes an object without fields:
      the templates keep its dict unchanged. `x-tags` keeps its enumerations, by field.
    - A timestamp has the format that the generator reads as a datetime.
    - A body that updates an object can also be the object as it was read.
    - A schema that is both sent and read is marked `x-sent`: the properties that it requires in requests
      may be missing in responses, and its enumerations are closed for who constructs it.
    - What can be sent, also as it was read, is marked `x-checked`. What is never read is marked `x-form`.
    - Only successful responses are kept: errors are not results.
    """
    document: dict[str, Any] = timestamps(bundle)
    schemas: dict[str, Any] = document["components"]["schemas"]
    for name in schemas:
        schemas[name] = merge(open_union(schemas[name], schemas), schemas)
    for name in schemas:
        schemas[name] = open_enumeration(schemas[name])
    for name in reached(schemas, (operation.get("requestBody") for _, operation in operations(document))):
        schemas[name]["x-sent"] = True
    for method, operation in operations(document):
        operation["responses"] = {
            code: answer for code, answer in operation["responses"].items() if code[0] == "2"
        }
        if method == "put" and operation["x-toloka-sdk"]["method"] == "update":
            accept_what_was_read(operation)
    for name in reached(schemas, (operation.get("requestBody") for _, operation in operations(document))):
        schemas[name]["x-checked"] = True
    read = reached(
        schemas, [document.get("webhooks"), *(one["responses"] for _, one in operations(document))]
    )
    for name in schemas:
        if name not in read and "x-sent" in schemas[name]:
            schemas[name]["x-form"] = True
    document["components"].pop("responses", None)
    document["components"].pop("examples", None)
    drop_unused(document)
    document.pop("webhooks", None)
    return document


def timestamps(node: Any) -> Any:
    """A copy of a part of the document whose timestamps are `date-time`."""
    if isinstance(node, list):
        return [timestamps(item) for item in node]
    if not isinstance(node, dict):
        return node
    copy = {key: timestamps(value) for key, value in node.items()}
    return copy | {"format": "date-time"} if copy.get("format") == "date-time-local" else copy


def merge(schema: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
    """The schema with its `allOf` merged into it, and what its conditions require in `x-required-if`."""
    if "allOf" not in schema:
        return schema
    merged: dict[str, Any] = {"type": "object", "required": [*schema.get("required", [])], "properties": {}}
    always_sent = [*schema.get(ALWAYS_SENT, [])]
    required_if: list[dict[str, Any]] = []
    for part in schema["allOf"]:
        whole = merge(schemas[part["$ref"].removeprefix(PREFIX)] if "$ref" in part else part, schemas)
        merged["required"] += whole.get("required", [])
        merged["properties"].update(whole.get("properties", {}))
        always_sent += whole.get(ALWAYS_SENT, [])
        required_if += whole.get(REQUIRED_IF, [])
        if "if" in part:
            ((by, only),) = part["if"]["properties"].items()
            required_if.append({"by": by, "value": only["const"], "fields": [*required_paths(part["then"])]})
    own = {key: value for key, value in schema.items() if key not in ("allOf", "required")}
    merged |= {REQUIRED_IF: required_if} if required_if else {}
    return merged | own | ({ALWAYS_SENT: always_sent} if always_sent else {})


def required_paths(schema: dict[str, Any], inside: str = "") -> Iterator[str]:
    """The paths of the properties that a schema requires, those of an object before what is in it."""
    for name in schema.get("required", []):
        yield inside + name
        yield from required_paths(schema.get("properties", {}).get(name, {}), f"{inside}{name}.")


def open_enumeration(schema: dict[str, Any]) -> dict[str, Any]:
    match schema:
        case {"anyOf": [{"type": "string", "enum": values}, {"type": "string"}]}:
            return {"type": "string", "enum": values} | {key: schema[key] for key in schema if key != "anyOf"}
    return schema


def open_union(schema: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
    match schema:
        case {"anyOf": [*variants, {"$ref": last}]} if "additionalProperties" in (
            other := schemas[last.removeprefix(PREFIX)]
        ):
            anything = {key: value for key, value in other.items() if key != "properties"}
            tags = {
                name: schemas[field["$ref"].removeprefix(PREFIX)]["anyOf"][0]["enum"]
                for name, field in other.get("properties", {}).items()
                if "$ref" in field
            }
            return schema | {"anyOf": [*variants, anything | {"x-tags": tags}]}
    return schema


def accept_what_was_read(operation: dict[str, Any]) -> None:
    """Lets an update also take the object that a GET returned, as the documentation allows."""
    media = operation["requestBody"]["content"]["application/json"]
    answered = next(iter(operation["responses"].values()))["content"]["application/json"]["schema"]
    if answered != media["schema"]:
        media["schema"] = {"anyOf": [media["schema"], answered]}


def drop_unused(document: dict[str, Any]) -> None:
    """Drops schemas that no operation and no webhook uses."""
    components = document["components"]
    schemas = components["schemas"]
    users = [components["parameters"], components.get("responses"), document.get("webhooks")]
    used = reached(schemas, [document["paths"], *users])
    components["schemas"] = {name: schema for name, schema in schemas.items() if name in used}


def operations(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each operation with its HTTP method."""
    for path_item in document["paths"].values():
        yield from ((method, operation) for method, operation in path_item.items() if method != "parameters")


def reached(schemas: dict[str, Any], nodes: Iterable[Any]) -> set[str]:
    """The names of the schemas that these parts of the document refer to, at any depth."""
    found: set[str] = set()
    waiting = [name for node in nodes for name in references(node)]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += references(schemas[name])
    return found


def references(node: Any) -> list[str]:
    """The names of the schemas that a part of the document refers to."""
    if isinstance(node, list):
        return [name for item in node for name in references(item)]
    if not isinstance(node, dict):
        return []
    own = [node["$ref"].removeprefix(PREFIX)] if str(node.get("$ref", "")).startswith(PREFIX) else []
    return own + [name for value in node.values() for name in references(value)]
