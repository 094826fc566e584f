from __future__ import annotations

from collections.abc import Iterator

import pytest

from toloka_emulator import Emulator
from toloka_sdk import Toloka


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator(seed=1) as emulator:
        yield emulator
        assert not emulator.mismatches


@pytest.fixture
def toloka(emulator: Emulator) -> Iterator[Toloka]:
    with Toloka("local", transport=emulator.transport()) as toloka:
        yield toloka
