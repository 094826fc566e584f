"""Each fault with each kind of call, sync and async, against a server on a real socket."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from faults import kinds, table
from faults.answers import FAULTS
from faults.kinds import KINDS
from faults.matrix import STORED, Cell, is_ours, store, stored, tried, tried_async
from faults.server import Server

UNREPEATABLE = kinds.GROUPS["Other writes"]


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with Server() as server:
        yield server


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("client", [tried, tried_async], ids=["sync", "async"])
def test_a_fault_comes_to_what_is_stored(
    server: Server, kind: str, client: Callable[[Server, str, Mapping[str, object]], dict[str, Cell]]
) -> None:
    cells = client(server, kind, FAULTS)
    expected = {fault: outcomes[kind] for fault, outcomes in stored().items()}
    assert {fault: cell.outcome for fault, cell in cells.items()} == expected
    assert [fault for fault, cell in cells.items() if not is_ours(cell.error)] == []
    assert [fault for fault, cell in cells.items() if cell.shows_the_token] == []
    assert {fault: cell.seconds for fault, cell in cells.items() if cell.seconds > cell.most_seconds} == {}


def test_a_write_is_sent_once_unless_it_was_certainly_not_carried_out() -> None:
    repeated = {
        (fault, kind, outcomes[kind])
        for fault, outcomes in stored().items()
        for kind in UNREPEATABLE
        if not outcomes[kind].endswith(" 1")
    }
    assert repeated
    assert all(outcome.startswith("RateLimited") for *_, outcome in repeated)


def test_all_that_is_tried_is_stored() -> None:
    assert list(stored()) == list(FAULTS)
    assert all(set(outcomes) == set(KINDS) for outcomes in stored().values())
    assert len(FAULTS) == 93
    assert sorted(kind for group in kinds.GROUPS.values() for kind in group) == sorted(KINDS)


def test_the_page_is_made_of_what_is_stored() -> None:
    assert table.PAGE.read_text("utf-8") == table.page(stored())


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    store(stored(), tmp_path / "cells.yaml")
    assert (tmp_path / "cells.yaml").read_text("utf-8") == STORED.read_text("utf-8")
