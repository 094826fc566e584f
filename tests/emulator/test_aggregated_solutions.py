"""Aggregated solutions: the arithmetic, and the calls around it."""

from __future__ import annotations

import json
import random
from collections import Counter
from typing import Any

import pytest

from emulator.api import Api, made, project_form
from emulator.crowds import REVIEWED, assignments, image, open_mixed_pool, open_pool, review
from emulator.uploads import task_form, upload
from toloka_emulator import Emulator, OperationPace
from toloka_emulator._rules.aggregation import Answer, dawid_skene, weighted_vote

OPTIONS = ["OK", "BAD", "404"]
SPEC = {
    "result": {"type": "string", "allowed_values": OPTIONS},
    "stars": {"type": "integer", "min_value": 1, "max_value": 5},
    "remark": {"type": "string", "required": False},
}
BY_POOL, BY_TASK = "/aggregated-solutions/aggregate-by-pool", "/aggregated-solutions/aggregate-by-task"


# The guide's own example, in per cent.
@pytest.mark.parametrize(
    ("answers", "value", "confidence"),
    [
        ([("OK", 0.7), ("OK", 0.9)], "OK", 97.7),
        ([("OK", 0.7), ("BAD", 0.9)], "BAD", 76.1),
        ([("OK", 0.7), ("BAD", 0.9), ("BAD", 0.8)], "BAD", 96.2),
    ],
)
def test_the_confidence_is_the_documented_one(
    answers: list[tuple[str, float]], value: str, confidence: float
) -> None:
    aggregated = weighted_vote(answers, OPTIONS)
    assert aggregated.value == value
    assert round(aggregated.confidence * 100, 1) == confidence


def test_contradictions_of_the_infallible_leave_it_undecided() -> None:
    assert weighted_vote([("OK", 1.0), ("BAD", 1.0)], OPTIONS).confidence == pytest.approx(0.5, abs=0.01)
    assert weighted_vote([("OK", 0.0)], OPTIONS).confidence < 0.01
    assert weighted_vote([("OK", 0.5)], ["OK"]).confidence == 1.0


def test_dawid_skene_sees_who_is_to_be_trusted() -> None:
    chance = random.Random(1)
    truth = {str(number): chance.choice("abc") for number in range(200)}
    answers = [
        Answer(task, str(toloker), value if chance.random() < accuracy else chance.choice("abc"))
        for task, value in truth.items()
        for toloker, accuracy in enumerate((0.95, 0.9, 0.4, 0.3, 0.3))
    ]
    found = dawid_skene(answers)
    votes = {task: Counter(one.value for one in answers if one.task == task) for task in truth}
    by_majority = sum(votes[task].most_common(1)[0][0] == value for task, value in truth.items())
    by_model = sum(found[task].value == value for task, value in truth.items())
    assert by_model > by_majority
    assert by_model >= 185
    assert all(0 < aggregated.confidence <= 1 for aggregated in found.values())


def test_dawid_skene_copes_with_few_answers() -> None:
    assert dawid_skene([]) == {}
    assert dawid_skene([Answer("1", "a", "x")])["1"].confidence == pytest.approx(1)
    assert dawid_skene([Answer("1", "a", True), Answer("1", "b", False)])["1"].confidence == pytest.approx(
        0.5
    )


class Labels:
    """A pool with a row of answers for each task, one a Toloker."""

    def __init__(self, api: Api, *answers: str, pool: dict[str, Any] | None = None) -> None:
        self.api = api
        spec = {**project_form()["task_spec"], "output_spec": SPEC}
        self.pool = open_mixed_pool(
            api,
            len(answers),
            mixer={"real_tasks_count": 1},
            overlap=len(answers[0].split()),
            project_id=api.project(task_spec=spec)["id"],
            **(pool or {}),
        )
        by_task = {image(number): row.split() for number, row in enumerate(answers)}
        self.tolokers = api.emulator.tolokers(
            len(answers[0].split()),
            answer=lambda task, toloker: {
                "result": by_task[task["input_values"]["image"]][toloker.number],
                "stars": 4,
            },
        )
        self.tolokers.work(self.pool)
        self.tasks = [task["id"] for task in api.read("/tasks", pool_id=self.pool, sort="id")["items"]]

    def skill(self, *values: float) -> str:
        """Gives the Tolokers these values of a new skill, and returns its ID."""
        skill: str = made(self.api.post("/skills", json={"name": "Accuracy"}))["id"]
        for user_id, value in zip(self.tolokers.ids, values, strict=False):
            made(self.api.put("/user-skills", json={"user_id": user_id, "skill_id": skill, "value": value}))
        return skill

    def form(self, type: str = "DAWID_SKENE", **more: Any) -> dict[str, Any]:
        return {"type": type, "pool_id": self.pool, "fields": [{"name": "result"}], **more}

    def weighted(self, skill: str, **more: Any) -> dict[str, Any]:
        return self.form("WEIGHTED_DYNAMIC_OVERLAP", answer_weight_skill_id=skill, **more)

    def start(self, form: dict[str, Any]) -> dict[str, Any]:
        response = self.api.post(BY_POOL, json=form)
        assert response.status_code == 202, response.text
        operation: dict[str, Any] = response.json()
        return operation

    def results(self, form: dict[str, Any]) -> list[dict[str, Any]]:
        path = f"/aggregated-solutions/{self.start(form)['id']}"
        items: list[dict[str, Any]] = self.api.read(path, sort="task_id", limit=1000)["items"]
        return items


