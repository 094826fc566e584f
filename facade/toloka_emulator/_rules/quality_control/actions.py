"""What a rule does when its conditions hold, by the type of `action`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..._http.messages import Document
from ..._state.state import State
from ..._state.tables import POOLS, SKILLS
from ..issuing import change_overlap
from ..pools import open_pool
from ..skills import set_user_skill

Figures = Mapping[str, Any]
Action = Callable[[State, Document, Figures, Document], None]
"""Takes the assignment that set the rule off, the collector's figures, and the parameters of the action."""


def _change_overlap(state: State, assignment: Document, figures: Figures, parameters: Document) -> None:
    change_overlap(state, assignment, parameters["delta"])
    if parameters.get("open_pool"):
        open_pool(state, POOLS, assignment["pool_id"])


def _set_skill(state: State, assignment: Document, figures: Figures, parameters: Document) -> None:
    _give(state, assignment, parameters, parameters["skill_value"])


def _set_skill_from_field(state: State, assignment: Document, figures: Figures, parameters: Document) -> None:
    _give(state, assignment, parameters, figures.get(parameters["from_field"]))


def _give(state: State, assignment: Document, parameters: Document, value: float | None) -> None:
    # A pool may name a skill that isn't there.
    if value is not None and state.transaction.find(SKILLS, parameters["skill_id"]) is not None:
        set_user_skill(state, assignment["user_id"], parameters["skill_id"], value)


ACTIONS: Mapping[str, Action] = {
    "CHANGE_OVERLAP": _change_overlap,
    "SET_SKILL": _set_skill,
    "SET_SKILL_FROM_OUTPUT_FIELD": _set_skill_from_field,
}
