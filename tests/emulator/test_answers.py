"""Made-up answers: they fit the project, and agree as often as asked."""

from __future__ import annotations

import json
from typing import Any

import pytest

from toloka_emulator import File
from toloka_emulator._rules.field_values import field_errors
from toloka_emulator._tolokers.answers import made_up_answer

SPECS: list[dict[str, Any]] = [
    {"type": "boolean"},
    {"type": "boolean", "allowed_values": [True]},
    {"type": "integer"},
    {"type": "integer", "min_value": 7, "max_value": 9},
    {"type": "integer", "max_value": -200},
    {"type": "float", "min_value": 0.25, "max_value": 0.5},
    {"type": "float", "min_value": 1000},
    {"type": "string"},
    {"type": "string", "allowed_values": ["OK", "BAD"]},
    {"type": "string", "min_length": 30},
    {"type": "string", "max_length": 3},
    {"type": "string", "pattern": "[0-9]+"},
    {"type": "string", "pattern": "[a-z]", "required": False},
    {"type": "url"},
    {"type": "json"},
    {"type": "coordinates"},
    {"type": "array_string", "min_size": 2, "max_size": 3},
    {"type": "array_integer", "max_size": 0},
    {"type": "array_coordinates", "min_size": 10},
]


@pytest.mark.parametrize("field", SPECS, ids=json.dumps)
def test_made_up_answers_fit(field: dict[str, Any]) -> None:
    for number in range(50):
        task = {"input_values": {"number": number}}
        values = made_up_answer({"field": field}, task, "a", seed="1", accuracy=0.5)
        assert list(field_errors({"field": field}, values, "")) == []


def test_what_no_made_up_answer_fits() -> None:
    spec = {"code": {"type": "string", "pattern": "[A-Z]{3}-[0-9]{4}"}}
    with pytest.raises(ValueError, match="pattern of code"):
        made_up_answer(spec, {"input_values": {}}, "a", seed="1", accuracy=1)


def test_a_file_field_gets_a_made_up_file() -> None:
    spec = {"photo": {"type": "file"}}
    values = made_up_answer(spec, {"input_values": {}}, "a", seed="1", accuracy=1)
    photo = values["photo"]
    assert isinstance(photo, File)
    assert (photo.media_type, photo.content[:8]) == ("image/png", b"\x89PNG\r\n\x1a\n")


def test_made_up_answers_agree_as_often_as_asked() -> None:
    spec = {"result": {"type": "string", "allowed_values": ["a", "b", "c", "d"]}}
    for accuracy, least, most in ((1.0, 1.0, 1.0), (0.8, 0.65, 0.85), (0.0, 0.15, 0.4)):
        same = 0
        for number in range(300):
            task = {
                "input_values": {"number": number},
                "known_solutions": [{"output_values": {"result": "d"}}],
            }
            answer = made_up_answer(spec, task, str(number), seed="1", accuracy=accuracy)
            same += answer == {"result": "d"}
        assert least <= same / 300 <= most + 0.05
