"""A Toloker takes a suite."""

from __future__ import annotations

from .._http.messages import Document
from .._rules.assignments import issue
from .._rules.balance import can_issue
from .._rules.eligibility import is_eligible
from .._rules.issuing import SuiteQueue
from .._rules.pools import is_training, pool_or_training
from .._rules.pricing import reward
from .._state.state import State


def may_take(state: State, pool: Document, toloker_id: str) -> bool:
    """Whether a Toloker may be issued a suite of a pool, which closes if there is no money for it."""
    if pool["status"] != "OPEN" or not is_eligible(state, pool, toloker_id):
        return False
    return is_training(pool) or can_issue(state, pool, reward(state, pool, toloker_id))


def take(state: State, suites: SuiteQueue, pool_id: str, toloker_id: str) -> Document | None:
    """Issues the next suite to a Toloker, and returns the assignment; None if there is none for this one."""
    pool = pool_or_training(state, pool_id)
    if not may_take(state, pool, toloker_id):
        return None
    taken = suites.take(state, toloker_id)
    return None if taken is None else issue(state, pool, *taken, toloker_id)
