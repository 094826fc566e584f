"""What users download."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
from email import message_from_bytes
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import httpx
import pytest

ROOT = Path(__file__).parents[2]
MAX_BYTES = 1_200_000
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
    "toloka_spark",
    "toloka_airflow",
    "toloka_emulator",
}


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with what a release consists of."""
    folder = tmp_path_factory.mktemp("release")
    publish(folder, "--packages")
    return folder


def publish(folder: Path, option: str) -> None:
    command = [sys.executable, str(ROOT / "scripts" / "publish.py"), "--to", str(folder), option]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture
def wheel(release: Path) -> Path:
    """The wheel of the SDK."""
    [wheel] = release.glob("toloka_sdk-*.whl")
    return wheel


def contents(wheel: Path) -> list[str]:
    """The files of a wheel, without those that describe it."""
    with ZipFile(wheel) as archive:
        return [name for name in archive.namelist() if ".dist-info/" not in name]


def test_the_sdk_comes_without_the_reference_page(wheel: Path) -> None:
    names = contents(wheel)
    assert {name.partition("/")[0] for name in names} == PACKAGES
    assert "toloka_emulator/_server/reference.html" in names
    assert not any(name.endswith(".js") for name in names)
    assert wheel.stat().st_size < MAX_BYTES


def test_the_sdk_says_what_it_is(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        [name] = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        described = message_from_bytes(archive.read(name))
        assert any(name.endswith(".dist-info/licenses/LICENSE") for name in archive.namelist())
        assert {f"{package}/py.typed" for package in PACKAGES} <= set(archive.namelist())
    assert described["License-Expression"] == "Apache-2.0"
    assert described["Requires-Python"] == ">=3.11"
    assert "Typing :: Typed" in (described.get_all("Classifier") or [])
    required = [each for each in described.get_all("Requires-Dist") or [] if "extra ==" not in each]
    assert sorted(re.split(r"[<>=]", each)[0] for each in required) == ["attrs", "httpcore", "httpx"]


def test_the_wheel_has_every_file_of_its_packages(wheel: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "--", "generated", "facade"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    files = [path.partition("/")[2] for path in listed.stdout.splitlines()]
    assert sorted(contents(wheel)) == sorted(file for file in files if file.partition("/")[0] in PACKAGES)


def test_the_source_distribution_has_what_the_wheel_was_built_from(release: Path) -> None:
    [archive] = release.glob("toloka_sdk-*.tar.gz")
    with tarfile.open(archive) as files:
        names = {name.partition("/")[2] for name in files.getnames()}
    assert {"pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", "spec/openapi.yaml"} <= names
    assert not any("node_modules" in name or name.startswith(".venv") for name in names)


def test_the_checksums_are_those_of_all_the_files(release: Path) -> None:
    lines = (release / "SHA256SUMS").read_text("ascii").splitlines()
    sums = {name: digest for digest, name in (line.split("  ") for line in lines)}
    assert sums == {
        path.name: sha256(path.read_bytes()).hexdigest()
        for path in release.iterdir()
        if path.name != "SHA256SUMS"
    }


def test_the_changelog_tells_of_the_version(wheel: Path) -> None:
    version = wheel.name.split("-")[1]
    assert f"\n## [{version}] - " in (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert f'__version__ = "{version}"' in (ROOT / "facade/toloka_sdk/_version.py").read_text("utf-8")


def test_the_wheel_at_hand_is_installed_as_the_readme_says(release: Path, tmp_path: Path) -> None:
    [install] = re.findall(
        r"^```console\n(.*\.whl.*)$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE
    )
    for file in release.glob("*.whl"):
        shutil.copy(file, tmp_path)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment["PIP_CONSTRAINT"] = str(ROOT / "scripts" / "constraints.txt")
    subprocess.run(install, shell=True, cwd=tmp_path, env=environment, check=True)
    example = (ROOT / "facade" / "examples" / "quickstart.py").read_text("utf-8")
    command = [str(tmp_path / ".venv" / "bin" / "python"), "-W", "error", "-c", example]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "SUCCESS" in done.stdout


def test_the_reference_page_comes_with_its_licence(release: Path) -> None:
    [wheel] = release.glob("toloka_emulator_reference-*.whl")
    assert sorted(contents(wheel)) == [
        "toloka_emulator_reference/__init__.py",
        "toloka_emulator_reference/standalone.js",
    ]
    with ZipFile(wheel) as archive:
        [licence] = [name for name in archive.namelist() if name.endswith("/LICENSE")]
        assert archive.read(licence).startswith(b"MIT License")


def test_the_emulator_is_a_single_file_that_runs_in_an_empty_environment(tmp_path: Path) -> None:
    publish(tmp_path, "--emulator")
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
