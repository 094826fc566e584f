"""What happens to an assignment, taken in by the collectors, and the rules that this sets off."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from ..._http.messages import Document
from ..._openapi.timestamps import format_timestamp
from ..._state.state import State
from ..collector_configs import Collector, by_memory, collectors
from ..experience import tasks_done
from ..issuing import has_more_for
from .actions import Subject, carry_out
from .collectors import FIGURES, golden_set, training
from .majority import Votes
from .memory import Entry, Memory, forget, keep, recall

_TASKS_PER_CAPTCHA = {"LOW": 20, "MEDIUM": 10, "HIGH": 10}


def after_submission(
    state: State,
    pool: Document,
    assignment: Document,
    *,
    timed: bool = True,
    captcha: float = 1.0,
) -> None:
    """Carries out the rules that submitted work sets off.

    Args:
        state: The state.
        pool: The pool.
        assignment: The assignment, as it is by now.
        timed: Whether the time that has passed since it was issued is the time that it took.
        captcha: How often the Toloker enters a captcha rightly, from 0 to 1.
    """
    subject = Subject(pool, assignment["user_id"], (assignment["id"],))
    entries: dict[str, Callable[[Collector], list[Entry]]] = {
        "ANSWER_COUNT": lambda collector: [[1]],
        "ASSIGNMENT_SUBMIT_TIME": lambda collector: [[1, int(timed and _is_fast(collector, assignment))]],
        "GOLDEN_SET": lambda collector: golden_set(assignment),
        "TRAINING": lambda collector: training(assignment),
        "CAPTCHA": lambda collector: _captchas(state, pool, assignment, captcha),
    }
    groups = by_memory(state, pool)
    votes: Votes | None = None
    for place, group in groups.items():
        first = group[0]
        if first.type in entries:
            _count(state, place, group, subject, entries[first.type](first))
        elif first.type == "INCOME":
            _count_income(state, first, subject, assignment)
        elif first.type == "SKIPPED_IN_ROW_ASSIGNMENTS":
            forget(state, place, subject.toloker, first.id, None)
        elif first.type == "MAJORITY_VOTE":
            votes = votes or Votes(state, pool, assignment)
    if votes is not None:
        _count_votes(state, pool, votes, groups)


def after_skip(state: State, pool: Document, assignment: Document) -> None:
    """Carries out the rules that a skipped suite sets off."""
    subject = Subject(pool, assignment["user_id"], (assignment["id"],))
    for collector in collectors(state, pool, "SKIPPED_IN_ROW_ASSIGNMENTS"):
        _count(state, collector.memory, [collector], subject, [[1]])


def after_review(state: State, pool: Document, assignment: Document, *, again: bool) -> None:
    """Carries out the rules on a Toloker's share of accepted work, after the requester has decided on some.

    Args:
        state: The state.
        pool: The pool.
        assignment: The assignment, with the decision.
        again: Whether it had been rejected before.
    """
    accepted = int(assignment["status"] == "ACCEPTED")
    subject = Subject(pool, assignment["user_id"], (assignment["id"],))
    for place, group in by_memory(state, pool).items():
        if group[0].type != "ACCEPTANCE_RATE":
            continue
        if again:
            memory = recall(state, place, subject.toloker)
            if memory.amend(assignment["id"], [1, accepted]):
                keep(state, place, subject.toloker, memory)
            elif memory.sums and memory.sums[1] < memory.sums[0]:
                memory.sums[1] += 1
                keep(state, place, subject.toloker, memory)
            _check(state, memory, group, subject)
        else:
            _count(state, place, group, subject, [[1, accepted, assignment["id"]]])


def _count(
    state: State,
    place: str,
    group: Sequence[Collector],
    subject: Subject,
    entries: Sequence[list[Any]],
) -> None:
    """Takes entries in, and carries out the rules of all collectors that share them."""
    if not entries:
        return
    memory = recall(state, place, subject.toloker)
    memory.add(entries, [collector.history_size for collector in group], _WIDTHS[group[0].type])
    keep(state, place, subject.toloker, memory)
    _check(state, memory, group, subject)


def _check(state: State, memory: Memory, group: Sequence[Collector], subject: Subject) -> None:
    """Carries out the rules of collectors by what they remember."""
    for collector in group:
        sums = memory.of(collector.id, collector.history_size, _WIDTHS[collector.type])
        figures = dict(FIGURES[collector.type](sums))
        if "next_assignment_available" in collector.asked:
            figures["next_assignment_available"] = has_more_for(state, subject.pool, subject.toloker)
        carry_out(state, collector, subject, figures)


def _count_votes(
    state: State, pool: Document, votes: Votes, groups: Mapping[str, Sequence[Collector]]
) -> None:
    """Takes in what each majority says of the tasks that are complete now."""
    found = [
        (place, group, group[0].parameters["answer_threshold"])
        for place, group in groups.items()
        if group[0].type == "MAJORITY_VOTE"
    ]
    judged = {threshold: votes.judge(threshold) for threshold in {threshold for _, _, threshold in found}}
    for place, group, threshold in found:
        for toloker, answers in judged[threshold].items():
            subject = Subject(pool, toloker, (answers[-1][0],))
            _count(state, place, group, subject, [[1, int(is_right)] for _, is_right in answers])


def _count_income(state: State, collector: Collector, subject: Subject, assignment: Document) -> None:
    """Adds the price of an assignment to what was earned, and takes off what is more than a day old."""
    amount = round((assignment.get("reward") or 0) * 1_000_000)
    key = [collector.memory, subject.toloker]
    day_ago = format_timestamp(state.now - timedelta(hours=24))
    old = state.transaction.execute(
        "DELETE FROM earnings WHERE collector = ? AND toloker = ? AND earned <= ? RETURNING amount",
        [*key, day_ago],
    ).fetchall()
    state.transaction.execute("INSERT INTO earnings VALUES (?, ?, ?, ?)", [*key, state.timestamp, amount])
    change = amount - sum(row[0] for row in old)
    _count(state, collector.memory, [collector], subject, [[change]])


def _is_fast(collector: Collector, assignment: Document) -> bool:
    begun, done = (datetime.fromisoformat(assignment[name]) for name in ("created", "submitted"))
    return done - begun < timedelta(seconds=collector.parameters["fast_submit_threshold_seconds"])


def _captchas(state: State, pool: Document, assignment: Document, captcha: float) -> list[Entry]:
    """Whether each captcha was entered rightly that was shown with the tasks of an assignment."""
    quality_control: Document = pool.get("quality_control") or {}
    tasks = _TASKS_PER_CAPTCHA.get(str(quality_control.get("captcha_frequency")))
    if tasks is None:
        return []
    done = tasks_done(state, pool, assignment["user_id"])
    shown = done // tasks - (done - len(assignment["tasks"])) // tasks
    if not shown:
        return []
    chance = random.Random(f"{state.seed}:captcha:{assignment['id']}")
    return [[1, int(chance.random() < captcha)] for _ in range(shown)]


_WIDTHS = {
    "GOLDEN_SET": 4,
    "MAJORITY_VOTE": 2,
    "CAPTCHA": 2,
    "INCOME": 1,
    "SKIPPED_IN_ROW_ASSIGNMENTS": 1,
    "ANSWER_COUNT": 1,
    "ASSIGNMENT_SUBMIT_TIME": 2,
    "ACCEPTANCE_RATE": 2,
    "TRAINING": 3,
}
