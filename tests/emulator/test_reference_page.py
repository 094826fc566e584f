"""The reference page, which is a package of its own."""

from __future__ import annotations

import sys

import pytest

from toloka_emulator import Emulator, Request
from toloka_emulator._server.control import control


@pytest.mark.parametrize("path", ["reference", "reference/standalone.js"])
def test_without_its_package_the_page_says_what_to_install(
    emulator: Emulator, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.setitem(sys.modules, "toloka_emulator_reference", None)
    response = control(emulator, Request("GET", f"/_emulator/{path}"))
    assert (response.status, response.headers["content-type"]) == (404, "text/plain; charset=utf-8")
    assert "pip install toloka-emulator-reference" in response.body.decode()


def test_the_spec_needs_no_further_package(emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "toloka_emulator_reference", None)
    assert control(emulator, Request("GET", "/_emulator/openapi.json")).status == 200
