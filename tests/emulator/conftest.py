from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from emulator.api import Api
from toloka_emulator import Emulator

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator(seed=1) as emulator:
        yield emulator
        assert not emulator.mismatches


@pytest.fixture
def api(emulator: Emulator) -> Iterator[Api]:
    with Api(emulator) as api:
        yield api
