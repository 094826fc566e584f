"""The answers to each task, for what compares those of several Tolokers."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from .._http.messages import Document
from .._state.state import State


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """An answer to a task.

    Attributes:
        toloker: Who gave it.
        assignment: The assignment that it is in.
        values: Its output values.
        judged: By which majorities it has been judged.
        counts: Whether it is submitted or accepted, and not rejected.
    """

    toloker: str
    assignment: str
    values: dict[str, Any]
    judged: frozenset[int]
    counts: bool


def remember_answers(state: State, assignment: Document) -> None:
    """Takes in the answers of an assignment."""
    solved = zip(assignment["tasks"], assignment["solutions"], strict=True)
    state.transaction.execute_many(
        "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, '[]', 1)",
        (
            (task["id"], assignment["user_id"], assignment["id"], json.dumps(solution["output_values"]))
            for task, solution in solved
        ),
    )


def let_count(state: State, assignment: Document, counts: bool) -> None:
    """Lets the answers of an assignment count or not, if anything goes by them."""
    state.transaction.execute_many(
        "UPDATE answers SET counts = ? WHERE task = ? AND toloker = ?",
        ((int(counts), task["id"], assignment["user_id"]) for task in assignment["tasks"]),
    )


def answer_counts(state: State, tasks: Iterable[str]) -> dict[str, int]:
    """How many answers there are to each of some tasks, rejected ones among them."""
    listed = list(tasks)
    rows = state.transaction.execute(
        f"SELECT task, count(*) FROM answers WHERE task IN ({', '.join('?' * len(listed))}) GROUP BY task",
        listed,
    )
    return dict(rows.fetchall())


def given_answers(state: State, tasks: Iterable[str]) -> dict[str, list[GivenAnswer]]:
    """The answers to each of some tasks, in the order of the assignments."""
    listed = list(tasks)
    rows = state.transaction.execute(
        "SELECT task, toloker, assignment, output_values, judged, counts FROM answers"
        f" WHERE task IN ({', '.join('?' * len(listed))}) ORDER BY assignment",
        listed,
    )
    found: dict[str, list[GivenAnswer]] = defaultdict(list)
    for task, toloker, assignment, values, judged, counts in rows:
        found[task].append(
            GivenAnswer(toloker, assignment, json.loads(values), frozenset(json.loads(judged)), bool(counts))
        )
    return found


def mark_judged(state: State, task: str, majority: int, answers: Iterable[GivenAnswer]) -> None:
    """Notes that answers to a task have been judged by a majority of so many."""
    state.transaction.execute_many(
        "UPDATE answers SET judged = ? WHERE task = ? AND toloker = ?",
        ((json.dumps(sorted(answer.judged | {majority})), task, answer.toloker) for answer in answers),
    )
