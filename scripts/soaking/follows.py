"""Follows that are killed again and again, and what must hold after them."""

from __future__ import annotations

import random
import sqlite3
import threading
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx

from soaking.follow_program import FIELDS, LAG
from soaking.killing import Counts, begun, run
from soaking.server import PATIENT, TOKEN, Server
from soaking.uploads import FAULTS, new_pool
from toloka_sdk import Toloka

KINDS = ("cursor", "cursor_file")
POOLS = 3
ROWS_AT_ONCE = 20
SECONDS_BETWEEN_ROWS = 0.05
LATEST = LAG / 2
"""Seconds that a row may come after the time that it has. The rest of the lag is for a slow machine."""
LONGEST_RUN = 2.0
"""Seconds after which a run is killed at the latest; some are killed at once."""
PROGRAM = Path(__file__).with_name("follow_program.py")


@dataclass(kw_only=True)
class Result(Counts):
    """What came of the follows of one kind."""

    kind: str
    restarts: int = 0
    changes: int = 0
    missed: int = 0
    doubled: int = 0

    @property
    def holds(self) -> bool:
        return self.changes > 0 and not self.missed and (self.kind != "cursor" or not self.doubled)

    def line(self) -> str:
        return (
            f"{self.kind}: {self.changes:,} changes, {self.kills} kills, {self.restarts} of the emulator, "
            f"{self.faults} faults; {self.missed} missed, {self.doubled} came again: "
            f"{'holds' if self.holds else 'DOES NOT HOLD'}"
        )


def killed_follows(folder: Path, kind: str, kills: int) -> Result:
    """Follows, kills the program again and again, and compares what it was given with what is there."""
    result = Result(kind=kind)
    store = folder / f"{kind}.store"
    with (
        Server(folder / f"{kind}.db") as server,
        Toloka(base_url=server.url, token=TOKEN, retry=PATIENT, timeout=10) as toloka,
    ):
        first = toloka.pools.get(new_pool(toloka, "tasks"))
        pools = [first.id, *(clone(toloka, first.id) for _ in range(POOLS - 1))]
        done = threading.Event()
        adding = threading.Thread(target=add_rows, args=(server, pools, done, result))
        adding.start()
        try:
            command = [kind, server.url, first.project_id, str(store)]
            while result.kills < kills:
                run(
                    PROGRAM, [*command, random.choice(("sync", "async")), "None"], server, result, LONGEST_RUN
                )
        finally:
            done.set()
            adding.join()
        begun(PROGRAM, [*command, "sync", "0"]).wait()
        result.restarts = server.kills
        there = Counter(
            (field, assignment.id)
            for pool in pools
            for assignment in toloka.assignments.list(pool_id=pool)
            for field in FIELDS
            if isinstance(getattr(assignment, field), datetime)
        )
    given = read(kind, store)
    result.changes = len(there)
    result.missed = len(there - given)
    result.doubled = (given - there).total()
    return result


def clone(toloka: Toloka, pool_id: str) -> str:
    details = toloka.pools.clone(pool_id).wait().details
    assert details
    return str(details["pool_id"])


def add_rows(server: Server, pools: list[str], done: threading.Event, result: Result) -> None:
    """Adds assignments, with times of a tenth of a second, some of them of long ago. Has requests fail."""
    with httpx.Client(base_url=server.url, timeout=LATEST / 2, trust_env=False) as client:
        while not done.wait(random.uniform(0, 2 * SECONDS_BETWEEN_ROWS)):
            rows = [row(random.choice(pools)) for _ in range(random.randint(1, ROWS_AT_ONCE))]
            try:
                client.post(
                    "/_emulator/documents/assignments",
                    json=rows,
                    headers={"Authorization": f"ApiKey {TOKEN}"},
                )
            except httpx.TransportError:
                continue  # it is being killed; whether the rows are there is seen at the end
            if random.random() < 0.3:
                server.inject(random.choice(FAULTS))
                result.faults += 1


def row(pool_id: str) -> dict[str, Any]:
    late = random.choice((0.0, random.uniform(0, LATEST)))
    accepted = random.random() < 0.5
    moment = datetime.now(UTC) - timedelta(seconds=late)
    time = moment.isoformat(timespec="milliseconds")[:21] + "00"
    return {
        "id": f"{int(pool_id):010x}--{uuid4().hex[:24]}",
        "pool_id": pool_id,
        "task_suite_id": "suite",
        "user_id": "toloker",
        "status": "ACCEPTED" if accepted else "SUBMITTED",
        "tasks": [],
        "solutions": [],
        "submitted": time,
        **({"accepted": time} if accepted else {}),
    }


def read(kind: str, store: Path) -> Counter[tuple[str, str]]:
    """What the program was given."""
    if kind == "cursor":
        with closing(sqlite3.connect(store)) as database:
            return Counter(database.execute("SELECT field, id FROM changes"))
    return Counter((field, id) for field, id in map(str.split, store.read_text("utf-8").splitlines()))
