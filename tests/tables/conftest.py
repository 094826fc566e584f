from __future__ import annotations

from collections.abc import Iterator

import pytest

from tables.running import Run, Runner
from toloka_emulator import Emulator


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator(seed=1) as emulator:
        yield emulator
        assert not emulator.mismatches


@pytest.fixture(params=["sync", "async"])
def run(request: pytest.FixtureRequest, emulator: Emulator) -> Run:
    """Makes a call with either client, and gives its result."""
    return Runner(emulator, asynchronous=request.param == "async")
