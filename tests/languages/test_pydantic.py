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


def run(step: str, form: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs a command of the tool, as scripts/try_generators.py does."""
    tool = next(tool for tool in TOOLS if tool["name"] == "datamodel-code-generator")
    command = tool[step].format(spec=form, version=tool["version"], scripts=ROOT / "scripts")
    return subprocess.run(["bash", "-c", command], cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("form", FORMS)
def test_the_models_read_every_recorded_body_and_write_it_again(tmp_path: Path, form: str) -> None:
    (tmp_path / form).write_bytes((BUNDLES / form).read_bytes())
    write_bodies(tmp_path / "bodies.json")
    made = run("generate", form, tmp_path)
    if made.returncode and not os.environ.get("CI") and "No matching distribution" in made.stderr:
        pytest.skip("there is no package index")
    assert made.returncode == 0, made.stderr
    read = run("check", form, tmp_path)
    assert read.returncode == 0, f"{read.stdout}\n{read.stderr}"
    assert losses(tmp_path / "written.json") == []
