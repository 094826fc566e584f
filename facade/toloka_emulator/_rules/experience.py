"""How many tasks each Toloker has done, by pool, kind and day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from .._http.messages import Document
from .._state.state import State
from .task_kinds import KINDS, Kind, kind_of

_COUNT = (
    f"INSERT INTO tasks_done (toloker, project, pool, day, {', '.join(KINDS)})"
    f" VALUES (?, ?, ?, ?{', ?' * len(KINDS)})"
    f" ON CONFLICT DO UPDATE SET {', '.join(f'{kind} = {kind} + excluded.{kind}' for kind in KINDS)}"
)


def count_tasks(state: State, pool: Document, assignment: Document) -> None:
    """Counts the tasks of an assignment that was submitted."""
    place = (assignment["user_id"], pool["project_id"], pool["id"], _day(state))
    kinds = [kind_of(task) for task in assignment["tasks"]]
    state.transaction.execute(_COUNT, [*place, *map(kinds.count, KINDS)])


def tasks_done(
    state: State,
    pool: Document,
    toloker: str,
    *,
    kinds: Iterable[Kind] = KINDS,
    scope: str = "POOL",
    days: int | None = None,
) -> int:
    """How many tasks a Toloker has done.

    Args:
        state: The state.
        pool: The pool.
        toloker: The Toloker.
        kinds: The kinds of task that count.
        scope: Whether tasks in the pool count, `POOL`, or in its project, `PROJECT`.
        days: How many days count, up to today; None is all.
    """
    count = f"coalesce(sum({' + '.join(kinds)}), 0)"
    search = f"SELECT {count} FROM tasks_done WHERE toloker = ? AND project = ?"
    values = [toloker, pool["project_id"]]
    if scope != "PROJECT":
        search += " AND pool = ?"
        values.append(pool["id"])
    if days is not None:
        search += " AND day > ?"
        values.append(_day(state, days))
    return int(state.transaction.execute(search, values).fetchone()[0])


def _day(state: State, ago: int = 0) -> str:
    return (state.now - timedelta(days=ago)).date().isoformat()
