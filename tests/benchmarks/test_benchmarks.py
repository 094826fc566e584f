"""The benchmarks run and do what they say, and the README says what was recorded. Nothing is timed here."""

from __future__ import annotations

import json
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from importlib.metadata import version
from pathlib import Path
from typing import Any

import httpx
import pytest

import benchmark
from benchmarks import against, assignments, plot, record, running
from benchmarks.cases import encode
from benchmarks.incumbent import Incumbent
from benchmarks.report import Medians, as_text, lines, shown
from benchmarks.rows import CASES, FAST, GOALS_ON_NEWER, KIT, OURS, ROWS, rows_on
from benchmarks.running import CHILD, SCRIPTS, Case, Peer, run, served
from toloka_api.api.tasks import create_task_many
from toloka_sdk import Toloka, models

NOT_HERE = Incumbent(Path("nowhere"), "it is not installed here")
SMALL = {
    "rows": 40,
    "limit": 20,
    "items": 5,
    "calls": 4,
    "forms": 20,
    "milliseconds": 50,
    "threads": 3,
    "at_once": 2,
    "shards": 2,
    "tolokers": 3,
    "assignments": 30,
    "controlled": 1,
}
ONE_OF_EACH = list({case.module: case for case in reversed(CASES)}.values())


def small(case: Case) -> Case:
    """The case with little to do, for those who are installed here."""
    peers = [
        replace(peer, arguments={name: min(value, SMALL[name]) for name, value in peer.arguments.items()})
        for peer in case.peers
        if peer.needs != KIT
    ]
    return replace(case, peers=peers, latency=min(case.latency, 0.01), ready=0)


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with served(ready=25) as address:
        yield address


def listed(url: str, **query: str | int) -> dict[str, Any]:
    page: dict[str, Any] = httpx.get(f"{url}/api/v1/assignments", params=query).raise_for_status().json()
    return page


# The pages and the record


def test_the_pages_say_what_was_recorded() -> None:
    kept = record.read()
    assert record.between_marks(record.PAGE.read_text("utf-8")) == record.in_full(kept)
    assert record.between_marks(record.README.read_text("utf-8")) == record.in_short(kept)


def test_everything_is_recorded() -> None:
    medians = record.read()["medians"]
    assert {case: set(peers) for case, peers in medians.items()} == {
        case.name: {peer.name for peer in case.peers} for case in CASES
    }


def test_the_plot_shows_what_was_recorded() -> None:
    pytest.importorskip("matplotlib")
    kept = record.read()
    if kept["versions"]["matplotlib"] != version("matplotlib"):
        pytest.skip("another release of matplotlib draws otherwise")
    assert record.PLOT.read_text("utf-8") == plot.growth(kept["medians"])


def test_a_section_is_put_between_the_marks() -> None:
    readme = f"# Before\n\n{record.BEGIN}\nold\n{record.END}\n\n# After\n"
    changed = record.with_section(readme, "new")
    assert changed == f"# Before\n\n{record.BEGIN}\n\nnew\n\n{record.END}\n\n# After\n"
    assert record.between_marks(changed) == "new"
    with pytest.raises(ValueError, match="lacks"):
        record.with_section("# No marks\n", "new")


def test_a_part_of_a_run_is_not_recorded(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        benchmark.main(["--record", "--only", "import"])
    assert "omit --only" in capsys.readouterr().err


# The table


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.case}-{row.of}-{row.figure}")
def test_a_row_is_read_off_a_case(row: Any) -> None:
    case = next(case for case in CASES if case.name == row.case)
    assert {row.of, *row.over, *row.beside} <= {peer.name for peer in case.peers}


AHEAD: Medians = {
    "ahead": {
        OURS: {"wall": 2.2},
        "transfer alone": {"wall": 2.0},
        "consumer alone": {"wall": 1.0},
        "without read_ahead": {"wall": 3.0},
    }
}


