from __future__ import annotations

from collections.abc import Iterator

import pytest

from toloka_emulator import Emulator
from toloka_sdk import Toloka, models
from toloka_uploads import _log
from uploads.service import Uploader, new_pool


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator() as emulator:
        yield emulator


@pytest.fixture
def toloka(emulator: Emulator) -> Iterator[Toloka]:
    """Looks at what is there, and has no part in the uploads."""
    with Toloka("local", transport=emulator.transport()) as toloka:
        yield toloka


@pytest.fixture
def pool(toloka: Toloka) -> models.Pool:
    return new_pool(toloka)


@pytest.fixture(params=["sync", "async"])
def upload(request: pytest.FixtureRequest, emulator: Emulator) -> Uploader:
    return Uploader(request.param == "async", emulator)


@pytest.fixture(params=["json", "msgspec"])
def reader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """How logs are read."""
    if request.param == "json":
        monkeypatch.setattr(_log, "msgspec_reader", lambda: None)
