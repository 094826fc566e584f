"""How pools choose tasks, prices, overlap and Tolokers, and why they close."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from emulator.api import Api, made, skill
from emulator.crowds import REVIEWED, assignments, image, open_pool
from emulator.played import plays
from emulator.test_quality_control import CONTROL, MARK, TRAINING, config, control, open_shift, rule, value
from emulator.uploads import MIXER, task_form, upload
from toloka_emulator import Emulator, NoAnswer

if TYPE_CHECKING:
    from collections.abc import Mapping

DAY = 24 * 3600
ENDLESS = {"overlap": None, "infinite_overlap": True}
INTERVALS = [
    {"from": 1, "to": 5, "frequency": 3},
    {"from": 6, "to": 1000, "frequency": 5},
    {"from": 1001, "frequency": 8},
]
"""The intervals of the page: they select tasks 1, 4, 6 and 11 of the first fourteen."""


def function(scope: str = "POOL", days: int = 7) -> dict[str, Any]:
    return {"scope": scope, "distribution": "UNIFORM", "window_days": days, "intervals": INTERVALS}


def kinds(task: Mapping[str, Any]) -> str:
    if not task.get("known_solutions"):
        return "real"
    return "training" if task.get("message_on_unknown_solution") else "golden"


def mixed(api: Api, counts: Mapping[str, int], *, overlap: int = 1, **changes: Any) -> str:
    """Opens a pool with smart mixing and so many tasks of each kind."""
    id: str = api.pool(**changes)["id"]
    contents: dict[str, dict[str, Any]] = {"real": {}, "golden": CONTROL, "training": TRAINING}
    forms = [
        task_form(
            id,
            image(1000 * place + number),
            **({"overlap": overlap} if kind == "real" else ENDLESS),
            **content,
        )
        for place, (kind, content) in enumerate(contents.items())
        for number in range(counts.get(kind, 0))
    ]
    made(upload(api, forms))
    api.act(f"/pools/{id}/open")
    return id


# Trainings


def open_training(api: Api, tasks: int = 4, **changes: Any) -> dict[str, Any]:
    training = api.training(training_tasks_in_task_suite_count=2, **changes)
    forms = [task_form(training["id"], image(number), **ENDLESS, **TRAINING) for number in range(tasks)]
    made(upload(api, forms))
    api.act(f"/trainings/{training['id']}/open")
    return training


def requiring(training: dict[str, Any], least: float) -> dict[str, Any]:
    requirement = {"training_pool_id": training["id"], "training_passing_skill_value": least}
    return {"project_id": training["project_id"], "quality_control": {"training_requirement": requirement}}


@plays("pool", "quality_control.training_requirement", page="train.md")
@plays("training", "task_suites_required_to_pass", page="train.md")
@pytest.mark.parametrize(("required", "suites"), [(None, 2), (1, 1)])
@pytest.mark.parametrize(("right", "passes"), [(True, True), (False, False)])
def test_a_pool_is_for_those_who_passed_its_training(
    api: Api, required: int | None, suites: int, right: bool, passes: bool
) -> None:
    enough = {} if required is None else {"task_suites_required_to_pass": required}
    training = open_training(api, **enough)
    pool = open_pool(api, **requiring(training, 75))
    toloker = api.emulator.tolokers(1, answer=lambda task, toloker: {"cat": right})
    api.emulator.set_profile(toloker.ids[0], {})
    assert toloker.work(pool) == []
    assert len(toloker.work(training["id"])) == suites
    (given,) = api.read("/user-skills", user_id=toloker.ids[0])["items"]
    assert given["value"] == (100 if right else 0)
    assert api.read(f"/skills/{given['skill_id']}")["name"] == "Cats - training"
    assert toloker.work(training["id"]) == []
    assert bool(toloker.work(pool)) is passes


@plays("training", "retry_training_after_days", page="train.md")
@pytest.mark.parametrize("works", [True, False])
def test_a_training_is_done_again_by_those_who_have_not_worked(api: Api, works: bool) -> None:
    training = open_training(api, retry_training_after_days=7)
    pool = open_pool(api, 3, **requiring(training, 75))
    toloker = api.emulator.tolokers(1, accuracy=1)
    api.emulator.set_profile(toloker.ids[0], {})
    toloker.work(training["id"])
    api.emulator.advance(6 * DAY)
    if works:
        toloker.work(pool, limit=1)
    api.emulator.advance(2 * DAY)
    assert bool(toloker.work(pool, limit=1)) is works
    assert bool(toloker.work(training["id"])) is not works
    assert toloker.work(pool, limit=1)


@plays("pool", "training_config.training_skill_ttl_days", page="fullApi.yaml")
def test_a_pool_may_ask_for_a_recent_training(api: Api) -> None:
    training = open_training(api)
    pool = open_pool(api, 3, **requiring(training, 75), training_config={"training_skill_ttl_days": 2})
    toloker = api.emulator.tolokers(1, accuracy=1)
    api.emulator.set_profile(toloker.ids[0], {})
    toloker.work(training["id"])
    assert toloker.work(pool, limit=1)
    api.emulator.advance(2 * DAY + 1)
    assert toloker.work(pool, limit=1) == []


# Which tasks come when


@plays("distribution function", "golden_task_distribution_function", page="intervals.md")
@plays("distribution function", "training_task_distribution_function", page="intervals.md")
@pytest.mark.parametrize("kind", ["golden", "training"])
def test_tasks_of_a_kind_come_where_the_function_selects_them(api: Api, kind: str) -> None:
    mixer = {
        "real_tasks_count": 7,
        f"{kind}_tasks_count": 0,
        f"min_{kind}_tasks_count": None,
        f"{kind}_task_distribution_function": function(),
    }
    pool = mixed(api, {"real": 10, kind: 5}, mixer_config=mixer)
    api.emulator.tolokers(1).work(pool, limit=2)
    shown = [kinds(task) for item in assignments(api, pool) for task in item["tasks"]]
    assert [place + 1 for place, each in enumerate(shown) if each == kind] == [1, 4, 6, 11]
    assert len(shown) == 14


@plays("distribution function", "scope POOL", "scope PROJECT", page="create-pool.md")
@plays("distribution function", "window_days", page="create-pool.md")
@pytest.mark.parametrize(
    ("scope", "days", "selected"), [("POOL", 0, [1, 4, 6]), ("PROJECT", 0, [4]), ("PROJECT", 7, [1, 4, 6])]
)
def test_experience_is_counted_in_a_place_for_some_days(
    api: Api, scope: str, days: int, selected: list[int]
) -> None:
    mixer = {
        "real_tasks_count": 7,
        "golden_tasks_count": 0,
        "golden_task_distribution_function": function(scope),
    }
    first = mixed(api, {"real": 10, "golden": 5}, mixer_config=mixer)
    project = api.read(f"/pools/{first}")["project_id"]
    second = mixed(api, {"real": 10, "golden": 5}, mixer_config=mixer, project_id=project)
    toloker = api.emulator.tolokers(1)
    toloker.work(first, limit=1)
    api.emulator.advance(days * DAY)
    toloker.work(second, limit=1)
    (item,) = assignments(api, second)
    assert [place + 1 for place, task in enumerate(item["tasks"]) if kinds(task) == "golden"] == selected


@plays("checkpoints", "real_settings", "golden_settings", "training_settings", page="intervals.md")
@pytest.mark.parametrize("kind", ["real", "golden", "training"])
def test_checked_tasks_are_held_against_the_majority(api: Api, kind: str) -> None:
    settings = {f"{kind}_settings": {"target_overlap": 3, "task_distribution_function": function()}}
    count = {
        "type": "SET_SKILL_FROM_OUTPUT_FIELD",
        "parameters": {"skill_id": MARK, "from_field": "total_answers_count"},
    }
    quality_control = control(
        config("MAJORITY_VOTE", rule(count), answer_threshold=2), checkpoints_config=settings
    )
    api.emulator.load("skills", [skill(MARK)])
    mixer = {
        "real_tasks_count": 0,
        "golden_tasks_count": 0,
        "training_tasks_count": 0,
        f"{kind}_tasks_count": 7,
    }
    pool = mixed(api, {kind: 14}, mixer_config=mixer, **quality_control)
    first = api.emulator.tolokers(1, accuracy=1)
    first.work(pool, limit=2)
    tasks = api.read("/tasks", pool_id=pool, limit=100)["items"]
    if kind == "real":
        overlaps = [task["overlap"] for task in tasks]
        assert [place + 1 for place, overlap in enumerate(overlaps) if overlap == 3] == [1, 4, 6, 11]
        assert set(overlaps) == {1, 3}
    for number in (1, 2):
        api.emulator.tolokers(1, first=number, accuracy=1).work(pool, limit=1)
    skills = {item["user_id"]: item["value"] for item in api.read("/user-skills", skill_id=MARK)["items"]}
    assert skills[first.ids[0]] >= 3


def test_who_is_experienced_checks_what_others_began(api: Api) -> None:
    settings = {"real_settings": {"target_overlap": 2, "task_distribution_function": function()}}
    mixer = {**MIXER, "real_tasks_count": 4}
    pool = mixed(api, {"real": 8}, mixer_config=mixer, quality_control={"checkpoints_config": settings})
    for number in range(2):
        api.emulator.tolokers(1, first=number).work(pool, limit=1)
    first, second = ([task["id"] for task in item["tasks"]] for item in assignments(api, pool))
    assert set(first) & set(second) == {first[0], first[3]}


# Dynamic overlap


def agreement(
    api: Api, skills: list[int], *, least: float = 0.95, most: int = 3, **changes: Any
) -> tuple[str, str]:
    """A pool with the task of the guide's example. Returns the pool and the task."""
    api.emulator.load("skills", [skill("42")])
    spec = {
        "input_spec": {"image": {"type": "url"}},
        "output_spec": {"result": {"type": "string", "allowed_values": ["OK", "BAD", "404"]}},
        "view_spec": {"type": "classic", "markup": "", "script": "", "styles": ""},
    }
    for id, trust in zip(api.emulator.tolokers(len(skills)).ids, skills, strict=True):
        made(api.put("/user-skills", json={"user_id": id, "skill_id": "42", "value": trust}))
    dynamic = {
        "type": "BASIC",
        "max_overlap": most,
        "min_confidence": least,
        "answer_weight_skill_id": "42",
        "fields": [{"name": "result"}],
    }
    pool: str = api.pool(
        project_id=api.project(task_spec=spec)["id"],
        mixer_config={**MIXER, "real_tasks_count": 1},
        dynamic_overlap_config=dynamic,
        defaults={"default_overlap_for_new_task_suites": 1, "default_overlap_for_new_tasks": 2},
        auto_close_after_complete_delay_seconds=60,
        **changes,
    )["id"]
    task: str = made(upload(api, task_form(pool, overlap=2)))["id"]
    subscription = {
        "webhook_url": "http://127.0.0.1:9/",
        "event_type": "DYNAMIC_OVERLAP_COMPLETED",
        "pool_id": pool,
    }
    assert api.put("/webhook-subscriptions", json=[subscription]).is_success
    api.act(f"/pools/{pool}/open")
    return pool, task


