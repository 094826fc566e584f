"""An emulator with answered pools, on a port."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from export.objects import ANIMALS
from tables.running import created
from toloka_emulator import Emulator
from toloka_emulator.serving import served
from toloka_sdk import Toloka, models

TOKEN = "the-token-that-nobody-may-see"


@dataclass
class Answered:
    """An emulator.

    Attributes:
        emulator: It.
        url: Where it is.
        project: The ID of the first pool's project.
        pools: Those of its pools.
        toloka: A client.
    """

    emulator: Emulator
    url: str
    project: str
    pools: list[str]
    toloka: Toloka

    def answer(self, pool: str, suites: int) -> None:
        """Has these many suites of two tasks answered twice."""
        tasks = [models.SuiteTask(input_values={"image": f"https://example.com/{n}.jpg"}) for n in range(2)]
        forms = [models.TaskSuiteForm(pool_id=pool, overlap=2, tasks=tasks) for _ in range(suites)]
        self.toloka.task_suites.create_many(forms)
        self.toloka.pools.open(pool).wait()
        self.emulator.tolokers(2, answer=lambda task, toloker: {"animal": "cat"}).work(pool)


@contextmanager
def answered(*suites: int) -> Iterator[Answered]:
    """An emulator with a pool for each of these numbers of suites."""
    emulator = Emulator(seed=1, tokens=[TOKEN])
    with served(emulator) as url, Toloka(base_url=url, token=TOKEN) as toloka:
        projects, pools = zip(*(created(toloka, ANIMALS, tasks=None) for _ in suites), strict=True)
        made = Answered(emulator, url, projects[0].id, list(pools), toloka)
        for pool, count in zip(pools, suites, strict=True):
            made.answer(pool, count)
        yield made
