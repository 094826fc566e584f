"""Who may work in a pool: those who are not banned and pass its filter.

Of the filter only the values of skills are looked at. A condition on the profile or the device of a Toloker
counts as met, and so does a training that the pool asks for.
"""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Any

from .user_restrictions import is_banned
from .user_skills import user_skill

if TYPE_CHECKING:
    from collections.abc import Callable

    from .messages import Document
    from .world import World

COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "EQ": operator.eq,
    "NE": operator.ne,
    "GT": operator.gt,
    "GTE": operator.ge,
    "LT": operator.lt,
    "LTE": operator.le,
}


def may_work(world: World, pool: Document, user_id: str) -> bool:
    """Whether a Toloker may work in a pool."""
    return not is_banned(world, user_id, pool) and _passes(world, pool.get("filter"), user_id)


def _passes(world: World, condition: Any, user_id: str) -> bool:
    match condition:
        case {"and": [*parts]}:
            return all(_passes(world, part, user_id) for part in parts)
        case {"or": [*parts]}:
            return any(_passes(world, part, user_id) for part in parts)
        case {"category": "skill", "key": key, "operator": str(word)}:
            found = user_skill(world, user_id, str(key))
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
