"""Quality control by control tasks: skills follow from how often a Toloker gives the known answer."""

from __future__ import annotations

from typing import Any

import pytest

from emulator.api import Api, made
from emulator.crowds import image
from emulator.uploads import MIXER, task_form, upload


def skills(api: Api, *histories: dict[str, int], field: str = "correct_answers_rate") -> list[int]:
    """The skills of two Tolokers, of whom the second is wrong about the first of two control tasks.

    They work in a pool of one project for each history, and the second is wrong in the first pool alone.
    """
    skill = made(api.post("/skills", json={"name": "Care"}))["id"]
    action = {"type": "SET_SKILL_FROM_OUTPUT_FIELD", "parameters": {"skill_id": skill, "from_field": field}}
    condition = {"key": "golden_set_answers_count", "operator": "GTE", "value": 2}
    mixer = {**MIXER, "real_tasks_count": 1, "golden_tasks_count": 1}
    known = {"known_solutions": [{"output_values": {"cat": True}}], "infinite_overlap": True}
    project = api.project()["id"]
    pools: list[str] = []
    for history in histories:
        control = {
            "collector_config": {"type": "GOLDEN_SET", "parameters": history},
            "rules": [{"conditions": [condition], "action": action}],
        }
        pool = api.pool(project_id=project, mixer_config=mixer, quality_control={"configs": [control]})["id"]
        made(upload(api, [task_form(pool, image(number), **known) for number in (0, 1)]))
        made(upload(api, [task_form(pool, image(number), overlap=2) for number in (2, 3)]))
        api.act(f"/pools/{pool}/open")
        pools.append(pool)

    def answer(task: dict[str, Any], toloker: Any) -> dict[str, Any]:
        wrong = task["pool_id"] == pools[0] and task["input_values"]["image"] == image(0)
        return {"cat": not (toloker.number == 1 and wrong)}

    tolokers = api.emulator.tolokers(2, answer=answer)
    for pool in pools:
        tolokers.work(pool)
    return sorted(item["value"] for item in api.read("/user-skills", skill_id=skill)["items"])


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("correct_answers_rate", [50, 100]),
        ("incorrect_answers_rate", [0, 50]),
        ("golden_set_correct_answers_rate", [50, 100]),
        ("golden_set_incorrect_answers_rate", [0, 50]),
    ],
)
def test_a_skill_is_the_share_of_control_tasks_that_are_right(
    api: Api, field: str, values: list[int]
) -> None:
    assert skills(api, {}, field=field) == values


def test_a_history_that_is_too_short_for_the_condition_sets_none(api: Api) -> None:
    assert skills(api, {"history_size": 1}) == []


@pytest.mark.parametrize(
    ("first", "second", "worst"),
    [
        ({"history_size": 10}, {"history_size": 10}, 75),
        ({"history_size": 10}, {"history_size": 2}, 100),
        ({"history_size": 10}, {}, 100),
        ({}, {"history_size": 10}, 100),
    ],
)
def test_a_history_goes_back_through_the_pools_of_the_project_that_have_one(
    api: Api, first: dict[str, int], second: dict[str, int], worst: int
) -> None:
    assert skills(api, first, second) == [worst, 100]
