"""Fixtures for tests of programs that use the SDK. pytest finds them by itself.

- `toloka_emulator`: an `Emulator` for each test, which can be made to fail and plays Tolokers.
- `toloka`: a `Toloka` that talks to it.
- `async_toloka`: an `AsyncToloka` that talks to it.

A fixture of the same name in a `conftest.py` takes the place of one of these: with another `toloka_emulator`,
both clients talk to that.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from toloka_emulator import Emulator
    from toloka_sdk import AsyncToloka, Toloka

__all__ = ["async_toloka", "toloka", "toloka_emulator"]

# pytest loads this in every run where the SDK is installed, so nothing of it is imported before it is needed.


@pytest.fixture
def toloka_emulator() -> Iterator[Emulator]:
    """An emulator of the Toloka API, empty at the beginning of the test.

    An operation ends at the second look, so that a test fails if the program doesn't wait for it. Needs the
    extra `emulator`.
    """
    from toloka_emulator import Emulator, OperationPace

    with Emulator(operations=OperationPace(polls=1)) as emulator:
        yield emulator


@pytest.fixture
def toloka(toloka_emulator: Emulator) -> Iterator[Toloka]:
    """A client of the emulator."""
    from toloka_sdk import Toloka

    with Toloka("local", transport=toloka_emulator.transport()) as client:
        yield client


@pytest.fixture
def async_toloka(toloka_emulator: Emulator) -> AsyncToloka:
    """A client of the emulator for asyncio, by pytest-asyncio, anyio or `asyncio.run`, and none for Trio.

    It has no connections that would have to be closed.
    """
    from toloka_sdk import AsyncToloka

    return AsyncToloka("local", transport=toloka_emulator.transport())
