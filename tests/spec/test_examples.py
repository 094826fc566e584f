"""The recorded examples hold to the schemas that they stand under."""

from __future__ import annotations

import re
from collections import Counter
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest

import always_sent
from pointers import resolve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DOCUMENTED_TIMESTAMP = re.compile(
    r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,3}(\d{3})?)?"
)
"""With milliseconds; what the service tells of apps has microseconds."""


def is_part(path: Path) -> bool:
    """Whether an example file holds a part of a body, which no media type refers to."""
    return path.name.endswith(".schema.yaml")


def media_types(node: Any) -> Iterator[dict[str, Any]]:
    """Every schema that has examples beside it."""
    if isinstance(node, list):
        for item in node:
            yield from media_types(item)
    elif isinstance(node, dict):
        if "schema" in node and "examples" in node:
            yield node
        for value in node.values():
            yield from media_types(value)


def reasons(value: Any, schema: dict[str, Any], document: dict[str, Any]) -> list[str]:
    """Why a value is not of a schema of the document. A timestamp has the form that the service documents."""
    validator = jsonschema_rs.Draft202012Validator(
        {**schema, "components": document["components"]},
        validate_formats=True,
        formats={"date-time-local": lambda text: bool(DOCUMENTED_TIMESTAMP.fullmatch(text))},
    )
    return [
        f"{'/'.join(map(str, error.instance_path))}: {error.message}"
        for error in validator.iter_errors(value)
    ]


def invalid_examples(document: dict[str, Any]) -> list[str]:
    """Each example of the document that is not of the schema beside it."""
    return [
        f"{name}: {reason}"
        for media in media_types(document)
        for name, example in media["examples"].items()
        for reason in reasons(resolve(example, document)["value"], media["schema"], document)
    ]


def test_examples_are_of_the_schema_beside_them(bundle: dict[str, Any]) -> None:
    assert invalid_examples(bundle) == []


def test_recorded_answers_have_what_is_always_sent(
    bundle: dict[str, Any], examples: dict[Path, dict[str, Any]]
) -> None:
    document = always_sent.required(bundle)
    assert invalid_examples(document) == []
    for path, content in examples.items():
        if is_part(path):
            schema = {"$ref": f"#/components/schemas/{content['x-toloka-schema']}"}
            assert reasons(content["value"], schema, document) == [], path.name


@pytest.mark.parametrize("member", ["status", "owner"])
def test_a_recorded_answer_without_what_is_always_sent_is_seen(bundle: dict[str, Any], member: str) -> None:
    broken = always_sent.required(bundle)
    del broken["components"]["examples"]["training-id.response"]["value"][member]
    assert any(member in fault for fault in invalid_examples(broken))


@pytest.mark.parametrize(
    ("member", "value"),
    [("status", 7), ("id", None), ("created", "2024-01-02T03:04:05Z"), ("created", "2015-22-12T14:18:35")],
)
def test_an_invalid_example_is_seen(bundle: dict[str, Any], member: str, value: Any) -> None:
    broken = deepcopy(bundle)
    broken["components"]["examples"]["training-id.response"]["value"][member] = value
    assert any(fault.startswith(f"training-id: {member}: ") for fault in invalid_examples(broken))


def test_parts_of_bodies_are_of_the_schema_they_name(
    bundle: dict[str, Any], examples: dict[Path, dict[str, Any]]
) -> None:
    parts = {path.name: content for path, content in examples.items() if is_part(path)}
    assert parts
    for name, content in parts.items():
        assert content["x-toloka-schema"] in bundle["components"]["schemas"], name
        schema = {"$ref": f"#/components/schemas/{content['x-toloka-schema']}"}
        assert reasons(content["value"], schema, bundle) == [], name


def test_every_example_file_is_in_use(bundle: dict[str, Any], examples: dict[Path, dict[str, Any]]) -> None:
    """The bundle has each file as it is on disk, so some media type refers to it; but no parts of bodies."""
    bodies = {path.stem: content for path, content in examples.items() if not is_part(path)}
    assert bodies == bundle["components"]["examples"]


def test_example_names_are_unique(examples: dict[Path, dict[str, Any]]) -> None:
    counts = Counter(path.name for path in examples)
    assert [name for name, count in counts.items() if count > 1] == []


def test_every_example_says_what_it_is_and_whence(examples: dict[Path, dict[str, Any]]) -> None:
    for path, content in examples.items():
        expected = {"summary", "x-toloka-source", "value"} | ({"x-toloka-schema"} if is_part(path) else set())
        assert content.keys() == expected, path.name
        assert content["summary"].strip(), path.name


def test_every_exclusion_gives_its_reason(excluded: dict[Path, list[dict[str, str]]]) -> None:
    for path, entries in excluded.items():
        for entry in entries:
            assert entry.keys() == {"source", "where", "reason"}, path
            assert all(isinstance(text, str) and text.strip() for text in entry.values()), path
