"""The bundled OpenAPI document, as the emulator needs it: endpoints, and where their schemas lie."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, cached_property
from pkgutil import get_data
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

METHODS = ("get", "put", "post", "delete", "patch", "head", "options")
DEFAULT = "x-toloka-default"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One declared parameter.

    `pointer` leads to its schema, `types` are the JSON types it may take, `default` is what it is if
    it is left out.
    """

    name: str
    location: str
    required: bool
    default: Any
    pointer: str
    types: frozenset[str]
    item_types: frozenset[str]
    format: str | None
    exploded: bool


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One operation of the document.

    Attributes:
        id: The `operationId`.
        method: The method, in upper case.
        path: The path template, below the base path.
        parameters: Its parameters, those of the path item included.
        body: The pointer to the schema of its JSON body, or None when it takes none.
        body_required: Whether the body may not be left out.
        item: The pointer to the schema of one object, where the body is one or an array of them.
        responses: For each declared status (`200`, `4XX`, …) the pointer to the schema of its body, whatever
            media type that has, and None without a body.
        pagination: The `x-toloka-pagination` extension.
        rate_limit: The `x-toloka-rate-limit` extension.
        limits: The `x-toloka-limits` extension.
    """

    id: str
    method: str
    path: str
    parameters: tuple[Parameter, ...]
    body: str | None
    body_required: bool
    item: str | None
    responses: Mapping[str, str | None]
    pagination: Mapping[str, Any]
    rate_limit: Mapping[str, int]
    limits: Mapping[str, Any]

    def default(self, parameter: str) -> Any:
        """What a parameter is if it is left out."""
        return next(each.default for each in self.parameters if each.name == parameter)


class Specification:
    """The OpenAPI document and its endpoints, by `operationId`."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document = document
        server: str = document["servers"][0]["url"]
        self._property_names: dict[str, frozenset[str]] = {}
        self._followed: dict[str, tuple[str, Any]] = {}
        self.base_path = urlsplit(server).path.rstrip("/")

    @cached_property
    def endpoints(self) -> dict[str, Endpoint]:
        """The endpoints, by `operationId`."""
        return {endpoint.id: endpoint for endpoint in self._read_endpoints()}

    def follow(self, pointer: str) -> tuple[str, Any]:
        """Finds what a JSON pointer leads to, through any `$ref`, and the pointer it really has."""
        if pointer not in self._followed:
            self._followed[pointer] = self._found(pointer)
        return self._followed[pointer]

    def _found(self, pointer: str) -> tuple[str, Any]:
        node: Any = self.document
        for step in pointer.split("/")[1:]:
            key = step.replace("~1", "/").replace("~0", "~")
            node = node[int(key) if key.isdecimal() and key not in node else key]
        if "$ref" in node:
            reference: str = node["$ref"]
            return self.follow(reference.removeprefix("#"))
        return pointer, node

    def property_names(self, schema: str) -> frozenset[str]:
        """The properties that a named schema declares, through `allOf` and `$ref`."""
        if schema not in self._property_names:
            properties = self._properties(f"/components/schemas/{schema}")
            self._property_names[schema] = frozenset(name for name, _ in properties)
        return self._property_names[schema]

    def defaults(self, schema: str) -> dict[str, Any]:
        """What the service takes the properties of a named schema for that are left out."""
        properties = self._properties(f"/components/schemas/{schema}")
        stated = {name: self.follow(pointer)[1] for name, pointer in properties}
        return {name: each[DEFAULT] for name, each in stated.items() if DEFAULT in each}

    def _properties(self, pointer: str) -> Iterator[tuple[str, str]]:
        """The name of each property, and the pointer to its schema."""
        pointer, node = self.follow(pointer)
        yield from ((name, f"{pointer}/properties/{name}") for name in node.get("properties", ()))
        for index in range(len(node.get("allOf", ()))):
            yield from self._properties(f"{pointer}/allOf/{index}")

    def _read_endpoints(self) -> Iterator[Endpoint]:
        for path in self.document["paths"]:
            place, item = self.follow(f"/paths/{_escaped(path)}")
            for method in METHODS:
                if method in item:
                    yield self._read_endpoint(path, method, place, item)

    def _read_endpoint(self, path: str, method: str, place: str, item: Mapping[str, Any]) -> Endpoint:
        operation = item[method]
        here = f"{place}/{method}"
        pointers = [f"{place}/parameters/{index}" for index in range(len(item.get("parameters", ())))]
        pointers += [f"{here}/parameters/{index}" for index in range(len(operation.get("parameters", ())))]
        body: str | None = None
        body_required = False
        if "requestBody" in operation:
            at, declared = self.follow(f"{here}/requestBody")
            body = f"{at}/content/application~1json/schema"
            body_required = declared.get("required", False)
        responses: dict[str, str | None] = {}
        for status in operation["responses"]:
            at, declared = self.follow(f"{here}/responses/{status}")
            media_type = next(iter(declared.get("content", ())), None)
            responses[status] = f"{at}/content/{_escaped(media_type)}/schema" if media_type else None
        return Endpoint(
            id=operation["operationId"],
            method=method.upper(),
            path=path,
            parameters=tuple(self._read_parameter(pointer) for pointer in pointers),
            body=body,
            body_required=body_required,
            item=self._item(body),
            responses=responses,
            pagination=operation.get("x-toloka-pagination", {}),
            rate_limit=operation.get("x-toloka-rate-limit", {}),
            limits=operation.get("x-toloka-limits", {}),
        )

    def _read_parameter(self, pointer: str) -> Parameter:
        at, declared = self.follow(pointer)
        schema = f"{at}/schema"
        place, node = self.follow(schema)
        return Parameter(
            name=declared["name"],
            location=declared["in"],
            required=declared.get("required", False),
            default=node.get(DEFAULT),
            pointer=schema,
            types=self._types(schema),
            item_types=self._types(f"{place}/items") if "items" in node else frozenset(),
            format=node.get("format"),
            exploded=declared.get("explode", True),
        )

    def _item(self, body: str | None) -> str | None:
        if body is None:
            return None
        at, schema = self.follow(body)
        for index, variant in enumerate(schema.get("anyOf", ())):
            if variant.get("type") == "array":
                return f"{at}/anyOf/{index}/items"
        return None

    def _types(self, pointer: str) -> frozenset[str]:
        at, node = self.follow(pointer)
        found: set[str] = set()
        if "type" in node:
            found.update([node["type"]] if isinstance(node["type"], str) else node["type"])
        for word in ("anyOf", "oneOf", "allOf"):
            for index in range(len(node.get(word, ()))):
                found |= self._types(f"{at}/{word}/{index}")
        return frozenset(found)


@cache
def bundled() -> Specification:
    """Reads the document that the generated package carries. It is read once a process."""
    content = get_data("toloka_api", "openapi.json")
    assert content is not None, "packages in files and archives have data"
    return Specification(json.loads(content))


def uri_fragment(pointer: str) -> str:
    """A JSON pointer as a URI carries it."""
    return "#" + quote(pointer, safe="/~")


def _escaped(step: str) -> str:
    return step.replace("~", "~0").replace("/", "~1")
