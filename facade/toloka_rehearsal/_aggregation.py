"""One label for each task, made of the answers of several Tolokers by crowd-kit.

What crowd-kit makes of answers may depend on the order of rows, and a missing label drops a task in one
method and counts as a label in another. So rows are sorted, missing labels left out, and ties broken here.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ._votes import Vote, sorted_votes

if TYPE_CHECKING:
    from toloka_emulator import Answer, Label

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


def aggregated(answers: Iterable[Answer], labels: Sequence[Label]) -> list[Aggregation]:
    """Aggregates answers by majority, by Dawid and Skene, and weighted with skills.

    Control tasks are left out: nobody pays to learn what is known.

    Args:
        answers: The answers, in any order.
        labels: All labels, in the order in which ties are broken.

    Raises:
        ValueError: A Toloker has answered a task twice, or with a label that isn't one.
    """
    counted = [answer for answer in answers if not answer.is_control and answer.label is not None]
    if not counted:
        return [Aggregation(method, 0, None, 0) for method in _METHODS]
    places = {label: place for place, label in enumerate(labels)}
    tasks = _numbered(answer.task_id for answer in counted)
    frame = _frame(counted, places, tasks)
    right = {tasks[answer.task_id]: places[answer.right] for answer in counted}
    with warnings.catch_warnings():
        # crowd-kit calls what newer versions of pandas warn of.
        warnings.simplefilter("ignore")
        return [_judged(method, shares(frame), right) for method, shares in _METHODS.items()]


def _frame(answers: Sequence[Answer], places: Mapping[Label, int], tasks: Mapping[str, int]) -> Any:
    import numpy as np
    import pandas as pd  # pyright: ignore[reportMissingTypeStubs]

    workers = _numbered(answer.user_id for answer in answers)
    votes = sorted_votes(
        Vote(answer.task_id, answer.user_id, _place(places, answer.label)) for answer in answers
    )
    # Numbers take far less room than IDs. Those of labels are the project's, so that ties within crowd-kit,
    # too, go by its order.
    columns = {
        "task": [tasks[vote.task] for vote in votes],
        "worker": [workers[vote.worker] for vote in votes],
        "label": [vote.label for vote in votes],
    }
    return pd.DataFrame({name: np.array(column) for name, column in columns.items()})


def _numbered(ids: Iterable[str]) -> dict[str, int]:
    """A number for each ID, in their order."""
    return {id: number for number, id in enumerate(sorted(set(ids)))}


def _place(places: Mapping[Label, int], label: Label | None) -> int | None:
    if label is not None and label not in places:
        raise ValueError(f"{label!r} is none of the labels {list(places)}")
    return None if label is None else places[label]


def _judged(method: str, shares: Any, right: Mapping[int, int]) -> Aggregation:
    """Takes the label with the most weight, and of several the first."""
    import numpy as np

    values: Any = shares.to_numpy()
    columns: list[int] = sorted(shares.columns)
    most = values.max(axis=1, keepdims=True)
    is_most = shares[columns].to_numpy() >= most - _SAME
    chosen = np.array(columns)[is_most.argmax(axis=1)]
    hits = sum(int(label) == right[task] for task, label in zip(shares.index, chosen, strict=True))
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
