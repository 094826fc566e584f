"""Majority vote: once a task has all its answers, each is held against the one that most Tolokers gave."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property

from ..._http.messages import Document, canonical_text
from ..._state.state import State
from ..._state.tables import PROJECTS, TASK_SUITES, TASKS
from ..answers import GivenAnswer, given_answers, mark_judged
from ..task_kinds import kind_of

Judged = dict[str, list[tuple[str, bool]]]
"""By Toloker, the assignment of each answer that was judged, and whether it is that of the majority."""


class Votes:
    """The answers to those tasks of an assignment that have all of theirs, by task."""

    def __init__(self, state: State, pool: Document, assignment: Document) -> None:
        self._state = state
        self._pool = pool
        self._complete: dict[str, list[tuple[GivenAnswer, str]]] = {}
        for task, count in _needed(state, pool, assignment).items():
            answers = given_answers(state, task)
            if len(answers) >= count:
                self._complete[task] = [(answer, self._key(answer)) for answer in answers if answer.counts]

    @cached_property
    def _fields(self) -> list[str]:
        """The output fields that must be answered, which are all that count."""
        project = self._state.read(PROJECTS, self._pool["project_id"])
        spec: dict[str, Document] = project["task_spec"]["output_spec"]
        return [name for name, field in spec.items() if field.get("required", True)]

    def judge(self, threshold: int) -> Judged:
        """Judges the answers that this majority has not judged yet."""
        judged: Judged = defaultdict(list)
        for task, answers in self._complete.items():
            right = _majority(Counter(key for _, key in answers), threshold)
            left = [(answer, key) for answer, key in answers if threshold not in answer.judged]
            if right is None or not left:
                continue
            mark_judged(self._state, task, threshold)
            for answer, key in left:
                judged[answer.toloker].append((answer.assignment, key == right))
        return judged

    def _key(self, answer: GivenAnswer) -> str:
        return canonical_text([answer.values.get(name) for name in self._fields])


def _needed(state: State, pool: Document, assignment: Document) -> dict[str, int]:
    """How many answers each general task of an assignment gets in all, and each checked task of any kind."""
    config: Document = pool.get("quality_control") or {}
    if config.get("checkpoints_config"):
        ids = [task["id"] for task in assignment["tasks"]]
        marks = ", ".join("?" * len(ids))
        found = state.transaction.execute(
            f"SELECT task, overlap FROM checkpoints WHERE task IN ({marks})", ids
        ).fetchall()
        return dict(found)
    real = [task["id"] for task in assignment["tasks"] if kind_of(task) == "real"]
    if assignment.get("mixed"):
        holders = [state.transaction.find(TASKS, id) for id in real]
    else:
        holders = [state.transaction.find(TASK_SUITES, assignment["task_suite_id"])] * len(real)
    overlaps = [None if holder is None else holder.get("overlap") for holder in holders]
    return {id: overlap for id, overlap in zip(real, overlaps, strict=True) if overlap is not None}


def _majority(counts: Counter[str], threshold: int) -> str | None:
    """The answer of as many Tolokers as make a majority, unless as many have given another one."""
    if not counts:
        return None
    (answer, count), *others = counts.most_common(2)
    return answer if count >= threshold and all(other < count for _, other in others) else None
