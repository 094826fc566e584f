"""What a rule does when its conditions hold, by the type of `action`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..._http.messages import Document
from ..._state.state import State
from ..._state.tables import POOLS
from ..issuing import change_overlap
from ..pools import open_pool

Action = Callable[[State, Document, Document], None]
"""Takes the assignment that set the rule off, and the parameters of the action."""


def _change_overlap(state: State, assignment: Document, parameters: Document) -> None:
    change_overlap(state, assignment, parameters["delta"])
    if parameters.get("open_pool"):
        open_pool(state, POOLS, assignment["pool_id"])


ACTIONS: Mapping[str, Action] = {"CHANGE_OVERLAP": _change_overlap}
