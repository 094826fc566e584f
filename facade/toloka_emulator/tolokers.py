"""Plays the Tolokers: takes what open pools hand out, and answers it.

```python
emulator.tolokers(3).work(pool_id)                                       # made-up answers
emulator.tolokers(3, answer=lambda task, toloker: {"cat": True}).work()  # yours, in every open pool
```
"""

from __future__ import annotations

import hashlib
import json
import random
from collections import deque
from dataclasses import dataclass
from enum import Enum
from itertools import islice
from typing import TYPE_CHECKING, Any

from .admission import may_work
from .answers import made_up_answer
from .assignments import ASSIGNMENTS, expire, issue, skip, submit
from .attachments import File, attach
from .field_values import field_faults
from .issuing import Stock, settle_pool
from .messages import Document
from .pools import POOLS
from .projects import PROJECTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager

    from .world import World


@dataclass(frozen=True, slots=True)
class Toloker:
    """One Toloker.

    Attributes:
        id: The ID, as in `user_id`.
        number: The place among all that one seed has, counted from 0.
    """

    id: str
    number: int


class Instead(Enum):
    """What a Toloker may do instead of answering. It holds for all tasks of the suite."""

    SKIP = "skip"
    EXPIRE = "expire"
    WAIT = "wait"
    """Leave it active. It expires once the pool's time for it is over."""


OutputValues = dict[str, Any]
"""Values by the name of the field. A `File` stands for the ID that it gets as an attachment."""


class Tolokers:
    """Some Tolokers, to be had from `Emulator.tolokers`.

    Each takes a suite in turn, and none gets one suite, or one mixed task, twice.

    Args:
        change: Opens a transaction on the state.
        seed: What the Tolokers and their answers derive from.
        count: How many there are.
        first: The number of the first one.
        answer: Answers a task. It may call the API. None makes answers up.
        accuracy: How often a made-up answer is the right one, which is the same for all Tolokers.
        skip: How often a suite is skipped instead, from 0 to 1.
        expire: How often the time for a suite runs out instead.
    """

    def __init__(
        self,
        change: Callable[[], AbstractContextManager[World]],
        seed: str,
        count: int,
        *,
        first: int = 0,
        answer: Callable[[Document, Toloker], OutputValues | Instead] | None = None,
        accuracy: float = 0.8,
        skip: float = 0.0,
        expire: float = 0.0,
    ) -> None:
        self._change = change
        self._seed = seed
        self._answer = answer
        self._accuracy = accuracy
        self._skip = skip
        self._expire = expire
        self._tolokers = [_toloker(seed, number) for number in range(first, first + count)]

    @property
    def ids(self) -> list[str]:
        """Their IDs."""
        return [toloker.id for toloker in self._tolokers]

    def work(self, pool_id: str | None = None, *, limit: int | None = None) -> list[str]:
        """Goes on with what is active, then takes suites and does them until there are none left.

        A pool that is done by then closes, as it says.

        Args:
            pool_id: The pool; None is every open one.
            limit: How many suites to do at the most.

        Returns:
            The IDs of the assignments that were dealt with, in order.

        Raises:
            Refusal: 404 for an unknown pool.
            ValueError: An answer doesn't fit the project's `output_spec`.
        """
        dealt_with: list[str] = []
        for id in self._open_pools(pool_id):
            left = None if limit is None else limit - len(dealt_with)
            dealt_with += islice(self._dealt_with(id), left)
            with self._change() as world:
                settle_pool(world, id)
        return dealt_with

    def take(self, pool_id: str | None = None) -> list[str]:
        """Gives one suite to each Toloker who has none, and leaves it active.

        Args:
            pool_id: The pool; None is every open one.

        Returns:
            The IDs of the new assignments.

        Raises:
            Refusal: 404 for an unknown pool.
        """
        taken: list[str] = []
        for id in self._open_pools(pool_id):
            with self._change() as world:
                stock = Stock(world, world.read(POOLS, id))
                held = self._held(world, id)
                for toloker in self._tolokers:
                    assignment = None if toloker.id in held else _issued(world, stock, id, toloker)
                    taken += [assignment["id"]] if assignment else []
        return taken

    def submit(self, assignment_id: str, output_values: Sequence[OutputValues]) -> None:
        """Sends the answers to an active assignment.

        Args:
            assignment_id: The assignment.
            output_values: The values for each task, in the order of the tasks.

        Raises:
            Refusal: 404 for an unknown assignment, 409 when it isn't active.
            ValueError: An answer doesn't fit the project's `output_spec`.
        """
        with self._change() as world:
            assignment = world.read(ASSIGNMENTS, assignment_id)
            _submit(world, assignment, output_values)
            settle_pool(world, assignment["pool_id"])

    def skip(self, assignment_id: str) -> None:
        """Gives an active assignment back without answers. Raises a Refusal as `submit` does."""
        with self._change() as world:
            settle_pool(world, skip(world, assignment_id)["pool_id"])

    def expire(self, assignment_id: str) -> None:
        """Lets the time for an active assignment run out. Raises a Refusal as `submit` does."""
        with self._change() as world:
            settle_pool(world, expire(world, assignment_id)["pool_id"])

    def _open_pools(self, pool_id: str | None) -> list[str]:
        with self._change() as world:
            if pool_id is not None:
                return [pool_id] if world.read(POOLS, pool_id)["status"] == "OPEN" else []
            first = "ORDER BY coalesce(json_extract(document, '$.priority'), 0) DESC, id"
            rows = world.transaction.execute(f"SELECT id FROM pools WHERE status = 'OPEN' {first}")
            return [str(row[0]) for row in rows]

    def _held(self, world: World, pool_id: str) -> dict[str, Document]:
        """What the Tolokers are at, by their ID."""
        rows = world.transaction.execute(
            "SELECT document FROM assignments WHERE pool_id = ? AND status = 'ACTIVE'", [pool_id]
        )
        active: list[Document] = [json.loads(row[0]) for row in rows]
        return {assignment["user_id"]: assignment for assignment in active}

    def _dealt_with(self, pool_id: str) -> Iterator[str]:
        """Takes suites and does them, one after the other. Those given back go to others once more."""
        with self._change() as world:
            held = self._held(world, pool_id)
        free: list[Toloker] = []
        for toloker in self._tolokers:
            if toloker.id not in held:
                free.append(toloker)
                continue
            if self._do(held[toloker.id], toloker):
                free.append(toloker)
            yield held[toloker.id]["id"]
        is_left = True
        while is_left:
            is_left = False
            with self._change() as world:
                stock = Stock(world, world.read(POOLS, pool_id))
            queue = deque(free)
            while queue:
                toloker = queue.popleft()
                with self._change() as world:
                    assignment = _issued(world, stock, pool_id, toloker)
                if assignment is None:
                    continue
                is_left = True
                if self._do(assignment, toloker):
                    queue.append(toloker)
                else:
                    free.remove(toloker)
                yield assignment["id"]

    def _do(self, assignment: Document, toloker: Toloker) -> bool:
        """Deals with an assignment. Returns whether the Toloker is free for another one."""
        # Answers come from outside, so no transaction is open while they are thought of.
        answers = self._answers(assignment, toloker)
        if answers is Instead.WAIT:
            return False
        with self._change() as world:
            if answers is Instead.SKIP:
                skip(world, assignment["id"])
            elif answers is Instead.EXPIRE:
                expire(world, assignment["id"])
            else:
                _submit(world, assignment, answers)
        return True

    def _answers(self, assignment: Document, toloker: Toloker) -> list[OutputValues] | Instead:
        tasks: list[Document] = assignment["tasks"]
        inputs = json.dumps([task.get("input_values") for task in tasks], sort_keys=True)
        mood = random.Random(f"{self._seed}:{toloker.id}:{inputs}").random()
        if mood < self._skip:
            return Instead.SKIP
        if mood < self._skip + self._expire:
            return Instead.EXPIRE
        answer = self._answer or self._make_up(assignment)
        answers: list[OutputValues] = []
        for task in tasks:
            given = answer(task, toloker)
            if isinstance(given, Instead):
                return given
            answers.append(given)
        return answers

    def _make_up(self, assignment: Document) -> Callable[[Document, Toloker], OutputValues]:
        with self._change() as world:
            spec = _output_spec(world, assignment)

        def answer(task: Document, toloker: Toloker) -> OutputValues:
            return made_up_answer(spec, task, toloker.id, seed=self._seed, accuracy=self._accuracy)

        return answer


