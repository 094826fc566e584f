"""What users download."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tarfile
from email import message_from_bytes
from pathlib import Path
from zipfile import ZipFile

import httpx
import pytest

ROOT = Path(__file__).parents[2]
MAX_BYTES = 1_000_000
PACKAGES = {
    "toloka_api",
    "toloka_sdk",
    "toloka_uploads",
    "toloka_tables",
    "toloka_export",
    "toloka_follow",
    "toloka_builders",
    "toloka_cli",
    "toloka_rehearsal",
    "toloka_otel",
    "toloka_pytest",
    "toloka_migrate",
    "toloka_airflow",
    "toloka_emulator",
}


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
    assert {name.partition("/")[0] for name in names} == PACKAGES
    assert "toloka_emulator/_server/reference.html" in names
    assert not any(name.endswith(".js") for name in names)
    assert wheel.stat().st_size < MAX_BYTES


def test_the_sdk_says_what_it_is(backend: Path, tmp_path: Path) -> None:
    with ZipFile(built(ROOT, backend, tmp_path)) as archive:
        [name] = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        described = message_from_bytes(archive.read(name))
        assert any(name.endswith(".dist-info/licenses/LICENSE") for name in archive.namelist())
        assert {f"{package}/py.typed" for package in PACKAGES} <= set(archive.namelist())
    assert described["License-Expression"] == "Apache-2.0"
    assert described["Requires-Python"] == ">=3.11"
    assert "Typing :: Typed" in (described.get_all("Classifier") or [])
    required = [each for each in described.get_all("Requires-Dist") or [] if "extra ==" not in each]
    assert sorted(re.split(r"[<>=]", each)[0] for each in required) == ["attrs", "httpcore", "httpx"]


def test_the_source_distribution_builds_the_same_wheel(backend: Path, tmp_path: Path) -> None:
    program = "import sys, hatchling.build; print(hatchling.build.build_sdist(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(backend)},
        capture_output=True,
        text=True,
        check=True,
    )
    archive = tmp_path / done.stdout.split()[-1]
    with tarfile.open(archive) as files:
        names = files.getnames()
        files.extractall(tmp_path, filter="data")
    assert not any("node_modules" in name or "/.venv" in name for name in names)
    unpacked = tmp_path / archive.name.removesuffix(".tar.gz")
    again, first = tmp_path / "again", tmp_path / "first"
    assert contents(built(unpacked, backend, again)) == contents(built(ROOT, backend, first))


def test_the_quick_start_runs_in_an_empty_environment(backend: Path, tmp_path: Path) -> None:
    wheel = built(ROOT, backend, tmp_path)
    python = tmp_path / "empty" / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "empty")], check=True)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    constraints = str(ROOT / "scripts" / "constraints.txt")
    install = [
        str(python),
        "-m",
        "pip",
        "--quiet",
        "install",
        "--constraint",
        constraints,
        f"{wheel}[emulator]",
    ]
    subprocess.run(install, env=environment, check=True)
    example = (ROOT / "facade" / "examples" / "quickstart.py").read_text("utf-8")
    command = [str(python), "-W", "error", "-c", example]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "SUCCESS" in done.stdout


def test_the_reference_page_comes_with_its_licence(backend: Path, tmp_path: Path) -> None:
    wheel = built(ROOT / "facade" / "toloka_emulator_reference", backend, tmp_path)
    assert sorted(contents(wheel)) == [
        "toloka_emulator_reference/__init__.py",
        "toloka_emulator_reference/standalone.js",
    ]
    with ZipFile(wheel) as archive:
        [licence] = [name for name in archive.namelist() if name.endswith("/LICENSE")]
        assert archive.read(licence).startswith(b"MIT License")


def test_the_emulator_is_a_single_file_that_runs_in_an_empty_environment(tmp_path: Path) -> None:
    publish = str(ROOT / "scripts" / "publish.py")
    command = [sys.executable, publish, "--to", str(tmp_path), "--emulator"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    python = tmp_path / "empty" / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(tmp_path / "empty")], check=True)
    with subprocess.Popen(
        [python, "-I", tmp_path / "toloka-emulator.pyz", "--port", "0"],
        env={"SHIV_ROOT": str(tmp_path), "PATH": os.defpath},
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        base_url = process.stdout.readline().strip()
        with httpx.Client(trust_env=False) as client:
            spec = client.get(f"{base_url.removesuffix('/api')}/_emulator/openapi.json").raise_for_status()
        process.terminate()
    assert spec.content == (tmp_path / "openapi.json").read_bytes()
