"""How far the work of apps has come: it progresses at the pace of operations, of which it is none.

Where operations end after a number of polls, a poll is a request that reads something of the app project.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from ..._state.state import State
from ..._state.timers import set_timer

Kind = Literal["APP_PROJECT.CREATE", "APP_BATCH.START", "APP_BATCH.STOP", "APP_ITEM.START"]
"""What can be in progress. Those named in `OperationPace.fail` fail."""
STEP = "APP.STEP"
"""The timer of the next step."""


@dataclass(frozen=True, slots=True)
class Work:
    """Something in progress, at the moment of a step.

    Attributes:
        target: The ID of the app project, batch or item.
        project_id: The app project.
        kind: What it is.
        steps_left: How many steps there are, with this one. The last one ends it.
        fails: Whether it is to fail.
    """

    target: str
    project_id: str
    kind: Kind
    steps_left: int = 1
    fails: bool = False


def begin(state: State, work: Work) -> None:
    """Notes what has begun, in place of what else its target was at. Its steps are yet to come."""
    pace = state.pace
    polls = pace.polls if pace.polls and not pace.manual else None
    seconds = 0.0 if pace.manual else pace.seconds
    state.transaction.execute(
        "INSERT OR REPLACE INTO app_work VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            work.target,
            work.project_id,
            work.kind,
            polls,
            work.steps_left if seconds else None,
            seconds / work.steps_left,
            work.fails,
        ],
    )
    if seconds:
        set_timer(state, STEP, work.target, state.now + timedelta(seconds=seconds / work.steps_left))


def end(state: State, target: str) -> None:
    """Forgets what a target was at."""
    state.transaction.execute("DELETE FROM app_work WHERE target = ?", [target])


def running(state: State, target: str | None = None) -> list[Work]:
    """What a target is at, or all that is in progress, with nothing left but to end it."""
    condition, values = ("TRUE", []) if target is None else ("target = ?", [target])
    read = f"SELECT target, app_project, kind, fails FROM app_work WHERE {condition} ORDER BY rowid"
    rows = state.transaction.execute(read, values).fetchall()
    return [Work(id, project, kind, 1, bool(fails)) for id, project, kind, fails in rows]


def polled(state: State, project_id: str) -> list[Work]:
    """What makes a step because something of a project is read."""
    if state.pace.manual:
        return []
    # What was left over from a run where operations ended by hand has neither polls nor steps to wait for.
    read = (
        "SELECT target, kind, polls_left, fails FROM app_work"
        " WHERE app_project = ? AND (polls_left IS NOT NULL OR steps_left IS NULL) ORDER BY rowid"
    )
    rows = state.transaction.execute(read, [project_id]).fetchall()
    count = "UPDATE app_work SET polls_left = polls_left - 1 WHERE app_project = ? AND polls_left > 1"
    state.transaction.execute(count, [project_id])
    return [Work(id, project_id, kind, left or 1, bool(fails)) for id, kind, left, fails in rows]


def due(state: State, target: str) -> Work | None:
    """What a target is at when its timer goes off; sets the timer of the step after. None if it has ended."""
    read = "SELECT app_project, kind, steps_left, seconds, fails FROM app_work WHERE target = ?"
    row = state.transaction.execute(read, [target]).fetchone()
    if row is None or row[2] is None:
        return None
    project, kind, left, seconds, fails = row
    if left > 1:
        state.transaction.execute("UPDATE app_work SET steps_left = ? WHERE target = ?", [left - 1, target])
        set_timer(state, STEP, target, state.now + timedelta(seconds=seconds))
    return Work(target, project, kind, left, bool(fails))
