"""The programs of the guide on rehearsals print what it says."""

from __future__ import annotations

from typing import Any

import pytest

from docs.programs import DOCS, blocks
from toloka_emulator import Emulator
from toloka_sdk import Toloka

PAGE = (DOCS / "rehearsal.md").read_text("utf-8")


# crowd-kit, which the last program calls, calls what newer versions of pandas warn of.
@pytest.mark.filterwarnings("ignore")
def test_the_programs_print_the_reports_of_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, Any] = {}
    printed: list[str] = []
    for program in blocks(PAGE, "python"):
        exec(program, names)
        printed.append(capsys.readouterr().out)
    assert [text for text in printed if text] == [*blocks(PAGE, "text"), "COMPLETED\n"]
    with Emulator(seed=1) as emulator, Toloka("local", transport=emulator.transport()) as toloka:
        names["run"](toloka, lambda pool_id: emulator.tolokers(4).work(pool_id))
        [pool] = toloka.pools.list()
        labels = names["aggregated"](toloka, pool.id)
        tasks = [task for task in toloka.tasks.list(pool_id=pool.id) if task.id in labels]
        assert len(tasks) >= 200
        assert set(labels.values()) <= set(names["LABELS"])
