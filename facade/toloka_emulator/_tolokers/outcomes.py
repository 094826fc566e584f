"""What came of a crowd's work: assignments, answers and bans."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from .._http.messages import Document
from .._openapi.timestamps import parse_timestamp
from .._state.state import State
from .behaviour import Label
from .labels import Labels


@dataclass(frozen=True, slots=True)
class Taken:
    """An assignment that a Toloker has taken.

    Attributes:
        assignment_id: The assignment.
        user_id: The Toloker.
        status: Its status by now.
        reward: What is paid for it, in US dollars.
        submitted: When it was submitted, if it was.
    """

    assignment_id: str
    user_id: str
    status: str
    reward: float
    submitted: datetime | None


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that counts, as a crowd has given it.

    Attributes:
        assignment_id: The assignment.
        task_id: The task.
        user_id: The Toloker.
        label: The label; None if there is none.
        right: The right label.
        is_control: Whether the right answer was known to the requester.
    """

    assignment_id: str
    task_id: str
    user_id: str
    label: Label | None
    right: Label
    is_control: bool


@dataclass(frozen=True, slots=True)
class Ban:
    """A ban of a Toloker.

    Attributes:
        user_id: The Toloker.
        scope: What they are shut out of, such as `POOL`.
        rule: The rule that has set it, in short; empty if the requester has.
        pool_id: The pool of the rule, or of the ban, if it is known.
    """

    user_id: str
    scope: str
    rule: str
    pool_id: str | None


def taken(state: State, pool_id: str) -> Iterator[Taken]:
    """The assignments of a pool, in their order."""
    rows = state.transaction.execute(
        "SELECT id, user_id, status, json_extract(document, '$.reward'), submitted"
        " FROM assignments WHERE pool_id = ? ORDER BY id",
        [pool_id],
    )
    for id, user_id, status, reward, submitted in rows:
        moment = parse_timestamp(submitted) if submitted else None
        yield Taken(id, user_id, status, reward or 0.0, moment)


def answers(state: State, pool_id: str, labels: Labels) -> Iterator[Answer]:
    """The answers in a pool's submitted and accepted assignments, in their order; none without labels."""
    rows = state.transaction.execute(
        "SELECT document FROM assignments WHERE pool_id = ? AND status IN ('SUBMITTED', 'ACCEPTED')"
        " ORDER BY id",
        [pool_id],
    )
    for (text,) in rows:
        yield from _answers(json.loads(text), labels)


def bans(state: State) -> Iterator[Ban]:
    """All bans, in their order."""
    for (text,) in state.transaction.execute("SELECT document FROM user_restrictions ORDER BY id"):
        document: Document = json.loads(text)
        rule: Document = document.get("rule") or {}
        pool_id = rule.get("pool_id", document.get("pool_id"))
        yield Ban(document["user_id"], document["scope"], rule.get("text", ""), pool_id)


def _answers(assignment: Document, labels: Labels) -> Iterator[Answer]:
    if labels.field is None:
        return
    for task, solution in zip(assignment["tasks"], assignment["solutions"], strict=True):
        right = labels.right(task)
        assert right is not None, "there is a field"
        yield Answer(
            assignment["id"],
            task["id"],
            assignment["user_id"],
            solution["output_values"].get(labels.field),
            right,
            bool(task.get("known_solutions")),
        )
