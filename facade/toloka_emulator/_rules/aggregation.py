"""From the answers of several Tolokers to one answer, and how sure it is.

Values are compared as they are, so they have to be hashable. Equal answers give equal results: ties go to the
answer that was seen first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from math import exp, log
from typing import Generic, TypeVar

Value = TypeVar("Value", bound=Hashable)

MAX_ROUNDS = 100
_SETTLED = 1e-6
# What a Toloker's table of errors starts from, so that one who was never wrong may still be.
_PRIOR_RIGHT, _PRIOR_WRONG = 0.1, 0.01
# A skill of 0 or 100 would make contradicting answers impossible rather than unlikely.
_LEAST_ACCURACY = 0.001


@dataclass(frozen=True, slots=True)
class Answer(Generic[Value]):
    """What one Toloker answered to one task."""

    task: str
    toloker: str
    value: Value


@dataclass(frozen=True, slots=True)
class Aggregated(Generic[Value]):
    """The answer that is taken for right, and the probability that it is."""

    value: Value
    confidence: float


def dawid_skene(answers: Iterable[Answer[Value]]) -> dict[str, Aggregated[Value]]:
    """Aggregates by the Dawid-Skene model, by expectation and maximization.

    It starts from the share of votes that each value has. From there it estimates in turn how often each
    Toloker gives which answer where another one is right, and how likely each value is for each task.

    Returns:
        The answer to each task that has any.
    """
    given: dict[str, list[Answer[Value]]] = defaultdict(list)
    for answer in answers:
        given[answer.task].append(answer)
    if not given:
        return {}
    values = list(dict.fromkeys(answer.value for listed in given.values() for answer in listed))
    chances = {task: _votes(values, listed) for task, listed in given.items()}
    for _ in range(MAX_ROUNDS):
        before = chances
        prior, tables = _maximized(values, given, before)
        chances = {
            task: _normalized(
                {
                    value: log(prior[value])
                    + sum(log(tables[answer.toloker][value][answer.value]) for answer in listed)
                    for value in values
                }
            )
            for task, listed in given.items()
        }
        if (
            max(abs(chances[task][value] - before[task][value]) for task in given for value in values)
            < _SETTLED
        ):
            break
    return {task: _likeliest(chance) for task, chance in chances.items()}


def weighted_vote(
    answers: Iterable[tuple[Value, float]], options: Mapping[Value, object] | Iterable[Value]
) -> Aggregated[Value]:
    """Aggregates the answers to one task by how far each Toloker is trusted.

    The value with the largest sum of accuracies wins. Its confidence is its probability by the theorem of
    Bayes, where all options are as likely beforehand and a wrong answer is any of the others.

    Args:
        answers: Each answer, and the probability that its Toloker is right. There is at least one.
        options: All values that could have been answered.
    """
    listed = [(value, min(max(trust, _LEAST_ACCURACY), 1 - _LEAST_ACCURACY)) for value, trust in answers]
    all_options = list(dict.fromkeys([*options, *(value for value, _ in listed)]))
    sums: dict[Value, float] = defaultdict(float)
    for value, accuracy in listed:
        sums[value] += accuracy
    winner = max(sums, key=lambda value: sums[value])
    others = max(len(all_options) - 1, 1)
    chance = _normalized(
        {
            option: sum(log(q if value == option else (1 - q) / others) for value, q in listed)
            for option in all_options
        }
    )
    return Aggregated(winner, chance[winner])


def _votes(values: list[Value], answers: list[Answer[Value]]) -> dict[Value, float]:
    counts = dict.fromkeys(values, 0.0)
    for answer in answers:
        counts[answer.value] += 1 / len(answers)
    return counts


_Tables = Mapping[str, Mapping[Value, Mapping[Value, float]]]


def _maximized(
    values: list[Value],
    given: Mapping[str, list[Answer[Value]]],
    chances: Mapping[str, Mapping[Value, float]],
) -> tuple[dict[Value, float], _Tables[Value]]:
    """How common each value is, and for each Toloker and right value how likely each answer is."""
    counts: dict[str, dict[Value, dict[Value, float]]] = {}
    totals = dict.fromkeys(values, _PRIOR_WRONG)
    for task, answers in given.items():
        for right, chance in chances[task].items():
            totals[right] += chance
            for answer in answers:
                if answer.toloker not in counts:
                    counts[answer.toloker] = {
                        row: {value: _PRIOR_RIGHT if value == row else _PRIOR_WRONG for value in values}
                        for row in values
                    }
                counts[answer.toloker][right][answer.value] += chance
    tables = {
        toloker: {right: _shares(row) for right, row in rows.items()} for toloker, rows in counts.items()
    }
    return _shares(totals), tables


def _shares(weights: Mapping[Value, float]) -> dict[Value, float]:
    total = sum(weights.values())
    return {value: weight / total for value, weight in weights.items()}


def _normalized(logarithms: Mapping[Value, float]) -> dict[Value, float]:
    highest = max(logarithms.values())
    return _shares({value: exp(logarithm - highest) for value, logarithm in logarithms.items()})


def _likeliest(chances: Mapping[Value, float]) -> Aggregated[Value]:
    value = max(chances, key=lambda value: chances[value])
    return Aggregated(value, chances[value])
