"""Cells become the values of their fields, and values become the cells that are read as the same."""

from __future__ import annotations

import datetime
import importlib
import io
import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tables.fields import EVERY_TYPE, of_type, project
from toloka_sdk import models
from toloka_tables import TableError, task_forms, write_tasks

pd: Any = importlib.import_module("pandas")


def read(type: str, cell: object, **constraints: object) -> Any:
    """What a cell of a column of this type becomes."""
    fields = project({"x": of_type(type, **constraints)}, {})
    rows: list[dict[str, object]] = [{"INPUT:x": cell}, {"INPUT:x": None}, {"INPUT:x": cell}]
    forms = [*task_forms(rows, project=fields, pool_id="1")]
    assert forms[0] == forms[-1]
    return forms[0].input_values["x"]


def refusal(type: str, cell: object, **constraints: object) -> str:
    with pytest.raises(TableError) as caught:
        read(type, cell, **constraints)
    assert (caught.value.row, caught.value.column) == (0, "INPUT:x")
    return caught.value.reason


@pytest.mark.parametrize(
    ("type", "cell", "value"),
    [
        ("string", "Hi", "Hi"),
        ("string", " with spaces ", " with spaces "),
        ("string", 'Text with "quotes".', 'Text with "quotes".'),
        ("string", "one\ntwo\tthree", "one\ntwo\tthree"),
        ("string", 17, "17"),
        ("STRING", "true", "true"),
        ("url", "https://example.com/a.jpg?q=two words", "https://example.com/a.jpg?q=two words"),
        ("url", "www.example.com", "www.example.com"),
        ("file", "d290f1ee-6c54-4b01-90e6-d701748f0851", "d290f1ee-6c54-4b01-90e6-d701748f0851"),
        ("boolean", "true", True),
        ("boolean", "FALSE", False),
        ("boolean", True, True),
        ("boolean", np.bool_(False), False),
        ("integer", "17", 17),
        ("integer", " -5 ", -5),
        ("integer", "3.0", 3),
        ("integer", 3.0, 3),
        ("integer", np.int64(9_007_199_254_740_993), 9_007_199_254_740_993),
        ("integer", "9007199254740993", 9_007_199_254_740_993),
        ("integer", Decimal(4), 4),
        ("float", "2.3", 2.3),
        ("float", "1", 1),
        ("float", ".5", 0.5),
        ("float", "1e3", 1000.0),
        ("float", np.float32(0.1), 0.1),
        ("float", Fraction(1, 4), 0.25),
        ("float", Decimal("0.10"), Decimal("0.10")),
        ("coordinates", "22.3341,32.32", "22.3341,32.32"),
        ("json", '{"a": [1, null]}', {"a": [1, None]}),
        ("json", r'{"a":1\,"b":"x\\y"}', {"a": 1, "b": "x\\y"}),
        ("json", {"a": 1}, {"a": 1}),
        ("json", (1, 2), [1, 2]),
        ("json", np.array([1, 2]), [1, 2]),
        ("array_integer", "1,2", [1, 2]),
        ("array_float", "1,2.3", [1, 2.3]),
        ("array_boolean", "true,false,true", [True, False, True]),
        ("array_boolean", "[true, false]", [True, False]),
        ("array_url", "https://example.com,https://example.org", ["https://example.com", "https://example.org"]),
        ("array_string", "text1, text2, text3", ["text1", "text2", "text3"]),
        ("array_string", r"one\, two,three", ["one, two", "three"]),
        ("array_string", r"C:\a,C:\b", ["C:\\a", "C:\\b"]),
        ("array_string", '" a "," b"', [" a ", " b"]),
        ("array_string", '["a, b", "c"]', ["a, b", "c"]),
        ("array_string", "[1]", ["[1]"]),
        ("array_string", "[a],b", ["[a]", "b"]),
        (
            "array_string",
            'Hi,Very nice,"This, but",Text with "quotes".,"Text with ""quotes"" and ,"',
            ["Hi", "Very nice", "This, but", 'Text with "quotes".', 'Text with "quotes" and ,'],
        ),
        ("array_string", ["a", 1], ["a", "1"]),
        ("array_string", np.array(["a", "b"]), ["a", "b"]),
        ("array_coordinates", '"22.3341,32.32","22.3341,32.32"', ["22.3341,32.32"] * 2),
        ("array_json", '{"a":1},{"b":[2,3]}', [{"a": 1}, {"b": [2, 3]}]),
        ("array_json", r'{"a":1\,"b":2},{"c":3}', [{"a": 1, "b": 2}, {"c": 3}]),
        ("array_json", '[{"a":1}]', [{"a": 1}]),
        ("array_json", "[1],[2]", [[1], [2]]),
    ],
)  # fmt: skip
def test_a_cell_becomes_a_value_of_its_field(type: str, cell: object, value: object) -> None:
    found = read(type, cell)
    assert found == value
    assert repr(found) == repr(value)  # of the same type


