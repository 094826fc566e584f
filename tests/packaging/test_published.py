"""The bundles as other teams fetch them: each in two forms, and the checksums of all."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from ruamel.yaml import YAML

from bundling.published import as_yaml

ROOT = Path(__file__).parents[2]
MADE = ROOT / "generated" / "toloka_api"
NAMES = ["openapi.json", "openapi.simple.json"]
COMMAND = ROOT / "scripts" / "publish.py"

TRAPS: dict[str, Any] = {
    "no": "on",
    "date": ["2024-02-03", "2024-02-03T04:05:06.789", "12:30:45"],
    "number": ["1e3", "0o17", "0x1F", "1_000", "007", "08", "12e03", ".5", "-", "~", ""],
    "no text": [0.05, 1e-7, 10, True, None],
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


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the command writes."""
    folder = tmp_path_factory.mktemp("release") / "new"
    subprocess.run([sys.executable, COMMAND, "--to", folder], check=True)
    return folder


def written(document: Any) -> bytes:
    return as_yaml(json.dumps(document).encode())


@pytest.mark.parametrize("name", ["openapi", "openapi.simple"])
def test_the_two_documents_are_the_same(name: str, release: Path) -> None:
    assert (release / f"{name}.json").read_bytes() == (MADE / f"{name}.json").read_bytes()
    document = json.loads((MADE / f"{name}.json").read_bytes())
    text = (release / f"{name}.yaml").read_bytes()
    assert list(yaml.load(text, yaml.CSafeLoader)) == list(document)
    assert yaml.load(text, yaml.CSafeLoader) == document
    assert YAML(typ="safe").load(text) == document


@pytest.mark.parametrize("name", TRAPS)
def test_what_yaml_could_misread(name: str) -> None:
    document = {name: TRAPS[name]}
    assert parsed(written(document)) == [document, document]


def test_it_reads_well(release: Path) -> None:
    text = (release / "openapi.yaml").read_text("utf-8")
    assert max(map(len, text.splitlines())) <= 160
    assert not re.search(r"^ *(?:- )?\w+: [\[{&*][^\]}]", text, re.MULTILINE)
    assert "…" in text
    lines = written({"a": "one\ntwo", "b": [{"c": "word " * 30 + "end"}]}).decode().splitlines()
    assert lines[:3] == ["a: |-", "  one", "  two"]
    assert lines[3:5] == ["b:", "  - c: >-"]


@pytest.mark.parametrize("committed", [True, False], ids=["committed", "released"])
def test_the_checksums_are_those_of_all_the_files(committed: bool, release: Path) -> None:
    folder = MADE if committed else release
    lines = (folder / "SHA256SUMS").read_text("ascii").splitlines()
    sums = {name: expected for expected, name in (line.split("  ") for line in lines)}
    assert sums.keys() == {path.name for path in folder.glob("openapi.*")}
    for name, expected in sums.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == expected


def test_it_is_committed_once() -> None:
    assert sorted(path.name for path in MADE.glob("openapi.*")) == NAMES


def test_it_comes_out_the_same_again(release: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, COMMAND, "--to", tmp_path], check=True)
    names = sorted(file.name for file in tmp_path.iterdir())
    assert names == ["SHA256SUMS", *sorted([*NAMES, *(name.replace("json", "yaml") for name in NAMES)])]
    assert [(tmp_path / name).read_bytes() for name in names] == [
        (release / name).read_bytes() for name in names
    ]
