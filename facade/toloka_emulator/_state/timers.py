"""Things that happen by themselves once their time has come.

Nothing runs in the background: each request first lets everything happen that is due by then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._openapi.timestamps import format_timestamp, parse_timestamp
from .state import State, TimerHandler

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


def set_timer(state: State, kind: str, target: str, due: datetime) -> None:
    """Sets the timer of this kind for a target, in place of an earlier one."""
    values = [format_timestamp(due), kind, target]
    state.transaction.execute("INSERT OR REPLACE INTO timers (due, kind, target) VALUES (?, ?, ?)", values)


def clear_timer(state: State, kind: str, target: str) -> None:
    """Takes the timer of this kind for a target back, if there is one."""
    state.transaction.execute("DELETE FROM timers WHERE target = ? AND kind = ?", [target, kind])


def next_due(state: State) -> datetime | None:
    """When something happens by itself next."""
    row = state.transaction.execute("SELECT min(due) FROM timers").fetchone()
    return parse_timestamp(row[0]) if row[0] else None


def run_timers(state: State, timers: Mapping[str, TimerHandler]) -> None:
    """Lets everything that is due happen, each thing at its own moment, the earliest first."""
    while True:
        row = state.transaction.execute(
            "SELECT id, due, kind, target FROM timers WHERE due <= ? ORDER BY due, id LIMIT 1",
            [state.timestamp],
        ).fetchone()
        if row is None:
            return
        number, due, kind, target = row
        state.transaction.execute("DELETE FROM timers WHERE id = ?", [number])
        moment = parse_timestamp(due)
        assert moment is not None, "timers are written by set_timer alone"
        timers[kind](state.at(moment), target)
