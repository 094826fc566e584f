"""The guide for contributors names places that are there, and none that is planned is there yet."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
PLANNED = {"uploads", "export", "builders", "cli", "migrate", "rehearsal", "spark", "airflow"}


def rows() -> list[tuple[str, str]]:
    """Kind and place of each row of the table, without its head."""
    table = GUIDE.partition("## Where each kind of thing lives\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| (.+?) \| (.+) \|$", table, re.MULTILINE)[1:]


def paths(place: str) -> list[str]:
    return [name for name in re.findall(r"`([^`]+)`", place) if "/" in name]


@pytest.mark.parametrize(("kind", "place"), rows(), ids=[kind for kind, _ in rows()])
def test_a_place_is_there_unless_it_is_planned(kind: str, place: str) -> None:
    assert paths(place), f"{kind} has no place"
    for path in paths(place):
        assert (ROOT / path).exists() != place.endswith("(planned)"), path


def test_every_package_that_is_planned_or_there_has_a_row() -> None:
    named = {path.rstrip("/") for _, place in rows() for path in paths(place)}
    packages = {f"facade/{init.parent.name}" for init in ROOT.glob("facade/*/__init__.py")}
    missing = {package for package in packages if not any(name.startswith(package) for name in named)}
    assert missing == set()
    assert {f"facade/toloka_{name}" for name in PLANNED} <= named


def test_every_path_in_the_text_is_there() -> None:
    prose = re.sub(r"^\|.*$", "", GUIDE, flags=re.MULTILINE)
    named = set(re.findall(r"`(?:python |pytest )?((?:spec|scripts|facade|generated|tests)/[\w./-]*)", prose))
    assert len(named) > 10
    assert [path for path in sorted(named) if not (ROOT / path).exists()] == []


def test_ci_runs_what_a_plain_run_of_the_tests_leaves_out() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["pytest"]["ini_options"]
    left_out = [name for name in settings["norecursedirs"] if name.startswith("tests/")]
    ci = "".join(path.read_text("utf-8") for path in sorted((ROOT / ".ci").iterdir()))
    assert [name for name in left_out if not list((ROOT / name).glob("test_*.py"))] == []
    assert [name for name in left_out if f" {name}" not in ci or f"`{name}`" not in GUIDE] == []
