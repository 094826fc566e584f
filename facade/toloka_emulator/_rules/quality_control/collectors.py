"""The figures that conditions ask for, by the type of `collector_config`."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from ..._http.messages import Document
from ..._state.state import State
from ..._state.tables import POOLS, PROJECTS

Assessment = Literal["ACCEPT", "ACCEPT_AFTER_REJECT", "REJECT"]
_STATUSES = {
    "pending_assignments_count": "SUBMITTED",
    "accepted_assignments_count": "ACCEPTED",
    "rejected_assignments_count": "REJECTED",
}


def assignments_assessment(state: State, assignment: Document, event: Assessment) -> Mapping[str, Any]:
    """What happened to an assignment, and how many of its suite are in each status."""
    found: dict[str, int] = dict(
        state.transaction.execute(
            "SELECT status, count(*) FROM assignments WHERE task_suite_id = ? GROUP BY status",
            [assignment["task_suite_id"]],
        ).fetchall()
    )
    counts = {key: found.get(status, 0) for key, status in _STATUSES.items()}
    return {"assessment_event": event, **counts}


def majority_vote(
    state: State, assignment: Document, parameters: Document
) -> Iterator[tuple[Document, Mapping[str, Any]]]:
    """How often each Toloker who has done a task of an assignment agrees with the majority.

    Yields:
        The last assignment of the Toloker in the pool, and the figures.
    """
    latest: dict[str, Document] = {}
    answers: list[tuple[str, str, str]] = []
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    fields = _required_fields(state, assignment["pool_id"])
    for done in _submitted(state, assignment["pool_id"], "MAJORITY_VOTE", parameters):
        if done["pool_id"] == assignment["pool_id"]:
            latest[done["user_id"]] = done
        for task, answer in _answers(done, fields):
            answers.append((task, done["user_id"], answer))
            votes[task][answer] += 1
    right = {
        task: chosen
        for task, counts in votes.items()
        if (chosen := _majority(counts, parameters["answer_threshold"])) is not None
    }
    asked = {task["id"] for task in assignment["tasks"]} & right.keys()
    for user in dict.fromkeys(user for task, user, _ in answers if task in asked):
        history = [answer == right[task] for task, who, answer in answers if who == user and task in right]
        yield latest[user], _rates(history, parameters)


def golden_set(
    state: State, assignment: Document, parameters: Document
) -> Iterator[tuple[Document, Mapping[str, Any]]]:
    """How often the Toloker of an assignment is right in tasks whose answer is known.

    Yields:
        The assignment, and the figures, once there are any.
    """
    history = [
        any(_agrees(solution["output_values"], known["output_values"]) for known in task["known_solutions"])
        for done in _submitted(state, assignment["pool_id"], "GOLDEN_SET", parameters)
        if done["user_id"] == assignment["user_id"]
        for task, solution in zip(done["tasks"], done["solutions"], strict=True)
        if task.get("known_solutions")
    ]
    if history:
        rates = _rates(history, parameters)
        again = {f"golden_set_{key.removeprefix('total_')}": rate for key, rate in rates.items()}
        yield assignment, {**rates, **again}


def _agrees(values: Document, known: Document) -> bool:
    return all(values.get(name) == value for name, value in known.items())


def _rates(history: list[bool], parameters: Document) -> Mapping[str, Any]:
    """How many of the answers count, and how many of these are right, in percent."""
    counted = history[-(parameters.get("history_size") or len(history)) :]
    rate = 100 * sum(counted) / len(counted)
    return {
        "total_answers_count": len(counted),
        "correct_answers_rate": rate,
        "incorrect_answers_rate": 100 - rate,
    }


def _submitted(state: State, pool_id: str, collector: str, parameters: Document) -> list[Document]:
    """The assignments that a collector counts, in order: with a `history_size`, those of other pools, too."""
    pools = _remembering_pools(state, pool_id, collector) if parameters.get("history_size") else [pool_id]
    rows = state.transaction.execute(
        f"SELECT document FROM assignments WHERE pool_id IN ({', '.join('?' * len(pools))}) "
        "AND status IN ('SUBMITTED', 'ACCEPTED') ORDER BY json_extract(document, '$.submitted'), id",
        pools,
    )
    return [json.loads(row[0]) for row in rows]


def _remembering_pools(state: State, pool_id: str, collector: str) -> list[str]:
    """The pools of a pool's project in which a collector of this type has a `history_size`."""
    rows = state.transaction.execute(
        "SELECT DISTINCT pools.id "
        "FROM pools, json_each(pools.document, '$.quality_control.configs') AS config "
        "WHERE pools.project_id = ? AND json_extract(config.value, '$.collector_config.type') = ? "
        "AND json_extract(config.value, '$.collector_config.parameters.history_size') > 0",
        [state.read(POOLS, pool_id)["project_id"], collector],
    )
    return [str(row[0]) for row in rows]


def _required_fields(state: State, pool_id: str) -> list[str]:
    """The output fields that must be answered, which are all that count."""
    pool = state.read(POOLS, pool_id)
    spec: Mapping[str, Document] = state.read(PROJECTS, pool["project_id"])["task_spec"]["output_spec"]
    return [name for name, field in spec.items() if field.get("required", True)]


def _answers(assignment: Document, fields: list[str]) -> Iterator[tuple[str, str]]:
    """The ID of each general task, and the answer in these fields."""
    for task, solution in zip(assignment["tasks"], assignment["solutions"], strict=True):
        if not task.get("known_solutions"):
            values = solution["output_values"]
            yield task["id"], json.dumps([values.get(name) for name in fields], sort_keys=True)


def _majority(counts: Counter[str], threshold: int) -> str | None:
    """The answer of as many Tolokers as make a majority, unless as many have given another one."""
    (answer, count), *others = counts.most_common(2)
    return answer if count >= threshold and all(other < count for _, other in others) else None
