"""Plays a crowd in virtual time: a pool that takes a week is worked off in seconds.

```python
players = emulator.crowd(Crowd(name="Two kinds", groups=[(careful, 8), (hasty, 4)]))
players.work(pool_id)
```
"""

from __future__ import annotations

import math
import random
from bisect import bisect_right
from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import blake2b
from heapq import heappop, heappush
from itertools import accumulate
from typing import TYPE_CHECKING

from .._http.messages import Document, canonical_text
from .._rules.assignments import expire, skip
from .._rules.issuing import SuiteQueue, complete_if_done, has_more
from .._rules.pools import pool_or_training
from .._rules.profiles import set_profile
from .._rules.skills import set_user_skill
from .._rules.training_skills import required_training
from .._state.state import State
from .._state.tables import ASSIGNMENTS, POOLS
from .._state.timers import next_due
from . import outcomes
from .answers import made_up_answer
from .behaviour import Behaviour, Crowd, Label
from .labels import Labels, Truth
from .outcomes import Answer, Ban, Taken
from .submissions import submit_answers, task_spec
from .taking import take
from .toloker import OutputValues, Toloker, numbered_toloker
from .views import View

if TYPE_CHECKING:
    from collections.abc import Sequence

_FIRST_RETRY = timedelta(minutes=10)
_TRIES = 7
"""How often in a row a Toloker looks at a pool that has nothing for them, each time after twice as long."""
_SECONDS_TO_SKIP = 5.0
_AT_ONCE = 200
"""How many things Tolokers do in one transaction, unless something is to be sent. Ending one takes time."""


@dataclass(slots=True)
class Member:
    """One Toloker of a crowd.

    Attributes:
        toloker: The Toloker.
        behaviour: The kind.
        trained: Whether they have passed a training.
        arrived: Whether they have come by.
    """

    toloker: Toloker
    behaviour: Behaviour
    trained: bool = False
    arrived: bool = False
    chance: random.Random = field(default_factory=random.Random, repr=False)
    suites_left: int = 0
    tries: int = 0


