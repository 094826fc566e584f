"""The load, and what must hold after it."""

from __future__ import annotations

import asyncio
import random
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

from soaking.resources import Resources
from soaking.server import PATIENT, TOKEN, Server
from toloka_sdk import AsyncToloka, Toloka, TolokaError, models

THREADS, TASKS = 3, 3
FAULTS: tuple[dict[str, object], ...] = (
    {"status": 503},
    {"status": 500},
    {"drop": "before"},
    {"drop": "after"},
    {"latency": 0.2},
)
SHARE_OF_FAULTS = 0.05
SECONDS_BETWEEN_KILLS = 8.0
AMOUNT = 0.01


@dataclass
class Ledger:
    """What the clients were told."""

    bonuses: list[str] = field(default_factory=list)
    """The comments of bonuses whose creation was acknowledged."""
    skills: dict[str, str] = field(default_factory=dict)
    """The names of skills that were acknowledged, by ID."""
    tried: set[str] = field(default_factory=set)
    """The names and comments of all."""
    errors: Counter[str] = field(default_factory=Counter)
    calls: int = 0


@dataclass
class Result:
    """What came of a run."""

    ledger: Ledger
    kills: int
    lost: list[str]
    doubled: list[str]
    before: Resources
    after: Resources

    @property
    def holds(self) -> bool:
        return not self.lost and not self.doubled and self.after.is_flat_since(self.before) and self.kills > 0

    def table(self) -> str:
        rows = {
            "calls": self.ledger.calls,
            "errors that reached the program": dict(self.ledger.errors),
            "times the emulator was killed": self.kills,
            "acknowledged bonuses": len(self.ledger.bonuses),
            "acknowledged skills": len(self.ledger.skills),
            "acknowledged and lost": self.lost or 0,
            "created twice": self.doubled or 0,
            "memory, threads, open files": f"{self.before}, then {self.after}",
            "holds": "yes" if self.holds else "NO",
        }
        return "\n".join(f"{name:32} {value}" for name, value in rows.items())


def soak(state: Path, seconds: float) -> Result:
    """Runs the load against an emulator that keeps its state in the file."""
    ledger = Ledger()
    with Server(state) as server:
        end = time.monotonic() + seconds
        workers = [threading.Thread(target=synchronous, args=(server, ledger, end)) for _ in range(THREADS)]
        workers.append(threading.Thread(target=lambda: asyncio.run(asynchronous(server, ledger, end))))
        for worker in workers:
            worker.start()
        before = kill_until(server, end, after_a_third=Resources.now)
        after = Resources.now()
        for worker in workers:
            worker.join()
        lost, doubled = audit(server, ledger)
        return Result(ledger, server.kills, lost, doubled, before, after)


def kill_until(server: Server, end: float, after_a_third: Callable[[], Resources]) -> Resources:
    """Kills the server again and again. Returns what `after_a_third` of the time there was."""
    first = time.monotonic() + (end - time.monotonic()) / 3
    measured: Resources | None = None
    while time.monotonic() < end - 1:
        time.sleep(min(SECONDS_BETWEEN_KILLS, max(0.1, end - 1 - time.monotonic())) * random.uniform(0.5, 1))
        if measured is None and time.monotonic() >= first:
            measured = after_a_third()
        server.kill()
    return measured or after_a_third()


def synchronous(server: Server, ledger: Ledger, end: float) -> None:
    with Toloka(base_url=server.url, token=TOKEN, retry=PATIENT, timeout=10) as toloka:
        while time.monotonic() < end:
            form = some_bonus(server, ledger)
            try:
                toloka.user_bonuses.create_in_background([form], operation_id=str(uuid4())).wait(timeout=60)
                ledger.bonuses.append(str(form.private_comment))
            except TolokaError as error:
                ledger.errors[type(error).__name__] += 1
            try:
                skill = toloka.skills.create(some_skill(server, ledger))
                ledger.skills[skill.id] = skill.name
                assert toloka.skills.get(skill.id).name == skill.name
            except TolokaError as error:
                ledger.errors[type(error).__name__] += 1


async def asynchronous(server: Server, ledger: Ledger, end: float) -> None:
    async with AsyncToloka(base_url=server.url, token=TOKEN, retry=PATIENT, timeout=10) as toloka:

        async def work() -> None:
            while time.monotonic() < end:
                form = some_bonus(server, ledger)
                try:
                    begun = toloka.user_bonuses.create_in_background([form], operation_id=str(uuid4()))
                    await begun.wait(timeout=60)
                    ledger.bonuses.append(str(form.private_comment))
                    async for _ in toloka.user_bonuses.list(limit=50).pages():
                        break
                except TolokaError as error:
                    ledger.errors[type(error).__name__] += 1

        await asyncio.gather(*(work() for _ in range(TASKS)))


def some_bonus(server: Server, ledger: Ledger) -> models.UserBonusForm:
    disturb(server, ledger)
    comment = str(uuid4())
    ledger.tried.add(comment)
    return models.UserBonusForm(
        user_id="toloker", amount=AMOUNT, private_comment=comment, without_message=True
    )


def some_skill(server: Server, ledger: Ledger) -> models.SkillForm:
    disturb(server, ledger)
    name = str(uuid4())
    ledger.tried.add(name)
    return models.SkillForm(name=name)


def disturb(server: Server, ledger: Ledger) -> None:
    ledger.calls += 1
    if random.random() < SHARE_OF_FAULTS:
        server.inject(random.choice(FAULTS))


def audit(server: Server, ledger: Ledger) -> tuple[list[str], list[str]]:
    """What was acknowledged and is not there, and what is there more than once."""
    with Toloka(base_url=server.url, token=TOKEN, retry=PATIENT) as toloka:
        bonuses = Counter(str(each.private_comment) for each in toloka.user_bonuses.list())
        skills = Counter(each.name for each in toloka.skills.list() if each.name in ledger.tried)
    kept = bonuses + skills
    lost = [name for name in [*ledger.bonuses, *ledger.skills.values()] if name not in kept]
    return lost, [name for name, count in kept.items() if count > 1]