def test_a_ratio_is_over_the_largest_of_the_others() -> None:
    (line,) = lines(AHEAD)
    assert line.value == pytest.approx(1.1)
    assert line.met
    assert line.cells()[1:] == (
        "2.20 s",
        "transfer alone 2.00 s, consumer alone 1.00 s, without read_ahead 3.00 s",
        "1.10",
        "1.2",
        "yes",
    )


def test_a_figure_without_others_stands_for_itself() -> None:
    waited = {"late": 0.12, "requests": 5}
    late, requests = lines({"wait-0.3": {OURS: waited, "AsyncToloka": waited, KIT: {"failed": "no"}}})
    assert late.met is False
    assert late.cells()[1:] == ("120 ms", "AsyncToloka 120 ms, toloka-kit no", "", "100 ms", "no")
    assert requests.met is True
    assert requests.cells()[1:] == ("5", "AsyncToloka 5, toloka-kit no", "", "5", "yes")


@pytest.mark.parametrize("failing", [OURS, "consumer alone"])
def test_a_row_without_a_figure_it_needs_is_failed(failing: str) -> None:
    (line,) = lines({"ahead": {**AHEAD["ahead"], failing: {"failed": "AttributeError: none"}}})
    assert line.value is None
    assert line.met is False
    assert "AttributeError: none" in as_text([line])


def test_a_miss_is_explained_below_the_table() -> None:
    missed = {**AHEAD["ahead"], OURS: {"wall": 4.0}}
    found = {"Python": "3.11.0", "httpx": "0.28.1"}
    machine = {"cores": 2, "processor": "one", "system": "Linux"}
    made = {"date": "today", "commit": "abc", "machine": machine, "versions": found}
    assert "- Missed: read 100,000 in pages" in record.in_full({**made, "medians": {"ahead": missed}})
    assert "- Missed" not in record.in_full({**made, "medians": AHEAD})


@pytest.mark.parametrize(
    ("figure", "unit", "text"),
    [
        (12.34, "s", "12.3 s"),
        (0.0345, "s", "34.5 ms"),
        (0.000107, "s", "107 µs"),
        (2e-8, "s", "20.0 ns"),
        (0.0, "s", "0.00 ns"),
        (67_000_000, "B", "67.0 MB"),
        (8340, "B", "8.34 KB"),
        (12, "B", "12.0 B"),
        (6.0, "", "6"),
        ("none", "s", "none"),
    ],
)
def test_figures_are_short(figure: float | str, unit: str, text: str) -> None:
    assert shown(figure, unit) == text


# The harness


@pytest.mark.parametrize("case", ONE_OF_EACH, ids=lambda case: case.module)
def test_a_case_runs(case: Case) -> None:
    outcomes = run(small(case), 1, NOT_HERE)
    assert {name: outcome.failure for name, outcome in outcomes.items() if outcome.failure} == {}
    rows = [row for row in ROWS if row.case == case.name]
    for name, outcome in outcomes.items():
        needed = {row.figure for row in rows if name in (row.of, *row.over, *row.beside)}
        assert needed <= outcome.medians.keys(), name
        assert all(outcome.medians[figure] >= 0 for figure in needed - {"memory", "late"}), name


def test_a_peer_that_fails_leaves_the_others() -> None:
    peers = [
        Peer("gone", "gone"),
        Peer("absent", "raw", needs="no_such_package"),
        Peer("kit", "kit", needs=KIT),
        Peer("raw", "raw"),
    ]
    outcomes = run(Case("import", "imports", peers, rounds=1), 1, NOT_HERE)
    assert "no attribute 'gone'" in str(outcomes["gone"].failure)
    assert outcomes["absent"].failure == "no_such_package is not installed"
    assert outcomes["kit"].failure == "it is not installed here"
    assert outcomes["raw"].failure is None


