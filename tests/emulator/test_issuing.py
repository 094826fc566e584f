"""What is handed out to whom: the order of suites, who may have them, and mixing."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from emulator.api import Api, made
from emulator.crowds import assignments, image, open_mixed_pool, open_pool
from emulator.uploads import suite_form, task_form, upload


def test_the_pool_with_the_highest_priority_comes_first(api: Api) -> None:
    pools = [open_pool(api, priority=priority) for priority in (10, 30, 20)]
    done = api.emulator.tolokers(3).work()
    order = [api.read(f"/assignments/{id}")["pool_id"] for id in done]
    assert list(dict.fromkeys(order)) == [pools[1], pools[2], pools[0]]


def test_suites_come_in_the_order_that_the_pool_asks_for(api: Api) -> None:
    pool = api.pool(assignments_issuing_config={"issue_task_suites_in_creation_order": True})["id"]
    for number, priority in enumerate((0, 5, -5)):
        form = suite_form(pool, image(number), issuing_order_override=priority)
        made(upload(api, form, "/task-suites"))
    api.act(f"/pools/{pool}/open")
    api.emulator.tolokers(1).work(pool)
    images = [item["tasks"][0]["input_values"]["image"] for item in assignments(api, pool)]
    assert images == [image(1), image(0), image(2)]


def test_some_suites_are_not_for_everybody(api: Api) -> None:
    tolokers = api.emulator.tolokers(3)
    pool = api.pool()["id"]
    made(upload(api, suite_form(pool, image(0), reserved_for=[tolokers.ids[0]]), "/task-suites"))
    made(upload(api, suite_form(pool, image(1), unavailable_for=[tolokers.ids[0]]), "/task-suites"))
    api.act(f"/pools/{pool}/open")
    tolokers.work(pool)
    got = {(item["tasks"][0]["input_values"]["image"], item["user_id"]) for item in assignments(api, pool)}
    assert got == {(image(0), tolokers.ids[0]), (image(1), tolokers.ids[1]), (image(1), tolokers.ids[2])}


def test_a_banned_toloker_gets_nothing(api: Api) -> None:
    tolokers = api.emulator.tolokers(3)
    pool = open_pool(api)
    ban = {"user_id": tolokers.ids[1], "scope": "POOL", "pool_id": pool}
    assert api.put("/user-restrictions", json=ban).is_success
    tolokers.work(pool)
    assert {item["user_id"] for item in assignments(api, pool)} == {tolokers.ids[0], tolokers.ids[2]}


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ({"operator": "GTE", "value": 80}, {1, 2}),
        ({"operator": "LT", "value": 80}, {0}),
        ({"operator": "EQ", "value": 90}, {2}),
        ({"operator": "EQ"}, {3}),
        ({"operator": "NE"}, {0, 1, 2}),
    ],
)
def test_a_filter_by_skill_selects_tolokers(api: Api, condition: dict[str, Any], expected: set[int]) -> None:
    tolokers = api.emulator.tolokers(4)
    skill = made(api.post("/skills", json={"name": "Cats"}))["id"]
    for id, value in zip(tolokers.ids, (70, 80, 90), strict=False):
        made(api.put("/user-skills", json={"user_id": id, "skill_id": skill, "value": value}))
    wanted = {"category": "skill", "key": skill, **condition}
    language = {"category": "profile", "key": "languages", "operator": "IN", "value": "EN"}
    pool = open_pool(api, filter={"and": [{"or": [wanted]}, {"or": [language]}]})
    tolokers.work(pool)
    assert {item["user_id"] for item in assignments(api, pool)} == {
        tolokers.ids[number] for number in expected
    }


def test_a_filter_by_a_global_skill_selects_everybody(api: Api) -> None:
    tested = {"category": "skill", "key": "26366", "operator": "EQ", "value": 100}
    pool = open_pool(api, filter={"and": [{"or": [tested]}]})
    assert len(api.emulator.tolokers(3).work(pool)) == 3


def test_mixed_suites_give_each_task_its_overlap(api: Api) -> None:
    pool = open_mixed_pool(api, 7)
    done = api.emulator.tolokers(4).work(pool)
    listed = assignments(api, pool)
    assert [item["id"] for item in listed] == done
    assert all(item["mixed"] for item in listed)
    times = Counter(task["id"] for item in listed for task in item["tasks"])
    assert set(times.values()) == {3}
    assert len(times) == 7
    per_toloker = Counter((item["user_id"], task["id"]) for item in listed for task in item["tasks"])
    assert set(per_toloker.values()) == {1}
    assert max(len(item["tasks"]) for item in listed) == 2
    assert {task["remaining_overlap"] for task in api.read("/tasks", pool_id=pool)["items"]} == {0}
    assert api.read(f"/pools/{pool}")["last_close_reason"] == "COMPLETED"
    suite = api.read(f"/task-suites/{listed[0]['task_suite_id']}")
    assert (suite["mixed"], suite["overlap"], suite["remaining_overlap"]) == (True, 1, 0)
    assert [task["id"] for task in suite["tasks"]] == [task["id"] for task in listed[0]["tasks"]]


def test_control_and_training_tasks_are_mixed_in(api: Api) -> None:
    pool = api.pool(mixer_config={"real_tasks_count": 2, "golden_tasks_count": 1, "training_tasks_count": 1})[
        "id"
    ]
    known = [{"output_values": {"cat": True}}]
    endless = {"overlap": None, "infinite_overlap": True, "known_solutions": known}
    forms = [task_form(pool, image(number), overlap=1) for number in range(4)]
    forms += [task_form(pool, image(number), **endless) for number in (10, 11)]
    forms += [
        task_form(pool, image(number), message_on_unknown_solution="No.", **endless) for number in (20, 21)
    ]
    made(upload(api, forms))
    api.act(f"/pools/{pool}/open")
    api.emulator.tolokers(1, accuracy=1).work(pool)
    shown = [[task["input_values"]["image"] for task in item["tasks"]] for item in assignments(api, pool)]
    assert shown == [
        [image(0), image(1), image(10), image(20)],
        [image(2), image(3), image(11), image(21)],
    ]
    answers = assignments(api, pool)[0]["solutions"][2:]
    assert answers == known * 2
    assert api.read(f"/pools/{pool}")["last_close_reason"] == "COMPLETED"


@pytest.mark.parametrize(
    ("mixer", "sizes"),
    [
        ({}, [2, 1]),
        ({"force_last_assignment": False}, [2]),
        ({"force_last_assignment": False, "min_real_tasks_count": 1}, [2, 1]),
        ({"golden_tasks_count": 1}, []),
        ({"golden_tasks_count": 1, "min_golden_tasks_count": 0}, [2, 1]),
    ],
)
def test_the_last_mixed_suite_may_be_smaller(api: Api, mixer: dict[str, Any], sizes: list[int]) -> None:
    pool = open_mixed_pool(api, 3, mixer=mixer, overlap=1)
    api.emulator.tolokers(1).work(pool)
    assert [len(item["tasks"]) for item in assignments(api, pool)] == sizes
