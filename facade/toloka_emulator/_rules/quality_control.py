"""What the review of an assignment sets off: the quality control rules of `ASSIGNMENTS_ASSESSMENT`.

They change the overlap of what was reviewed, so that others do what was rejected. No other rule of quality
control is modelled.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from .._http.messages import Document
from .._state.state import State
from .._state.tables import POOLS
from .conditions import COMPARISONS
from .issuing import change_overlap
from .pools import open_pool

if TYPE_CHECKING:
    from collections.abc import Mapping


Event = Literal["ACCEPT", "ACCEPT_AFTER_REJECT", "REJECT"]
_COUNTED = {
    "pending_assignments_count": "SUBMITTED",
    "accepted_assignments_count": "ACCEPTED",
    "rejected_assignments_count": "REJECTED",
}


def apply_rules(state: State, assignment: Document, event: Event) -> None:
    """Carries out the rules whose conditions hold after a review."""
    pool = state.read(POOLS, assignment["pool_id"])
    figures = {"assessment_event": event, **_counts(state, assignment["task_suite_id"])}
    for rule in _rules(pool):
        action: Document = rule["action"]
        conditions: list[Document] = rule["conditions"]
        if action["type"] == "CHANGE_OVERLAP" and all(_holds(condition, figures) for condition in conditions):
            parameters: Document = action["parameters"]
            change_overlap(state, assignment, parameters["delta"])
            if parameters.get("open_pool"):
                open_pool(state, POOLS, pool["id"])


def _rules(pool: Document) -> list[Document]:
    quality_control: Document = pool.get("quality_control") or {}
    configs: list[Document] = quality_control.get("configs") or []
    return [
        rule
        for config in configs
        if config["collector_config"]["type"] == "ASSIGNMENTS_ASSESSMENT"
        for rule in config["rules"]
    ]


def _counts(state: State, suite_id: str) -> dict[str, int]:
    """How many assignments of a suite are in each status that a rule can ask for."""
    found: dict[str, int] = dict(
        state.transaction.execute(
            "SELECT status, count(*) FROM assignments WHERE task_suite_id = ? GROUP BY status", [suite_id]
        ).fetchall()
    )
    return {key: found.get(status, 0) for key, status in _COUNTED.items()}


def _holds(condition: Document, figures: Mapping[str, Any]) -> bool:
    figure, value = figures.get(condition["key"]), condition["value"]
    if isinstance(figure, int):
        try:
            # The documentation's example has the number as text.
            value = float(value)
        except ValueError:
            return False
    elif condition["operator"] not in ("EQ", "NE"):
        return False
    compare = COMPARISONS.get(condition["operator"])
    return compare is not None and compare(figure, value)
