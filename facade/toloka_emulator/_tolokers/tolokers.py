"""Plays the Tolokers: takes what open pools issue, and answers it.

```python
emulator.tolokers(3).work(pool_id)                                       # made-up answers
emulator.tolokers(3, answer=lambda task, toloker: {"cat": True}).work()  # yours, in every open pool
```
"""

from __future__ import annotations

import copy
import json
import random
from collections import deque
from itertools import islice
from typing import TYPE_CHECKING

from .._http.messages import Document, canonical_text
from .._rules.assignments import expire, skip
from .._rules.issuing import SuiteQueue, complete_if_done
from .._rules.pools import pool_or_training
from .._state.state import State
from .._state.tables import ACTIVE, ASSIGNMENTS
from .answers import made_up_answer
from .submissions import submit_answers, task_spec
from .taking import take
from .toloker import NoAnswer, OutputValues, Toloker, numbered_toloker
from .views import View

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager


class Tolokers:
    """Some Tolokers, as made by `Emulator.tolokers`.

    Each takes a suite in turn, and none gets one suite, or one mixed task, twice.

    Args:
        change: Opens a transaction on the state.
        seed: What the Tolokers and their answers derive from.
        count: How many there are.
        first: The number of the first one.
        answer: Answers a task. It may call the API. None makes up answers that the view offers.
        accuracy: How often a made-up answer is the right one, which is the same for all Tolokers.
        skip: How often a suite is skipped instead, from 0 to 1.
        expire: How often the time for a suite runs out instead.
        captcha: How often a captcha is entered rightly.
    """

    def __init__(
        self,
        change: Callable[[], AbstractContextManager[State]],
        seed: str,
        count: int,
        *,
        first: int = 0,
        answer: Callable[[Document, Toloker], OutputValues | NoAnswer] | None = None,
        accuracy: float = 0.8,
        skip: float = 0.0,
        expire: float = 0.0,
        captcha: float = 1.0,
    ) -> None:
        shares = {"accuracy": accuracy, "skip": skip, "expire": expire, "captcha": captcha}
        for name, share in shares.items():
            if not 0 <= share <= 1:
                raise ValueError(f"{name} has to be from 0 to 1, not {share}")
        self._change = change
        self._seed = seed
        self._answer = answer
        self._accuracy = accuracy
        self._skip = skip
        self._expire = expire
        self._captcha = captcha
        self._tolokers = [numbered_toloker(seed, number) for number in range(first, first + count)]

    @property
    def ids(self) -> list[str]:
        """Their IDs."""
        return [toloker.id for toloker in self._tolokers]

    def work(self, pool_id: str | None = None, *, limit: int | None = None) -> list[str]:
        """Finishes active assignments, then takes task suites and answers them until none are left.

        A pool that is done by then closes, at once or after the delay that it asks for.

        Args:
            pool_id: The pool or the training; None is every open pool.
            limit: How many suites to answer at the most.

        Returns:
            The IDs of the assignments that they finished or left, in order.

        Raises:
            ServiceError: 404 for an unknown pool.
            ValueError: An answer doesn't fit the project's `output_spec`.
        """
        finished: list[str] = []
        for id in self._open_pools(pool_id):
            left = None if limit is None else limit - len(finished)
            finished += islice(self._work_in(id), left)
            with self._change() as state:
                complete_if_done(state, id)
        return finished

    def take(self, pool_id: str | None = None) -> list[str]:
        """Gives one suite to each Toloker who has none, and leaves it active.

        Args:
            pool_id: The pool or the training; None is every open pool.

        Returns:
            The IDs of the new assignments.

        Raises:
            ServiceError: 404 for an unknown pool.
        """
        taken: list[str] = []
        for id in self._open_pools(pool_id):
            with self._change() as state:
                suites = SuiteQueue(state, pool_or_training(state, id))
                held = self._held(state, id)
                for toloker in self._tolokers:
                    assignment = None if toloker.id in held else take(state, suites, id, toloker.id)
                    taken += [assignment["id"]] if assignment else []
        return taken

    def submit(self, assignment_id: str, output_values: Sequence[OutputValues]) -> None:
        """Sends the answers to an active assignment.

        Args:
            assignment_id: The assignment.
            output_values: The values for each task, in the order of the tasks.

        Raises:
            ServiceError: 404 for an unknown assignment, 409 when it isn't active.
            ValueError: An answer doesn't fit the project's `output_spec`.
        """
        with self._change() as state:
            assignment = state.read(ASSIGNMENTS, assignment_id)
            submit_answers(state, assignment, output_values)
            complete_if_done(state, assignment["pool_id"])

    def skip(self, assignment_id: str) -> None:
        """Gives an active assignment back without answers. Raises a ServiceError as `submit` does."""
        with self._change() as state:
            complete_if_done(state, skip(state, assignment_id)["pool_id"])

    def expire(self, assignment_id: str) -> None:
        """Lets the time for an active assignment run out. Raises a ServiceError as `submit` does."""
        with self._change() as state:
            complete_if_done(state, expire(state, assignment_id)["pool_id"])

    def _open_pools(self, pool_id: str | None) -> list[str]:
        with self._change() as state:
            if pool_id is not None:
                return [pool_id] if pool_or_training(state, pool_id)["status"] == "OPEN" else []
            first = "ORDER BY coalesce(json_extract(document, '$.priority'), 0) DESC, id"
            rows = state.transaction.execute(f"SELECT id FROM pools WHERE status = 'OPEN' {first}")
            return [str(row[0]) for row in rows]

    def _held(self, state: State, pool_id: str) -> dict[str, Document]:
        """The active assignment of each Toloker who has one, by the Toloker's ID."""
        rows = state.transaction.execute(
            f"SELECT document FROM {ACTIVE} WHERE pool_id = ? AND status = 'ACTIVE'", [pool_id]
        )
        active: list[Document] = [json.loads(row[0]) for row in rows]
        return {assignment["user_id"]: assignment for assignment in active}

    def _work_in(self, pool_id: str) -> Iterator[str]:
        """Takes suites and answers them, one after the other. Skipped and expired ones go to others."""
        with self._change() as state:
            held = self._held(state, pool_id)
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
            with self._change() as state:
                suites = SuiteQueue(state, pool_or_training(state, pool_id))
            queue = deque(free)
            while queue:
                toloker = queue.popleft()
                with self._change() as state:
                    assignment = take(state, suites, pool_id, toloker.id)
                if assignment is None:
                    continue
                is_left = True
                if self._do(assignment, toloker):
                    queue.append(toloker)
                else:
                    free.remove(toloker)
                yield assignment["id"]

    def _do(self, assignment: Document, toloker: Toloker) -> bool:
        """Answers an assignment, or ends it otherwise. Returns whether the Toloker is free again."""
        # Answers come from outside, so no transaction is open while they are made.
        answers = self._answers(assignment, toloker)
        if answers is NoAnswer.WAIT:
            return False
        with self._change() as state:
            if answers is NoAnswer.SKIP:
                skip(state, assignment["id"])
            elif answers is NoAnswer.EXPIRE:
                expire(state, assignment["id"])
            else:
                # No time passes while they work, so none of it is too fast.
                submit_answers(state, assignment, answers, timed=False, captcha=self._captcha)
        return True

    def _answers(self, assignment: Document, toloker: Toloker) -> list[OutputValues] | NoAnswer:
        tasks: list[Document] = assignment["tasks"]
        inputs = canonical_text([task.get("input_values") for task in tasks])
        chance = random.Random(f"{self._seed}:{toloker.id}:{inputs}").random()
        if chance < self._skip:
            return NoAnswer.SKIP
        if chance < self._skip + self._expire:
            return NoAnswer.EXPIRE
        answer = self._answer or self._make_up(assignment)
        answers: list[OutputValues] = []
        for task in tasks:
            given = answer(copy.deepcopy(task), toloker)
            if isinstance(given, NoAnswer):
                return given
            answers.append(given)
        return answers

    def _make_up(self, assignment: Document) -> Callable[[Document, Toloker], OutputValues]:
        with self._change() as state:
            spec = task_spec(state, assignment)
        view = View(spec.get("view_spec") or {})

        def answer(task: Document, toloker: Toloker) -> OutputValues:
            return made_up_answer(
                spec["output_spec"],
                task,
                toloker.id,
                seed=self._seed,
                accuracy=self._accuracy,
                choices=view.choices(task.get("input_values") or {}),
            )

        return answer
