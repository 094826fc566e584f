from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import always_sent
from emulator.api import Api
from emulator.apps import Apps
from recorded import bundle
from toloka_emulator import Emulator
from toloka_emulator._openapi.specification import Specification

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def specification() -> Specification:
    """The spec, with what the service always sends required: the emulator's answers have it, too."""
    return Specification(always_sent.required(bundle()))


@pytest.fixture
def emulator(specification: Specification, monkeypatch: pytest.MonkeyPatch) -> Iterator[Emulator]:
    monkeypatch.setattr("toloka_emulator._emulator.bundled", lambda: specification)
    with Emulator(seed=1) as emulator:
        yield emulator
        assert not emulator.mismatches


@pytest.fixture
def tolerant(specification: Specification, monkeypatch: pytest.MonkeyPatch) -> Iterator[Api]:
    """A client of an emulator that takes unknown values."""
    monkeypatch.setattr("toloka_emulator._emulator.bundled", lambda: specification)
    with Emulator(seed=1, unknown_values=True) as emulator, Api(emulator) as api:
        yield api
        assert not emulator.mismatches


@pytest.fixture
def api(emulator: Emulator) -> Iterator[Api]:
    with Api(emulator) as api:
        yield api


@pytest.fixture
def apps(emulator: Emulator) -> Iterator[Apps]:
    with Apps(emulator) as apps:
        yield apps
