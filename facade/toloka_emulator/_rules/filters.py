"""The filter of a pool, held against a Toloker.

Only the values of skills that were made here are looked at. A condition on a global skill, the profile or the
device of a Toloker counts as met.
"""

from __future__ import annotations

from typing import Any

from .._http.messages import Document
from .._state.state import State
from .._state.tables import SKILLS
from .comparisons import COMPARISONS
from .skills import user_skill


def matches(state: State, condition: Any, user_id: str) -> bool:
    """Whether a Toloker meets a filter, or a condition in one. None is met by everybody."""
    match condition:
        case {"and": [*parts]}:
            return all(matches(state, part, user_id) for part in parts)
        case {"or": [*parts]}:
            return any(matches(state, part, user_id) for part in parts)
        case {"category": "skill", "key": key, "operator": str(word)}:
            found = user_skill(state, user_id, str(key))
            if found is None and state.transaction.find(SKILLS, str(key)) is None:
                return True
            return _compares(word, found, condition.get("value"))
        case _:
            return True


def _compares(word: str, found: Document | None, value: Any) -> bool:
    if value is None:
        # Without a value it asks for those who have no value of the skill, or have one.
        return (found is None) == (word == "EQ")
    if found is None or word not in COMPARISONS:
        return False
    return COMPARISONS[word](found["value"], value)