@pytest.mark.parametrize("cell", ["", None, float("nan"), np.float64("nan"), pd.NA, pd.NaT, Decimal("NaN")])
@pytest.mark.parametrize("type", EVERY_TYPE)
def test_a_missing_value_is_an_absent_field(type: str, cell: object) -> None:
    fields = project({"x": of_type(type), "y": of_type("string")}, {})
    [form] = task_forms([{"INPUT:x": cell, "INPUT:y": "there"}], project=fields, pool_id="1")
    assert form.input_values == {"y": "there"}


@pytest.mark.parametrize(
    ("type", "cell", "advice"),
    [
        ("string", 1.0, "must be text, not 1.0"),
        ("string", True, "must be text, not True"),
        ("string", datetime.date(2024, 1, 2), "Make it text in the table"),
        ("url", "https://", "must be a URL such as https://example.com/1.jpg"),
        ("url", " https://example.com", "without spaces"),
        ("boolean", "yes", "must be true or false, not 'yes'"),
        ("boolean", 1, "must be true or false, not 1"),
        ("integer", "1.5", "must be an integer, not '1.5'"),
        ("integer", "12,5", "must be a number, not '12,5'. Write the fraction behind a point"),
        ("integer", True, "must be a number, not True"),
        ("float", "1_000", "must be a number, not '1_000'"),
        ("float", "nan", "must be a number, not 'nan'"),
        ("float", "1e999", "must be a finite number"),
        ("coordinates", "95,12", "a latitude up to 90"),
        ("coordinates", "22.3", "such as 53.91,27.53"),
        ("json", "{'a': 1}", "is no JSON"),
        ("json", '{"a": NaN}', "NaN is no JSON"),
        ("json", "17", "must be a JSON object or array, not 17"),
        ("json", "[" * 100_000, "nested too deeply"),
        ("array_string", "['a', 'b']", "a list as Python shows it. Write the items separated by commas"),
        ("array_string", '"a, b', "begins with a quotation mark and doesn't end with one"),
        ("array_string", {"a"}, "must be an array"),
        ("array_string", ["a", None], "has an item that is missing"),
        ("array_string", b"a", "must be an array"),
        ("array_integer", "1,,2", "must be a number, not ''"),
        ("array_coordinates", "1,2,3,4", "each pair stands in quotation marks"),
        ("array_json", "{a}", "is no JSON"),
    ],
)
def test_a_cell_that_is_no_value_of_its_field_is_refused_with_what_to_write(
    type: str, cell: object, advice: str
) -> None:
    assert advice in refusal(type, cell)


