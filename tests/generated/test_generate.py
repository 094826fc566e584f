"""The generator: its output is committed, and our templates were written for the pinned version."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import pytest

import toloka_api
from toloka_api import Client

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "scripts" / "templates"

# The stock templates that ours stand in for. When the pinned generator's differ, see what changed in them,
# adapt ours, and only then write the new hash here.
STOCK = {
    "api_init.py.jinja": "f3b0290732b219be73b204cc3a44170eab0b64299a485a093306c6cc20d064cc",
    "client.py.jinja": "4eac65762f21014a7fbf59e730f1be6d28c9c85ddc1c40b458b6ff5f67a64c9e",
    "endpoint_init.py.jinja": "c1837a037fdbbd85b5dc1d49f58bd80a672fe4496cfaaf84d3b91927027b56da",
    "endpoint_module.py.jinja": "c1b2628053eb4875ba59566baa5ae907666f9cbfafa308d93f970a4404b7cd52",
    "errors.py.jinja": "b6ba7ea79aa7d7f24b47119985d1ed20268d3da0ab70309ee138088a106b6af9",
    "model.py.jinja": "fd1c79680d51c06cfbb89809ad123750ba9add98b688036c04cabbf1f8ba40a0",
    "models_init.py.jinja": "4f64a3d6e1b15a561be5573c1b7702eb928c0e4fa6b67107d20e57a74c44d51a",
    "package_init.py.jinja": "ac15907e32dc39bd9b83ea6f2002fb87514f2182b97f88231b5a9c47321f6210",
    "str_enum.py.jinja": "e4979a5e6b338351eda8bdac534017cfbeb51a809b494fd3c632db39414817fc",
    "types.py.jinja": "93df9d75883a4eafac77dd21bc6907f3ef612e3f7841e08656618dcf6c4ce494",
}

OWN = {"base.py.jinja", "encoding.py.jinja", "rules.py.jinja", "sending.py.jinja", "structs.py.jinja"}
"""Our templates that replace none."""


def generate(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "scripts" / "generate.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120)


needs_redocly = pytest.mark.skipif(
    not (ROOT / "scripts" / "node_modules").exists(), reason="needs Node: run `npm ci --prefix scripts`"
)


@needs_redocly
def test_the_committed_client_is_what_the_spec_generates() -> None:
    done = generate("--check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_our_templates_replace_the_stock_ones_they_were_written_for() -> None:
    stock = files("openapi_python_client").joinpath("templates")
    hashes = {
        template.name: hashlib.sha256(stock.joinpath(template.name).read_bytes()).hexdigest()
        for template in sorted(TEMPLATES.iterdir())
        if template.name.endswith(".py.jinja") and template.name not in OWN
    }
    assert hashes == STOCK


def test_the_package_says_what_it_was_made_from() -> None:
    bundle = files("toloka_api").joinpath("openapi.json").read_bytes()
    assert hashlib.sha256(bundle).hexdigest() == toloka_api.SPEC_SHA256
    assert f"openapi-python-client {version('openapi-python-client')}" == toloka_api.GENERATOR


def test_every_generated_file_says_so() -> None:
    for path in (ROOT / "generated").rglob("*.py"):
        assert path.read_text("utf-8").startswith("# Generated from spec/ by scripts/generate.py."), path


def test_a_client_does_not_show_its_token() -> None:
    assert "secret" not in repr(Client("https://example.com", "secret"))


def test_importing_the_package_imports_no_model() -> None:
    code = (
        "import sys, toloka_api, toloka_api.api.trainings; print([m for m in sys.modules if '.models.' in m])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert re.fullmatch(r"\[\]\s*", done.stdout), done.stdout
