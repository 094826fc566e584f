"""Who may work in a pool: those who are not banned and pass its filter.

A training that the pool asks for counts as done.
"""

from __future__ import annotations

from .._http.messages import Document
from .._state.state import State
from .filters import matches
from .profiles import filter_facts
from .restrictions import is_banned


def is_eligible(state: State, pool: Document, user_id: str) -> bool:
    """Whether a Toloker may work in a pool."""
    return is_admitted(state, pool, user_id)


def is_admitted(state: State, pool: Document, user_id: str) -> bool:
    """Whether neither a ban nor the filter of a pool shuts a Toloker out."""
    if is_banned(state, user_id, pool) or not matches(state, pool.get("filter"), user_id):
        return False
    facts = filter_facts(state, user_id) if pool.get("may_contain_adult_content") else None
    return facts is None or bool(facts["adult_allowed"])
