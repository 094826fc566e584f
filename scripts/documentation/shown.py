"""What the recorded examples show of the fields that the spec states."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from documentation.fields import Field, Fields
from documentation.schemas import joined
from documentation.specification import EXAMPLES

TYPES = {dict: "object", list: "array", str: "string", type(None): "null"}


class Shown:
    """The recorded examples set against the fields.

    Args:
        fields: Those of the spec.
        examples: The folder of the recorded examples.
    """

    def __init__(self, fields: Fields, examples: Path = EXAMPLES) -> None:
        self.fields = fields
        self.resolve = fields.spec.resolve
        self.shown: set[Field] = set()
        """The fields that an example has."""
        self.unstated: set[tuple[str, str]] = set()
        """The example and the place of what its schema doesn't state."""
        for name, schema, value in [*self._bodies(), *self._parts(examples)]:
            self._walk(value, [schema], name, "")

    def _bodies(self) -> Iterator[tuple[str, Any, Any]]:
        """Each example of a body with its schema. An answer that is sent back as it was read is an answer."""
        document = self.fields.spec.document
        for item in (*document["paths"].values(), *document["webhooks"].values()):
            for call in (call for method, call in item.items() if method != "parameters"):
                answers = [each for body in call["responses"].values() for each in self._examples(body)]
                requests = self._examples(call.get("requestBody", {}))
                for reference, schema in {**dict(requests), **dict(answers)}.items():
                    yield reference.rsplit("/", 1)[-1], schema, self.resolve({"$ref": reference})["value"]

    def _examples(self, body: Any) -> Iterator[tuple[str, Any]]:
        """The reference of each example of a body, with its schema."""
        for media in self.resolve(body).get("content", {}).values():
            for example in media.get("examples", {}).values():
                yield example["$ref"], media["schema"]

    def _parts(self, folder: Path) -> Iterator[tuple[str, Any, Any]]:
        """Each example of a part of a body, which the bundle doesn't have."""
        for file in sorted(folder.rglob("*.schema.yaml")):
            content = yaml.safe_load(file.read_text("utf-8"))
            schema = {"$ref": f"#/components/schemas/{content['x-toloka-schema']}"}
            yield file.stem, schema, content["value"]

    def _walk(self, value: Any, schemas: list[Any], example: str, place: str) -> None:
        """Sets a value against the schemas that all hold for it."""
        parts = [part for schema in schemas for part in self._parts_of(schema, value)]
        if isinstance(value, list):
            items = [part["items"] for part in parts if "items" in part]
            for item in value:
                self._walk(item, items, example, place)
        elif isinstance(value, dict) and any(map(is_specific, parts)):
            for key, inner in value.items():
                self._member(inner, key, parts, example, joined(place, key))

    def _member(self, value: Any, key: str, parts: list[Any], example: str, place: str) -> None:
        stated = [part["properties"][key] for part in parts if key in part.get("properties", {})]
        others = [part["additionalProperties"] for part in parts if "additionalProperties" in part]
        self.shown |= {self.fields.of[id(schema)] for schema in stated}
        if not stated and not others:
            self.unstated.add((example, place))
        self._walk(value, stated or others, example, place)

    def _parts_of(self, schema: Any, value: Any) -> Iterator[Any]:
        """The parts of a schema that hold for a value: of alternatives, the first that it fits."""
        schema = self.resolve(schema)
        if not isinstance(schema, dict):
            return
        yield schema
        for part in schema.get("allOf", ()):
            yield from self._parts_of(part, value)
        for alternative in [*schema.get("anyOf", ()), *schema.get("oneOf", ())]:
            if self._fits(value, alternative):
                yield from self._parts_of(alternative, value)
                return

    def _fits(self, value: Any, schema: Any) -> bool:
        """Whether a value has the type, the tags and the properties that tell variants apart."""
        for part in self._parts_of(schema, value):
            types = [part["type"]] if isinstance(part.get("type"), str) else part.get("type", [])
            if types and TYPES.get(type(value), types[0]) not in types:
                return False
            if isinstance(value, dict):
                tags = {
                    key: each["const"] for key, each in part.get("properties", {}).items() if "const" in each
                }
                if any(value.get(key) != tag for key, tag in tags.items()):
                    return False
                if not value.keys() >= set(part.get("required", ())):
                    return False
        return True


def is_specific(schema: dict[str, Any]) -> bool:
    """Whether a schema says more of an object than that it is one."""
    return bool(schema.keys() & {"properties", "additionalProperties", "type"})
