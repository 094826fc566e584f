"""What users download."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]
MAX_BYTES = 1_000_000


def pip(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments]
    return subprocess.run(
        command, env={**os.environ, **environment}, capture_output=True, text=True, timeout=300, check=False
    )


@pytest.fixture(scope="module")
def backend(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the build backend. What builds fail for later is then the packages' own fault."""
    folder = tmp_path_factory.mktemp("backend")
    done = pip("install", "--target", str(folder), "hatchling>=1.27")
    if done.returncode:
        pytest.skip(f"hatchling can't be installed: {done.stderr.strip().splitlines()[-1]}")
    return folder


def built(project: Path, backend: Path, folder: Path) -> Path:
    """The wheel of a project."""
    done = pip(
        "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(project),
        PYTHONPATH=str(backend),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    [wheel] = folder.glob("*.whl")
    return wheel


def contents(wheel: Path) -> list[str]:
    """The files of a wheel, without those that describe it."""
    with ZipFile(wheel) as archive:
        return [name for name in archive.namelist() if ".dist-info/" not in name]


def test_the_sdk_comes_without_the_reference_page(backend: Path, tmp_path: Path) -> None:
    wheel = built(ROOT, backend, tmp_path)
    names = contents(wheel)
    assert {name.partition("/")[0] for name in names} == {"toloka_api", "toloka_sdk", "toloka_emulator"}
    assert "toloka_emulator/_server/reference.html" in names
    assert not any(name.endswith(".js") for name in names)
    assert wheel.stat().st_size < MAX_BYTES


def test_the_reference_page_comes_with_its_licence(backend: Path, tmp_path: Path) -> None:
    wheel = built(ROOT / "facade" / "toloka_emulator_reference", backend, tmp_path)
    assert sorted(contents(wheel)) == [
        "toloka_emulator_reference/__init__.py",
        "toloka_emulator_reference/standalone.js",
    ]
    with ZipFile(wheel) as archive:
        [licence] = [name for name in archive.namelist() if name.endswith("/LICENSE")]
        assert archive.read(licence).startswith(b"MIT License")
