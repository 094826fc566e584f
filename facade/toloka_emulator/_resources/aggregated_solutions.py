"""Aggregated solutions: one answer to a task out of those of several Tolokers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._api.call import Call, Resource
from .._http.errors import FieldError, ServiceError, does_not_exist, invalid
from .._http.messages import Document, Response, json_response
from .._rules.aggregation import Aggregated, Answer, dawid_skene, weighted_vote
from .._rules.dynamic_overlap import UNKNOWN_ACCURACY
from .._rules.field_values import all_values
from .._rules.skills import user_skill
from .._state.state import State
from .._state.tables import OPERATIONS, POOLS, PROJECTS, SKILLS, TASKS

if TYPE_CHECKING:
    from collections.abc import Iterator

_TYPE = "SOLUTION.AGGREGATE"
_WEIGHTED = "WEIGHTED_DYNAMIC_OVERLAP"
# What the schemas of each type begin with.
_SCHEMAS = {"DAWID_SKENE": "DawidSkene", _WEIGHTED: "Weighted"}
_OPERATORS = {"gt": ">", "gte": ">=", "lt": "<", "lte": "<="}


@dataclass(frozen=True, slots=True)
class _Plan:
    """A checked request for aggregation.

    Attributes:
        pool: The pool.
        type: How to aggregate.
        fields: For each field, all values that it may take, as JSON.
        skill_id: The skill that weighs the answers, if they are weighed.
    """

    pool: Document
    type: str
    fields: dict[str, list[str]]
    skill_id: str | None


def _aggregate_by_pool(call: Call) -> Response:
    plan = _plan(call, "Pool")
    return call.start_operation(_TYPE, _parameters(call.state, plan))


def _aggregate_by_task(call: Call) -> Response:
    solution = _aggregated(call.state, _plan(call, "Task")).get(call.body["task_id"])
    if solution is None:
        raise ServiceError(409, "CONFLICT_STATE", "The pool has no accepted answers to a task with this ID")
    return json_response(200, solution)


def _list(call: Call) -> Response:
    operation = call.state.read(OPERATIONS, call.id())
    if operation["type"] != _TYPE:
        raise does_not_exist()
    given = call.query.get("limit", call.endpoint.default("limit"))
    assert isinstance(given, int), "the schema was checked before"
    limit = min(given, call.endpoint.pagination["max_limit"])
    sort = call.query.get("sort", [])
    direction = "DESC" if isinstance(sort, list) and sort and sort[0].startswith("-") else "ASC"
    bounds = {word: call.query[f"task_id_{word}"] for word in _OPERATORS if f"task_id_{word}" in call.query}
    conditions = "".join(f" AND task {_OPERATORS[word]} ?" for word in bounds)
    rows = call.state.transaction.execute(
        f"SELECT document FROM aggregated_answers WHERE operation = ?{conditions}"
        f" ORDER BY task {direction} LIMIT ?",
        [operation["id"], *bounds.values(), limit + 1],
    ).fetchall()
    items = [json.loads(row[0]) for row in rows[:limit]]
    return json_response(200, {"items": items, "has_more": len(rows) > limit})


def _plan(call: Call, subject: str) -> _Plan:
    """Checks a request.

    Args:
        call: The call, whose body the schema leaves open for types that are not known.
        subject: What is aggregated, as the schemas have it: `Pool` or `Task`.

    Raises:
        ServiceError: 400 for what is missing, unknown, or a field that can't be aggregated; 409 for weighing
            by skill without smart mixing.
    """
    state, form = call.state, call.body
    if form.get("type") not in _SCHEMAS:
        raise invalid({"type": FieldError(f"It has to be one of {', '.join(_SCHEMAS)}")})
    schema = f"/components/schemas/{_SCHEMAS[form['type']]}{subject}Aggregation"
    errors = call.schemas.request_errors(schema, form)
    if not errors and not form["fields"]:
        errors["fields"] = FieldError("A field to aggregate is required", "VALUES_REQUIRED")
    if errors:
        raise invalid(errors)
    pool = state.transaction.find(POOLS, form["pool_id"])
    if pool is None:
        raise invalid({"pool_id": FieldError("There is no pool with this ID", "ENTITY_DOES_NOT_EXIST")})
    skill_id: str | None = None
    if form["type"] == _WEIGHTED:
        skill_id = form["answer_weight_skill_id"]
        if state.transaction.find(SKILLS, form["answer_weight_skill_id"]) is None:
            error = FieldError("There is no skill with this ID", "ENTITY_DOES_NOT_EXIST")
            raise invalid({"answer_weight_skill_id": error})
        if not pool.get("mixer_config"):
            message = "Answers are weighed by skill only in pools with smart mixing"
            raise ServiceError(409, "ONLY_FOR_POOL_WITH_MIXER", message)
    names = [field["name"] for field in form["fields"]]
    return _Plan(pool, form["type"], _options(state, pool, names), skill_id)


def _options(state: State, pool: Document, names: list[str]) -> dict[str, list[str]]:
    specs: Document = state.read(PROJECTS, pool["project_id"])["task_spec"]["output_spec"]
    options: dict[str, list[str]] = {}
    for place, name in enumerate(names):
        values = all_values(specs[name]) if name in specs else None
        if values is None:
            message = "The project has no such output field, or it is not known which values it may take"
            raise invalid({f"fields.{place}.name": FieldError(message)})
        options[name] = [json.dumps(value) for value in values]
    return options


def _parameters(state: State, plan: _Plan) -> Document:
    project = state.read(PROJECTS, plan.pool["project_id"])
    parameters: Document = {
        "pool_id": plan.pool["id"],
        "project_id": project["id"],
        "pool_name": plan.pool["private_name"],
        "requester_id": state.owner()["id"],
        "algorithm": plan.type,
    }
    if plan.skill_id is not None:
        # The service writes this one ID as a number.
        weighing = {"answer_weight_skill_id": int(plan.skill_id)}
        return parameters | weighing | {"aggregated_fields": [{"name": name} for name in plan.fields]}
    spec: Document = project["task_spec"]
    return parameters | {
        "input_fields": list(spec["input_spec"]),
        "aggregated_output_fields": list(plan.fields),
        "missing_output_fields": [name for name in spec["output_spec"] if name not in plan.fields],
    }


def _on_aggregate(state: State, operation: Document) -> Document:
    parameters: Document = operation["parameters"]
    pool = state.read(POOLS, parameters["pool_id"])
    skill_id: str | None = None
    if parameters["algorithm"] == _WEIGHTED:
        skill_id = str(parameters["answer_weight_skill_id"])
        names = [field["name"] for field in parameters["aggregated_fields"]]
    else:
        names = parameters["aggregated_output_fields"]
    plan = _Plan(pool, parameters["algorithm"], _options(state, pool, names), skill_id)
    for task_id, solution in _aggregated(state, plan).items():
        store = "INSERT INTO aggregated_answers VALUES (?, ?, ?)"
        state.transaction.execute(store, [operation["id"], task_id, json.dumps(solution)])
    return {}


def _aggregated(state: State, plan: _Plan) -> dict[str, Document]:
    """The answer to each task of the pool that has accepted answers."""
    results: dict[str, Document] = {}
    for name, options in plan.fields.items():
        answers = list(_answers(state, plan, name))
        found = (
            dawid_skene(answers)
            if plan.skill_id is None
            else _weighted(state, plan.skill_id, name, answers, options)
        )
        for task_id, aggregated in found.items():
            empty: Document = {
                "pool_id": plan.pool["id"],
                "task_id": task_id,
                "confidence": 1.0,
                "output_values": {},
            }
            solution = results.setdefault(task_id, empty)
            solution["output_values"][name] = json.loads(aggregated.value)
            # No field depends on another, so all of them are right with the product of the probabilities.
            solution["confidence"] *= aggregated.confidence
    return results


def _answers(state: State, plan: _Plan, name: str) -> Iterator[Answer[str]]:
    """The accepted answers to a field, as JSON. An answer without it doesn't count."""
    rows = state.transaction.execute(
        "SELECT document FROM assignments WHERE pool_id = ? AND status = 'ACCEPTED' ORDER BY id",
        [plan.pool["id"]],
    )
    for (text,) in rows:
        assignment = json.loads(text)
        for task, solution in zip(assignment["tasks"], assignment["solutions"], strict=True):
            if "id" in task and name in solution["output_values"]:
                value = json.dumps(solution["output_values"][name])
                yield Answer(task["id"], assignment["user_id"], value)


