"""Runs a program against a crowd."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from inspect import isawaitable, iscoroutine

from toloka_emulator import Ban, Crowd, Emulator, Fee, Label, Member, Players, Taken, Truth
from toloka_sdk import AsyncToloka, ConfigurationError, Toloka, models

from ._aggregation import aggregated, require_crowd_kit
from ._answers import Answers, in_columns
from ._report import Banned, Cost, KindOfToloker, PoolReport, Report

Work = Callable[[str], None]
"""Has the crowd work in an open pool, by its ID, until the pool closes. Blocks meanwhile."""
Program = Callable[[Toloka, Work], object]
"""What is rehearsed: makes a pool, opens it, calls `work`, and goes on with what came of it."""
AsyncProgram = Callable[[AsyncToloka, Work], Awaitable[object]]
"""The same for the asynchronous client. It may call `work` by `asyncio.to_thread`."""

_PAID = ("SUBMITTED", "ACCEPTED")
_POINTS = 10


def rehearse(
    program: Program,
    crowd: Crowd,
    *,
    name: str | None = None,
    truth: Truth | None = None,
    field: str | None = None,
    good_from: float = 0.75,
    seed: int = 1,
    budget: float = 1_000.0,
    fee: Fee | None = None,
    start: datetime | None = None,
    over_tcp: bool = False,
) -> Report:
    """Runs a program on an emulator of its own, with a crowd in place of people, and reports what came of it.

    It is a model: it answers what the settings do to this crowd, not what people will do.

    Args:
        program: The program, which is given a client and `work`.
        crowd: The crowd.
        name: What is rehearsed, as the report calls it; None is the name of the crowd.
        truth: Says which label is right, by the input values of a task that has no known solution. None makes
            it up.
        field: The output field with the labels; None is the only one that has any.
        good_from: From which expected share of right answers on a kind of Tolokers counts as good.
        seed: What everything derives from. The same program, crowd and seed are the same report.
        budget: What is in the account, in US dollars.
        fee: What the service takes; None is what is documented.
        start: When it begins; None is now, to the second. The clock goes forward as the crowd works. Rules
            that count by the day may depend on it.
        over_tcp: Whether the program reaches the emulator over TCP, as it does the service.

    Raises:
        MissingExtra: crowd-kit is not installed.
        ConfigurationError: An argument is no use, or `work` was called for a pool that was never opened.
        ValueError: The crowd or the truth doesn't fit the project.
    """
    _ensure_usable(program, crowd, truth, fee, good_from, start)
    with _stage(crowd, truth, field, seed, budget, fee, start) as stage, ExitStack() as stack:
        if over_tcp:
            from toloka_emulator.serving import served

            toloka = stack.enter_context(
                Toloka(base_url=stack.enter_context(served(stage.emulator)), token="-")
            )
        else:
            toloka = stack.enter_context(Toloka("local", transport=stage.emulator.transport()))
        done = program(toloka, stage.work)
        if isawaitable(done):
            if iscoroutine(done):
                done.close()
            raise ConfigurationError("The program is asynchronous: rehearse_async takes it.")
        return stage.report(name or crowd.name, seed, good_from)


async def rehearse_async(
    program: AsyncProgram,
    crowd: Crowd,
    *,
    name: str | None = None,
    truth: Truth | None = None,
    field: str | None = None,
    good_from: float = 0.75,
    seed: int = 1,
    budget: float = 1_000.0,
    fee: Fee | None = None,
    start: datetime | None = None,
    over_tcp: bool = False,
) -> Report:
    """Does what `rehearse` does, with a program for the asynchronous client."""
    _ensure_usable(program, crowd, truth, fee, good_from, start)
    with _stage(crowd, truth, field, seed, budget, fee, start) as stage, ExitStack() as stack:
        if over_tcp:
            from toloka_emulator.serving import served

            toloka = AsyncToloka(base_url=stack.enter_context(served(stage.emulator)), token="-")
        else:
            toloka = AsyncToloka("local", transport=stage.emulator.transport())
        async with toloka:
            done = program(toloka, stage.work)
            if not isawaitable(done):
                raise ConfigurationError("The program is not asynchronous: rehearse takes it.")
            await done
        return await asyncio.to_thread(stage.report, name or crowd.name, seed, good_from)


class _Stage:
    """An emulator with a crowd, and the pools that it was sent to."""

    def __init__(self, emulator: Emulator, crowd: Crowd, players: Players) -> None:
        self.emulator = emulator
        self._crowd = crowd
        self._players = players
        self._pools: dict[str, None] = {}

    def work(self, pool_id: str) -> None:
        with Toloka("local", transport=self.emulator.transport()) as toloka:
            pool = toloka.pools.get(pool_id)
        if not pool.last_started:
            raise ConfigurationError(
                f"Pool {pool_id} was never opened: call toloka.pools.open({pool_id!r}).wait() before work."
            )
        self._pools[pool_id] = None
        self._players.work(pool_id)

    def report(self, name: str, seed: int, good_from: float) -> Report:
        with Toloka("local", transport=self.emulator.transport()) as toloka:
            bonuses = [bonus.amount for bonus in toloka.user_bonuses.list()]
            pools = [toloka.pools.get(id) for id in self._pools]
        taken = {pool.id: _Assignments(self._players.taken(pool.id)) for pool in pools}
        prices = sum((one.prices for one in taken.values()), Counter[float]())
        paid = sum(price * count for price, count in prices.items())
        fee = sum(self.emulator.fee.of(price) * count for price, count in (prices + Counter(bonuses)).items())
        cost = Cost(_dollars(paid), _dollars(sum(bonuses)), _dollars(fee))
        bans = self._players.bans()
        reports = [self._pool_report(pool, taken[pool.id], bans, good_from) for pool in pools]
        return Report(name, self._crowd.name, seed, cost, tuple(reports))

    def _pool_report(
        self, pool: models.Pool, taken: _Assignments, bans: Sequence[Ban], good_from: float
    ) -> PoolReport:
        answers = in_columns(self._players.answers(pool.id))
        open_answers = answers.without_control()
        labels = self._players.labels(pool.id) or _labels_of(answers)
        concerned = [ban for ban in bans if ban.pool_id in (None, pool.id)]
        kinds = tuple(self._kinds(taken, answers, concerned, labels, good_from))
        begun, ended, reason = pool.last_started, pool.last_stopped, pool.last_close_reason
        assert isinstance(begun, datetime), "the crowd was sent to it when it was open"
        if not isinstance(ended, datetime):
            ended = self.emulator.now()
        submitted = sorted(moment - begun for moment in taken.submitted)
        return PoolReport(
            name=pool.private_name,
            close_reason=reason if isinstance(reason, str) else None,
            hours=_hours(ended - begun),
            hours_to_half=_hours(submitted[(len(submitted) - 1) // 2]) if submitted else 0.0,
            assignments=dict(sorted(taken.statuses.items())),
            kinds=kinds,
            bans=tuple(self._bans(concerned, {kind.name for kind in kinds if kind.is_good})),
            answers=len(open_answers),
            accuracy=open_answers.accuracy,
            aggregations=tuple(aggregated(open_answers, labels)) if labels else (),
            progress=tuple(_progress(submitted, ended - begun)),
        )

    def _kinds(
        self,
        taken: _Assignments,
        answers: Answers,
        bans: Sequence[Ban],
        labels: Sequence[Label],
        good_from: float,
    ) -> Iterator[KindOfToloker]:
        banned = {ban.user_id for ban in bans}
        for behaviour, count in self._crowd.groups:
            members = [member for member in self._players.members if member.behaviour is behaviour]
            ids = {member.toloker.id for member in members}
            yield KindOfToloker(
                name=behaviour.name,
                is_good=not labels or _expected(members, labels) >= good_from,
                count=count,
                worked=len(taken.workers & ids),
                assignments=sum(taken.paid[id] for id in ids),
                accuracy=answers.of(ids).accuracy,
                banned=len(banned & ids),
            )

    def _bans(self, bans: Sequence[Ban], good: set[str]) -> Iterator[Banned]:
        kind_of = {member.toloker.id: member.behaviour.name for member in self._players.members}
        by_rule: dict[str, set[str]] = defaultdict(set)
        for ban in bans:
            by_rule[ban.rule].add(ban.user_id)
        for rule, users in sorted(by_rule.items()):
            yield Banned(rule, len(users), sum(kind_of.get(user) in good for user in users))


class _Assignments:
    """What the assignments come to that Tolokers have taken in a pool.

    Attributes:
        statuses: How many have which status.
        prices: How many are paid at which price.
        paid: How many of each Toloker are paid.
        submitted: When they were submitted.
        workers: Who has submitted any.
    """

    def __init__(self, taken: Iterable[Taken]) -> None:
        self.statuses: Counter[str] = Counter()
        self.prices: Counter[float] = Counter()
        self.paid: Counter[str] = Counter()
        self.submitted: list[datetime] = []
        self.workers: set[str] = set()
        for one in taken:
            self.statuses[one.status] += 1
            if one.status in _PAID:
                self.prices[one.reward] += 1
                self.paid[one.user_id] += 1
            if one.submitted is not None:
                self.submitted.append(one.submitted)
                self.workers.add(one.user_id)


@contextmanager
def _stage(
    crowd: Crowd,
    truth: Truth | None,
    field: str | None,
    seed: int,
    budget: float,
    fee: Fee | None,
    start: datetime | None,
) -> Generator[_Stage]:
    require_crowd_kit()
    begun = datetime.now(UTC).replace(microsecond=0) if start is None else start
    with Emulator(clock=lambda: begun, seed=seed, fee=fee, validate=False) as emulator:
        emulator.set_balance(budget)
        yield _Stage(emulator, crowd, emulator.crowd(crowd, truth=truth, field=field))


def _ensure_usable(
    program: object,
    crowd: object,
    truth: object,
    fee: object,
    good_from: object,
    start: object,
) -> None:
    """Refuses arguments that would only fail once the program runs."""
    is_aware = isinstance(start, datetime) and start.tzinfo is not None
    is_share = isinstance(good_from, (int, float)) and 0 <= good_from <= 1
    for name, value, is_right, wanted in (
        ("program", program, callable(program), "a function"),
        ("crowd", crowd, isinstance(crowd, Crowd), "a Crowd, such as crowds.mixed(60)"),
        ("truth", truth, truth is None or callable(truth), "a function"),
        ("fee", fee, fee is None or isinstance(fee, Fee), "a Fee"),
        ("good_from", good_from, is_share, "a share from 0 to 1"),
        ("start", start, start is None or is_aware, "a datetime with a time zone"),
    ):
        if not is_right:
            raise ConfigurationError(f"{name} must be {wanted}, not {value!r}.")


def _expected(members: Sequence[Member], labels: Sequence[Label]) -> float:
    trained = any(member.trained for member in members)
    return members[0].behaviour.expected_accuracy(labels, trained=trained) if members else 0.0


def _labels_of(answers: Answers) -> list[Label]:
    """The labels that were right or given, where each task may offer others."""
    return sorted((label for label in answers.labels if label is not None), key=str)


def _progress(submitted: Sequence[timedelta], whole: timedelta) -> Iterator[tuple[float, int]]:
    for place in range(_POINTS + 1):
        moment = whole * place / _POINTS
        yield _hours(moment), sum(one <= moment for one in submitted)


def _hours(span: timedelta) -> float:
    return round(span.total_seconds() / 3600, 3)


def _dollars(amount: float) -> float:
    return round(amount, 6)
