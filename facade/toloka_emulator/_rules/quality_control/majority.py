"""Majority vote: once a task has all its answers, each is held against the one that most Tolokers gave."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property

from ..._http.messages import Document
from ..._state.state import State
from ..._state.tables import TASK_SUITES
from ..answers import GivenAnswer, answer_counts, given_answers, mark_judged
from ..task_kinds import kind_of

Judged = dict[str, list[tuple[str, bool]]]
"""By Toloker, the assignment of each answer that was judged, and whether it is that of the majority."""


class Votes:
    """The answers to those tasks of an assignment that have all of theirs, by task."""

    def __init__(self, state: State, pool: Document, assignment: Document) -> None:
        self._state = state
        needed = _needed(state, pool, assignment)
        counts = answer_counts(state, needed)
        found = given_answers(state, [task for task, count in needed.items() if counts.get(task, 0) >= count])
        self._pool = pool
        self._complete = {
            task: [answer for answer in answers if answer.counts] for task, answers in found.items()
        }

    @cached_property
    def _fields(self) -> list[str]:
        return _required_fields(self._state, self._pool)

    def judge(self, threshold: int) -> Judged:
        """Judges the answers that this majority has not judged yet."""
        judged: Judged = defaultdict(list)
        for task, answers in self._complete.items():
            right = _majority(Counter(map(self._key, answers)), threshold)
            left = [answer for answer in answers if threshold not in answer.judged]
            if right is None or not left:
                continue
            mark_judged(self._state, task, threshold, left)
            for answer in left:
                judged[answer.toloker].append((answer.assignment, self._key(answer) == right))
        return judged

    def _key(self, answer: GivenAnswer) -> str:
        return json.dumps([answer.values.get(name) for name in self._fields], sort_keys=True)


def _needed(state: State, pool: Document, assignment: Document) -> dict[str, int]:
    """How many answers each general task of an assignment gets in all, and each checked task of any kind."""
    config: Document = pool.get("quality_control") or {}
    ids = [task["id"] for task in assignment["tasks"]]
    marks = ", ".join("?" * len(ids))
    if config.get("checkpoints_config"):
        found = state.transaction.execute(
            f"SELECT task, overlap FROM checkpoints WHERE task IN ({marks})", ids
        ).fetchall()
        return dict(found)
    real = {task["id"] for task in assignment["tasks"] if kind_of(task) == "real"}
    if assignment.get("mixed"):
        rows: Sequence[tuple[str, int | None]] = state.transaction.execute(
            f"SELECT id, overlap FROM tasks WHERE id IN ({marks})", ids
        ).fetchall()
    else:
        suite = state.transaction.find(TASK_SUITES, assignment["task_suite_id"]) or {}
        rows = [(id, suite.get("overlap")) for id in ids]
    return {id: overlap for id, overlap in rows if id in real and overlap is not None}


def _required_fields(state: State, pool: Document) -> list[str]:
    """The output fields that must be answered, which are all that count."""
    (text,) = state.transaction.execute(
        "SELECT json_extract(document, '$.task_spec.output_spec') FROM projects WHERE id = ?",
        [int(pool["project_id"])],
    ).fetchone()
    spec: dict[str, Document] = json.loads(text)
    return [name for name, field in spec.items() if field.get("required", True)]


def _majority(counts: Counter[str], threshold: int) -> str | None:
    """The answer of as many Tolokers as make a majority, unless as many have given another one."""
    if not counts:
        return None
    (answer, count), *others = counts.most_common(2)
    return answer if count >= threshold and all(other < count for _, other in others) else None