def test_a_pool_is_aggregated_by_dawid_skene(api: Api) -> None:
    labels = Labels(api, "OK OK OK", "BAD BAD OK", "404 404 404")
    operation = labels.start(labels.form())
    assert (operation["type"], operation["status"]) == ("SOLUTION.AGGREGATE", "SUCCESS")
    assert operation["parameters"] == {
        "pool_id": labels.pool,
        "project_id": api.read(f"/pools/{labels.pool}")["project_id"],
        "pool_name": "Photos",
        "requester_id": api.read(f"/pools/{labels.pool}")["owner"]["id"],
        "algorithm": "DAWID_SKENE",
        "input_fields": ["image"],
        "aggregated_output_fields": ["result"],
        "missing_output_fields": ["stars", "remark"],
    }
    page = api.read(f"/aggregated-solutions/{operation['id']}")
    assert not page["has_more"]
    assert [item["task_id"] for item in page["items"]] == labels.tasks
    assert [item["output_values"]["result"] for item in page["items"]] == ["OK", "BAD", "404"]
    assert all(item["pool_id"] == labels.pool and 0.5 < item["confidence"] <= 1 for item in page["items"])


def test_a_pool_is_aggregated_by_skill(api: Api) -> None:
    labels = Labels(api, "OK OK OK", "OK BAD BAD")
    skill = labels.skill(70, 90, 80)
    results = labels.results(labels.weighted(skill))
    assert [item["output_values"] for item in results] == [{"result": "OK"}, {"result": "BAD"}]
    assert round(results[1]["confidence"] * 100, 1) == 96.2
    operation = labels.start(labels.weighted(skill))
    assert operation["parameters"]["answer_weight_skill_id"] == int(skill)
    assert operation["parameters"]["aggregated_fields"] == [{"name": "result"}]


def test_several_fields_are_aggregated_by_skill(api: Api) -> None:
    labels = Labels(api, "OK BAD")
    skill = labels.skill(70, 90)
    (one,) = labels.results(labels.weighted(skill))
    (both,) = labels.results(labels.weighted(skill, fields=[{"name": "result"}, {"name": "stars"}]))
    assert both["output_values"] == {"result": "BAD", "stars": 4}
    assert both["confidence"] < one["confidence"]


def test_a_toloker_without_the_skill_is_half_trusted(api: Api) -> None:
    labels = Labels(api, "OK BAD")
    (result,) = labels.results(labels.weighted(labels.skill(60)))
    assert result["output_values"] == {"result": "OK"}
    assert result["confidence"] == pytest.approx(0.15 / (0.15 + 0.1 + 0.05))


def test_answers_known_beforehand_count(api: Api) -> None:
    labels = Labels(api, "OK")
    baseline = [{"output_values": {"result": "BAD"}, "confidence_weight": 0.9}]
    assert api.patch(f"/tasks/{labels.tasks[0]}", json={"baseline_solutions": baseline}).status_code == 200
    (result,) = labels.results(labels.weighted(labels.skill(70)))
    assert result["output_values"] == {"result": "BAD"}
    assert round(result["confidence"] * 100, 1) == 76.1


def test_only_accepted_answers_count(api: Api) -> None:
    labels = Labels(api, "OK BAD BAD", "OK OK OK", pool=REVIEWED)
    assert labels.results(labels.form()) == []
    first = [one for one in assignments(api, labels.pool) if one["tasks"][0]["id"] == labels.tasks[0]]
    for one in first:
        review(api, one["id"], "ACCEPTED" if one["user_id"] == labels.tolokers.ids[0] else "REJECTED")
    (result,) = labels.results(labels.form())
    assert (result["task_id"], result["output_values"]) == (labels.tasks[0], {"result": "OK"})


