"""The fixtures work in the tests of other projects, which pytest runs here for real."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SYNC = """
from toloka_sdk import models

def test_one_is_created(toloka, toloka_emulator):
    toloka.skills.create(models.SkillForm(name="cats"))
    assert [skill.name for skill in toloka.skills.list()] == ["cats"]

def test_each_test_begins_with_nothing(toloka):
    assert list(toloka.skills.list()) == []

def test_faults_are_injected(toloka, toloka_emulator):
    from toloka_emulator import Fault
    toloka_emulator.inject(Fault(operation="getPools", status=503, times=1))
    assert list(toloka.pools.list()) == []
"""
ASYNC = """
import asyncio

def test_one_is_created(async_toloka, toloka):
    from toloka_sdk import models

    async def program():
        return (await async_toloka.skills.create(models.SkillForm(name="cats"))).id

    skill = asyncio.run(program())
    assert toloka.skills.get(skill).name == "cats"
"""
MARKED = """
import pytest

@pytest.mark.asyncio
async def test_one_is_created(async_toloka):
    assert [skill async for skill in async_toloka.skills.list()] == []
"""
OWN = """
import pytest

@pytest.fixture
def toloka_emulator():
    from toloka_emulator import Emulator, Fault

    with Emulator() as emulator:
        emulator.inject(Fault(operation="getSkill", status=403, times=None))
        yield emulator

def test_the_own_emulator_is_used(toloka):
    from toloka_sdk import PermissionDenied

    with pytest.raises(PermissionDenied):
        toloka.skills.get("1")
"""
LAZY = """
import sys

def test_nothing_is_imported_before_it_is_used():
    assert not {"httpx", "attrs", "toloka_sdk", "toloka_api", "toloka_emulator"} & set(sys.modules)
"""


def run(folder: Path, test: str, *options: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """pytest as other projects start it, so that it looks for plugins itself."""
    (folder / "test_program.py").write_text(test, "utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    environment |= variables
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options, "test_program.py"]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("test", "count"), [(SYNC, 3), (ASYNC, 1), (MARKED, 1), (OWN, 1)], ids=["sync", "async", "asyncio", "own"]
)
def test_a_project_has_them_without_a_line(tmp_path: Path, test: str, count: int) -> None:
    done = run(tmp_path, test, "-p", "no:schemathesis")
    assert f"{count} passed" in done.stdout, done.stdout + done.stderr


def test_a_run_that_does_not_use_them_imports_nothing(tmp_path: Path) -> None:
    # Alone, since plugins of others import httpx.
    done = run(tmp_path, LAZY, "-p", "toloka_pytest", PYTEST_DISABLE_PLUGIN_AUTOLOAD="1")
    assert "1 passed" in done.stdout, done.stdout + done.stderr


def test_they_are_listed_with_what_they_are(tmp_path: Path) -> None:
    done = run(tmp_path, SYNC, "--fixtures", "-p", "no:schemathesis")
    assert "toloka_emulator -- " in done.stdout
    assert "An emulator of the Toloka API, empty at the beginning of the test." in done.stdout


def test_the_test_of_the_guide_passes(tmp_path: Path) -> None:
    guide = (Path(__file__).parents[2] / "facade" / "docs" / "emulator.md").read_text("utf-8")
    done = run(tmp_path, guide.split("```python\n")[1].split("```")[0], "-p", "no:schemathesis")
    assert "1 passed" in done.stdout, done.stdout + done.stderr