def test_peers_that_read_something_else_are_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def measured(case: Case, peer: Peer, *_: object) -> dict[str, object]:
        return {"cpu": 1.0, "seen": (peer.arguments["rows"], peer.function == "raw")}

    monkeypatch.setattr(running, "measured", measured)
    peers = [
        Peer("whole", "raw", {"rows": 9}),
        Peer("less", "sdk", {"rows": 9}),
        Peer("few", "sdk", {"rows": 2}),
    ]
    outcomes = run(Case("iterate", "iterate", peers, rounds=2), 2, NOT_HERE)
    assert {name: outcome.failure for name, outcome in outcomes.items()} == {
        "whole": None,
        "less": "it did not read the same as the others",
        "few": None,
    }


def test_the_median_of_the_rounds_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    figures = iter([3.0, 1.0, 2.0])
    monkeypatch.setattr(running, "measured", lambda *_: {"cpu": next(figures)})
    outcomes = run(Case("import", "imports", [Peer("raw", "raw")], rounds=3), 3, NOT_HERE)
    assert outcomes["raw"].medians == {"cpu": 2.0}


def test_an_optional_package_can_be_hidden(url: str) -> None:
    command = [sys.executable, "-P", str(CHILD), "iterate", "orjson", "orjson", url, "rows=1"]
    done = subprocess.run(command, env={"PYTHONPATH": str(SCRIPTS)}, capture_output=True, text=True)
    assert "import of orjson halted" in done.stderr
    (iterate,) = [case for case in CASES if case.name == "iterate"]
    assert [peer.name for peer in iterate.peers if peer.fast] == [FAST]


# Another Python


def test_another_python_is_measured_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    made = tmp_path / f"python-{platform.python_version()}" / "bin" / "python"
    made.parent.mkdir(parents=True)
    made.write_text(f'#!/bin/sh\necho measured with "$0" >&2\nexec {sys.executable} "$@"\n', "utf-8")
    made.chmod(0o755)
    monkeypatch.setattr(benchmark, "INTERPRETERS", tmp_path)
    assert benchmark.main(["--python", sys.executable, "--only", "import", "--rounds", "1"]) == 0
    printed = capfd.readouterr()
    assert f"measured with {made}" in printed.err
    assert "\nimport " in printed.out


def test_a_python_that_is_not_there_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert benchmark.main(["--python", "/no/such/python"]) == 2
    assert "/no/such/python can't be measured with" in capsys.readouterr().err