def _toloker(seed: str, number: int) -> Toloker:
    digest = hashlib.blake2b(f"{seed}:toloker:{number}".encode(), digest_size=16)
    return Toloker(digest.hexdigest(), number)


def _issued(world: World, stock: Stock, pool_id: str, toloker: Toloker) -> Document | None:
    pool = world.read(POOLS, pool_id)
    if pool["status"] != "OPEN" or not may_work(world, pool, toloker.id):
        return None
    taken = stock.take(world, toloker.id)
    return None if taken is None else issue(world, pool, *taken, toloker.id)


def _submit(world: World, assignment: Document, output_values: Sequence[OutputValues]) -> None:
    needed = len(assignment["tasks"])
    if len(output_values) != needed:
        raise ValueError(f"{needed} answers are needed, one a task; {len(output_values)} are given")
    spec = _output_spec(world, assignment)
    solutions: list[Document] = []
    for values in output_values:
        attached = {name: _attached(world, assignment, value) for name, value in values.items()}
        for path, fault in field_faults(spec, attached, "output_values"):
            raise ValueError(f"{path}: {fault.message}")
        solutions.append({"output_values": attached})
    submit(world, assignment["id"], solutions)


def _attached(world: World, assignment: Document, value: Any) -> Any:
    """A value with every file in it stored, and its ID in its place."""
    match value:
        case File():
            return attach(world, assignment, value)["id"]
        case [*items]:
            return [_attached(world, assignment, item) for item in items]
        case _:
            return value


def _output_spec(world: World, assignment: Document) -> Mapping[str, Document]:
    pool = world.read(POOLS, assignment["pool_id"])
    spec: Mapping[str, Document] = world.read(PROJECTS, pool["project_id"])["task_spec"]["output_spec"]
    return spec