class Players:
    """A crowd at work, as made by `Emulator.crowd`.

    Whatever they do derives from the seed. For a run that repeats to the letter, the emulator needs a clock
    that stands still, too: it goes forward as they work.

    Attributes:
        members: The Tolokers of the crowd.
    """

    def __init__(
        self,
        open_timeline: Callable[[], AbstractContextManager[Callable[[datetime], State]]],
        now: Callable[[], datetime],
        seed: str,
        crowd: Crowd,
        *,
        truth: Truth | None,
        field: str | None,
        first: int,
    ) -> None:
        self._open_timeline = open_timeline
        self._now = now
        self._seed = seed
        self._crowd = crowd
        self._truth = truth
        self._field = field
        behaviours = [behaviour for behaviour, count in crowd.groups for _ in range(count)]
        self.members = [
            Member(numbered_toloker(seed, first + place), behaviour, chance=random.Random(f"{seed}:{place}"))
            for place, behaviour in enumerate(behaviours)
        ]
        self._work: dict[str, _Work] = {}

    def work(self, pool_id: str) -> None:
        """Works in an open pool until it closes. The emulator's clock goes forward to that moment.

        When everybody has given up while there is work left, it is closed by whatever closes it next, such as
        its expiry.

        Raises:
            ServiceError: 404 for an unknown pool, 400 for a skill that doesn't exist.
            ValueError: The behaviour or the truth doesn't fit the project.
        """
        with self._open_now() as state:
            work = self._prepared(state, pool_id)
            is_open = _is_open(state, pool_id)
        try:
            self._play(work, is_open)
        finally:
            work.end()
        self._wait(pool_id)

    def _play(self, work: _Work, is_open: bool) -> None:
        begun = self._now()
        events: list[tuple[datetime, int, str | None]] = []
        for place, member in enumerate(self.members):
            hours = member.chance.random() * self._crowd.arrival_hours
            heappush(events, (begun + timedelta(hours=hours), place, None))
            member.tries = 0
        while events:
            with self._open_timeline() as at:
                for _ in range(min(_AT_ONCE, len(events))):
                    moment, place, assignment_id = heappop(events)
                    if assignment_id is None and not is_open:
                        continue
                    member = self.members[place]
                    state = at(moment)
                    if assignment_id is not None:
                        self._finish(state, work, member, assignment_id)
                    is_open = _is_open(state, work.pool_id)
                    if is_open:
                        again = self._next(state, work, member, visits=assignment_id is None)
                        if again is not None:
                            heappush(events, (again[0], place, again[1]))
                    if state.outbox:
                        break

    def answers(self, pool_id: str) -> Iterator[Answer]:
        """The answers in a pool's submitted and accepted assignments, in their order; none without labels."""
        with self._open_now() as state:
            labels = self._prepared(state, pool_id).labels
            yield from outcomes.answers(state, pool_id, labels)

    def taken(self, pool_id: str) -> Iterator[Taken]:
        """The assignments that Tolokers have taken in a pool, in their order."""
        with self._open_now() as state:
            yield from outcomes.taken(state, pool_id)

    def bans(self) -> list[Ban]:
        """All bans, in their order."""
        with self._open_now() as state:
            return list(outcomes.bans(state))

    def labels(self, pool_id: str) -> Sequence[Label]:
        """The labels that some task of a pool can be given, in the order of the project."""
        with self._open_now() as state:
            return self._prepared(state, pool_id).labels.all({})

    def _prepared(self, state: State, pool_id: str) -> _Work:
        if pool_id not in self._work:
            pool = pool_or_training(state, pool_id)
            spec = task_spec(state, {"pool_id": pool_id})
            labels = Labels(spec, self._seed, self._field, self._truth)
            requirement = required_training(pool)
            training = self._prepared(state, requirement["training_pool_id"]) if requirement else None
            self._work[pool_id] = _Work(pool_id, spec, labels, training)
        return self._work[pool_id]

    def _next(
        self, state: State, work: _Work, member: Member, *, visits: bool
    ) -> tuple[datetime, str | None] | None:
        """When a Toloker does what next: finishes an assignment, or comes again. None is never."""
        behaviour, chance = member.behaviour, member.chance
        if visits:
            if not member.arrived:
                member.arrived = True
                if behaviour.profiles:
                    set_profile(state, member.toloker.id, chance.choice(behaviour.profiles))
                for skill_id, value in behaviour.skills.items():
                    set_user_skill(state, member.toloker.id, skill_id, value)
            member.suites_left = _geometric(chance, behaviour.suites_per_visit)
        if member.suites_left == 0:
            return state.now + timedelta(hours=chance.expovariate(1 / behaviour.hours_between_visits)), None
        assignment = work.take(state, member.toloker.id)
        if assignment is not None:
            # Nobody else is let in.
            member.trained = work.training is not None
        elif work.training is not None:
            assignment = work.training.take(state, member.toloker.id)
        if assignment is None:
            complete_if_done(state, work.pool_id)
            member.tries += 1
            if member.tries >= _TRIES:
                return None
            return state.now + _FIRST_RETRY * 2 ** (member.tries - 1), None
        member.tries = 0
        member.suites_left -= 1
        tasks = len(assignment["tasks"])
        pace = math.exp(behaviour.spread * chance.gauss(0, 1))
        seconds = tasks * behaviour.seconds_per_task * pace
        does = chance.random()
        if does < behaviour.drop_out:
            _leave(state, assignment)
            return None
        if does < behaviour.drop_out + behaviour.skip:
            work.skipped.add(assignment["id"])
            seconds = min(seconds, _SECONDS_TO_SKIP)
        return state.now + timedelta(seconds=seconds), assignment["id"]

    def _finish(self, state: State, work: _Work, member: Member, assignment_id: str) -> None:
        assignment = state.read(ASSIGNMENTS, assignment_id)
        if assignment["status"] != "ACTIVE":
            # They were too slow.
            return
        done_in = self._work[assignment["pool_id"]]
        if assignment_id in work.skipped:
            work.skipped.remove(assignment_id)
            skip(state, assignment_id)
        else:
            answers = [self._answer(done_in, member, task) for task in assignment["tasks"]]
            submit_answers(state, assignment, answers, captcha=member.behaviour.captcha)
        complete_if_done(state, work.pool_id)

    def _answer(self, work: _Work, member: Member, task: Document) -> OutputValues:
        values: OutputValues = {}
        if work.has_other_fields:
            behaviour = member.behaviour
            values = made_up_answer(
                work.spec["output_spec"],
                task,
                member.toloker.id,
                seed=self._seed,
                accuracy=behaviour.accuracy if isinstance(behaviour.accuracy, int | float) else 1.0,
                choices=work.view.choices(task.get("input_values") or {}),
            )
        right = work.labels.right(task)
        if right is None or work.labels.field is None:
            return values
        # It doesn't depend on when they do it, so that two settings differ by what they set, not by chance.
        draw = _draw(self._seed, member.toloker.id, _subject(task))
        return {**values, work.labels.field: work.label(member, task, right, draw)}

    def _wait(self, pool_id: str) -> None:
        """Puts the clock forward until the pool is closed by itself."""
        while True:
            with self._open_timeline() as at:
                state = at(self._now())
                due = next_due(state) if _is_open(state, pool_id) else None
                if due is None:
                    return
                complete_if_done(at(due), pool_id)

    @contextmanager
    def _open_now(self) -> Generator[State]:
        with self._open_timeline() as at:
            yield at(self._now())


