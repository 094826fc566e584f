"""Overlap that grows until the answers to a task agree well enough."""

from __future__ import annotations

import json
from collections.abc import Mapping

from .._http.messages import Document
from .._state.events import emit
from .._state.state import State
from .._state.tables import PROJECTS, TASKS
from .aggregation import Aggregated, weighted_vote
from .answers import GivenAnswer, given_answers
from .field_values import all_values
from .skills import user_skill
from .task_kinds import kind_of

UNKNOWN_ACCURACY = 0.5
"""How far a Toloker without the skill is trusted."""


def settle_overlap(state: State, pool: Document, assignment: Document) -> None:
    """Gives those general tasks that have all their answers to one more Toloker, or settles them."""
    config: Document = pool.get("dynamic_overlap_config") or {}
    if config.get("type") != "BASIC" or not assignment.get("mixed"):
        return
    ids = [task["id"] for task in assignment["tasks"] if kind_of(task) == "real"]
    outputs: Mapping[str, Document] = {}
    for id in ids:
        answers = given_answers(state, id)
        task = state.transaction.find(TASKS, id)
        if task is None or task["overlap"] is None or len(answers) < task["overlap"]:
            continue
        outputs = outputs or state.read(PROJECTS, pool["project_id"])["task_spec"]["output_spec"]
        counted = [answer for answer in answers if answer.counts]
        found = _aggregated(state, config, outputs, task, counted)
        confidence = 0.0
        if found:
            # No field depends on another, so all of them are right with the product of the probabilities.
            confidence = 1.0
            for aggregated in found.values():
                confidence *= aggregated.confidence
        if confidence < config["min_confidence"] and task["overlap"] < config["max_overlap"]:
            more = {"overlap": task["overlap"] + 1, "remaining_overlap": task["remaining_overlap"] + 1}
            state.transaction.replace(TASKS, task | more)
        elif found:
            emit(
                state,
                "DYNAMIC_OVERLAP_COMPLETED",
                pool_id=pool["id"],
                task_id=id,
                confidence=confidence,
                assignment_ids=[answer.assignment for answer in counted],
                output_values={name: json.loads(each.value) for name, each in found.items()},
            )


def _aggregated(
    state: State,
    config: Document,
    outputs: Mapping[str, Document],
    task: Document,
    answers: list[GivenAnswer],
) -> dict[str, Aggregated[str]]:
    """The answer in each field, by how far each Toloker is trusted."""
    found: dict[str, Aggregated[str]] = {}
    for field in config["fields"]:
        name = field["name"]
        options = all_values(outputs[name]) if name in outputs else None
        votes = [
            (json.dumps(answer.values[name]), _trust(state, config, answer.toloker))
            for answer in answers
            if name in answer.values
        ]
        votes += [
            (json.dumps(known["output_values"][name]), known.get("confidence_weight", 1.0))
            for known in task.get("baseline_solutions") or ()
            if name in known["output_values"]
        ]
        if votes and options is not None:
            found[name] = weighted_vote(votes, [json.dumps(value) for value in options])
    return found


def _trust(state: State, config: Document, toloker: str) -> float:
    skill = user_skill(state, toloker, config["answer_weight_skill_id"])
    return UNKNOWN_ACCURACY if skill is None else skill["exact_value"] / 100
