"""Crowds: how their Tolokers behave, and that what they do agrees with what they were said to do."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from math import sqrt
from statistics import median
from typing import Any

import pytest

from emulator.api import Api, made, project_form
from emulator.crowds import assignments, image, open_mixed_pool, open_pool
from emulator.uploads import task_form, upload
from toloka_emulator import Behaviour, Crowd, Emulator, Label, Players

START = datetime(2026, 1, 5, tzinfo=UTC)
ANIMALS = ("cat", "dog", "fox")
CONFUSION = {
    "cat": {"cat": 0.9, "dog": 0.1},
    "dog": {"cat": 0.05, "dog": 0.8, "fox": 0.15},
    "fox": {"cat": 0.3, "dog": 0.3, "fox": 0.4},
}
HOURS = {"assignment_max_duration_seconds": 3600}


@pytest.fixture
def still() -> Iterator[Api]:
    """A client of an emulator whose clock goes forward only as a crowd works."""
    with Emulator(seed=1, clock=lambda: START) as emulator, Api(emulator) as api:
        emulator.set_balance(1e6)
        yield api
        assert not emulator.mismatches


def animals(**changes: Any) -> dict[str, Any]:
    """The specification of a project with three labels."""
    output = {"animal": {"type": "string", "allowed_values": list(ANIMALS)}}
    spec: dict[str, Any] = project_form()["task_spec"]
    return {**spec, "output_spec": {**output, **changes}}


def animal_pool(api: Api, tasks: int, overlap: int = 3, **changes: Any) -> str:
    project = api.project(task_spec=animals())["id"]
    mixer = {"real_tasks_count": 10}
    return open_mixed_pool(api, tasks, mixer=mixer, overlap=overlap, project_id=project, **HOURS, **changes)


def crowd_of(*behaviours: Behaviour, each: int = 5, **changes: Any) -> Crowd:
    return Crowd(name="tried", groups=[(behaviour, each) for behaviour in behaviours], **changes)


def worked(api: Api, pool: str, crowd: Crowd, **options: Any) -> Players:
    players = api.emulator.crowd(crowd, **options)
    players.work(pool)
    return players


def number(values: Mapping[str, Any]) -> int:
    return int(values["image"].rsplit("/", 1)[1].split(".")[0])


def truth(values: Mapping[str, Any]) -> str:
    return ANIMALS[number(values) % 3]


def within(found: float, share: float, count: int) -> bool:
    """Whether a share of so many agrees with what is expected, within four standard deviations."""
    return abs(found - share) <= 4 * sqrt(share * (1 - share) / count) + 1e-9


def test_a_run_repeats_to_the_letter() -> None:
    runs: list[Any] = []
    for _ in range(2):
        with Emulator(seed=7, clock=lambda: START) as emulator, Api(emulator) as api:
            pool = animal_pool(api, 40)
            mixed = crowd_of(
                Behaviour(name="some", accuracy=CONFUSION, skip=0.1, drop_out=0.05),
                Behaviour(name="others", accuracy=0.5, seconds_per_task=1),
            )
            players = worked(api, pool, mixed, truth=truth)
            runs.append((assignments(api, pool), list(players.answers(pool)), emulator.now()))
    assert runs[0] == runs[1]
    assert runs[0][1]


def test_another_seed_is_another_run() -> None:
    answers: list[list[Label | None]] = []
    for seed in (1, 2):
        with Emulator(seed=seed, clock=lambda: START) as emulator, Api(emulator) as api:
            pool = animal_pool(api, 20)
            players = worked(api, pool, crowd_of(Behaviour(name="some", accuracy=0.5)), truth=truth)
            answers.append([answer.label for answer in players.answers(pool)])
    assert answers[0] != answers[1]


def test_answers_agree_with_the_confusion_matrix(still: Api) -> None:
    pool = animal_pool(still, 600, overlap=5)
    players = worked(still, pool, crowd_of(Behaviour(name="some", accuracy=CONFUSION), each=8), truth=truth)
    counts: dict[Label, Counter[Label | None]] = defaultdict(Counter)
    for answer in players.answers(pool):
        counts[answer.right][answer.label] += 1
    assert sum(map(Counter.total, counts.values())) == 3000
    for right, row in CONFUSION.items():
        for label in ANIMALS:
            share = counts[right][label] / counts[right].total()
            assert within(share, row.get(label, 0), counts[right].total()), (right, label, share)


def test_three_votes_are_right_as_often_as_the_binomial_says(still: Api) -> None:
    spec = project_form()["task_spec"]
    project = still.project(task_spec=spec)["id"]
    pool = open_mixed_pool(still, 1000, mixer={"real_tasks_count": 10}, project_id=project, **HOURS)
    accuracy = 0.7
    players = worked(still, pool, crowd_of(Behaviour(name="some", accuracy=accuracy), each=6))
    right: Counter[str] = Counter()
    for answer in players.answers(pool):
        right[answer.task_id] += answer.label == answer.right
    assert len(right) == 1000
    found = sum(votes >= 2 for votes in right.values()) / len(right)
    assert within(found, accuracy**3 + 3 * accuracy**2 * (1 - accuracy), len(right))


def test_mistakes_are_spread_evenly_where_there_is_no_matrix(still: Api) -> None:
    behaviour = Behaviour(name="some", accuracy=0.7)
    assert behaviour.answers("dog", ANIMALS) == pytest.approx([0.15, 0.7, 0.15])
    assert behaviour.expected_accuracy(ANIMALS) == pytest.approx(0.7)
    assert behaviour.answers("one", ["one"]) == [1.0]


def test_training_takes_a_share_of_the_mistakes_away() -> None:
    behaviour = Behaviour(name="some", accuracy=CONFUSION, learning=0.5)
    assert behaviour.answers("fox", ANIMALS) == [0.3, 0.3, 0.4]
    assert behaviour.answers("fox", ANIMALS, trained=True) == pytest.approx([0.15, 0.15, 0.7])
    assert behaviour.expected_accuracy(ANIMALS, trained=True) == pytest.approx((0.95 + 0.9 + 0.7) / 3)


def test_known_solutions_are_what_is_right(still: Api) -> None:
    project = still.project(task_spec=animals())["id"]
    pool = still.pool(
        project_id=project,
        mixer_config={"real_tasks_count": 1, "golden_tasks_count": 1, "training_tasks_count": 0},
    )["id"]
    known = [{"output_values": {"animal": "fox"}}]
    control = task_form(pool, image(100), known_solutions=known, overlap=None, infinite_overlap=True)
    made(upload(still, [control, task_form(pool, image(0))]))
    still.act(f"/pools/{pool}/open")
    players = worked(still, pool, crowd_of(Behaviour(name="right", accuracy=1)), truth=truth)
    found = {(answer.is_control, answer.label) for answer in players.answers(pool)}
    assert found == {(True, "fox"), (False, "cat")}


def test_the_time_for_a_suite_is_as_long_as_said(still: Api) -> None:
    pool = animal_pool(still, 1000)
    some = Behaviour(name="some", seconds_per_task=6, spread=0.3)
    bot = Behaviour(name="bot", seconds_per_task=0.2, spread=0)
    players = worked(still, pool, crowd_of(some, bot))
    kinds = {member.toloker.id: member.behaviour.name for member in players.members}
    took: dict[str, list[float]] = defaultdict(list)
    for done in assignments(still, pool):
        seconds = datetime.fromisoformat(done["submitted"]) - datetime.fromisoformat(done["created"])
        took[kinds[done["user_id"]]].append(seconds.total_seconds() / len(done["tasks"]))
    assert median(took["some"]) == pytest.approx(6, rel=0.15)
    assert max(took["bot"]) == pytest.approx(0.2, abs=0.001)


def test_everybody_comes_by_within_the_hours_of_arrival(still: Api) -> None:
    pool = open_pool(still, suites=1, defaults={"default_overlap_for_new_task_suites": 30}, **HOURS)
    made(
        upload(
            still,
            [{"pool_id": pool, "tasks": [{"input_values": {"image": image(1)}}], "overlap": 40}],
            "/task-suites",
        )
    )
    worked(still, pool, crowd_of(Behaviour(name="some", suites_per_visit=1), each=40, arrival_hours=8))
    begun = [datetime.fromisoformat(done["created"]).replace(tzinfo=UTC) for done in assignments(still, pool)]
    first = {done["user_id"]: done for done in reversed(assignments(still, pool))}
    arrivals = [
        datetime.fromisoformat(done["created"]).replace(tzinfo=UTC) - START for done in first.values()
    ]
    assert len(first) == 40
    assert begun
    assert max(arrivals) <= timedelta(hours=8)
    assert median(arrival.total_seconds() for arrival in arrivals) == pytest.approx(4 * 3600, abs=2 * 3600)


def test_what_drop_outs_leave_expires_and_is_done_by_others(still: Api) -> None:
    pool = animal_pool(still, 100)
    quitter = Behaviour(name="quitter", drop_out=1.0)
    worked(still, pool, crowd_of(Behaviour(name="some"), quitter))
    done = Counter(item["status"] for item in assignments(still, pool))
    assert done["EXPIRED"] >= 1
    assert done["ACCEPTED"] == 30
    assert still.read(f"/pools/{pool}")["last_close_reason"] == "COMPLETED"
    by_status: dict[str, set[str]] = defaultdict(set)
    for item in assignments(still, pool):
        by_status[item["status"]].add(item["user_id"])
    assert not by_status["EXPIRED"] & by_status["ACCEPTED"]


def test_suites_are_skipped_as_often_as_said(still: Api) -> None:
    pool = animal_pool(still, 1500)
    worked(still, pool, crowd_of(Behaviour(name="some", skip=0.2, suites_per_visit=50), each=10))
    done = Counter(item["status"] for item in assignments(still, pool))
    assert within(done["SKIPPED"] / done.total(), 0.2, done.total())


def test_who_takes_longer_than_the_pool_allows_loses_the_suite(still: Api) -> None:
    pool = open_pool(still, assignment_max_duration_seconds=30)
    slow = Behaviour(name="slow", seconds_per_task=31, spread=0)
    worked(still, pool, crowd_of(slow, each=3))
    assert {item["status"] for item in assignments(still, pool)} == {"EXPIRED"}


def test_a_pool_that_nobody_finishes_expires(still: Api) -> None:
    until = START + timedelta(days=9)
    pool = open_pool(still, will_expire=until.isoformat())
    worked(still, pool, crowd_of(Behaviour(name="some"), each=2))
    assert len(assignments(still, pool)) == 2
    assert still.read(f"/pools/{pool}")["last_close_reason"] == "EXPIRED"
    assert still.emulator.now() == until


def test_a_pool_closes_once_the_money_has_run_out(still: Api) -> None:
    still.emulator.set_balance(3)
    pool = open_pool(still, suites=20, reward_per_assignment=1, **HOURS)
    worked(still, pool, crowd_of(Behaviour(name="some"), each=6))
    assert still.read(f"/pools/{pool}")["last_close_reason"] == "NOT_ENOUGH_BALANCE"
    assert Counter(item["status"] for item in assignments(still, pool)) == {"ACCEPTED": 2}


def test_a_pool_that_is_closed_gets_no_work(still: Api) -> None:
    pool = still.pool_with_tasks()["id"]
    worked(still, pool, crowd_of(Behaviour(name="some")))
    assert assignments(still, pool) == []
    assert still.emulator.now() == START


def test_saying_what_is_right_can_change_no_task(still: Api) -> None:
    def emptying(values: Mapping[str, Any]) -> str:
        right = truth(values)
        assert isinstance(values, dict)
        values.clear()
        return right

    pool = animal_pool(still, 4)
    before = still.read("/tasks", pool_id=pool)["items"]
    worked(still, pool, crowd_of(Behaviour(name="right", accuracy=1)), truth=emptying)
    kept = [each["input_values"] for each in still.read("/tasks", pool_id=pool)["items"]]
    assert kept == [each["input_values"] for each in before]
    for item in assignments(still, pool):
        assert all(task["input_values"] in kept for task in item["tasks"])


def test_a_crowd_goes_on_after_an_error(still: Api) -> None:
    pool = animal_pool(still, 40)
    asked: list[int] = []

    def once_wrong(values: Mapping[str, Any]) -> str:
        asked.append(number(values))
        return "bear" if len(asked) == 25 else truth(values)

    players = still.emulator.crowd(crowd_of(Behaviour(name="some", accuracy=0.9)), truth=once_wrong)
    with pytest.raises(ValueError, match="'bear' can't be right"):
        players.work(pool)
    assert len(asked) == 25
    players.work(pool)
    closed = still.get(f"/pools/{pool}").json()
    assert (closed["status"], closed["last_close_reason"]) == ("CLOSED", "COMPLETED")
    assert Counter(answer.task_id for answer in players.answers(pool)).most_common()[-1][1] == 3


def test_what_a_crowd_does_is_told_event_by_event(still: Api) -> None:
    pool = animal_pool(still, 40)
    subscription = {
        "webhook_url": "https://example.com",
        "event_type": "ASSIGNMENT_SUBMITTED",
        "pool_id": pool,
    }
    made(still.put("/webhook-subscriptions", json=subscription))
    worked(still, pool, crowd_of(Behaviour(name="some", accuracy=0.9)), truth=truth)
    deliveries = still.emulator.wait_for_deliveries()
    assert len(deliveries) == len(assignments(still, pool)) > 4
    assert {len(delivery.events) for delivery in deliveries} == {1}


def test_those_with_a_profile_need_what_the_filter_asks_for_and_the_training(still: Api) -> None:
    project = still.project(task_spec=animals())["id"]
    training = still.training(project_id=project, training_tasks_in_task_suite_count=4)["id"]
    known = [{"output_values": {"animal": "fox"}}]
    practised = {
        "known_solutions": known,
        "message_on_unknown_solution": "It is a fox.",
        "infinite_overlap": True,
    }
    made(upload(still, [task_form(training, image(n), **practised, overlap=None) for n in range(4)]))
    still.act(f"/trainings/{training}/open")
    english = {"category": "profile", "key": "languages", "operator": "IN", "value": "EN"}
    required = {"training_pool_id": training, "training_passing_skill_value": 75}
    pool = open_pool(
        still,
        suites=10,
        project_id=project,
        filter={"and": [{"or": [english]}]},
        quality_control={"training_requirement": required, "configs": []},
        **HOURS,
    )
    speaks = {"languages": ["EN"]}
    crowd = crowd_of(
        Behaviour(name="right", accuracy=1, profiles=[speaks]),
        Behaviour(name="wrong", accuracy=0, profiles=[speaks]),
        Behaviour(name="foreign", accuracy=1, profiles=[{"languages": ["FR"]}]),
    )
    players = worked(still, pool, crowd, truth=truth)
    kinds = {member.toloker.id: member.behaviour.name for member in players.members}
    trained = Counter(kinds[done["user_id"]] for done in assignments(still, training))
    assert trained["right"] >= 3
    assert trained["wrong"] >= 1
    assert Counter(kinds[done["user_id"]] for done in assignments(still, pool)) == {"right": 30}


def test_skills_that_they_come_with_let_them_in(still: Api) -> None:
    skill = made(still.post("/skills", json={"name": "Animals"}))["id"]
    rated = {"category": "skill", "key": skill, "operator": "GTE", "value": 80}
    pool = open_pool(still, filter={"and": [{"or": [rated]}]}, **HOURS)
    skilled = Behaviour(name="skilled", skills={skill: 90})
    players = worked(still, pool, crowd_of(skilled, Behaviour(name="new"), each=3))
    kinds = {member.toloker.id: member.behaviour.name for member in players.members}
    assert Counter(kinds[item["user_id"]] for item in assignments(still, pool)) == {"skilled": 3}


def test_other_output_fields_are_made_up(still: Api) -> None:
    spec = animals(comment={"type": "string"})
    pool = open_pool(still, project_id=still.project(task_spec=spec)["id"], **HOURS)
    worked(still, pool, crowd_of(Behaviour(name="some", accuracy=1)), truth=truth)
    for done in assignments(still, pool):
        values = done["solutions"][0]["output_values"]
        assert values["animal"] == "cat"
        assert isinstance(values["comment"], str)


def test_projects_without_labels_are_worked_on_and_have_no_answers_to_compare(still: Api) -> None:
    spec = animals() | {"output_spec": {"comment": {"type": "string"}}}
    pool = open_pool(still, project_id=still.project(task_spec=spec)["id"], **HOURS)
    players = worked(still, pool, crowd_of(Behaviour(name="some")))
    assert len(assignments(still, pool)) == 3
    assert list(players.answers(pool)) == []
    assert players.labels(pool) == []


@pytest.mark.parametrize(
    ("outputs", "options", "message"),
    [
        ({"certain": {"type": "boolean"}}, {}, "Name the field"),
        ({}, {"field": "plant"}, "no output field"),
        ({}, {"truth": lambda values: "plant"}, "can't be right"),
    ],
)
def test_what_does_not_fit_the_project_is_said(
    still: Api, outputs: dict[str, Any], options: dict[str, Any], message: str
) -> None:
    pool = open_pool(still, project_id=still.project(task_spec=animals(**outputs))["id"], **HOURS)
    with pytest.raises(ValueError, match=message):
        worked(still, pool, crowd_of(Behaviour(name="some")), **options)


@pytest.mark.parametrize(
    ("accuracy", "message"),
    [
        ({"cat": {"cat": 1.0}}, "no row for 'dog'"),
        ({right: {"plant": 1.0} for right in ANIMALS}, "'plant', which is not among"),
    ],
)
def test_a_matrix_that_does_not_fit_the_labels_is_an_error(
    accuracy: dict[str, dict[str, float]], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        Behaviour(name="some", accuracy=accuracy).answers("dog", ANIMALS)


@pytest.mark.parametrize(
    "wrong",
    [
        {"accuracy": 1.1},
        {"accuracy": {"cat": {"cat": 0.5}}},
        {"accuracy": {"cat": {"cat": 1.5, "dog": -0.5}}},
        {"learning": -0.1},
        {"skip": 0.6, "drop_out": 0.6},
        {"seconds_per_task": 0},
        {"spread": -1},
        {"suites_per_visit": 0.5},
        {"hours_between_visits": 0},
    ],
)
def test_behaviour_that_cannot_be_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="some"):
        Behaviour(name="some", **wrong)


def test_crowds_that_cannot_be_are_refused() -> None:
    some = Behaviour(name="some")
    with pytest.raises(ValueError, match="same name"):
        Crowd(name="twice", groups=[(some, 1), (some, 2)])
    with pytest.raises(ValueError, match="negative"):
        Crowd(name="none", groups=[(some, -1)])
    assert Crowd(name="few", groups=[(some, 3)]).size == 3
