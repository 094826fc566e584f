"""The filter of a pool, held against a Toloker.

A Toloker whose profile nobody has set is whoever the pool asks for: only skills are looked at.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .._http.messages import Document
from .._state.state import State
from .._state.tables import SKILLS
from .comparisons import COMPARISONS
from .profiles import filter_facts
from .skills import user_skill


def matches(state: State, condition: Any, user_id: str) -> bool:
    """Whether a Toloker meets a filter, or a condition in one. None is met by everybody."""
    if not condition:
        return True
    return _matches(state, condition, user_id, filter_facts(state, user_id))


def _matches(state: State, condition: Any, user_id: str, facts: Document | None) -> bool:
    match condition:
        case {"and": [*parts]}:
            return all(_matches(state, part, user_id, facts) for part in parts)
        case {"or": [*parts]}:
            return any(_matches(state, part, user_id, facts) for part in parts)
        case {"category": "skill", "key": key, "operator": str(word)}:
            found = user_skill(state, user_id, str(key))
            if found is None and state.transaction.find(SKILLS, str(key)) is None:
                return True
            return _has_skill(word, found, condition.get("value"))
        case {"category": "profile" | "computed", "key": str(key), "operator": str(word)}:
            if facts is None or key not in facts:
                return True
            return _has(word, facts[key], condition.get("value"))
        case _:
            return True


def _has_skill(word: str, found: Document | None, value: Any) -> bool:
    if value is None:
        # Without a value it asks for those who have no value of the skill, or have one.
        return (found is None) == (word == "EQ")
    return found is not None and _compares(word, found["exact_value"], value)


def _has(word: str, fact: Any, value: Any) -> bool:
    """Whether something known of a Toloker, which may be several things, is as asked for."""
    if word in ("IN", "NOT_IN"):
        return any(str(each) == str(one) for each in _several(fact) for one in _several(value)) == (
            word == "IN"
        )
    if fact is None or value is None:
        return word in ("EQ", "NE") and (fact is value) == (word == "EQ")
    return _compares(word, fact, value)


def _several(value: Any) -> list[Any]:
    match value:
        case [*items]:
            return items
        case _:
            return [value]


def _compares(word: str, fact: Any, value: Any) -> bool:
    compare: Callable[[Any, Any], bool] | None = COMPARISONS.get(word)
    if compare is None:
        return False
    if isinstance(fact, bool):
        return compare(fact, value if isinstance(value, bool) else str(value).lower() == "true")
    if isinstance(fact, int | float):
        try:
            return compare(fact, float(value))
        except (TypeError, ValueError):
            return word == "NE"
    return word in ("EQ", "NE") and compare(fact, str(value))