@pytest.mark.parametrize(
    ("type", "constraints", "fits", "cell", "advice"),
    [
        ("string", {"allowed_values": ["cat", "dog"]}, "cat", "dgo", "can't be 'dgo'. Did you mean 'dog'?"),
        ("string", {"allowed_values": ["cat", "dog"]}, "cat", "bird", "Allowed are cat, dog"),
        ("boolean", {"allowed_values": [True]}, "true", "false", "can't be False"),
        ("integer", {"allowed_values": [1, 2]}, "1", "3", "can't be 3"),
        ("integer", {"min_value": 1, "max_value": 5}, "5", "6", "must be at most 5, not 6"),
        ("float", {"min_value": 0.5}, "0.5", "0.4", "must be at least 0.5, not 0.4"),
        ("string", {"min_length": 2}, "ab", "a", "must have at least 2 characters, not 1"),
        ("string", {"max_length": 2}, "ab", "abc", "must have at most 2 characters, not 3"),
        ("string", {"pattern": "[a-z]+"}, "abc", "abc1", "must match the pattern [a-z]+"),
        ("string", {"pattern": "(?<broken"}, "abc", None, ""),
        ("array_string", {"max_size": 2}, "a,b", "a,b,c", "must have at most 2 items, not 3"),
        ("array_string", {"min_size": 2}, "a,b", "a", "must have at least 2 items, not 1"),
        ("array_string", {"allowed_values": ["a"]}, "a,a", "a,b", "can't be 'b'"),
        ("array_integer", {"max_value": 2}, "1,2", "1,3", "must be at most 2, not 3"),
    ],
)  # fmt: skip
def test_a_value_is_held_to_the_constraints_of_its_field(
    type: str, constraints: dict[str, object], fits: str, cell: str | None, advice: str
) -> None:
    read(type, fits, **constraints)
    if cell is not None:
        assert advice in refusal(type, cell, **constraints)


# There and back

TEXTS = st.text(min_size=1)
ALPHABET = st.text("ab,\"\\[]{}: \n\t';", min_size=1)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)
ITEMS: dict[str, st.SearchStrategy[Any]] = {
    "string": TEXTS | ALPHABET,
    "url": st.text("abc,/:?=\"", min_size=1).map(lambda text: f"www.{text}"),
    "boolean": st.booleans(),
    "integer": st.integers(),
    "float": st.floats(allow_nan=False, allow_infinity=False),
    "coordinates": st.builds("{},{}".format, st.integers(-90, 90), st.integers(-180, 180)),
    "file": st.uuids().map(str),
    "json": st.lists(JSON) | st.dictionaries(st.text(), JSON),
}  # fmt: skip
VALUES = {
    type: st.lists(
        ITEMS[type.removeprefix("array_")] | (st.just("") if type == "array_string" else st.nothing())
    )
    if type.startswith("array_")
    else ITEMS[type]
    for type in EVERY_TYPE
}


@given(
    st.lists(st.fixed_dictionaries({}, optional=VALUES).filter(bool), max_size=3),
    st.sampled_from(["t.tsv", "t.csv"]),
)
@settings(deadline=None)
def test_values_are_written_and_read_unchanged(rows: list[dict[str, Any]], name: str) -> None:
    fields = project(EVERY_TYPE, {})
    forms = [models.TaskForm(pool_id="1", input_values=values) for values in rows]
    text = io.StringIO(newline="")
    text.name = name
    assert write_tasks(forms, text, project=fields) == len(forms)
    text.seek(0)
    assert [*task_forms(text, project=fields, pool_id="1")] == forms
    first = text.getvalue()
    again = io.StringIO(newline="")
    again.name = name
    write_tasks(forms, again, project=fields)
    assert again.getvalue() == first


@given(st.one_of(*(st.tuples(st.just(type), values) for type, values in VALUES.items())))
@settings(deadline=None)
def test_values_that_are_no_text_yet_are_taken_as_they_are(typed: tuple[str, Any]) -> None:
    type, value = typed
    if value not in ("", None):
        assert read(type, json.loads(json.dumps(value)) if type == "array_json" else value) == value