def _weighted(
    state: State, skill_id: str, name: str, answers: list[Answer[str]], options: list[str]
) -> dict[str, Aggregated[str]]:
    skills = {
        toloker: user_skill(state, toloker, skill_id)
        for toloker in dict.fromkeys(answer.toloker for answer in answers)
    }
    votes: dict[str, list[tuple[str, float]]] = {}
    for answer in answers:
        if answer.task not in votes:
            votes[answer.task] = list(_baseline(state, answer.task, name))
        skill = skills[answer.toloker]
        trust = UNKNOWN_ACCURACY if skill is None else skill["exact_value"] / 100
        votes[answer.task].append((answer.value, trust))
    return {task_id: weighted_vote(given, options) for task_id, given in votes.items()}


def _baseline(state: State, task_id: str, name: str) -> Iterator[tuple[str, float]]:
    """The answers that were known beforehand, which count as if Tolokers had given them."""
    task: Document = state.transaction.find(TASKS, task_id) or {}
    solutions: list[Document] = task.get("baseline_solutions") or []
    for solution in solutions:
        if name in solution["output_values"]:
            yield json.dumps(solution["output_values"][name]), solution.get("confidence_weight", 1.0)


RESOURCE = Resource(
    handlers={
        "aggregateSolutionsByPool": _aggregate_by_pool,
        "aggregateSolutionsByTask": _aggregate_by_task,
        "getAggregatedSolutions": _list,
    },
    effects={_TYPE: _on_aggregate},
)
