"""What each collector counts of an assignment, and the figures that this comes to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..._http.messages import Document
from ..._state.state import State
from .memory import Numbers

Figures = Mapping[str, Any]


# What an assignment adds to the memory of a collector: how many things, and how many of them were good. The
# numbers of several entries follow each other.


def golden_set(assignment: Document) -> Numbers:
    """Whether each answer with a known solution is right, in control tasks and in training tasks."""
    entries: Numbers = []
    for task, solution in zip(assignment["tasks"], assignment["solutions"], strict=True):
        if task.get("known_solutions"):
            right = correctness(task, solution["output_values"])
            is_control = int(not task.get("message_on_unknown_solution"))
            entries += (1, right, is_control, right * is_control)
    return entries


def training(assignment: Document) -> Numbers:
    """One suite, and whether each answer to a training task is right."""
    entries: Numbers = [1, 0, 0]
    for task, solution in zip(assignment["tasks"], assignment["solutions"], strict=True):
        if task.get("known_solutions") and task.get("message_on_unknown_solution"):
            entries += (0, 1, correctness(task, solution["output_values"]))
    return entries


def correctness(task: Document, values: Document) -> float:
    """The weight of the known solution that an answer agrees with; 0 for a wrong answer."""
    weights = [
        known.get("correctness_weight", 1)
        for known in task["known_solutions"]
        if all(values.get(name) == value for name, value in known["output_values"].items())
    ]
    return max(weights, default=0)


# From what is remembered to figures.


def _rates(counted: float, good: float, total: str, right: str, wrong: str) -> dict[str, Any]:
    if not counted:
        return {total: 0}
    return {total: counted, right: 100 * good / counted, wrong: 100 * (counted - good) / counted}


def _shares(total: str, right: str, wrong: str) -> Callable[[Numbers], Figures]:
    return lambda sums: _rates(sums[0], sums[1], total, right, wrong)


def _answers(counted: float, good: float, prefix: str = "") -> dict[str, Any]:
    total = f"{prefix or 'total_'}answers_count"
    return _rates(counted, good, total, f"{prefix}correct_answers_rate", f"{prefix}incorrect_answers_rate")


def _counts(*keys: str) -> Callable[[Numbers], Figures]:
    return lambda sums: dict(zip(keys, sums, strict=True))


FIGURES: Mapping[str, Callable[[Numbers], Figures]] = {
    "GOLDEN_SET": lambda sums: {**_answers(sums[0], sums[1]), **_answers(sums[2], sums[3], "golden_set_")},
    "MAJORITY_VOTE": lambda sums: _answers(sums[0], sums[1]),
    "CAPTCHA": _shares("stored_results_count", "success_rate", "fail_rate"),
    "INCOME": lambda sums: {"income_sum_for_last_24_hours": sums[0] / 1_000_000},
    "SKIPPED_IN_ROW_ASSIGNMENTS": _counts("skipped_in_row_count"),
    "ANSWER_COUNT": _counts("assignments_accepted_count"),
    "ASSIGNMENT_SUBMIT_TIME": _counts("total_submitted_count", "fast_submitted_count"),
    "ACCEPTANCE_RATE": _shares(
        "total_assignments_count", "accepted_assignments_rate", "rejected_assignments_rate"
    ),
    "TRAINING": lambda sums: {"submitted_assignments_count": sums[0], **_answers(sums[1], sums[2])},
}


def statuses(state: State, assignment: Document) -> Figures:
    """How many assignments of a task suite wait for a review, are accepted and are rejected."""
    found: dict[str, int] = dict(
        state.transaction.execute(
            "SELECT status, count(*) FROM assignments WHERE task_suite_id = ? GROUP BY status",
            [assignment["task_suite_id"]],
        ).fetchall()
    )
    return {key: found.get(status, 0) for key, status in _STATUSES.items()}


_STATUSES = {
    "pending_assignments_count": "SUBMITTED",
    "accepted_assignments_count": "ACCEPTED",
    "rejected_assignments_count": "REJECTED",
}
