"""The bundled spec as cases: an operation, one of its answers, the example recorded for it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from typing import Any

from toloka_api import models

SAMPLES: dict[str, Any] = {"integer": 7, "boolean": True, "array": ["id"], "string": "x"}
SAMPLE_FILE = b"\x89PNG\r\n\x00\xff"
SAMPLE_DATE = "2024-02-03T04:05:06.789"


@cache
def bundle() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(files("toloka_api").joinpath("openapi.json").read_text("utf-8"))
    return document


def resolve(node: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in node:
        target: Any = bundle()
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part.replace("~1", "/").replace("~0", "~")]
        node = target
    return node


@dataclass(frozen=True)
class Operation:
    """One operation of the spec, or one variant of it (x-toloka-variants)."""

    method: str
    path: str
    definition: dict[str, Any]
    variant: str | None = None

    @property
    def operation_id(self) -> str:
        return str(self.definition["operationId"])

    @property
    def resource(self) -> str:
        return str(self.definition["x-toloka-sdk"]["resource"])

    @property
    def name(self) -> str:
        """The method's name in a client."""
        return self.variant or str(self.definition["x-toloka-sdk"]["method"])

    @property
    def function(self) -> str:
        """The generated function's name."""
        suffix = self.name.removeprefix(self.definition["x-toloka-sdk"]["method"])
        return re.sub(r"(?<!^)(?=[A-Z])", "_", self.operation_id).lower() + suffix

    @property
    def described(self) -> dict[str, str]:
        """What the spec says of the variant."""
        described: dict[str, str] = self.definition["x-toloka-variants"][self.variant]
        return described

    @property
    def summary(self) -> str:
        return str(self.described["summary"] if self.variant else self.definition["summary"])

    @property
    def starts(self) -> bool:
        """Whether the call starts a long-running operation."""
        if self.variant:
            return self.described["answer"] == "Operation"
        return "x-toloka-operation" in self.definition

    @property
    def constants(self) -> dict[str, str]:
        """The query parameters that the call always sends."""
        return {name: str(value).lower() for name, value in self._when.items()} if self.starts else {}

    @property
    def _when(self) -> dict[str, Any]:
        when: dict[str, Any] = self.definition.get("x-toloka-operation", {}).get("when", {})
        return when

    @property
    def path_arguments(self) -> dict[str, str]:
        return {name: f"{name}-1" for name in re.findall(r"{(\w+)}", self.path)}

    @property
    def filled_path(self) -> str:
        return self.path.format(**self.path_arguments)

    @property
    def query_parameters(self) -> list[dict[str, Any]]:
        resolved = [resolve(each) for each in self.definition.get("parameters", [])]
        return [each for each in resolved if each["in"] == "query" and each["name"] not in self._when]

    @property
    def required(self) -> dict[str, Any]:
        """A value for each query parameter that must be there."""
        return {each["name"]: sample(each)[0] for each in self.query_parameters if each.get("required")}

    @property
    def request(self) -> dict[str, Any]:
        """The request's media type object, empty where the operation takes no body."""
        media: dict[str, Any] = (
            resolve(self.definition.get("requestBody", {})).get("content", {}).get("application/json", {})
        )
        return media

    def typed(self, value: Any) -> Any:
        """A recorded body as the models that a user would send."""
        return typed(self.request["schema"], value)

    def bodies(self) -> list[tuple[str, Any]]:
        """Name and value of each recorded request."""
        cases = [
            (name, resolve(example)["value"]) for name, example in self.request.get("examples", {}).items()
        ]
        if self.variant is None:
            return cases
        several = self.described["sends"] == "many"
        return [(name, value) for name, value in cases if isinstance(value, list) is several]

    def some_body(self) -> list[Any]:
        """A body, as the arguments of a call: recorded, or made of a recorded one, or empty."""
        if not self.request:
            return []
        if recorded := self.bodies():
            return [self.typed(recorded[0][1])]
        examples = self.request.get("examples", {}).values()
        one: Any = next((resolve(each)["value"] for each in examples), {})
        one = one[0] if isinstance(one, list) else one
        return [self.typed([one] if self.variant and self.described["sends"] == "many" else one)]

    def some_answer(self) -> tuple[int, Any]:
        """A recorded answer, or one that is made of the answer to another variant."""
        for _, status, value in self.answers():
            if status < 300:
                return status, value
        others = next(each for each in variants(self) if each.answers() and each.described["sends"] == "one")
        return 200, {"items": {"0": others.some_answer()[1]}, "validation_errors": {}}

    def answers(self) -> list[tuple[str, int, Any]]:
        """Name, status and value of each recorded answer; an empty answer has no value."""
        cases: list[tuple[str, int, Any]] = []
        for code, answer in self.definition["responses"].items():
            status = int(code.replace("XX", "00"))
            content = resolve(answer).get("content", {})
            if not content:
                cases.append((f"{status}-empty", status, None))
            if "application/octet-stream" in content:
                cases.append((f"{status}-file", status, SAMPLE_FILE))
            media = content.get("application/json", {"examples": {}})
            cases += [
                (f"{status}-{name}", status, resolve(each)["value"])
                for name, each in media["examples"].items()
            ]
        return [case for case in cases if case[1] >= 400 or self._answers(case[2])]

    def _answers(self, value: Any) -> bool:
        """Whether the answer is one to this variant."""
        if self.variant is None:
            return True
        kind = "Operation" if "submitted" in value else "BatchResult" if "items" in value else ""
        answer = self.described["answer"]
        return answer.endswith(kind) if kind else not answer.endswith(("Operation", "BatchResult"))


def typed(schema: dict[str, Any], value: Any) -> Any:
    """The models that make up a value of this schema. A union's tag tells its variant."""
    name = schema.get("$ref", "").rsplit("/", 1)[-1]
    schema = resolve(schema)
    if schema.get("type") == "array":
        return [typed(schema["items"], item) for item in value]
    if "anyOf" in schema:
        return typed(next(each for each in schema["anyOf"] if fits(each, value)), value)
    return getattr(models, name).from_dict(value)


def fits(schema: dict[str, Any], value: Any) -> bool:
    schema = resolve(schema)
    if (schema.get("type") == "array") != isinstance(value, list):
        return False
    parts = [schema, *map(resolve, schema.get("allOf", []))]
    tags = [part.get("properties", {}).get("type", {}).get("const") for part in parts]
    return all(tag is None or value.get("type") == tag for tag in tags)


def operations() -> Iterator[Operation]:
    for path, item in bundle()["paths"].items():
        for method, definition in item.items():
            if method != "parameters":
                operation = Operation(method.upper(), path, definition)
                yield from variants(operation) if "x-toloka-variants" in definition else [operation]


def variants(operation: Operation) -> list[Operation]:
    return [replace(operation, variant=name) for name in operation.definition["x-toloka-variants"]]


def sample(parameter: dict[str, Any]) -> tuple[Any, str]:
    """A value for a query parameter as a user gives it, and as it goes on the wire."""
    schema = resolve(parameter["schema"])
    if schema.get("format") == "date-time-local":
        return datetime(2024, 2, 3, 4, 5, 6, 789_000, UTC), SAMPLE_DATE
    if "anyOf" in schema:
        value = schema["anyOf"][0]["enum"][0]
        return value, value
    if schema["type"] == "array":
        items = resolve(schema["items"])
        first = re.findall(r"\w+", items.get("pattern", "x"))[0]
        value = items["anyOf"][0]["enum"][0] if "anyOf" in items else first
        return [value, f"{value}"], f"{value},{value}"
    value = SAMPLES[schema["type"]]
    return value, {7: "7", True: "true"}.get(value, value)
