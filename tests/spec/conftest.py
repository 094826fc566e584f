"""What the tests of the spec read: the bundle and the example files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def bundle() -> dict[str, Any]:
    document: dict[str, Any] = json.loads((ROOT / "generated/toloka_api/openapi.json").read_text("utf-8"))
    return document


@pytest.fixture(scope="session")
def examples() -> dict[Path, dict[str, Any]]:
    """Each example file with its content. Its stem is the example's name in the bundle."""
    files = sorted((ROOT / "spec/examples").rglob("*.yaml"))
    return {path: yaml.safe_load(path.read_text("utf-8")) for path in files if path.name != "EXCLUDED.yaml"}


@pytest.fixture(scope="session")
def excluded() -> dict[Path, list[dict[str, str]]]:
    """The entries of each EXCLUDED.yaml."""
    files = sorted((ROOT / "spec/examples").rglob("EXCLUDED.yaml"))
    return {path: yaml.safe_load(path.read_text("utf-8")) for path in files}