def test_one_task_is_aggregated_at_once(api: Api) -> None:
    labels = Labels(api, "OK OK OK", "OK BAD BAD")
    skill = labels.skill(70, 90, 80)
    response = api.post(BY_TASK, json=labels.weighted(skill, task_id=labels.tasks[1]))
    assert response.status_code == 200
    assert response.json() == labels.results(labels.weighted(skill))[1]
    response = api.post(BY_TASK, json=labels.form(task_id=labels.tasks[0]))
    assert response.json()["output_values"] == {"result": "OK"}
    assert api.read("/operations", type="SOLUTION.AGGREGATE")["items"][1:] == []


def test_results_are_paged_by_task(api: Api) -> None:
    labels = Labels(api, *["OK OK"] * 5)
    path = f"/aggregated-solutions/{labels.start(labels.form())['id']}"

    def found(**query: Any) -> tuple[list[int], bool]:
        page = api.read(path, **query)
        return [labels.tasks.index(item["task_id"]) for item in page["items"]], page["has_more"]

    assert found() == ([0, 1, 2, 3, 4], False)
    assert found(sort="task_id", limit=2) == ([0, 1], True)
    assert found(sort="task_id", limit=2, task_id_gt=labels.tasks[1]) == ([2, 3], True)
    assert found(sort="-task_id", limit=2) == ([4, 3], True)
    assert found(sort="-task_id", task_id_lt=labels.tasks[2]) == ([1, 0], False)
    assert found(task_id_gte=labels.tasks[1], task_id_lte=labels.tasks[3]) == ([1, 2, 3], False)


def test_there_is_nothing_before_the_operation_has_ended() -> None:
    pace = OperationPace(manual=True)
    with Emulator(seed=1, operations=pace) as emulator, Api(emulator) as api:
        pool = api.pool(mixer_config={"real_tasks_count": 1})["id"]
        made(upload(api, task_form(pool, overlap=1)))
        api.act(f"/pools/{pool}/open")
        emulator.end_operations()
        emulator.tolokers(1).work(pool)
        form = {"type": "DAWID_SKENE", "pool_id": pool, "fields": [{"name": "cat"}]}
        operation = api.post(BY_POOL, json=form).json()
        assert operation["status"] == "PENDING"
        path = f"/aggregated-solutions/{operation['id']}"
        assert api.read(path)["items"] == []
        emulator.end_operations()
        assert len(api.read(path)["items"]) == 1


def test_only_operations_that_aggregate_have_results(api: Api) -> None:
    operation = api.act(f"/pools/{api.pool_with_tasks()['id']}/open")
    assert api.get(f"/aggregated-solutions/{operation['id']}").status_code == 404
    assert api.get("/aggregated-solutions/unheard-of").status_code == 404


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"type": "GUESS"}, "type"),
        ({"type": None}, "type"),
        ({"pool_id": None}, "pool_id"),
        ({"pool_id": "99999"}, "pool_id"),
        ({"fields": []}, "fields"),
        ({"fields": [{"name": "result"}, {"name": "stars"}]}, "fields"),
        ({"fields": [{"name": "unheard_of"}]}, "fields.0.name"),
        ({"fields": [{"name": "remark"}]}, "fields.0.name"),
        ({"type": "WEIGHTED_DYNAMIC_OVERLAP"}, "answer_weight_skill_id"),
        ({"type": "WEIGHTED_DYNAMIC_OVERLAP", "answer_weight_skill_id": "99999"}, "answer_weight_skill_id"),
    ],
)
def test_a_refused_form_names_the_field(api: Api, change: dict[str, Any], field: str) -> None:
    labels = Labels(api, "OK")
    response = api.post(BY_POOL, json={**labels.form(), **change})
    assert response.status_code == 400
    assert list(response.json()["payload"]) == [field]


def test_a_task_is_needed_and_answers_to_it(api: Api) -> None:
    labels = Labels(api, "OK")
    assert list(api.post(BY_TASK, json=labels.form()).json()["payload"]) == ["task_id"]
    response = api.post(BY_TASK, json=labels.form(task_id="unheard-of"))
    assert (response.status_code, response.json()["code"]) == (409, "CONFLICT_STATE")


def test_skills_weigh_only_where_suites_are_mixed(api: Api) -> None:
    pool = open_pool(api)
    api.emulator.tolokers(3).work(pool)
    skill = made(api.post("/skills", json={"name": "Accuracy"}))["id"]
    form = {"type": "WEIGHTED_DYNAMIC_OVERLAP", "pool_id": pool, "fields": [{"name": "cat"}]}
    response = api.post(BY_POOL, json={**form, "answer_weight_skill_id": skill})
    assert (response.status_code, response.json()["code"]) == (409, "ONLY_FOR_POOL_WITH_MIXER")
    operation = api.post(BY_POOL, json={**form, "type": "DAWID_SKENE"}).json()
    (result,) = api.read(f"/aggregated-solutions/{operation['id']}")["items"]
    assert json.dumps(result["output_values"]["cat"]) in ("true", "false")
