"""Python with pydantic: models from datamodel-code-generator, of either form of the spec."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from languages.roundtrip import losses, write_bodies
from languages.starter import BUNDLES, ROOT
from try_generators import FORMS

TOOLS: list[dict[str, Any]] = yaml.safe_load((ROOT / "scripts/generators/tools.yaml").read_text("utf-8"))


def run(step: str, form: str, folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Runs a command of the tool, as scripts/try_generators.py does."""
    tool = next(tool for tool in TOOLS if tool["name"] == "datamodel-code-generator")
    command = tool[step].format(spec=form, version=tool["version"], scripts=ROOT / "scripts")
    command = " ".join([command, *options])
    return subprocess.run(["bash", "-c", command], cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("form", FORMS)
def test_the_models_read_every_recorded_body_and_write_it_again(tmp_path: Path, form: str) -> None:
    check_models(tmp_path, form)


def test_a_status_of_the_simple_form_is_a_text_if_root_models_are_collapsed(tmp_path: Path) -> None:
    check_models(tmp_path, "openapi.simple.json", "--collapse-root-models")
    script = (
        "from models import Training; print(Training(id='1', project_id='1', status='OPEN').status == 'OPEN')"
    )
    command = [str(tmp_path / "env/bin/python"), "-c", script]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, text=True).stdout == "True\n"


def check_models(folder: Path, form: str, *options: str) -> None:
    """Makes models of a form of the spec, and has them read and write the recorded bodies."""
    (folder / form).write_bytes((BUNDLES / form).read_bytes())
    write_bodies(folder / "bodies.json")
    made = run("generate", form, folder, *options)
    if made.returncode and not os.environ.get("CI") and "No matching distribution" in made.stderr:
        pytest.skip("there is no package index")
    assert made.returncode == 0, made.stderr
    read = run("check", form, folder)
    assert read.returncode == 0, f"{read.stdout}\n{read.stderr}"
    assert losses(folder / "written.json") == []
