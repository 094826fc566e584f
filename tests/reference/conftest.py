"""A browser that shows the reference page of an emulator on a port."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from browser import chromium
from reference.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selenium.webdriver import Chrome


@pytest.fixture(scope="module")
def base_url() -> Iterator[str]:
    """The base URL of an emulator."""
    command = [sys.executable, "-m", "toloka_emulator", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.terminate()


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    with chromium(tmp_path_factory.mktemp("browser")) as browser:
        yield browser


@pytest.fixture
def page(browser: Chrome, base_url: str) -> Iterator[Page]:
    """The page. Whatever is done with it may ask its own host alone, and the console stays clean."""
    root = base_url.removesuffix("api")
    page = Page(browser, f"{root}_emulator/reference")
    browser.get("about:blank")
    page.requested()  # what the browser itself shows first
    page.load()
    yield page
    asked = page.requested()
    assert page.url in asked
    assert [url for url in asked if not url.startswith((root, "data:", "blob:"))] == []
    assert page.problems() == []
