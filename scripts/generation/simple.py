"""Rewrites the bundled spec for tools that take less than it says: OpenAPI 3.0, no unions, no enumeration."""

from __future__ import annotations

from typing import Any, cast

from generation.derive import PREFIX, REQUIRED_IF, drop_unused, merge, operations

LEFT_OUT = ("examples", "contentMediaType", REQUIRED_IF)
NO_REQUIRED: tuple[str, list[str]] = ("required", [])
KNOWN = "x-extensible-enum"
SUCCESS = ("200", "201", "202")
ABOUT = (
    "This is the simple form of the document, for tools that can't use the full one: it describes the same "
    "calls, but says less about them."
)


def simple_document(bundle: dict[str, Any]) -> dict[str, Any]:
    """The document in its simple form. Whatever conforms to the full one conforms to it, too.

    - It is OpenAPI 3.0.3. The schemas of the events remain; `webhooks` does not.
    - `allOf` is merged, and conditions (`if`) are left out.
    - An open enumeration, or a constant, is a string with its values in `x-extensible-enum`.
    - A union of objects is one object with the properties of all; only those are required that all require.
    - A body that is one object or an array of them is the array.
    - A value of several other types is any value.
    - A success of any code has the three that occur; the errors are the `default` response.
    - The two kinds of token, which go into the same header, are one security scheme.
    - The examples are left out.
    """
    schemas: dict[str, Any] = bundle["components"]["schemas"]
    merged = {name: merge(schema, schemas) for name, schema in schemas.items()}
    document = {**bundle, "openapi": "3.0.3", "info": info(bundle["info"])}
    document["components"] = {**bundle["components"], "schemas": merged}
    del document["components"]["examples"]
    document = cast("dict[str, Any]", simple(document, merged))
    for _, operation in operations(document):
        operation["responses"] = responses(operation["responses"])
    failures = document["components"].pop("responses")
    document["components"]["responses"] = {"Error": failures["ClientError"] | {"description": "An error."}}
    key, token = document["components"]["securitySchemes"].values()
    document["components"]["securitySchemes"] = {
        "apiKey": key | {"description": f"{key['description']} Or: {token['description']}"}
    }
    document["security"] = [{"apiKey": []}]
    drop_unused(document)
    del document["webhooks"]
    return document


def info(full: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in full.items() if key != "summary"}
    return kept | {
        "description": f"{full['description']}\n\n{ABOUT}",
        "license": {"name": full["license"]["name"], "url": "https://www.apache.org/licenses/LICENSE-2.0"},
    }


def responses(full: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for code, response in full.items():
        if code[0] == "2":
            found |= dict.fromkeys(SUCCESS if code == "2XX" else (code,), response)
    return found | {"default": {"$ref": "#/components/responses/Error"}}


def simple(node: Any, schemas: dict[str, Any]) -> Any:
    """A copy of a part of the document in its simple form."""
    if isinstance(node, list):
        return [simple(item, schemas) for item in node]
    if not isinstance(node, dict):
        return node
    node = {key: value for key, value in node.items() if key not in LEFT_OUT and (key, value) != NO_REQUIRED}
    rest = {
        key: value for key, value in node.items() if key not in ("anyOf", "oneOf", "type", "const", "$ref")
    }
    match node:
        case {"anyOf": [{"enum": values}, {"type": "string"}]}:
            return {"type": "string", KNOWN: values} | rest
        case {"const": value}:
            return {"type": "string", KNOWN: [value]} | rest
        case {"oneOf": [schema, {"type": "null"}]}:
            return alone(simple(schema, schemas), schemas) | simple(rest, schemas) | {"nullable": True}
        case {"type": [kind, "null"]}:
            return {"type": kind} | simple(rest, schemas) | {"nullable": True}
        case {"anyOf": [_, {"type": "array"} as array]}:
            return simple(array, schemas)
        case {"anyOf": variants}:
            return joined([simple(variant, schemas) for variant in variants], schemas) | rest
        case {"$ref": _} if rest:
            return alone({"$ref": node["$ref"]}, schemas) | rest
    return {
        # A property may have any name, such as `examples`.
        key: {name: simple(field, schemas) for name, field in value.items()}
        if key == "properties"
        else simple(value, schemas)
        for key, value in node.items()
    }


def alone(schema: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
    """A schema that other keywords can stand beside, unlike a reference in OpenAPI 3.0."""
    whole = resolved(schema, schemas)
    return {"allOf": [schema]} if whole is not schema and whole.get("type") == "object" else whole


def resolved(schema: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
    """What a reference to a schema refers to."""
    return simple(schemas[schema["$ref"].removeprefix(PREFIX)], schemas) if "$ref" in schema else schema


def joined(variants: list[dict[str, Any]], schemas: dict[str, Any]) -> dict[str, Any]:
    """One schema for whatever conforms to one of these."""
    if all(variant == variants[0] for variant in variants):
        return variants[0]
    variants = [resolved(variant, schemas) for variant in variants]
    texts = dict.fromkeys(variant["description"] for variant in variants if "description" in variant)
    schema: dict[str, Any] = {"description": " Or: ".join(texts)} if texts else {}
    if any("nullable" in variant for variant in variants):
        schema["nullable"] = True
    kinds = {variant.get("type") for variant in variants}
    if kinds == {"string"}:
        known = dict.fromkeys(value for variant in variants for value in variant.get(KNOWN, []))
        schema |= {"type": "string"} | ({KNOWN: [*known]} if known else {})
    elif kinds == {"array"}:
        schema |= {"type": "array", "items": joined([variant["items"] for variant in variants], schemas)}
    elif kinds == {"object"}:
        fields: dict[str, list[dict[str, Any]]] = {}
        for variant in variants:
            for name, field in variant.get("properties", {}).items():
                fields.setdefault(name, []).append(field)
        required = set.intersection(*(set(variant.get("required", [])) for variant in variants))
        schema |= {"type": "object"} | ({"required": sorted(required)} if required else {})
        schema["properties"] = {name: joined(field, schemas) for name, field in fields.items()}
    return schema
