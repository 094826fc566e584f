"""The bundle as other teams fetch it: the same document twice, and the checksums of both."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from ruamel.yaml import YAML

from published import publish

MADE = Path(__file__).parents[2] / "generated" / "toloka_api"

TRAPS = {
    "no": "on",
    "date": ["2024-02-03", "2024-02-03T04:05:06.789", "12:30:45"],
    "number": ["1e3", "0o17", "0x1F", "1_000", "007", "08", "12e03", ".5", "-", "~", "", 0.05, 1e-7, 10, True, None],
    "text": [" before", "after ", "two  spaces " * 12, "a: b #c", "'\"\\", "\ttab", "*a &b !c %d @e `f"],
    "long": "words and more words " * 20,
    "lines": "first\n\n  indented\nlast",
    "many lines": "first line of a text\nand another one\n",
    "other alphabets": "Привет, 🌍\u2028\x85\x07",
    "empty": [{}, []],
}


def parsed(text: bytes) -> list[object]:
    """What parsers of YAML 1.1 and 1.2 make of it."""
    first: object = yaml.safe_load(text)
    second: object = YAML(typ="safe", pure=True).load(text)
    return [first, second]


def published(document: Any, folder: Path) -> bytes:
    publish(json.dumps(document).encode(), folder)
    return (folder / "openapi.yaml").read_bytes()


def test_the_two_documents_are_the_same() -> None:
    document = json.loads((MADE / "openapi.json").read_bytes())
    text = (MADE / "openapi.yaml").read_bytes()
    assert list(yaml.load(text, yaml.CSafeLoader)) == list(document)
    assert yaml.load(text, yaml.CSafeLoader) == document
    assert YAML(typ="safe").load(text) == document


@pytest.mark.parametrize("name", TRAPS)
def test_what_yaml_could_misread_stays_as_it_is(name: str, tmp_path: Path) -> None:
    document = {name: TRAPS[name]}
    assert parsed(published(document, tmp_path)) == [document, document]


def test_the_yaml_reads_well(tmp_path: Path) -> None:
    text = (MADE / "openapi.yaml").read_text("utf-8")
    assert max(map(len, text.splitlines())) <= 160
    assert not re.search(r"^ *(?:- )?\w+: [\[{&*][^\]}]", text, re.MULTILINE)
    assert "…" in text
    lines = published({"a": "one\ntwo", "b": [{"c": "word " * 30 + "end"}]}, tmp_path).decode().splitlines()
    assert lines[:3] == ["a: |-", "  one", "  two"]
    assert lines[3:5] == ["b:", "  - c: >-"]


def test_the_checksums_are_those_of_the_files() -> None:
    for line in (MADE / "SHA256SUMS").read_text("ascii").splitlines():
        expected, name = line.split("  ")
        assert hashlib.sha256((MADE / name).read_bytes()).hexdigest() == expected


def test_publishing_again_changes_nothing(tmp_path: Path) -> None:
    publish((MADE / "openapi.json").read_bytes(), tmp_path)
    names = sorted(file.name for file in tmp_path.iterdir())
    assert names == ["SHA256SUMS", "openapi.json", "openapi.yaml"]
    assert [(tmp_path / name).read_bytes() for name in names] == [(MADE / name).read_bytes() for name in names]