def vote(api: Api, pool: str, number: int, answer: str) -> str:
    (id,) = api.emulator.tolokers(1, first=number).take(pool)
    api.emulator.tolokers().submit(id, [{"result": answer}])
    return id


def completed(api: Api) -> list[dict[str, Any]]:
    return [event for delivery in api.emulator.wait_for_deliveries() for event in delivery.events]


@plays("dynamic overlap", "BASIC", "min_confidence", "fields", page="dynamic-overlap.md")
@plays("dynamic overlap", "DYNAMIC_OVERLAP_COMPLETED", page="using-webhook-subscriptions.md")
def test_two_trusted_answers_that_agree_are_enough_as_in_the_guide(api: Api) -> None:
    pool, task = agreement(api, [70, 90])
    ids = [vote(api, pool, number, "OK") for number in range(2)]
    (event,) = completed(api)
    assert (event["task_id"], event["assignment_ids"]) == (task, ids)
    assert event["output_values"] == {"result": "OK"}
    assert event["confidence"] == pytest.approx(0.977, abs=0.0005)
    assert api.read(f"/tasks/{task}")["overlap"] == 2


@plays("dynamic overlap", "BASIC", "answer_weight_skill_id", page="dynamic-overlap.md")
def test_answers_that_differ_ask_for_one_more_as_in_the_guide(api: Api) -> None:
    pool, task = agreement(api, [70, 90, 80])
    vote(api, pool, 0, "OK")
    vote(api, pool, 1, "BAD")
    assert completed(api) == []
    read = api.read(f"/tasks/{task}")
    assert (read["overlap"], read["remaining_overlap"]) == (3, 1)
    vote(api, pool, 2, "BAD")
    (event,) = completed(api)
    assert event["output_values"] == {"result": "BAD"}
    assert event["confidence"] == pytest.approx(0.962, abs=0.0005)


