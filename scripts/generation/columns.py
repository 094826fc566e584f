"""What the fields of listed objects are as columns of a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generation.derive import PREFIX, operations

PLAIN = {"string": "text", "integer": "integer", "number": "number", "boolean": "flag"}
HEAD = '''"""What the fields of listed objects are as columns of a table, by model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["text", "choice", "integer", "number", "money", "flag", "moment", "texts", "json"]
"""A choice is a text with few values, a moment a point in time, and JSON an object or an array."""

'''


def columns_module(document: dict[str, Any]) -> str:
    """The module `columns`, of the document to generate from."""
    schemas: dict[str, Any] = document["components"]["schemas"]
    names = dict.fromkeys(name for item in listed(document) for name in with_parts(item, schemas))
    kinds = {name: {field: kind(each, schemas) for field, each in fields(name, schemas)} for name in names}
    return f"{HEAD}COLUMNS: Mapping[str, Mapping[str, Kind]] = {kinds!r}\n"


def listed(document: dict[str, Any]) -> Iterator[str]:
    """The schemas of the items of lists."""
    for _, operation in operations(document):
        if pagination := operation.get("x-toloka-pagination"):
            content = operation["responses"]["200"]["content"]["application/json"]
            page = document["components"]["schemas"][referred(content["schema"])]
            yield referred(page["properties"][pagination["items"]]["items"])


def with_parts(name: str, schemas: dict[str, Any]) -> Iterator[str]:
    """The schema, and those of its arrays of objects."""
    yield name
    for _, field in fields(name, schemas):
        item = field.get("items", {})
        if "$ref" in item and "properties" in schemas[referred(item)]:
            yield referred(item)


def fields(name: str, schemas: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from schemas[name]["properties"].items()


def referred(schema: dict[str, Any]) -> str:
    return str(schema["$ref"].removeprefix(PREFIX))


def kind(schema: dict[str, Any], schemas: dict[str, Any]) -> str:
    """The kind of column that the values of a field make."""
    if "oneOf" in schema:
        [schema] = [each for each in schema["oneOf"] if each != {"type": "null"}]
    if "$ref" in schema:
        schema = schemas[referred(schema)]
    types = schema.get("type", "object")
    type_ = next(each for each in types if each != "null") if isinstance(types, list) else types
    if type_ == "array":
        return "texts" if kind(schema["items"], schemas) in ("text", "choice") else "json"
    if "x-toloka-currency" in schema:
        return "money"
    if "enum" in schema:
        return "choice"
    if schema.get("format") == "date-time":
        return "moment"
    return PLAIN.get(type_, "json")
