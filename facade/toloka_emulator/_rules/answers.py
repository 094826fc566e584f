"""The answers to each task, for what compares those of several Tolokers."""

from __future__ import annotations

from operator import attrgetter
from typing import Any, NamedTuple

from .._http.messages import Document
from .._state.state import State
from .task_kinds import kind_of

_PLACE = "answers"


class GivenAnswer(NamedTuple):
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
    judged: list[int]
    counts: bool


def remember_answers(state: State, pool: Document, assignment: Document) -> None:
    """Takes in the answers of an assignment to those tasks that are compared: general and checked ones."""
    user_id = assignment["user_id"]
    quality_control: Document = pool.get("quality_control") or {}
    checked: Document = quality_control.get("checkpoints_config") or {}
    for task, solution in zip(assignment["tasks"], assignment["solutions"], strict=True):
        kind = kind_of(task)
        if kind == "real" or checked.get(f"{kind}_settings"):
            answer = GivenAnswer(user_id, assignment["id"], solution["output_values"], [], True)
            others = [other for other in given_answers(state, task["id"]) if other.toloker != user_id]
            answers = [*others, answer]
            if others and others[-1].assignment > answer.assignment:
                answers.sort(key=attrgetter("assignment"))
            state.transaction.remember(_PLACE, task["id"], answers)


def let_count(state: State, assignment: Document, counts: bool) -> None:
    """Lets the answers of an assignment count or not, if anything goes by them."""
    for task in assignment["tasks"]:
        answers = given_answers(state, task["id"])
        if any(answer.toloker == assignment["user_id"] for answer in answers):
            changed = [
                answer._replace(counts=counts) if answer.toloker == assignment["user_id"] else answer
                for answer in answers
            ]
            state.transaction.remember(_PLACE, task["id"], changed)


def given_answers(state: State, task: str) -> list[GivenAnswer]:
    """The answers to a task, in the order of the assignments. The list is not to be changed."""
    remembered: list[Any] = state.transaction.recall(_PLACE, task) or []
    if remembered and not isinstance(remembered[0], GivenAnswer):
        # They were not at hand, and what is read again is lists.
        return [GivenAnswer(*each) for each in remembered]
    return remembered


def mark_judged(state: State, task: str, majority: int) -> None:
    """Notes that those answers to a task that count have been judged by a majority of so many."""
    marked = [
        answer._replace(judged=[*answer.judged, majority])
        if answer.counts and majority not in answer.judged
        else answer
        for answer in given_answers(state, task)
    ]
    state.transaction.remember(_PLACE, task, marked)