@plays("dynamic overlap", "max_overlap", page="dynamic-overlap.md")
def test_overlap_grows_up_to_its_maximum(api: Api) -> None:
    pool, task = agreement(api, [50, 50, 50], least=0.99)
    for number, answer in enumerate(("OK", "BAD", "404")):
        vote(api, pool, number, answer)
    assert api.read(f"/tasks/{task}")["overlap"] == 3
    assert len(completed(api)) == 1
    api.emulator.advance(61)
    assert api.read(f"/pools/{pool}")["last_close_reason"] == "COMPLETED"


def test_who_lacks_the_skill_is_trusted_half(api: Api) -> None:
    pool, _ = agreement(api, [], least=0.1)
    for number in range(2):
        vote(api, pool, number, "OK")
    (event,) = completed(api)
    # A half squared, beside two quarters squared.
    assert event["confidence"] == pytest.approx(0.25 / (0.25 + 2 * 0.0625))


def test_a_rejected_answer_does_not_count_for_the_overlap(api: Api) -> None:
    pool, task = agreement(api, [70, 90, 80], **REVIEWED)
    first = vote(api, pool, 0, "BAD")
    assert api.patch(f"/assignments/{first}", json={"status": "REJECTED", "public_comment": "No."}).is_success
    vote(api, pool, 1, "OK")
    assert api.read(f"/tasks/{task}")["overlap"] == 3
    vote(api, pool, 2, "OK")
    (event,) = completed(api)
    assert len(event["assignment_ids"]) == 2