def test_another_python_is_not_recorded(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        benchmark.main(["--python", sys.executable, "--record"])
    assert "--python is not recorded" in capsys.readouterr().err


def test_a_newer_python_has_other_goals() -> None:
    assert rows_on((3, 12)) == list(ROWS)
    changed = [row for row, before in zip(rows_on((3, 13)), ROWS, strict=True) if row != before]
    assert {(row.case, row.of, row.figure): row.goal for row in changed} == GOALS_ON_NEWER


# Another build


def test_another_build_is_measured_in_place_of_todays() -> None:
    with against.unpacked("HEAD") as build:
        package = build / "facade" / "toloka_sdk" / "__init__.py"
        (importing,) = [case for case in CASES if case.name == "import"]
        both = against.beside(importing, "HEAD", build)
        assert [peer.name for peer in both.peers] == [OURS, "toloka_sdk at HEAD"]
        assert [outcome.failure for outcome in run(both, 1, NOT_HERE).values()] == [None, None]
        package.write_text("raise ImportError(f'this is {__file__}')", "utf-8")
        outcomes = run(both, 1, NOT_HERE)
    assert outcomes[OURS].failure is None
    assert outcomes["toloka_sdk at HEAD"].failure == f"ImportError: this is {package}"


def test_todays_figure_is_put_over_that_of_another_build() -> None:
    medians: Medians = {"encode": {OURS: {"cpu": 0.3}, "toloka_sdk at abc": {"cpu": 0.4}}}
    (line,) = lines(medians, against.rows("abc"))
    assert line.value == pytest.approx(0.75)
    assert line.cells()[1:] == ("300 ms", "toloka_sdk at abc 400 ms", "0.75", "", "")


def test_what_another_build_lacks_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    @contextmanager
    def unpacked(_: str) -> Iterator[Path]:
        shutil.copytree(SCRIPTS / "benchmarks", tmp_path / "scripts" / "benchmarks")
        for package in ("generated/toloka_api", "facade/toloka_sdk"):
            (tmp_path / package).mkdir(parents=True)
        (tmp_path / "facade" / "toloka_sdk" / "__init__.py").touch()
        yield tmp_path

    monkeypatch.setattr(against, "unpacked", unpacked)
    assert benchmark.main(["--against", "v0", "--only", "first", "--rounds", "1"]) == 0
    (line,) = capsys.readouterr().out.splitlines()[1:]
    assert "toloka_sdk at v0 ImportError: cannot import name 'Toloka' from 'toloka_sdk'" in line
    assert " failed" in line


def test_a_commit_that_does_not_exist_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        benchmark.main(["--against", "no-such-commit"])
    assert "no-such-commit" in capsys.readouterr().err


# What is timed


def test_an_assignment_is_as_large_as_the_services() -> None:
    page = assignments.page(100_000, range(1000), has_more=True)
    assert 1600 < len(page) / 1000 < 1900
    items = json.loads(page)["items"]
    assert {(len(item["tasks"]), len(item["solutions"])) for item in items} == {(5, 5)}


def test_typed_objects_say_what_the_dictionaries_say(url: str) -> None:
    items = [*listed(url, pool_id=50, limit=100)["items"]]
    with Toloka(base_url=url) as toloka:
        typed = list(toloka.assignments.list(pool_id="50", limit=20))
    assert [each.id for each in typed] == [item["id"] for item in items]
    assert [each.status for each in typed] == [item["status"] for item in items]
    assert [[solution.output_values for solution in each.solutions or ()] for each in typed] == [
        [solution["output_values"] for solution in item["solutions"]] for item in items
    ]
    assert [each.to_dict() for each in typed] == items
    assert not any(each.additional_properties for each in typed)


def test_the_server_pages_by_id(url: str) -> None:
    first = listed(url, pool_id=25, limit=10, sort="id")
    second = listed(url, pool_id=25, limit=10, sort="id", id_gt=first["items"][-1]["id"])
    last = listed(url, pool_id=25, limit=10, sort="id", id_gt=second["items"][-1]["id"])
    assert [page["has_more"] for page in (first, second, last)] == [True, True, False]
    ids = [item["id"] for page in (first, second, last) for item in page["items"]]
    assert ids == sorted(set(ids))
    assert len(ids) == 25
    backwards = listed(url, pool_id=25, limit=10, sort="-id", id_lt=ids[20])
    assert [item["id"] for item in backwards["items"]] == ids[19:9:-1]


@pytest.mark.parametrize("exactly", [True, False])
def test_the_server_cuts_windows_of_creation(url: str, exactly: bool) -> None:
    every = [item["id"] for item in listed(url, pool_id=30, limit=100)["items"]]
    cut = assignments.text(assignments.created(10) - timedelta(milliseconds=not exactly))

    def ids(**bounds: str) -> list[str]:
        return [item["id"] for item in listed(url, pool_id=30, limit=100, **bounds)["items"]]

    assert ids(created_lt=cut) == every[:10]
    assert ids(created_gte=cut) == every[10:]
    assert ids(created_lte=cut) == every[: 10 + exactly]
    assert ids(created_gt=cut) == every[10 + exactly :]
    assert ids(created_gte=cut, created_lt=assignments.text(assignments.created(12))) == every[10:12]


def test_the_server_refuses_what_it_does_not_know(url: str) -> None:
    for query in ({"pool_id": "5", "sort": "status"}, {"pool_id": "5", "status_like": "A"}, {}):
        assert httpx.get(f"{url}/api/v1/assignments", params=query).status_code == 400


def test_the_forms_are_the_same_for_all() -> None:
    tasks = encode.dictionaries(30)
    content = create_task_many([models.TaskForm.from_dict(task) for task in tasks]).content
    assert content is not None
    assert json.loads(content) == tasks
