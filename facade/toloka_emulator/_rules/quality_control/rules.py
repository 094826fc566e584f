"""Carries out the rules that an event sets off."""

from __future__ import annotations

from ..._http.messages import Document
from ..._state.state import State
from ..._state.tables import POOLS
from .actions import ACTIONS, Figures
from .collectors import Assessment, assignments_assessment, golden_set, majority_vote
from .conditions import holds


def apply_rules(state: State, assignment: Document, event: Assessment) -> None:
    """Carries out the rules whose conditions hold after the review of an assignment."""
    pool = state.read(POOLS, assignment["pool_id"])
    figures = assignments_assessment(state, assignment, event)
    for _, rules in _configs(pool, "ASSIGNMENTS_ASSESSMENT"):
        _carry_out(state, rules, assignment, figures)


def check_answers(state: State, assignment: Document) -> None:
    """Carries out the rules that go by whether answers are right, after an assignment was submitted."""
    pool = state.read(POOLS, assignment["pool_id"])
    for type, collector in (("GOLDEN_SET", golden_set), ("MAJORITY_VOTE", majority_vote)):
        for parameters, rules in _configs(pool, type):
            for done, figures in collector(state, assignment, parameters):
                _carry_out(state, rules, done, figures)


def _carry_out(state: State, rules: list[Document], assignment: Document, figures: Figures) -> None:
    for rule in rules:
        action: Document = rule["action"]
        if all(holds(condition, figures) for condition in rule["conditions"]):
            ACTIONS[action["type"]](state, assignment, figures, action["parameters"])


def _configs(pool: Document, collector: str) -> list[tuple[Document, list[Document]]]:
    """The parameters of each collector of a type in a pool, and its rules that can be carried out."""
    quality_control: Document = pool.get("quality_control") or {}
    configs: list[Document] = quality_control.get("configs") or []
    found: list[tuple[Document, list[Document]]] = []
    for config in configs:
        rules = [rule for rule in config["rules"] if rule["action"]["type"] in ACTIONS]
        if config["collector_config"]["type"] == collector and rules:
            found.append((config["collector_config"].get("parameters") or {}, rules))
    return found
