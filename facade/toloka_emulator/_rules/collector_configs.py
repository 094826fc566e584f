"""The collectors that a pool and its project have, and the rules that use them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .._http.messages import Document
from .._state.state import State
from .conditions import Condition


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of a collector.

    Attributes:
        conditions: What has to hold of the collector's figures.
        action: The type of what is done then.
        parameters: The parameters of the action.
        text: The rule in short.
    """

    conditions: Sequence[Condition]
    action: str
    parameters: Document
    text: str


@dataclass(frozen=True, slots=True)
class Collector:
    """One collector of a pool.

    Attributes:
        id: Its ID, which a pool and its clone share. One of a project counts for each pool separately.
        type: What it counts.
        history_size: How many of the latest entries count; None is all in the pool.
        parameters: Its parameters.
        rules: The rules that use its figures.
        memory: Where its entries are kept. Collectors that count the same with a history share it.
        asked: The figures that conditions ask for.
    """

    id: str
    type: str
    history_size: int | None
    parameters: Document
    rules: Sequence[Rule]
    memory: str
    asked: frozenset[str]


# What decides beside the type whether an answer is good, so that other settings have another history.
_DECIDING = {"MAJORITY_VOTE": "answer_threshold", "ASSIGNMENT_SUBMIT_TIME": "fast_submit_threshold_seconds"}


def collectors(state: State, pool: Document, *types: str) -> Sequence[Collector]:
    """The collectors of a pool and its project, of some types or of all."""
    listed = state.transaction.derived(("collectors", pool["id"]), lambda: _collectors(state, pool))
    return [each for each in listed if each.type in types] if types else listed


def by_memory(state: State, pool: Document) -> Mapping[str, Sequence[Collector]]:
    """The collectors of a pool and its project by where entries are kept: those in one count the same."""

    def grouped() -> dict[str, list[Collector]]:
        groups: dict[str, list[Collector]] = {}
        for collector in collectors(state, pool):
            groups.setdefault(collector.memory, []).append(collector)
        return groups

    return state.transaction.derived(("collectors by memory", pool["id"]), grouped)


def _collectors(state: State, pool: Document) -> list[Collector]:
    own: Document = pool.get("quality_control") or {}
    found = [(config, "") for config in own.get("configs") or ()]
    found += [(config, f":{pool['id']}") for config in _project_configs(state, pool)]
    listed: list[Collector] = []
    for config, place in found:
        collector: Document = config["collector_config"]
        type: str = collector["type"]
        parameters: Document = collector.get("parameters") or {}
        history_size = parameters.get("history_size") or None
        # Documents that a test has loaded may have none.
        id = f"{collector.get('uuid') or pool['id']}{place}:{type}"
        # A history goes on in other pools of the project.
        shared = f"{type}:{parameters.get(_DECIDING.get(type, ''))}:{pool['project_id']}"
        rules = [_rule(type, rule) for rule in config["rules"]]
        asked = frozenset(condition.key for rule in rules for condition in rule.conditions)
        listed.append(
            Collector(id, type, history_size, parameters, rules, shared if history_size else id, asked)
        )
    return listed


def _rule(collector: str, rule: Document) -> Rule:
    action, conditions = rule["action"], [Condition.of(each) for each in rule["conditions"]]
    words = [f"{condition.key} {condition.operator} {condition.value}" for condition in conditions]
    text = f"{collector}: {' and '.join(words)}"
    return Rule(conditions, action["type"], action.get("parameters") or {}, text)


def identified(state: State, document: Document) -> Document:
    """A pool or a project whose collectors all have an ID."""
    quality_control: Document = document.get("quality_control") or {}
    configs: list[Document] = quality_control.get("configs") or []
    if all(config["collector_config"].get("uuid") for config in configs):
        return document
    listed = [
        {**config, "collector_config": {"uuid": state.new_uuid(), **config["collector_config"]}}
        for config in configs
    ]
    return {**document, "quality_control": {**quality_control, "configs": listed}}


def _project_configs(state: State, pool: Document) -> list[Document]:
    row = state.transaction.execute(
        "SELECT json_extract(document, '$.quality_control.configs') FROM projects"
        " WHERE id = ? AND instr(document, '\"collector_config\"')",
        [int(pool["project_id"])],
    ).fetchone()
    configs: list[Document] = json.loads(row[0]) if row and row[0] else []
    return configs
