"""Answers as the table that crowd-kit takes, safe from what it makes of odd ones."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Any, NamedTuple

from toloka_sdk import models


class Vote(NamedTuple):
    """One Toloker's label for one task. A list of them makes a data frame with these columns."""

    task: str
    worker: str
    label: Any


def votes(assignments: Iterable[models.Assignment], field: str) -> list[Vote]:
    """The labels that assignments hold, for `pandas.DataFrame(votes(…))` and crowd-kit.

    They are sorted, since ties of crowd-kit go by the order of rows, and answers without the field are left
    out, since some of its methods count them as a label.

    Args:
        assignments: Assignments with answers, such as the accepted ones of a pool.
        field: The output field with the label.

    Raises:
        ValueError: A Toloker has answered a task twice.
    """
    found = sorted(
        (
            Vote(task.id, assignment.user_id, solution.output_values.get(field))
            for assignment in assignments
            for task, solution in zip(assignment.tasks, assignment.solutions or (), strict=True)
            if solution.output_values.get(field) is not None
        ),
        key=lambda vote: vote[:2],
    )
    for before, vote in pairwise(found):
        if before[:2] == vote[:2]:
            raise twice(vote.worker, vote.task)
    return found


def twice(worker: str, task: str) -> ValueError:
    """The error for two votes of a Toloker for a task."""
    return ValueError(f"The Toloker {worker} has answered the task {task} twice")
