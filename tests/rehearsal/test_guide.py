"""The programs of the guide on rehearsals that aggregate real answers. The others are run with their page."""

from __future__ import annotations

from typing import Any

import pytest

from docs.programs import DOCS, blocks
from toloka_emulator import Emulator
from toloka_sdk import Toloka

PAGE = (DOCS / "rehearsal.md").read_text("utf-8")


# crowd-kit calls what newer versions of pandas warn of.
@pytest.mark.filterwarnings("ignore")
def test_each_task_of_a_pool_gets_a_label() -> None:
    names: dict[str, Any] = {}
    first, *_, votes, columns = blocks(PAGE, "python")
    for program in (first, votes, columns):
        exec(program, names)
    with Emulator(seed=1) as emulator, Toloka("local", transport=emulator.transport()) as toloka:
        names["run"](toloka, lambda pool_id: emulator.tolokers(4, accuracy=1).work(pool_id), strict=False)
        [pool] = toloka.pools.list()
        labels = names["aggregated"](toloka, pool.id)
        project = toloka.projects.get(pool.project_id)
        assert names["aggregated_columns"](toloka, pool.id, project) == labels
        assert len(labels) >= 200
        assert set(labels.values()) == set(names["LABELS"])