# Prices


@plays("pricing", "SKILL", page="dynamic-pricing.md")
@pytest.mark.parametrize(
    ("level", "price"),
    [
        (None, 0.02),
        (0, 0.03),
        (60, 0.03),
        (60.4, 0.03),
        (60.5, 0.04),
        (80, 0.04),
        (81, 0.02),
        (91, 0.05),
        (100, 0.05),
    ],
)
def test_the_price_depends_on_the_skill(api: Api, level: float | None, price: float) -> None:
    api.emulator.load("skills", [skill("42")])
    intervals = [
        {"to": 60, "reward_per_assignment": 0.03},
        {"from": 61, "to": 80, "reward_per_assignment": 0.04},
        {"from": 90, "reward_per_assignment": 0.05},
    ]
    pool = open_pool(api, dynamic_pricing_config={"type": "SKILL", "skill_id": "42", "intervals": intervals})
    toloker = api.emulator.tolokers(1)
    if level is not None:
        made(api.put("/user-skills", json={"user_id": toloker.ids[0], "skill_id": "42", "value": level}))
    (id,) = toloker.take(pool)
    made_after = {"user_id": toloker.ids[0], "skill_id": "42", "value": 95}
    assert api.put("/user-skills", json=made_after).is_success
    assert api.read(f"/assignments/{id}")["reward"] == price


# Who is let in


@plays("speed/quality balance", "TOP_PERCENTAGE_BY_QUALITY", page="adjust.md")
@pytest.mark.parametrize(("percent", "count"), [(10, 1), (40, 4), (100, 10)])
def test_a_share_of_the_tolokers_is_let_in_the_best_first(api: Api, percent: int, count: int) -> None:
    tolokers = api.emulator.tolokers(10)
    for place, id in enumerate(tolokers.ids):
        api.emulator.set_profile(id, {"rating": 10 * place})
    pool = open_pool(api, 10, speed_quality_balance={"type": "TOP_PERCENTAGE_BY_QUALITY", "percent": percent})
    tolokers.work(pool)
    assert {item["user_id"] for item in assignments(api, pool)} == set(tolokers.ids[10 - count :])


@plays("speed/quality balance", "BEST_CONCURRENT_USERS_BY_QUALITY", page="adjust.md")
def test_only_so_many_tolokers_work_at_a_time(api: Api) -> None:
    balance = {"type": "BEST_CONCURRENT_USERS_BY_QUALITY", "count": 2}
    pool = open_pool(api, 9, speed_quality_balance=balance)
    taken = api.emulator.tolokers(5).take(pool)
    assert len(taken) == 2
    api.emulator.tolokers().skip(taken[0])
    assert len(api.emulator.tolokers(1, first=3).take(pool)) == 1


# Time


@plays("pool", "assignment_max_duration_seconds", page="create-pool.md")
def test_what_is_not_done_in_time_goes_to_others(api: Api) -> None:
    pool = open_pool(api, assignment_max_duration_seconds=60)
    (id,) = api.emulator.tolokers(1).take(pool)
    api.emulator.advance(59)
    assert api.read(f"/assignments/{id}")["status"] == "ACTIVE"
    api.emulator.advance(2)
    assert api.read(f"/assignments/{id}")["status"] == "EXPIRED"
    assert len(api.emulator.tolokers(3, first=1).work(pool)) == 3


