"""Exports that are killed again and again, and what must hold after them."""

from __future__ import annotations

import json
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from soaking.killing import Counts, disturbed, run
from soaking.server import TOKEN, Server
from soaking.uploads import made_pool
from toloka_emulator import Emulator
from toloka_sdk import Toloka, models

FORMATS = ("parquet", "jsonl")
FAULTS: tuple[dict[str, object], ...] = (
    {"drop": "before"},
    {"drop": "after"},
    {"status": 503},
    {"latency": 0.2},
)
SECONDS_BETWEEN_FAULTS = 0.1
LONGEST_RUN = 0.8
"""Seconds after which a run is killed at the latest; some are killed at once."""
SUITES, TASKS = 500, 2
PROGRAM = Path(__file__).with_name("export_program.py")


@dataclass(kw_only=True)
class Result(Counts):
    """What came of the exports to one format."""

    format: str
    restarts: int = 0
    exports: int = 0
    lost: int = 0
    doubled: int = 0
    disordered: int = 0
    incomplete: int = 0

    @property
    def holds(self) -> bool:
        return not (self.lost or self.doubled or self.disordered or self.incomplete)

    def line(self) -> str:
        return (
            f"{self.format}: {self.exports} exports of {SUITES * TASKS:,} rows, {self.kills} kills, "
            f"{self.restarts} of the emulator, {self.faults} faults; {self.lost} rows lost, {self.doubled} "
            f"doubled, {self.disordered} files out of order, {self.incomplete} incomplete: "
            f"{'holds' if self.holds else 'DOES NOT HOLD'}"
        )


def killed_exports(folder: Path, format: str, kills: int) -> Result:
    """Exports, kills the program again and again, and counts the rows."""
    result = Result(format=format)
    state = folder / f"{format}.db"
    pool_id, expected = answered_pool(state)
    with Server(state) as server:
        with disturbed(server, FAULTS, result, SECONDS_BETWEEN_FAULTS):
            while result.kills < kills:
                one_export(folder, server, pool_id, expected, kills, result)
        result.restarts = server.kills
    return result


def answered_pool(state: Path) -> tuple[str, list[str]]:
    """A pool with answers, and the IDs of their tasks in the order of the list."""
    with (
        Emulator(state, tokens=[TOKEN], seed=1) as emulator,
        Toloka("local", token=TOKEN, transport=emulator.transport()) as toloka,
    ):
        pool_id = made_pool(toloka, "task_suites")
        tasks = [models.SuiteTask(input_values={"image": "https://example.com/1.jpg"}) for _ in range(TASKS)]
        form = models.TaskSuiteForm(pool_id=pool_id, overlap=1, tasks=tasks)
        toloka.task_suites.create_many([form] * SUITES, allow_defaults=True)
        toloka.pools.open(pool_id).wait()
        emulator.tolokers(5).work(pool_id)
        listed = toloka.assignments.list(pool_id=pool_id)
        return pool_id, [task.id for assignment in listed for task in assignment.tasks]


def one_export(
    folder: Path, server: Server, pool_id: str, expected: list[str], kills: int, result: Result
) -> None:
    """One export, from its first run to the one that comes to its end."""
    result.exports += 1
    path = folder / f"{result.exports}.{result.format}"
    part = path.with_name(f".{path.name}.part")
    client = random.choice(("sync", "async"))
    while True:
        arguments = [server.url, pool_id, str(path), client]
        run(PROGRAM, arguments, server, result, None if result.kills >= kills else LONGEST_RUN)
        if path.exists():
            count(path, expected, result)
            if not part.exists():  # otherwise it was killed right after the file had its name
                return


def count(path: Path, expected: list[str], result: Result) -> None:
    """Counts the rows of a file."""
    try:
        found = task_ids(path)
    except ValueError:
        result.incomplete += 1
        return
    counts = Counter(found)
    result.lost += len(set(expected) - set(counts))
    result.doubled += sum(each - 1 for each in counts.values())
    result.disordered += found != expected


def task_ids(path: Path) -> list[str]:
    if path.suffix == ".jsonl":
        return [str(json.loads(line)["task_id"]) for line in path.read_text("utf-8").splitlines()]
    import pyarrow.parquet

    found: list[str] = pyarrow.parquet.read_table(path, columns=["task_id"])["task_id"].to_pylist()
    return found
