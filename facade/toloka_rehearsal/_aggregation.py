"""One label for each task, made of the answers of several Tolokers by crowd-kit.

What crowd-kit makes of answers may depend on the order of rows, and a missing label drops a task in one
method and counts as a label in another. So rows are sorted, missing labels left out, and ties broken here.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ._votes import twice

if TYPE_CHECKING:
    from toloka_emulator import Label

    from ._answers import Answers

_SAME = 1e-9
"""Shares that differ by less are the same."""


class MissingExtra(ImportError):
    """What makes aggregation possible is not installed."""


@dataclass(frozen=True, slots=True)
class Aggregation:
    """What a method makes of the answers.

    Attributes:
        method: The name of the method.
        tasks: How many tasks got a label.
        accuracy: The share of them that got the right one; None without tasks.
        ties: How many tasks had several labels with the same weight. Each got the one that comes first in the
            project's list of labels.
    """

    method: str
    tasks: int
    accuracy: float | None
    ties: int


def require_crowd_kit() -> None:
    """Raises MissingExtra unless crowd-kit can be imported."""
    try:
        import crowdkit.aggregation  # noqa: F401  # pyright: ignore[reportUnusedImport]
    except ImportError as error:
        raise MissingExtra(
            f'A rehearsal needs crowd-kit ({error}): pip install "toloka-sdk[emulator,rehearse]"'
        ) from error


def aggregated(answers: Answers, labels: Sequence[Label]) -> list[Aggregation]:
    """Aggregates answers by majority, by Dawid and Skene, and weighted with skills.

    Control tasks are left out: nobody pays to learn what is known.

    Args:
        answers: The answers, in any order.
        labels: All labels, in the order in which ties are broken.

    Raises:
        ValueError: A Toloker has answered a task twice, or with a label that isn't one.
    """
    import numpy as np

    places = np.array([_place(labels, label) for label in answers.labels], int)
    counted = answers.chosen(~answers.is_control & (places[answers.label] >= 0))
    if not len(counted):
        return [Aggregation(method, 0, None, 0) for method in _METHODS]
    tasks = _ranks(counted.tasks)
    frame = _frame(counted, places, tasks)
    right = np.full(len(tasks), -1)
    right[tasks[counted.task]] = places[counted.right]
    with warnings.catch_warnings():
        # crowd-kit calls what newer versions of pandas warn of.
        warnings.simplefilter("ignore")
        return [_judged(method, shares(frame), right) for method, shares in _METHODS.items()]


def _frame(answers: Answers, places: Any, tasks: Any) -> Any:
    import numpy as np
    import pandas as pd  # pyright: ignore[reportMissingTypeStubs]

    # Numbers take far less room than IDs. Those of labels are the project's, so that ties within crowd-kit,
    # too, go by its order.
    task, worker = tasks[answers.task], _ranks(answers.users)[answers.user]
    order = np.lexsort((worker, task))
    task, worker = task[order], worker[order]
    again = np.flatnonzero((task[1:] == task[:-1]) & (worker[1:] == worker[:-1]))
    if len(again):
        first = order[again[0]]
        raise twice(answers.users[int(answers.user[first])], answers.tasks[int(answers.task[first])])
    return pd.DataFrame({"task": task, "worker": worker, "label": places[answers.label][order]})


def _ranks(ids: Sequence[str]) -> Any:
    """The place of each ID in their order."""
    import numpy as np

    ranks = np.empty(len(ids), int)
    ranks[sorted(range(len(ids)), key=ids.__getitem__)] = range(len(ids))
    return ranks


def _place(labels: Sequence[Label], label: Label | None) -> int:
    """The place of a label; -1 where there is none."""
    if label is None:
        return -1
    if label not in labels:
        raise ValueError(f"{label!r} is none of the labels {list(labels)}")
    return labels.index(label)


def _judged(method: str, shares: Any, right: Any) -> Aggregation:
    """Takes the label with the most weight, and of several the first."""
    import numpy as np

    values: Any = shares.to_numpy()
    columns: list[int] = sorted(shares.columns)
    most = values.max(axis=1, keepdims=True)
    is_most = shares[columns].to_numpy() >= most - _SAME
    chosen = np.array(columns)[is_most.argmax(axis=1)]
    hits = int((chosen == right[shares.index]).sum())
    ties = int((is_most.sum(axis=1) > 1).sum())
    return Aggregation(method, len(chosen), hits / len(chosen), ties)


def _majority(frame: Any) -> Any:
    from crowdkit.aggregation import MajorityVote

    return MajorityVote().fit_predict_proba(frame)


def _dawid_skene(frame: Any) -> Any:
    from crowdkit.aggregation import DawidSkene

    return DawidSkene(n_iter=100).fit_predict_proba(frame)


def _weighted(frame: Any) -> Any:
    from crowdkit.aggregation import MajorityVote, Wawa

    # `Wawa.predict_proba` does the same, but fails with newer versions of scikit-learn.
    skills = Wawa().fit(frame).skills_
    return MajorityVote().fit_predict_proba(frame, skills)


_METHODS: Mapping[str, Callable[[Any], Any]] = {
    "majority": _majority,
    "Dawid-Skene": _dawid_skene,
    "skill-weighted": _weighted,
}