@plays("pool", "auto_accept_period_day", page="create-pool.md")
def test_what_nobody_reviews_is_accepted_after_its_days(api: Api) -> None:
    accepted = rule(
        {"type": "SET_SKILL", "parameters": {"skill_id": MARK, "skill_value": 1}},
        ("assessment_event", "EQ", "ACCEPT"),
    )
    shift = open_shift(api, **REVIEWED, **control(config("ASSIGNMENTS_ASSESSMENT", accepted)))
    id = shift.do()
    api.emulator.advance(3 * DAY - 60)
    assert api.read(f"/assignments/{id}")["status"] == "SUBMITTED"
    api.emulator.advance(61)
    assert api.read(f"/assignments/{id}")["status"] == "ACCEPTED"
    assert value(shift) == 1


@plays("task", "reserved_for", "unavailable_for", page="create-task.md")
def test_some_tasks_are_not_for_everybody(api: Api) -> None:
    first, second = api.emulator.tolokers(2).ids
    pool = api.pool(mixer_config={**MIXER, "real_tasks_count": 1})["id"]
    made(
        upload(
            api,
            [
                task_form(pool, image(0), reserved_for=[first]),
                task_form(pool, image(1), unavailable_for=[first]),
            ],
        )
    )
    api.act(f"/pools/{pool}/open")
    api.emulator.tolokers(2).work(pool)
    got = {(item["tasks"][0]["input_values"]["image"], item["user_id"]) for item in assignments(api, pool)}
    assert got == {(image(0), first), (image(1), second)}


# Why pools close


def closed(api: Api, pool: str) -> str | None:
    read = api.read(f"/pools/{pool}")
    reason: str | None = read.get("last_close_reason") if read["status"] == "CLOSED" else None
    return reason


@plays("close reason", "MANUAL", "FOR_UPDATE", page="create-pool.md")
@pytest.mark.parametrize(("call", "reason"), [("close", "MANUAL"), ("close-for-update", "FOR_UPDATE")])
def test_a_requester_closes_a_pool(api: Api, call: str, reason: str) -> None:
    pool = open_pool(api)
    api.act(f"/pools/{pool}/{call}")
    assert closed(api, pool) == reason


@plays("close reason", "EXPIRED", page="create-pool.md")
def test_a_pool_closes_when_it_expires(api: Api) -> None:
    end = f"{api.emulator.now().replace(tzinfo=None).isoformat(timespec='milliseconds')}"
    pool = open_pool(api, will_expire=f"{int(end[:4]) + 1}{end[4:]}")
    api.emulator.advance(364 * DAY)
    assert closed(api, pool) is None
    api.emulator.advance(2 * DAY)
    assert closed(api, pool) == "EXPIRED"


@plays("close reason", "COMPLETED", page="create-pool.md")
def test_a_pool_closes_when_all_is_done(api: Api) -> None:
    pool = open_pool(api)
    api.emulator.tolokers(3).work(pool)
    assert closed(api, pool) == "COMPLETED"


@plays("close reason", "NOT_ENOUGH_BALANCE", page="create-pool.md")
def test_a_pool_closes_when_the_money_runs_out(api: Api) -> None:
    api.emulator.set_balance(0.03)
    pool = open_pool(api, 3)
    api.emulator.tolokers(3).work(pool)
    assert closed(api, pool) == "NOT_ENOUGH_BALANCE"
    assert len(assignments(api, pool)) == 1


@plays("close reason", "ASSIGNMENTS_LIMIT_EXCEEDED", page="create-pool.md")
def test_a_pool_closes_when_too_many_suites_were_issued() -> None:
    with Emulator(assignments_limit=4) as emulator, Api(emulator) as api:
        pool = open_pool(api, 3)
        emulator.tolokers(3).work(pool)
        assert closed(api, pool) == "ASSIGNMENTS_LIMIT_EXCEEDED"
        assert len(assignments(api, pool)) == 4


@plays("close reason", "BLOCKED", page="create-pool.md")
def test_pools_close_when_the_account_is_blocked(api: Api) -> None:
    pools = [open_pool(api), open_pool(api)]
    api.emulator.block_account()
    assert [closed(api, pool) for pool in pools] == ["BLOCKED", "BLOCKED"]


def test_work_that_was_left_is_given_back_once_its_time_is_over(api: Api) -> None:
    pool = open_pool(api, assignment_max_duration_seconds=60)
    lazy = api.emulator.tolokers(1, answer=lambda task, toloker: NoAnswer.WAIT)
    lazy.work(pool)
    api.emulator.advance(61)
    assert [item["status"] for item in assignments(api, pool)] == ["EXPIRED"]
