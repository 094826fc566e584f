"""How Tolokers of a kind behave, and the crowd that they make."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

Label = str | bool | int | float
"""The value of the output field that is answered by choosing, such as `cat`."""
Confusion = (
    Mapping[str, Mapping[str, float]]
    | Mapping[bool, Mapping[bool, float]]
    | Mapping[int, Mapping[int, float]]
    | Mapping[float, Mapping[float, float]]
)
"""How often each label is answered, from 0 to 1, by the label that is right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Behaviour:
    """How Tolokers of one kind work.

    Attributes:
        name: What the kind is called.
        accuracy: How often they are right, from 0 to 1, with mistakes spread evenly over the other labels.
            Or a confusion matrix, with a row for each label that can be right.
        learning: The share of their mistakes that a training takes away, from 0 to 1.
        seconds_per_task: The median time for a task.
        spread: How much that time varies from suite to suite: the standard deviation of its logarithm.
        skip: How often they skip a suite.
        drop_out: How often they leave a suite undone and never come back.
        captcha: How often they enter a captcha rightly.
        suites_per_visit: How many suites they take before they pause, on average.
        hours_between_visits: How long they pause, on average.
        profiles: What is known of them, as for `Emulator.set_profile`; each of them gets one of these, and
            the rest is made up. Without any they pass every filter but those by skill, and need no training.
        skills: The values of skills that they come with, by the ID of the skill.

    Raises:
        ValueError: A share is not from 0 to 1, or a row of the matrix doesn't add up to 1.
    """

    name: str
    accuracy: float | Confusion = 0.9
    learning: float = 0.0
    seconds_per_task: float = 10.0
    spread: float = 0.4
    skip: float = 0.0
    drop_out: float = 0.0
    captcha: float = 0.98
    suites_per_visit: float = 20.0
    hours_between_visits: float = 12.0
    profiles: Sequence[Mapping[str, Any]] = ()
    skills: Mapping[str, float] = field(default_factory=dict[str, float])

    def __post_init__(self) -> None:
        shares = {
            "learning": self.learning,
            "skip": self.skip,
            "drop_out": self.drop_out,
            "skip and drop_out together": self.skip + self.drop_out,
            "captcha": self.captcha,
        }
        if isinstance(self.accuracy, Mapping):
            for right, row in self.accuracy.items():
                shares |= {f"accuracy of {label!r} for {right!r}": share for label, share in row.items()}
                if not math.isclose(sum(row.values()), 1, abs_tol=1e-6):
                    raise ValueError(f"The answers of {self.name} to {right!r} don't add up to 1")
        else:
            shares["accuracy"] = self.accuracy
        for name, share in shares.items():
            if not 0 <= share <= 1:
                raise ValueError(f"{name} of {self.name} has to be from 0 to 1, not {share}")
        if self.seconds_per_task <= 0 or self.spread < 0:
            raise ValueError(f"{self.name} can't work in no time")
        if self.suites_per_visit < 1 or self.hours_between_visits <= 0:
            raise ValueError(f"{self.name} has to take one suite in a visit at least, and to pause after it")

    def answers(self, right: Label, labels: Sequence[Label], *, trained: bool = False) -> list[float]:
        """How often each label is answered where one is right.

        Args:
            right: The right label.
            labels: All labels.
            trained: Whether they have passed a training.

        Raises:
            ValueError: The confusion matrix has no row for the right label, or answers that are not offered.
        """
        learned = self.learning if trained else 0.0
        row = self._row(right, labels)
        return [(1 - learned) * row.get(label, 0.0) + learned * (label == right) for label in labels]

    def expected_accuracy(self, labels: Sequence[Label], *, trained: bool = False) -> float:
        """How often they are right if each label is right equally often."""
        rows = [self.answers(right, labels, trained=trained)[place] for place, right in enumerate(labels)]
        return sum(rows) / len(rows)

    def _row(self, right: Label, labels: Sequence[Label]) -> Mapping[Label, float]:
        if not isinstance(self.accuracy, Mapping):
            if len(labels) == 1:
                return {right: 1.0}
            wrong = (1 - self.accuracy) / (len(labels) - 1)
            return {label: self.accuracy if label == right else wrong for label in labels}
        row = cast("Mapping[Label, Mapping[Label, float]]", self.accuracy).get(right)
        if row is None:
            raise ValueError(f"The confusion matrix of {self.name} has no row for {right!r}")
        unknown = [label for label in row if label not in labels]
        if unknown:
            raise ValueError(f"{self.name} answers {unknown[0]!r}, which is not among {list(labels)}")
        return row


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """Tolokers of several kinds.

    Attributes:
        name: What the crowd is called.
        groups: How many there are of each kind.
        arrival_hours: Within how many hours after the opening of a pool all of them have come by once. They
            come at any time within it, one as likely as the other.
    """

    name: str
    groups: Sequence[tuple[Behaviour, int]]
    arrival_hours: float = 24.0

    def __post_init__(self) -> None:
        names = [behaviour.name for behaviour, _ in self.groups]
        if len(set(names)) < len(names):
            raise ValueError(f"Two kinds in the crowd {self.name} have the same name")
        if any(count < 0 for _, count in self.groups) or self.arrival_hours < 0:
            raise ValueError("Neither numbers of Tolokers nor hours can be negative")

    @property
    def size(self) -> int:
        """How many Tolokers there are."""
        return sum(count for _, count in self.groups)
