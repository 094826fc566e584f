from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest

from export.service import Run, Service, running
from tables.running import Runner
from toloka_emulator import Emulator
from toloka_export import _pages


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator(seed=1) as emulator:
        yield emulator
        assert not emulator.mismatches


@pytest.fixture(params=["sync", "async"])
def asynchronous(request: pytest.FixtureRequest) -> bool:
    return bool(request.param == "async")


@pytest.fixture
def run(asynchronous: bool, emulator: Emulator) -> Run:
    """Makes a call to the emulator with either client, and gives its result."""
    return Runner(emulator, asynchronous=asynchronous)


@pytest.fixture(params=["json", "msgspec"])
def reader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """How pages are read."""
    if request.param == "json":
        monkeypatch.setattr(_pages, "msgspec_reader", lambda table, pagination: None)
    return str(request.param)


@pytest.fixture
def table(reader: str, asynchronous: bool) -> Callable[..., Any]:
    """The table of a list with these items."""

    def made(items: Sequence[dict[str, Any] | str], name: str = "assignments", **arguments: Any) -> Any:
        run = running(Service(items), asynchronous=asynchronous)
        query = {"pool_id": "1"} if name in ("assignments", "tasks") else {}
        return run(lambda toloka: getattr(toloka, name).list(**query).to_arrow(**arguments))

    return made
