"""Uploads that are killed again and again, and what must hold after them."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from soaking.killing import Counts, disturbed, run
from soaking.server import PATIENT, TOKEN, Server
from toloka_sdk import UNSET, Toloka, TolokaError, models

KINDS = ("tasks", "task_suites", "user_bonuses")
FAULTS: tuple[dict[str, object], ...] = (
    {"drop": "before"},
    {"drop": "after"},
    {"status": 500},
    {"status": 503},
    {"status": 429, "headers": {"Retry-After": "0.2"}},
    {"latency": 0.2},
    {"fail_operation": True},
)
SECONDS_BETWEEN_FAULTS = 0.05
LONGEST_RUN = 1.5
"""Seconds after which a run is killed at the latest; some are killed at once."""
ITEMS = 1000
PROGRAM = Path(__file__).with_name("upload_program.py")


@dataclass(kw_only=True)
class Result(Counts):
    """What came of the uploads of one kind."""

    kind: str
    restarts: int = 0
    uploads: int = 0
    items: int = 0
    lost: int = 0
    doubled: int = 0
    misnamed: int = 0

    @property
    def holds(self) -> bool:
        return not (self.lost or self.doubled or self.misnamed)

    def line(self) -> str:
        return (
            f"{self.kind}: {self.uploads} uploads of {ITEMS:,} items, {self.kills} kills, {self.restarts} of "
            f"the emulator, {self.faults} faults; {self.lost} lost, {self.doubled} doubled, {self.misnamed} "
            f"under a wrong ID: {'holds' if self.holds else 'DOES NOT HOLD'}"
        )


def killed_uploads(folder: Path, kind: str, kills: int) -> Result:
    """Uploads, kills the program again and again, and counts on the server."""
    result = Result(kind=kind)
    with Server(folder / f"{kind}.db") as server:
        with disturbed(server, FAULTS, result, SECONDS_BETWEEN_FAULTS):
            while result.kills < kills:
                one_upload(folder, server, kind, kills, result)
        result.restarts = server.kills
    return result


def one_upload(folder: Path, server: Server, kind: str, kills: int, result: Result) -> None:
    """One upload, from its first run to the one that comes to its end."""
    result.uploads += 1
    result.items += ITEMS
    name = f"{kind}-{result.uploads}"
    with Toloka(base_url=server.url, token=TOKEN, retry=PATIENT, timeout=10) as toloka:
        pool_id = name if kind == "user_bonuses" else new_pool(toloka, kind)
        journal, ids = folder / f"{name}.journal", folder / f"{name}.json"
        client = random.choice(("sync", "async"))
        command = [kind, server.url, pool_id, str(ITEMS), str(journal), str(ids), client]
        while not ids.exists():
            run(PROGRAM, command, server, result, None if result.kills >= kills else LONGEST_RUN)
        audit(toloka, kind, pool_id, json.loads(ids.read_text()), result)


def made_pool(toloka: Toloka, kind: str) -> str:
    """A pool for tasks, or for task suites."""
    project = models.ProjectForm(
        public_name="Animals",
        public_description="Which animal is it?",
        public_instructions="Look at the picture.",
        assignments_issuing_type="AUTOMATED",
        task_spec=models.TaskSpec(
            input_spec={"image": models.FieldSpec(type="url")},
            output_spec={"animal": models.FieldSpec(type="string")},
            view_spec=models.ClassicViewSpec(markup="<img>"),
        ),
    )
    mixer = models.MixerConfig(real_tasks_count=1, golden_tasks_count=0, training_tasks_count=0)
    pool = models.PoolForm(
        project_id=toloka.projects.create(project).id,
        private_name="Killed uploads",
        may_contain_adult_content=False,
        will_expire=datetime(2100, 1, 1, tzinfo=UTC),
        reward_per_assignment=0.01,
        assignment_max_duration_seconds=600,
        mixer_config=mixer if kind == "tasks" else UNSET,
        defaults=models.PoolDefaults(default_overlap_for_new_task_suites=1),
    )
    return toloka.pools.create(pool).id


def new_pool(toloka: Toloka, kind: str) -> str:
    """A pool, in spite of the faults: one more of them does no harm."""
    while True:
        try:
            return made_pool(toloka, kind)
        except TolokaError:
            continue


def audit(toloka: Toloka, kind: str, pool_id: str, ids: dict[str, str], result: Result) -> None:
    """Counts what is on the server, and compares it with what the program was told."""
    made: dict[str, list[str]] = {}
    for number, id in created(toloka, kind, pool_id):
        made.setdefault(number, []).append(id)
    result.lost += sum(str(number) not in made for number in range(ITEMS))
    result.doubled += sum(len(each) - 1 for each in made.values())
    result.misnamed += sum(ids[number] not in each for number, each in made.items())


def created(toloka: Toloka, kind: str, pool_id: str) -> Iterable[tuple[str, str]]:
    """The number of each item that is on the server, with its ID."""
    if kind == "tasks":
        for task in toloka.tasks.list(pool_id=pool_id):
            yield number_of(task.input_values), task.id
    elif kind == "task_suites":
        for suite in toloka.task_suites.list(pool_id=pool_id):
            yield number_of(suite.tasks[0].input_values), suite.id
    else:
        for bonus in toloka.user_bonuses.list():
            of, _, number = str(bonus.private_comment).partition(" ")
            if of == pool_id:
                yield number, bonus.id


def number_of(input_values: Any) -> str:
    return str(input_values["image"]).rpartition("/")[2].removesuffix(".jpg")
