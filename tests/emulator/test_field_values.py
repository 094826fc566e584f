"""Values of fields, held to what the project says of them."""

from __future__ import annotations

from typing import Any

import pytest

from toloka_emulator._rules.field_values import field_errors


def found(spec: dict[str, Any], values: dict[str, Any], *, complete: bool = True) -> dict[str, str]:
    return {path: fault.code for path, fault in field_errors(spec, values, "in", complete=complete)}


@pytest.mark.parametrize(
    ("type", "good", "bad", "code"),
    [
        ("string", "", 1, "STRING_EXPECTED"),
        ("STRING", "a", True, "STRING_EXPECTED"),
        ("boolean", False, "false", "BOOLEAN_EXPECTED"),
        ("integer", 3, 3.5, "INTEGER_EXPECTED"),
        ("integer", -1, True, "INTEGER_EXPECTED"),
        ("float", 3, "3", "FLOAT_EXPECTED"),
        ("float", 0.1, False, "FLOAT_EXPECTED"),
        ("url", "https://example.com/1.png", "http:/1.png", "INVALID_URL_SYNTAX"),
        ("URL", "www.site.com/image1.png", "two words", "INVALID_URL_SYNTAX"),
        ("url", "/disk/1.png", "", "INVALID_URL_SYNTAX"),
        ("url", "http://[::1]/", "http://[", "INVALID_URL_SYNTAX"),
        ("url", "a", 1, "INVALID_URL_SYNTAX"),
        ("url", "https://example.com/?q=two words", "https://example.com/two words", "INVALID_URL_SYNTAX"),
        ("json", {"a": 1}, 1, "JSON_EXPECTED"),
        ("json", "&#9994;", None, "VALUE_REQUIRED"),
        ("coordinates", "53.910236, 27.531110", "91,0", "INVALID_COORDINATES_SYNTAX"),
        ("coordinates", "-90,-180", "there", "INVALID_COORDINATES_SYNTAX"),
        ("file", "0983459b-e26f-42f3-a5fd-6e3feee913e7", 1, "STRING_EXPECTED"),
        ("array_string", ["a", "b"], "a", "ARRAY_EXPECTED"),
    ],
)
def test_values_must_be_of_the_fields_type(type: str, good: Any, bad: Any, code: str) -> None:
    spec = {"field": {"type": type}}
    assert found(spec, {"field": good}) == {}
    assert found(spec, {"field": bad}) == {"in.field": code}


def test_a_type_of_a_newer_service_takes_anything() -> None:
    assert found({"field": {"type": "hologram"}}, {"field": {"x": 1}}) == {}


@pytest.mark.parametrize("values", [{}, {"field": None}])
def test_fields_are_required_unless_they_say_otherwise(values: dict[str, Any]) -> None:
    spec = {"field": {"type": "string"}}
    assert found(spec, values) == {"in.field": "VALUE_REQUIRED"}
    assert found(spec, values, complete=False) == {}
    assert found({"field": {"type": "string", "required": False}}, values) == {}


def test_other_fields_are_refused() -> None:
    assert found({}, {"field": None}) == {"in.field": "VALUE_NOT_ALLOWED"}


@pytest.mark.parametrize(
    ("limits", "good", "bad", "code"),
    [
        ({"type": "integer", "min_value": 1}, 1, 0, "VALUE_LESS_THAN_MIN"),
        ({"type": "float", "max_value": 1.5}, 1.5, 1.6, "VALUE_GREATER_THAN_MAX"),
        ({"type": "string", "min_length": 2}, "ab", "a", "STRING_LENGTH_LESS_THAN_MIN"),
        ({"type": "string", "max_length": 2}, "ab", "abc", "STRING_LENGTH_GREATER_THAN_MAX"),
        ({"type": "string", "pattern": "[a-z]+"}, "ab", "ab1", "PATTERN_MISMATCH"),
        ({"type": "array_string", "min_size": 1}, ["a"], [], "ARRAY_SIZE_LESS_THAN_MIN"),
        ({"type": "array_string", "max_size": 1}, ["a"], ["a", "b"], "ARRAY_SIZE_GREATER_THAN_MAX"),
        ({"type": "string", "allowed_values": ["OK", "BAD"]}, "OK", "ok", "VALUE_NOT_ALLOWED"),
        ({"type": "boolean", "allowed_values": [True]}, True, False, "VALUE_NOT_ALLOWED"),
        ({"type": "integer", "allowed_values": [1, 2]}, 2, 3, "VALUE_NOT_ALLOWED"),
    ],
)
def test_values_must_keep_the_fields_limits(limits: dict[str, Any], good: Any, bad: Any, code: str) -> None:
    assert found({"field": limits}, {"field": good}) == {}
    assert found({"field": limits}, {"field": bad}) == {"in.field": code}


def test_a_pattern_that_python_cannot_read_forbids_nothing() -> None:
    assert found({"field": {"type": "string", "pattern": r"\p{L}+"}}, {"field": "ab"}) == {}


def test_limits_of_the_items_of_an_array() -> None:
    spec = {"field": {"type": "ARRAY_INTEGER", "max_value": 5}}
    assert found(spec, {"field": [1, 9, "x", 5]}) == {
        "in.field.1": "VALUE_GREATER_THAN_MAX",
        "in.field.2": "INTEGER_EXPECTED",
    }


def test_a_limit_that_was_passed_is_told() -> None:
    ((_, fault),) = field_errors({"a": {"type": "integer", "min_value": 1}}, {"a": 0}, "in")
    assert fault.as_document()["params"] == [1]
