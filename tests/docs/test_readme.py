"""The programs of the README, of the guides and of the packages' docstrings run as they stand."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import toloka_api
import toloka_builders
import toloka_builders.cloning
import toloka_builders.filters
import toloka_builders.quality_control
import toloka_builders.template_builder
import toloka_cli
import toloka_emulator
import toloka_export
import toloka_follow
import toloka_otel
import toloka_pytest
import toloka_sdk
import toloka_tables
import toloka_uploads
from docs.programs import CONTINUED, DOCS, ELSEWHERE, blocks

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
ALONE = [path for path in sorted(DOCS.glob("*.md")) if path.name not in CONTINUED + ELSEWHERE]
GUIDES = [path.read_text("utf-8") for path in ALONE]
PACKAGES = (
    toloka_sdk,
    toloka_uploads,
    toloka_tables,
    toloka_export,
    toloka_follow,
    toloka_builders,
    toloka_builders.cloning,
    toloka_builders.filters,
    toloka_builders.quality_control,
    toloka_cli,
    toloka_otel,
    toloka_pytest,
    toloka_builders.template_builder,
    toloka_emulator,
    toloka_api,
)
DOCUMENTS = "\n".join([README, *GUIDES, *(inspect.getdoc(each) or "" for each in PACKAGES)])
PROGRAMS = list(dict.fromkeys(blocks(DOCUMENTS, "python")))
OUTPUT = blocks(README, "text")


def output(*arguments: str, folder: Path) -> str:
    """What Python prints when it is run with these arguments and its warnings are errors."""
    command = [sys.executable, "-W", "error", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("program", PROGRAMS, ids=range(len(PROGRAMS)))
def test_a_program_runs(program: str, tmp_path: Path) -> None:
    printed = output("-c", program, folder=tmp_path)
    if program is PROGRAMS[0]:
        assert printed == OUTPUT[0]


def test_the_site_begins_with_the_program_of_the_readme() -> None:
    first_page = (DOCS / "index.md").read_text("utf-8")
    assert blocks(first_page, "python")[0] == PROGRAMS[0]
    assert blocks(first_page, "text")[0] == OUTPUT[0]


def test_the_quick_start_runs(tmp_path: Path) -> None:
    printed = output(str(ROOT / "facade" / "examples" / "quickstart.py"), folder=tmp_path)
    assert "Opened: SUCCESS." in printed
    assert "Refused: POST /v1/trainings (local): 400 VALIDATION_ERROR" in printed


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    """The base URL of an emulator in a process of its own."""
    command = [sys.executable, "-m", "toloka_emulator", "--port", "0", "--operation-seconds", "0.2"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=tmp_path) as process:
        assert process.stdout is not None
        url = re.search(r"http://\S+", process.stdout.readline())
        assert url is not None
        yield url[0]
        process.terminate()


def test_the_first_program_runs_unchanged_over_tcp(server: str, tmp_path: Path) -> None:
    program = PROGRAMS[0].replace('environment="local"', f'base_url="{server}"')
    assert program != PROGRAMS[0]
    assert output("-c", program, folder=tmp_path) == OUTPUT[0]
