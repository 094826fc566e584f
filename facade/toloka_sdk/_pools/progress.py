"""How much of a pool's work is done, counted from what the API documents: its tasks and its assignments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

from toloka_api.api.assignments import get_assignments
from toloka_api.api.task_suites import get_task_suites
from toloka_api.api.tasks import get_tasks

from .._flows import Flow, Settings, TimeLeft, result
from .._pagination.paginator import PageOf, Paginator

if TYPE_CHECKING:
    from toloka_api.models import Assignment, AssignmentTask, Pool, SuiteTask, Task, TaskSuite
    from toloka_api.types import Call

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PoolProgress:
    """How much of a pool's work is done. An answer is what one Toloker makes of one task.

    Control tasks and training tasks don't count, since the service issues as many of them as it takes.

    Attributes:
        pool: The pool.
        needed: Answers that are wanted in all: the overlap of each task. None where it is not known,
            because a task has infinite overlap, or its overlap is dynamic.
        submitted: Answers that wait to be accepted.
        accepted: Answers that are accepted.
        rejected: Answers that are rejected. Whether others do them again depends on the pool's quality
            control.
        by_hour: Answers by the hour in which they were submitted (UTC).
    """

    pool: Pool
    needed: int | None
    submitted: int = 0
    accepted: int = 0
    rejected: int = 0
    by_hour: Mapping[datetime, int] = field(default_factory=dict[datetime, int])

    @property
    def done(self) -> int:
        """Answers that are submitted or accepted."""
        return self.submitted + self.accepted

    @property
    def fraction(self) -> float | None:
        """The share of the work that is done, from 0 to 1. None where `needed` is not known."""
        if self.needed is None:
            return None
        return min(1.0, self.done / self.needed) if self.needed else 1.0

    def expected_end(self, now: datetime | None = None) -> datetime | None:
        """When the work will be done if it goes on as it has since the first answer. A guess.

        Args:
            now: The present; None takes the clock's.

        Returns:
            The moment (UTC). None where nothing was answered yet, `needed` is not known, or the pool is not
            open.
        """
        if self.needed is None or not self.done or not self.by_hour or self.pool.status != "OPEN":
            return None
        now = now or datetime.now(UTC)
        spent = max(now - min(self.by_hour), timedelta(seconds=1))
        return now + spent * (max(0, self.needed - self.done) / self.done)


def progress_of(call: Call[Pool], settings: Settings) -> Flow[PoolProgress]:
    """Reads a pool, and counts its answers."""
    pool = yield from result(call, settings)
    return (yield from pool_progress(pool, lambda: settings))


def pool_progress(pool: Pool, left: TimeLeft) -> Flow[PoolProgress]:
    """Counts a pool's answers. It reads every task, or every task suite, and every assignment."""
    needed = yield from needed_answers(pool, left)
    counts: Counter[str] = Counter()
    hours: Counter[datetime] = Counter()

    def add(assignment: Assignment) -> None:
        answers = sum(not is_control(task) for task in assignment.tasks)
        counts[assignment.status] += answers
        if assignment.submitted:
            hours[assignment.submitted.replace(minute=0, second=0, microsecond=0)] += answers

    answered = get_assignments(pool_id=pool.id, status=("SUBMITTED", "ACCEPTED", "REJECTED"))
    yield from each(answered, left, add)
    return PoolProgress(
        pool,
        needed,
        submitted=counts["SUBMITTED"],
        accepted=counts["ACCEPTED"],
        rejected=counts["REJECTED"],
        by_hour=dict(sorted(hours.items())),
    )


def needed_answers(pool: Pool, left: TimeLeft) -> Flow[int | None]:
    """The answers that a pool wants, None where that is not known."""
    if pool.dynamic_overlap_config:
        return None
    wanted: list[int | None] = []
    if pool.mixer_config:
        yield from each(get_tasks(pool_id=pool.id), left, lambda task: wanted.append(of_task(task)))
    else:
        suites = get_task_suites(pool_id=pool.id)
        yield from each(suites, left, lambda suite: wanted.append(of_suite(suite)))
    known = [answers for answers in wanted if answers is not None]
    return sum(known) if len(known) == len(wanted) else None


def each(call: Call[PageOf[T]], left: TimeLeft, act: Callable[[T], object]) -> Flow[None]:
    """Does something with each item of a list."""
    paginator = Paginator(call)
    while not paginator.ended:
        for item in (yield from paginator.fetch(left())):
            act(item)


def of_task(task: Task) -> int | None:
    """The answers that a task wants, None where that is not known."""
    if is_control(task):
        return 0
    return task.overlap if isinstance(task.overlap, int) else None


def of_suite(suite: TaskSuite) -> int | None:
    """The answers that the tasks of a suite want, None where that is not known."""
    tasks = sum(not is_control(task) for task in suite.tasks)
    if not tasks:
        return 0
    return suite.overlap * tasks if isinstance(suite.overlap, int) else None


def is_control(task: AssignmentTask | SuiteTask | Task) -> bool:
    """Whether its correct answers are known, so that it is a control task or a training task."""
    return bool(task.known_solutions)
