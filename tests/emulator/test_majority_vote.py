"""Quality control by majority vote: skills follow from how often a Toloker agrees with the others."""

from __future__ import annotations

from typing import Any

import pytest

from emulator.api import Api, made
from emulator.crowds import image, open_mixed_pool
from emulator.uploads import task_form, upload
from toloka_emulator import Emulator


def rules(skill: str, *, threshold: int = 2, history: int = 10, least: int = 1) -> dict[str, Any]:
    """Sets a skill to the share of right answers, from a number of answers on."""
    action = {
        "type": "SET_SKILL_FROM_OUTPUT_FIELD",
        "parameters": {"skill_id": skill, "from_field": "correct_answers_rate"},
    }
    condition = {"key": "total_answers_count", "operator": "GTE", "value": least}
    collector = {
        "type": "MAJORITY_VOTE",
        "parameters": {"answer_threshold": threshold, "history_size": history},
    }
    return {
        "configs": [{"collector_config": collector, "rules": [{"conditions": [condition], "action": action}]}]
    }


def skills(api: Api, skill: str) -> list[int]:
    return [item["value"] for item in api.read("/user-skills", skill_id=skill, sort="created,id")["items"]]


@pytest.fixture
def skill(api: Api) -> str:
    id: str = made(api.post("/skills", json={"name": "Agreement"}))["id"]
    return id


@pytest.fixture
def answers(emulator: Emulator) -> Any:
    """Lets three Tolokers work, of whom the third answers otherwise when the number of the picture is odd."""

    def work(pool: str) -> None:
        def answer(task: dict[str, Any], toloker: Any) -> dict[str, Any]:
            odd = int(task["input_values"]["image"].rsplit("/")[-1].removesuffix(".png")) % 2
            return {"cat": not (odd and toloker.number == 2)}

        emulator.tolokers(3, answer=answer).work(pool)

    return work


def test_answers_that_match_the_majority_are_correct(api: Api, skill: str, answers: Any) -> None:
    answers(open_mixed_pool(api, mixer={"real_tasks_count": 1}, quality_control=rules(skill)))
    assert sorted(skills(api, skill)) == [50, 100, 100]


def test_tasks_count_once_enough_tolokers_agree(api: Api, skill: str, answers: Any) -> None:
    pool = open_mixed_pool(api, mixer={"real_tasks_count": 1}, quality_control=rules(skill, threshold=3))
    answers(pool)
    assert skills(api, skill) == [100, 100, 100]


def test_only_recent_answers_count(api: Api, skill: str, answers: Any) -> None:
    answers(open_mixed_pool(api, mixer={"real_tasks_count": 1}, quality_control=rules(skill, history=1)))
    assert sorted(skills(api, skill)) == [0, 100, 100]


def test_a_skill_is_first_set_after_the_answers_that_the_condition_asks_for(
    api: Api, skill: str, answers: Any
) -> None:
    answers(open_mixed_pool(api, mixer={"real_tasks_count": 1}, quality_control=rules(skill, least=5)))
    assert skills(api, skill) == []


def test_answers_to_control_tasks_are_not_compared(api: Api, skill: str, answers: Any) -> None:
    mixer = {"real_tasks_count": 1, "golden_tasks_count": 1}
    pool = open_mixed_pool(api, mixer=mixer, quality_control=rules(skill))
    known = {"known_solutions": [{"output_values": {"cat": True}}], "infinite_overlap": True}
    made(upload(api, [task_form(pool, image(number), **known) for number in (11, 13, 15, 17)]))
    answers(pool)
    assert sorted(skills(api, skill)) == [50, 100, 100]


def test_a_rule_may_set_one_value(api: Api, skill: str, answers: Any) -> None:
    control = rules(skill)
    control["configs"][0]["rules"][0]["action"] = {
        "type": "SET_SKILL",
        "parameters": {"skill_id": skill, "skill_value": 7},
    }
    answers(open_mixed_pool(api, mixer={"real_tasks_count": 1}, quality_control=control))
    assert skills(api, skill) == [7, 7, 7]


def test_a_skill_that_is_not_there_is_not_set(tolerant: Api) -> None:
    pool = open_mixed_pool(tolerant, mixer={"real_tasks_count": 1}, quality_control=rules("99"))
    tolerant.emulator.tolokers(3).work(pool)
    assert len(tolerant.read("/assignments", pool_id=pool)["items"]) == 12
