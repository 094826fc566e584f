"""What the tests of the documentation's readers share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from documentation import known
from documentation.known import Known
from documentation.specification import BUNDLE, ROOT, Specification

SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def spec() -> Specification:
    return Specification.read(BUNDLE)


@pytest.fixture(scope="session")
def reviewed() -> list[Known]:
    return known.read()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The documentation, where it lies beside this checkout."""
    if not SHARED.is_dir():
        pytest.skip("the documentation does not lie beside this checkout")
    return SHARED


@pytest.fixture(scope="session")
def copies(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the documentation that tests may change, each for as long as it runs."""
    target = tmp_path_factory.mktemp("documentation")
    for name in ("docs/pages", "docs/reference", "seeds"):
        shutil.copytree(shared / name, target / name, copy_function=shutil.copyfile)
    for folder in (each for each in target.rglob("*") if each.is_dir()):
        folder.chmod(0o755)
    return target
