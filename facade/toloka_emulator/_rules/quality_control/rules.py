"""Carries out the rules that an event sets off."""

from __future__ import annotations

from ..._http.messages import Document
from ..._state.state import State
from ..._state.tables import POOLS
from .actions import ACTIONS
from .collectors import Assessment, assignments_assessment
from .conditions import holds


def apply_rules(state: State, assignment: Document, event: Assessment) -> None:
    """Carries out the rules whose conditions hold after the review of an assignment."""
    pool = state.read(POOLS, assignment["pool_id"])
    figures = assignments_assessment(state, assignment, event)
    for rule in _rules(pool, "ASSIGNMENTS_ASSESSMENT"):
        action: Document = rule["action"]
        conditions: list[Document] = rule["conditions"]
        if action["type"] in ACTIONS and all(holds(condition, figures) for condition in conditions):
            ACTIONS[action["type"]](state, assignment, action["parameters"])


def _rules(pool: Document, collector: str) -> list[Document]:
    """The rules of a pool that go by the figures of a collector."""
    quality_control: Document = pool.get("quality_control") or {}
    configs: list[Document] = quality_control.get("configs") or []
    return [
        rule
        for config in configs
        if config["collector_config"]["type"] == collector
        for rule in config["rules"]
    ]
