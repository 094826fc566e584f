"""What happens to an assignment, taken in by the collectors, and the rules that this sets off."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from ..._http.messages import Document
from ..._openapi.timestamps import format_timestamp
from ..._state.state import State
from ..collector_configs import Collector, by_memory, collectors
from ..experience import tasks_done
from ..issuing import has_more_for
from .actions import Subject, carry_out
from .collectors import FIGURES, golden_set, training
from .majority import Votes
from .memory import Memory, Numbers, forget, keep, recall

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
    groups = by_memory(state, pool)
    votes: Votes | None = None
    for place, group in groups.items():
        first = group[0]
        entries: Numbers = []
        match first.type:
            case "ANSWER_COUNT":
                entries = [1]
            case "ASSIGNMENT_SUBMIT_TIME":
                entries = [1, int(timed and _is_fast(first, assignment))]
            case "GOLDEN_SET":
                entries = golden_set(assignment)
            case "TRAINING":
                entries = training(assignment)
            case "CAPTCHA":
                entries = _captchas(state, pool, assignment, captcha)
            case "INCOME":
                entries = _income(state, first, assignment)
            case "SKIPPED_IN_ROW_ASSIGNMENTS":
                forget(state, place, subject.toloker, first.id, None)
            case "MAJORITY_VOTE":
                votes = votes or Votes(state, pool, assignment)
            case _:
                pass
        if entries:
            _count(state, place, group, subject, entries)
    if votes is not None:
        _count_votes(state, pool, votes, groups)


def after_skip(state: State, pool: Document, assignment: Document) -> None:
    """Carries out the rules that a skipped suite sets off."""
    subject = Subject(pool, assignment["user_id"], (assignment["id"],))
    for collector in collectors(state, pool, "SKIPPED_IN_ROW_ASSIGNMENTS"):
        _count(state, collector.memory, [collector], subject, [1])


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
            amended = memory.amended(assignment["id"], [1, accepted])
            if amended is None and memory.sums and memory.sums[1] < memory.sums[0]:
                amended = memory._replace(sums=[memory.sums[0], memory.sums[1] + 1])
            if amended is not None:
                keep(state, place, subject.toloker, amended)
            _check(state, amended or memory, group, subject)
        else:
            _count(state, place, group, subject, [1, accepted], ids=[assignment["id"]])


def _count(
    state: State,
    place: str,
    group: Sequence[Collector],
    subject: Subject,
    entries: Numbers,
    *,
    ids: Sequence[str] = (),
) -> None:
    """Takes entries in, and carries out the rules of all collectors that share them."""
    sizes = [collector.history_size for collector in group]
    memory = recall(state, place, subject.toloker).with_entries(entries, sizes, _WIDTHS[group[0].type], ids)
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
            entries: Numbers = [number for _, is_right in answers for number in (1, int(is_right))]
            _count(state, place, group, subject, entries)


def _income(state: State, collector: Collector, assignment: Document) -> Numbers:
    """Adds the price of an assignment to what was earned, and takes off what is more than a day old."""
    amount = round((assignment.get("reward") or 0) * 1_000_000)
    key = [collector.memory, assignment["user_id"]]
    day_ago = format_timestamp(state.now - timedelta(hours=24))
    old = state.transaction.execute(
        "DELETE FROM earnings WHERE collector = ? AND toloker = ? AND earned <= ? RETURNING amount",
        [*key, day_ago],
    ).fetchall()
    state.transaction.execute("INSERT INTO earnings VALUES (?, ?, ?, ?)", [*key, state.timestamp, amount])
    return [amount - sum(row[0] for row in old)]


def _is_fast(collector: Collector, assignment: Document) -> bool:
    begun, done = (datetime.fromisoformat(assignment[name]) for name in ("created", "submitted"))
    return done - begun < timedelta(seconds=collector.parameters["fast_submit_threshold_seconds"])


def _captchas(state: State, pool: Document, assignment: Document, captcha: float) -> Numbers:
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
    return [number for _ in range(shown) for number in (1, int(chance.random() < captcha))]


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
