"""A browser that shows the reference page of an emulator on a port."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from selenium.webdriver import Chrome, ChromeOptions, ChromeService

from reference.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_MISSING = "chromium and chromedriver are not installed"
_OPTIONS = """
    --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
    --disable-component-update --disable-sync --window-size=1440,1000
"""


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
    """A browser. Without one the test is skipped, but not in CI."""
    found = next((path for path in map(shutil.which, _BROWSERS) if path), None)
    driver = shutil.which("chromedriver")
    if found is None or driver is None:
        if os.environ.get("CI"):
            pytest.fail(_MISSING)
        pytest.skip(_MISSING)
    options = ChromeOptions()
    options.binary_location = found
    options.add_argument(f"--user-data-dir={tmp_path_factory.mktemp('browser')}")
    for option in _OPTIONS.split():
        options.add_argument(option)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    with Chrome(options=options, service=ChromeService(driver)) as browser:
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
