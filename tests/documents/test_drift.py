"""The drift command on the whole documentation: silent on what is known, loud on every change of it."""

from __future__ import annotations

import copy
import fnmatch
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

import drift
from documentation.known import Known
from documentation.report import compare, lines
from documentation.specification import Specification

PAGES = "docs/pages/en/api/concepts"
TRAININGS = f"{PAGES}/get-training-list.md"
OPEN = f"{PAGES}/open-training.md"


@dataclass(frozen=True)
class Change:
    """What becomes of a file, and the difference that has to be reported for it."""

    file: str
    change: str
    """A regular expression for the text to change."""
    to: str
    found: str
    read: str = ""
    """The file to read, where it is another one."""

    def __str__(self) -> str:
        return f"{self.file.rsplit('/', 1)[-1]}: {self.found}"


CHANGES = [
    Change(**each) for each in yaml.safe_load(Path(__file__).with_name("changes.yaml").read_text("utf-8"))
]


@pytest.fixture
def changed(copies: Path, request: pytest.FixtureRequest) -> Iterator[tuple[Change, Path]]:
    """The file to read, after the change was made somewhere."""
    change: Change = request.param
    file = copies / change.file
    original = file.read_text("utf-8")
    plain = original.replace("\N{NO-BREAK SPACE}", " ")
    new, count = re.subn(change.change, change.to, plain, flags=re.DOTALL | re.MULTILINE)
    assert count, "the text to change is not there"
    file.write_text(new, "utf-8")
    yield change, copies / (change.read or change.file)
    file.write_text(original, "utf-8")


@pytest.mark.parametrize("name", ["docs/pages", "seeds", "docs/reference"])
def test_the_documentation_as_it_is_holds_no_surprise(
    shared: Path, spec: Specification, reviewed: list[Known], name: str
) -> None:
    outcome = compare([shared / name], spec, reviewed)
    assert list(lines(outcome))[:-1] == []
    assert outcome.differences


@pytest.mark.parametrize("changed", CHANGES, indirect=True, ids=str)
def test_a_change_is_found(changed: tuple[Change, Path], spec: Specification, reviewed: list[Known]) -> None:
    change, file = changed
    outcome = compare([file], spec, reviewed)
    assert not outcome.fine
    assert any(fnmatch.fnmatchcase(difference.text, change.found) for difference in outcome.unexplained)
    assert all(difference.place.line > 0 for difference in outcome.unexplained)


def test_a_difference_names_its_line(copies: Path, spec: Specification, reviewed: list[Known]) -> None:
    file = copies / TRAININGS
    original = file.read_text("utf-8")
    file.write_text(original.replace("**project_id** | **string**", "**project_id** | **integer**"), "utf-8")
    [difference] = compare([file], spec, reviewed).unexplained
    file.write_text(original, "utf-8")
    assert difference.operation == "GET /trainings"
    assert difference.place.file == str(file)
    assert original.splitlines()[difference.place.line - 1].startswith("|| **project_id**")


@pytest.mark.parametrize(
    ("url", "text"),
    [
        ("https://toloka.dev/api/v1/trainings/history", "not specified"),
        ("https://toloka.dev/api/v1/trainings", "page not named by the spec"),
    ],
)
def test_a_new_page_is_found(
    copies: Path, spec: Specification, reviewed: list[Known], url: str, text: str
) -> None:
    original = (copies / TRAININGS).read_text("utf-8")
    page = copies / PAGES / "a-new-page.md"
    page.write_text(original.replace("https://toloka.dev/api/v1/trainings", url), "utf-8")
    outcome = compare([copies / "docs/pages"], spec, reviewed)
    page.unlink()
    assert {difference.page for difference in outcome.unexplained} == {str(page)}
    assert text in [difference.text for difference in outcome.unexplained]


def test_editing_the_spec_settles_the_report(
    copies: Path, spec: Specification, reviewed: list[Known]
) -> None:
    file = copies / TRAININGS
    original = file.read_text("utf-8")
    row = "|| **mood** | **string**\n\n- `GOOD` — Good.\n- `BAD` — Bad. ||\n|| **status**"
    file.write_text(original.replace("|| **status**", row), "utf-8")
    before = compare([file], spec, reviewed)
    document = copy.deepcopy(spec.document)
    parameter = {"name": "mood", "in": "query", "schema": {"type": "string", "enum": ["GOOD"]}}
    document["paths"]["/v1/trainings"]["get"]["parameters"].append(parameter)
    halfway = compare([file], Specification(document), reviewed)
    parameter["schema"] = {"type": "string", "enum": ["GOOD", "BAD"]}
    after = compare([file], Specification(document), reviewed)
    file.write_text(original, "utf-8")
    assert [each.text for each in before.unexplained] == ["query: not specified: mood string"]
    assert [each.text for each in halfway.unexplained] == ["query mood: values not specified: BAD"]
    assert after.fine


def test_a_mended_contradiction_is_reported(copies: Path, spec: Specification, reviewed: list[Known]) -> None:
    file = copies / PAGES / "create-training.md"
    original = file.read_text("utf-8")
    file.write_text(original.replace("in_tasksuite_count", "in_task_suite_count"), "utf-8")
    outcome = compare([file], spec, reviewed)
    file.write_text(original, "utf-8")
    stale = [each.text for each in outcome.stale]
    assert "request: not specified: training_tasks_in_tasksuite_count integer" in stale
    assert any("no longer occurs" in line for line in lines(outcome))


def test_entries_on_other_pages_are_left_alone(
    shared: Path, spec: Specification, reviewed: list[Known]
) -> None:
    assert compare([shared / OPEN], spec, reviewed).stale == []


def test_the_report_is_there_as_data(
    shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "report.json"
    monkeypatch.setattr(sys, "argv", ["drift.py", str(shared / OPEN), "--json", str(target)])
    assert drift.main() == 0
    assert "1 files on 1 operations" in capsys.readouterr().out
    report = json.loads(target.read_text("utf-8"))
    kinds = {fact["kind"] for fact in report["facts"]["POST /trainings/{}/open"]}
    assert kinds == {"call", "path", "response", "status", "authorization", "example", "header"}
    assert all(fact["line"] for facts in report["facts"].values() for fact in facts)
    assert report["errors"] == report["stale"] == []
    assert all(difference["reason"] for difference in report["differences"])
