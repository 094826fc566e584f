"""What a rehearsal tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ._aggregation import Aggregation
from ._pages import Figure, Section, as_html, as_text


@dataclass(frozen=True, slots=True)
class Cost:
    """What was paid, in US dollars.

    Attributes:
        rewards: For assignments that are submitted or accepted.
        bonuses: For bonuses.
        fee: To the service, for both.
    """

    rewards: float
    bonuses: float
    fee: float

    @property
    def total(self) -> float:
        """All of it."""
        return self.rewards + self.bonuses + self.fee


@dataclass(frozen=True, slots=True)
class Banned:
    """The Tolokers whom one rule has banned.

    Attributes:
        rule: The rule in short; empty for bans that the program has set.
        count: How many there are.
        good: How many of them are good ones.
    """

    rule: str
    count: int
    good: int


@dataclass(frozen=True, slots=True)
class KindOfToloker:
    """The Tolokers of one kind in a pool.

    Attributes:
        name: The name of the kind.
        is_good: Whether they count as good ones: by how often they are expected to be right.
        count: How many are in the crowd.
        worked: How many have submitted something.
        assignments: How many assignments of theirs are submitted or accepted.
        accuracy: How often their answers to those were right; None without labels.
        banned: How many are banned.
    """

    name: str
    is_good: bool
    count: int
    worked: int
    assignments: int
    accuracy: float | None
    banned: int


@dataclass(frozen=True, slots=True)
class PoolReport:
    """What came of one pool.

    Attributes:
        name: Its private name.
        close_reason: Why it closed; None if it is open.
        hours: How long it was open.
        hours_to_half: When half of what was submitted in the end was there.
        assignments: How many assignments are in each status.
        kinds: The Tolokers, by kind.
        bans: The bans, by rule.
        answers: How many answers count: those to tasks whose answer was not known.
        accuracy: The share of them that is right; None without labels.
        aggregations: What aggregation makes of them.
        progress: For ten moments from the opening to the end, in hours, how much was submitted.
    """

    name: str
    close_reason: str | None
    hours: float
    hours_to_half: float
    assignments: Mapping[str, int]
    kinds: tuple[KindOfToloker, ...]
    bans: tuple[Banned, ...]
    answers: int
    accuracy: float | None
    aggregations: tuple[Aggregation, ...]
    progress: tuple[tuple[float, int], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What came of a rehearsal. `print` shows it as a table.

    Attributes:
        name: What was rehearsed.
        crowd: The name of the crowd.
        seed: What the run derives from.
        cost: What it cost.
        pools: The pools that the crowd worked in.
    """

    name: str
    crowd: str
    seed: int
    cost: Cost
    pools: tuple[PoolReport, ...]

    def to_dict(self) -> dict[str, Any]:
        """Everything as plain data, as for JSON."""
        return {**asdict(self), "cost": {**asdict(self.cost), "total": self.cost.total}}

    def sections(self) -> list[Section]:
        """What the tables show."""
        if not self.pools:
            return [_money(self), Section("Work", [Figure("Pools that the program called work for", "none")])]
        return [_money(self), *(section for pool in self.pools for section in _pool(self, pool))]

    def html(self) -> str:
        """A page of its own, with the tables and a plot."""
        curves = {self._curve(pool): pool.progress for pool in self.pools}
        return as_html(f"Rehearsal: {self.name}", [self.name], [self.sections()], curves)

    def save(self, path: str | Path) -> None:
        """Writes the page to a file."""
        Path(path).write_text(self.html(), encoding="utf-8")

    def __str__(self) -> str:
        return as_text([self.name], [self.sections()])

    def _curve(self, pool: PoolReport) -> str:
        return self.name if len(self.pools) == 1 else f"{self.name}: {pool.name}"


def _money(report: Report) -> Section:
    cost = report.cost
    return Section(
        "Cost in dollars",
        [
            Figure("Total", cost.total, ".2f"),
            Figure("Rewards", cost.rewards, ".2f"),
            Figure("Bonuses", cost.bonuses, ".2f"),
            Figure("Fee", cost.fee, ".2f"),
        ],
    )


def _pool(report: Report, pool: PoolReport) -> Iterator[Section]:
    place = "" if len(report.pools) == 1 else f" of {pool.name}"
    yield Section(
        f"Work{place}",
        [
            Figure("Closed as", pool.close_reason or "still open"),
            Figure("Hours open", pool.hours, ".1f"),
            Figure("Hours until half was done", pool.hours_to_half, ".1f"),
            *(Figure(f"Assignments {status.lower()}", count) for status, count in pool.assignments.items()),
            Figure("Tolokers who worked", sum(kind.worked for kind in pool.kinds)),
        ],
    )
    bans = [Figure(f"By {ban.rule or 'the program'}", f"{ban.count}, {ban.good} good") for ban in pool.bans]
    yield Section(f"Banned Tolokers{place}, and how many are good", bans or [Figure("None", "0")])
    if pool.accuracy is not None:
        yield Section(f"Right answers{place}; ties go to the label listed first", list(_accuracy(pool)))
    yield Section(
        f"Kinds of Tolokers{place}",
        [
            Figure(f"{kind.name} ({'good' if kind.is_good else 'bad'})", _described(kind))
            for kind in pool.kinds
        ],
    )


def _accuracy(pool: PoolReport) -> Iterator[Figure]:
    yield Figure("Before aggregation", pool.accuracy, ".1%")
    for aggregation in pool.aggregations:
        share = "-" if aggregation.accuracy is None else f"{aggregation.accuracy:.1%}"
        ties = f", {aggregation.ties} tie{'' if aggregation.ties == 1 else 's'}" if aggregation.ties else ""
        yield Figure(f"By {aggregation.method}", share + ties)


def _described(kind: KindOfToloker) -> str:
    right = "" if kind.accuracy is None else f", {kind.accuracy:.1%} right"
    return f"{kind.worked} of {kind.count} worked, {kind.banned} banned{right}"
