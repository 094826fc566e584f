from __future__ import annotations

from collections.abc import Iterator

import pytest

from follow.service import Follower
from toloka_emulator import Emulator
from toloka_sdk import Toloka, models
from uploads.service import new_pool


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator() as emulator:
        yield emulator


@pytest.fixture
def toloka(emulator: Emulator) -> Iterator[Toloka]:
    """Has things happen, and has no part in following them."""
    with Toloka("local", transport=emulator.transport()) as toloka:
        yield toloka


@pytest.fixture
def pool(toloka: Toloka) -> models.Pool:
    return new_pool(toloka)


@pytest.fixture(params=["sync", "async"])
def follow(request: pytest.FixtureRequest, emulator: Emulator) -> Follower:
    return Follower(request.param == "async", emulator.transport())
