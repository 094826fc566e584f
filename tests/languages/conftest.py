from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from languages.starter import Server

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.stop()
