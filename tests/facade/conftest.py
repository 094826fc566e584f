from __future__ import annotations

import pytest

from facade.scripted import FakeClock, Player


@pytest.fixture(params=["sync", "async"])
def play(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Player:
    for name in ("TOLOKA_ENVIRONMENT", "TOLOKA_BASE_URL", "TOLOKA_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    return Player(request.param == "async", FakeClock())
