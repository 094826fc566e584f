"""The documentation site, built as it is, and a browser that opens it from files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browser import chromium, problems, requested

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selenium.webdriver import Chrome

SCRIPT = Path(__file__).parents[2] / "scripts" / "build_site.py"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site."""
    pytest.importorskip("zensical", reason="the extra `site` is not installed")
    folder = tmp_path_factory.mktemp("built") / "site"
    done = subprocess.run(
        [sys.executable, SCRIPT, "--to", folder], capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="session")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    with chromium(tmp_path_factory.mktemp("browser")) as browser:
        yield browser


@pytest.fixture
def browser(started: Chrome) -> Iterator[Chrome]:
    """A browser. Whatever is done with it, nothing may be fetched but files, and the console stays clean."""
    started.get("about:blank")
    requested(started)  # what the browser itself shows first
    problems(started)
    yield started
    asked = requested(started)
    assert asked
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:", "about:"))] == []
    assert problems(started) == []
