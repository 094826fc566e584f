from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from typing import Any

import pytest

from facade.scripted import FakeClock, Player
from facade.wire import ONCE, TOKEN, Reader, Wire, running
from toloka_sdk import AsyncToloka, Toloka


@pytest.fixture(params=["sync", "async"])
def play(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Player:
    for name in ("TOLOKA_ENVIRONMENT", "TOLOKA_BASE_URL", "TOLOKA_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    return Player(request.param == "async", FakeClock())


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [*os.environ]:
        if name.lower().endswith("_proxy") or name == "REQUEST_METHOD":
            monkeypatch.delenv(name)


@pytest.fixture
def wire() -> Iterator[Wire]:
    with running(Wire()) as server:
        yield server


@pytest.fixture(params=["sync", "async"])
def read(request: pytest.FixtureRequest) -> Reader:
    """Reads one training, or what `action` does, with either of the clients."""

    def read(base_url: str, action: Any = lambda toloka: toloka.trainings.get("1"), **options: Any) -> Any:
        options = {"base_url": base_url, "token": TOKEN, "retry": ONCE, **options}
        if request.param == "sync":
            with Toloka(**options) as toloka:
                return action(toloka)

        async def run() -> Any:
            async with AsyncToloka(**options) as toloka:
                return await action(toloka)

        return asyncio.run(run())

    return read
