"""A browser, for tests of pages: what it fetches, and what it complains of."""

from __future__ import annotations

import json
import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from selenium.webdriver import Chrome, ChromeOptions, ChromeService
from selenium.webdriver.remote.command import Command

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_MISSING = "chromium and chromedriver are not installed"
_OPTIONS = """
    --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
    --disable-component-update --disable-sync --window-size=1440,1000
"""


@contextmanager
def chromium(profile: Path) -> Iterator[Chrome]:
    """A browser. Without one the test is skipped, but not in CI."""
    found = next((path for path in map(shutil.which, _BROWSERS) if path), None)
    driver = shutil.which("chromedriver")
    if found is None or driver is None:
        if os.environ.get("CI"):
            pytest.fail(_MISSING)
        pytest.skip(_MISSING)
    options = ChromeOptions()
    options.binary_location = found
    options.add_argument(f"--user-data-dir={profile}")
    for option in _OPTIONS.split():
        options.add_argument(option)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    with Chrome(options=options, service=ChromeService(driver)) as browser:
        yield browser


def requested(browser: Chrome) -> list[str]:
    """The addresses that were asked for since this was last called."""
    events = [json.loads(entry["message"])["message"] for entry in _log(browser, "performance")]
    return [
        event["params"]["request"]["url"]
        for event in events
        if event["method"] == "Network.requestWillBeSent"
    ]


def problems(browser: Chrome) -> list[str]:
    """The warnings and errors on the console since this was last called."""
    return [entry["message"] for entry in _log(browser, "browser") if entry["level"] != "INFO"]


def _log(browser: Chrome, name: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = browser.execute(Command.GET_LOG, {"type": name})["value"]
    return entries
