"""Planted changes of a small page and a small reference, beside a small spec that says the same."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

import drift
from documentation.report import Outcome, compare, lines
from documentation.specification import Specification

SAMPLES = Path(__file__).parent / "samples" / "planted"
PAGE = "send-pigeon.md"
REFERENCE = "pigeons.yaml"


@dataclass(frozen=True)
class Change:
    file: str
    old: str
    new: str
    found: str

    def __str__(self) -> str:
        return f"{self.file}: {self.found}"


CHANGES = [
    Change(PAGE, "from $0.005 to $100", "from $0.001 to $100", "request reward: limit 0.001: not specified"),
    Change(PAGE, "from $0.005 to $100", "from 0.005 to 200 $", "request reward: limit 200: not specified"),
    Change(PAGE, "from $0.005 to $100", "from €0.005 to €200", "request reward: limit 200: not specified"),
    Change(
        PAGE,
        "20 requests per minute",
        "20 requests per minute or 40 per minute",
        "quota 40 a minute: not specified",
    ),
    Change(
        PAGE,
        "20 requests per minute",
        "40 requests per minute or 20 per minute",
        "quota 40 a minute: not specified",
    ),
    Change(PAGE, "status `201`", "status `207`", "status 207: not specified"),
    Change(PAGE, "combined with the `AND`", "combined with the `OR`", "request routes: OR: not specified"),
    Change(
        PAGE,
        "Required if `breed=HOMING`",
        "Required if `breed=RACING`",
        "request home: required if breed=RACING: not specified",
    ),
    Change(
        PAGE,
        "Required if `breed=HOMING`",
        "Required if `color=HOMING`",
        "request home: required if color=HOMING: not specified",
    ),
    Change(
        PAGE,
        "**breed** | **string \\| required",
        "**breed** | **string \\| requierd",
        "the flag 'requierd' is unknown",
    ),
    Change(REFERENCE, "'201'", "'202'", "status 202: not specified"),
    Change(REFERENCE, "'201'", "'207'", "status 207: not specified"),
    Change(REFERENCE, "      required: true  # path", "", "path loft_id: optional, specified required"),
    Change(REFERENCE, "        required: true  # body", "", "request: optional, specified required"),
]


@pytest.fixture
def specification() -> Specification:
    return Specification(yaml.safe_load((SAMPLES / "spec.yaml").read_text("utf-8")))


def planted(folder: Path, change: Change) -> Path:
    text = (SAMPLES / change.file).read_text("utf-8")
    assert change.old in text, "the text to change is not there"
    file = folder / change.file
    file.write_text(text.replace(change.old, change.new), "utf-8")
    return file


def texts(outcome: Outcome) -> list[str]:
    return [each.text for each in outcome.unexplained]


@pytest.mark.parametrize("name", [PAGE, REFERENCE])
def test_what_says_the_same_as_the_spec_is_no_difference(specification: Specification, name: str) -> None:
    outcome = compare([SAMPLES / name], specification, [])
    assert [*texts(outcome), *map(str, outcome.errors)] == []


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_a_planted_change_is_found_and_hides_nothing_else(
    tmp_path: Path, specification: Specification, change: Change
) -> None:
    outcome = compare([planted(tmp_path, change)], specification, [])
    assert outcome.errors == []
    assert change.found in texts(outcome)
    assert len(outcome.documents[0].tables) == len(
        compare([SAMPLES / change.file], specification, []).documents[0].tables
    )


def test_a_folder_without_documentation_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["drift.py", str(tmp_path)])
    assert drift.main() == 1
    assert f"{tmp_path}:1: unreadable: no documentation was found there" in capsys.readouterr().out


@pytest.mark.parametrize("name", [PAGE, REFERENCE])
def test_a_language_that_is_not_read_is_said_once(
    tmp_path: Path, specification: Specification, name: str
) -> None:
    text = (SAMPLES / name).read_text("utf-8")
    for english, russian in yaml.safe_load((SAMPLES / "russian.yaml").read_text("utf-8")).items():
        text = text.replace(english, russian)
    for number in range(3):
        (tmp_path / f"{number}-{name}").write_text(text, "utf-8")
    outcome = compare([tmp_path], specification, [])
    assert [error.problem for error in outcome.errors] == [
        "this file and 2 others are not in English, the only language that is read"
    ]
    assert len(list(lines(outcome))) == 2


def test_an_unknown_flag_is_named_with_its_line(tmp_path: Path, specification: Specification) -> None:
    change = next(each for each in CHANGES if "flag" in each.found)
    [difference] = [
        each
        for each in compare([planted(tmp_path, change)], specification, []).unexplained
        if each.text == change.found
    ]
    line = (tmp_path / PAGE).read_text("utf-8").splitlines()[difference.place.line - 1]
    assert "requierd" in line
