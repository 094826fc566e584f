"""The collectors that a pool and its project have, and the rules that use them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .._http.messages import Document
from .._state.state import State


@dataclass(frozen=True, slots=True)
class Collector:
    """One collector of a pool.

    Attributes:
        id: Its ID, which a pool and its clone share. One of a project counts for each pool separately.
        type: What it counts.
        history_size: How many of the latest entries count; None is all in the pool.
        parameters: Its parameters.
        rules: The rules that use its figures.
        project_id: The project, whose other pools a history goes on in.
    """

    id: str
    type: str
    history_size: int | None
    parameters: Document
    rules: Sequence[Document]
    project_id: str

    @property
    def memory(self) -> str:
        """Where its entries are kept. Collectors that count the same with a history share it."""
        if self.history_size is None:
            return self.id
        return f"{self.type}:{self.parameters.get(_DECIDING.get(self.type, ''))}:{self.project_id}"


# What decides beside the type whether an answer is good, so that other settings have another history.
_DECIDING = {"MAJORITY_VOTE": "answer_threshold", "ASSIGNMENT_SUBMIT_TIME": "fast_submit_threshold_seconds"}


def collectors(state: State, pool: Document, *types: str) -> Sequence[Collector]:
    """The collectors of a pool and its project, of some types or of all."""
    listed = state.transaction.derived(("collectors", pool["id"]), lambda: _collectors(state, pool))
    return [each for each in listed if each.type in types] if types else listed


def _collectors(state: State, pool: Document) -> list[Collector]:
    own: Document = pool.get("quality_control") or {}
    found = [(config, "") for config in own.get("configs") or ()]
    found += [(config, f":{pool['id']}") for config in _project_configs(state, pool)]
    listed: list[Collector] = []
    for config, place in found:
        collector: Document = config["collector_config"]
        parameters: Document = collector.get("parameters") or {}
        listed.append(
            Collector(
                # Documents that a test has loaded may have none.
                f"{collector.get('uuid') or pool['id']}{place}:{collector['type']}",
                collector["type"],
                parameters.get("history_size") or None,
                parameters,
                config["rules"],
                pool["project_id"],
            )
        )
    return listed


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


def is_asked(collector: Collector, key: str) -> bool:
    """Whether a condition of a collector's rules asks for a figure."""
    return any(condition["key"] == key for rule in collector.rules for condition in rule["conditions"])


def grouped(listed: Iterable[Collector]) -> dict[str, list[Collector]]:
    """Collectors by where their entries are kept."""
    groups: dict[str, list[Collector]] = {}
    for collector in listed:
        groups.setdefault(collector.memory, []).append(collector)
    return groups
