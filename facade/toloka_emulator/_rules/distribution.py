"""Which tasks in the sequence of each Toloker a distribution function selects."""

from __future__ import annotations

from .._http.messages import Document
from .._state.state import State
from .experience import tasks_done
from .task_kinds import KINDS, Kind


def selected_places(
    state: State,
    pool: Document,
    toloker: str,
    function: Document,
    count: int,
    kinds: tuple[Kind, ...] = KINDS,
) -> set[int]:
    """Which of the next tasks of a Toloker a function selects, counted from 0.

    Args:
        state: The state.
        pool: The pool.
        toloker: The Toloker.
        function: A `TaskDistributionFunction`.
        count: How many tasks come next.
        kinds: The kinds of task in the sequence.
    """
    scope, days = function.get("scope") or "POOL", function.get("window_days")
    done = tasks_done(state, pool, toloker, kinds=kinds, scope=scope, days=days)
    return {place for place in range(count) if _is_selected(function, done + place + 1)}


def _is_selected(function: Document, number: int) -> bool:
    for interval in function["intervals"]:
        # The reference's own example begins with 0, and some clients leave it out.
        first, last = interval.get("from") or 1, interval.get("to")
        if first <= number and (last is None or number <= last):
            return bool((number - first) % interval["frequency"] == 0)
    return False