class _Work:
    """The work in one pool."""

    def __init__(self, pool_id: str, spec: Document, labels: Labels, training: _Work | None) -> None:
        self.pool_id = pool_id
        self.spec = spec
        self.training = training
        self.labels = labels
        self.view = View(spec.get("view_spec") or {})
        self.has_other_fields = any(name != labels.field for name in spec["output_spec"])
        self.skipped: set[str] = set()
        self._queue: SuiteQueue | None = None
        self._rows: dict[tuple[str, bool, Label], tuple[Sequence[Label], list[float]]] = {}

    def take(self, state: State, toloker_id: str) -> Document | None:
        if self._queue is None:
            self._queue = SuiteQueue(state, pool_or_training(state, self.pool_id))
            self._is_new = True
        assignment = take(state, self._queue, self.pool_id, toloker_id)
        if assignment is None and not self._is_new and has_more(state, pool_or_training(state, self.pool_id)):
            # Some of it has come back since the queue was read.
            self._queue = None
            return self.take(state, toloker_id)
        self._is_new = self._is_new and assignment is None
        return assignment

    def end(self) -> None:
        """Forgets what it is only known by while there is work, which is much of a large pool."""
        self._queue = None
        if self.training is not None:
            self.training.end()

    def label(self, member: Member, task: Document, right: Label, draw: float) -> Label:
        """The label that a Toloker gives to a task, by a number from 0 to 1."""
        behaviour = member.behaviour
        key = behaviour.name, member.trained, right
        found = self._rows.get(key)
        if found is None or self.labels.depend_on_task:
            labels = self.labels.all(task)
            shares = behaviour.answers(right, labels, trained=member.trained)
            found = self._rows[key] = labels, list(accumulate(shares))
        labels, limits = found
        # Rounding may leave the last limit below 1.
        return labels[min(bisect_right(limits, draw), len(labels) - 1)]


def _is_open(state: State, pool_id: str) -> bool:
    pool = state.transaction.find(POOLS, pool_id)
    return pool is not None and pool["status"] == "OPEN"


def _leave(state: State, assignment: Document) -> None:
    """Leaves an assignment to expire, which it does at once where it would never."""
    pool = pool_or_training(state, assignment["pool_id"])
    if pool.get("assignment_max_duration_seconds") is None:
        expire(state, assignment["id"])


def _subject(task: Document) -> bytes:
    """The input of a task."""
    return canonical_text(task.get("input_values")).encode()


def _draw(seed: str, toloker_id: str, subject: bytes) -> float:
    digest = blake2b(subject, digest_size=8, key=f"{seed}:{toloker_id}".encode()[:64])
    return int.from_bytes(digest.digest()) / 2**64


def _geometric(chance: random.Random, mean: float) -> int:
    if mean <= 1:
        return 1
    return 1 + int(math.log(1 - chance.random()) / math.log(1 - 1 / mean))
