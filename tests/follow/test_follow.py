"""What came to a list since a moment, from the emulator, with both clients."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from emulator.apps import Apps
from facade.scripted import FakeClock, answer, refused
from follow.service import START, Follower, LateRows, Row, at, load
from toloka_emulator import Emulator, Fault
from toloka_follow import CursorError
from toloka_sdk import (
    ConfigurationError,
    NotFound,
    PaginationError,
    ResponseError,
    ServiceUnavailable,
    Toloka,
    models,
)
from uploads.service import bonus, new_pool

MOMENTS = ("created", "submitted", "accepted", "rejected", "skipped", "expired")


def assignments(pool_id: str, *fields: str, **options: Any) -> Any:
    return lambda toloka: toloka.assignments.list(pool_id=pool_id).follow(
        *fields, **{"since": START, **options}
    )


def test_a_change_has_the_object_its_time_and_what_that_is_called(
    follow: Follower, emulator: Emulator, pool: models.Pool
) -> None:
    load(emulator, pool.id, submitted=at(-1))
    id = load(emulator, pool.id, submitted=at(5))
    [change] = follow(assignments(pool.id, "submitted")).changes
    assert (change.field, change.at, change.item.id) == ("submitted", START + timedelta(seconds=5), id)
    assert change.item.status == "SUBMITTED"


def test_an_object_comes_once_for_each_of_its_times(
    follow: Follower, emulator: Emulator, pool: models.Pool
) -> None:
    accepted = load(emulator, pool.id, submitted=at(1), accepted=at(2))
    skipped = load(emulator, pool.id, skipped=at(3))
    assert follow(assignments(pool.id, "submitted")).seen == [("submitted", accepted)]
    assert follow(assignments(pool.id, "accepted")).seen == [("accepted", accepted)]
    assert follow(assignments(pool.id, "submitted", "accepted", "skipped", "expired")).seen == sorted(
        [("submitted", accepted), ("accepted", accepted), ("skipped", skipped)]
    )


def test_without_a_time_a_list_is_followed_by_all_that_it_has(
    follow: Follower, emulator: Emulator, pool: models.Pool
) -> None:
    id = load(emulator, pool.id, **{name: at(number) for number, name in enumerate(MOMENTS[1:])})
    assert follow(assignments(pool.id)).seen == sorted((name, id) for name in MOMENTS)


def test_a_filter_of_the_list_holds(follow: Follower, emulator: Emulator, pool: models.Pool) -> None:
    load(emulator, pool.id, submitted=at(1), rejected=at(2))
    id = load(emulator, pool.id, submitted=at(1), accepted=at(2))
    followed = follow(
        lambda toloka: toloka.assignments.list(pool_id=pool.id, status="ACCEPTED").follow(
            "submitted", since=START
        )
    )
    assert followed.seen == [("submitted", id)]


def test_what_came_meanwhile_comes_from_the_cursor(
    follow: Follower, emulator: Emulator, pool: models.Pool
) -> None:
    first = [load(emulator, pool.id, submitted=at(1)) for _ in range(3)]
    before = follow(assignments(pool.id, "submitted"))
    late = [load(emulator, pool.id, submitted=at(1)), load(emulator, pool.id, submitted=at(-0.5 + 1))]
    after = follow(assignments(pool.id, "submitted", since=None, cursor=before.cursor))
    again = follow(assignments(pool.id, "submitted", since=None, cursor=after.cursor))
    assert [id for _, id in before.seen] == sorted(first)
    assert [id for _, id in after.seen] == sorted(late)
    assert again.seen == []


def test_a_time_that_is_set_anew_is_another_change(
    follow: Follower, toloka: Toloka, emulator: Emulator
) -> None:
    skill = toloka.skills.create(models.SkillForm(name="Animals"))

    def set(value: int) -> None:
        toloka.user_skills.set(models.UserSkillForm(skill_id=skill.id, user_id="u1", value=value))
        emulator.advance(1)

    def following(cursor: Any) -> Any:
        return lambda toloka: toloka.user_skills.list().follow("modified", since=START, cursor=cursor)

    set(1)
    first = follow(following(None))
    set(2)
    second = follow(following(first.cursor))
    assert [change.item.value for change in first.changes + second.changes] == [1, 2]
    assert follow(following(second.cursor)).seen == []


def test_bonuses_operations_and_tasks_are_followed_too(
    follow: Follower, toloka: Toloka, pool: models.Pool
) -> None:
    paid = toloka.user_bonuses.create(bonus(1))
    task = toloka.tasks.create(models.TaskForm(pool_id=pool.id, input_values={"number": 1}, overlap=1))
    opened = toloka.pools.open(pool.id)
    opened.wait()
    assert follow(lambda toloka: toloka.user_bonuses.list().follow(since=START)).seen == [
        ("created", paid.id)
    ]
    assert follow(lambda toloka: toloka.tasks.list(pool_id=pool.id).follow(since=START)).seen == [
        ("created", task.id)
    ]
    assert follow(lambda toloka: toloka.operations.list().follow(since=START)).seen == [
        ("finished", opened.id),
        ("submitted", opened.id),
    ]
    assert {field for field, _ in follow(lambda toloka: toloka.pools.list().follow(since=START)).seen} == {
        "created",
        "last_started",
    }


def test_the_lists_of_apps_are_followed_too(follow: Follower, emulator: Emulator) -> None:
    with Apps(emulator) as apps:
        project = apps.project()
        batch = project.started()
        ids = [item["id"] for item in project.items()]
    emulator.advance(3600)
    followed = follow(lambda toloka: toloka.app_items.list(project.id).follow(since=START))
    assert followed.seen == sorted((field, id) for id in ids for field in ("created", "finished"))
    followed = follow(lambda toloka: toloka.app_batches.list(project.id).follow(since=START))
    assert followed.seen == [("created", batch["id"])]


def test_all_pools_of_a_project_are_followed_at_once(
    follow: Follower, toloka: Toloka, emulator: Emulator, pool: models.Pool
) -> None:
    other = toloka.pools.create(models.PoolForm.from_dict({**PLAIN, "project_id": pool.project_id}))
    foreign = new_pool(toloka)
    ids = [load(emulator, each.id, submitted=at(1)) for each in (pool, other, foreign)]

    def following(cursor: Any) -> Any:
        return lambda toloka: toloka.assignments.follow(
            pool.project_id, "submitted", "accepted", since=START, cursor=cursor
        )

    first = follow(following(None))
    assert first.seen == sorted(("submitted", id) for id in ids[:2])
    third = toloka.pools.create(models.PoolForm.from_dict({**PLAIN, "project_id": pool.project_id}))
    late = load(emulator, third.id, submitted=at(1), accepted=at(2))
    second = follow(following(first.cursor))
    assert second.seen == [("accepted", late), ("submitted", late)]
    assert follow(following(second.cursor)).seen == []


PLAIN = {
    "private_name": "Numbers",
    "may_contain_adult_content": False,
    "will_expire": "2100-01-01T00:00:00",
    "reward_per_assignment": 0.01,
    "assignment_max_duration_seconds": 600,
    "defaults": {"default_overlap_for_new_task_suites": 1},
}


# Waiting for more


def test_it_waits_for_what_comes(follow: Follower, emulator: Emulator, pool: models.Pool) -> None:
    ids = [load(emulator, pool.id, submitted=at(1))]

    def another(change: object) -> None:
        if len(ids) < 3:
            ids.append(load(emulator, pool.id, submitted=at(2)))

    followed = follow(assignments(pool.id, "submitted", timeout=None), most=3, each=another)
    assert followed.seen == sorted(("submitted", id) for id in ids)


@pytest.mark.parametrize("asynchronous", [False, True])
def test_it_asks_as_often_as_it_is_told_and_for_as_long(asynchronous: bool) -> None:
    service = LateRows([Row("1", 12.0, 0.0)], FakeClock(START.timestamp()))
    follow = Follower(asynchronous, service, {"clock": service.clock})
    assert follow(assignments("1", "submitted", timeout=25, interval=10)).seen == [("submitted", "1")]
    assert service.clock.sleeps == [10, 10, 5]


@pytest.mark.parametrize("asynchronous", [False, True])
def test_by_default_it_asks_less_and_less_often_until_something_comes(asynchronous: bool) -> None:
    service = LateRows([Row("1", 2000.0, 0.0)], FakeClock(START.timestamp()))
    follow = Follower(asynchronous, service, {"clock": service.clock})
    follow(assignments("1", "submitted", timeout=2100))
    sleeps = service.clock.sleeps
    assert sleeps[0] < 1 < 55 < max(sleeps) < 65
    assert min(sleeps[sleeps.index(max(sleeps)) :]) < 1


def test_failures_do_not_end_it_while_there_is_time(
    follow: Follower, emulator: Emulator, pool: models.Pool
) -> None:
    id = load(emulator, pool.id, submitted=at(1))
    for fault in (Fault(status=503, times=2), Fault(drop="before", times=2), Fault(drop="after", times=2)):
        emulator.inject(fault)
        followed = follow(assignments(pool.id, "submitted", timeout=30, interval=0.01), most=1)
        assert followed.seen == [("submitted", id)]


def test_a_quota_is_waited_for_as_long_as_the_service_asks() -> None:
    clock = FakeClock(START.timestamp())
    answers = iter([refused(429, "REQUESTS_LIMIT_EXCEEDED", Retry_After="300"), EMPTY])
    transport = httpx.MockTransport(lambda request: next(answers, EMPTY))
    follow = Follower(False, transport, {"clock": clock})
    follow(assignments("1", "submitted", timeout=400, interval=1000))
    assert clock.sleeps[0] >= 300


EMPTY = answer(200, {"items": [], "has_more": False})


def test_without_time_a_failure_is_raised(follow: Follower, emulator: Emulator, pool: models.Pool) -> None:
    emulator.inject(Fault(status=503, times=2))
    with pytest.raises(ServiceUnavailable):
        follow(assignments(pool.id, "submitted"))


def test_a_refusal_ends_it(follow: Follower, emulator: Emulator, pool: models.Pool) -> None:
    emulator.inject(Fault(status=404))
    with pytest.raises(NotFound):
        follow(assignments(pool.id, "submitted", timeout=None))


# Cursors


def test_a_cursor_that_is_taken_after_each_change_counts_it(
    follow: Follower, emulator: Emulator, pool: models.Pool
) -> None:
    ids = sorted(load(emulator, pool.id, submitted=at(1 + number * 100)) for number in range(7))
    seen: list[str] = []
    cursor: Any = None
    for _ in ids:
        followed = follow(assignments(pool.id, "submitted", cursor=cursor), most=1)
        seen += [change.item.id for change in followed.changes]
        cursor = followed.cursor
    assert sorted(seen) == ids
    assert follow(assignments(pool.id, "submitted", cursor=cursor)).seen == []


def test_a_cursor_file_holds_what_was_used(
    follow: Follower, emulator: Emulator, pool: models.Pool, tmp_path: Path
) -> None:
    file = tmp_path / "cursor.json"
    ids = sorted(load(emulator, pool.id, submitted=at(1 + number * 100)) for number in range(7))

    def following(**options: Any) -> Any:
        return lambda toloka: toloka.assignments.list(pool_id=pool.id, limit=2).follow(
            "submitted", cursor_file=file, **options
        )

    first = follow(following(since=START), most=4)
    rest = follow(following())
    seen = [change.item.id for change in first.changes + rest.changes]
    assert sorted(set(seen)) == ids
    assert len(seen) == len(ids) + 1  # the one in hand when it was left counts as not used
    assert follow(following()).seen == []
    assert [path.name for path in tmp_path.iterdir()] == ["cursor.json"]


def test_an_error_of_the_consumer_brings_the_change_again(
    follow: Follower, emulator: Emulator, pool: models.Pool, tmp_path: Path
) -> None:
    file = tmp_path / "cursor.json"
    id = load(emulator, pool.id, submitted=at(1))

    def fail(change: object) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        follow(assignments(pool.id, "submitted", cursor_file=file), each=fail)
    assert follow(assignments(pool.id, "submitted", cursor_file=file)).seen == [("submitted", id)]
    assert follow(assignments(pool.id, "submitted", cursor_file=file)).seen == []


@pytest.mark.parametrize(
    ("other", "what"),
    [
        (lambda toloka: toloka.assignments.list(pool_id="2"), "list"),
        (lambda toloka: toloka.assignments.list(pool_id="1", status="ACCEPTED"), "list"),
        (lambda toloka: toloka.user_bonuses.list(), "list"),
    ],
)
def test_a_cursor_of_another_list_is_refused(follow: Follower, other: Any, what: str) -> None:
    cursor = follow(assignments("1", "created")).cursor
    with pytest.raises(CursorError, match=f"its {what} was '/v1/assignments"):
        follow(lambda toloka: other(toloka).follow("created", cursor=cursor))


def test_a_cursor_of_other_times_another_environment_or_version_is_refused(follow: Follower) -> None:
    cursor = follow(assignments("1", "submitted")).cursor
    with pytest.raises(CursorError, match="its fields was"):
        follow(assignments("1", cursor=cursor))
    with pytest.raises(CursorError, match="its environment was 'production'"):
        follow(assignments("1", "submitted", cursor={**cursor, "environment": "production"}))
    with pytest.raises(CursorError, match="version 2"):
        follow(assignments("1", "submitted", cursor={**cursor, "version": 2}))


@pytest.mark.parametrize(
    "change",
    [
        {"positions": {"submitted": {"since": "yesterday"}}},
        {"positions": {"submitted": {"since": "2026-03-01T00:00:00", "given": {"1": 5}}}},
        {"positions": {"submitted": {"since": "2026-03-01T00:00:00", "after": 5}}},
        {"positions": {"submitted": []}},
        {"positions": None},
        {"start": None},
    ],
)
def test_a_damaged_cursor_is_refused(follow: Follower, change: dict[str, object]) -> None:
    cursor = follow(assignments("1", "submitted")).cursor
    with pytest.raises(CursorError, match="damaged"):
        follow(assignments("1", "submitted", cursor={**cursor, **change}))


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"a": 1}'])
def test_a_file_that_holds_no_cursor_is_refused(follow: Follower, text: str, tmp_path: Path) -> None:
    file = tmp_path / "cursor.json"
    file.write_text(text)
    with pytest.raises(CursorError):
        follow(assignments("1", "submitted", cursor_file=file))


def test_a_file_in_a_folder_that_is_not_there_is_refused_before_anything_is_read(
    follow: Follower, emulator: Emulator, tmp_path: Path
) -> None:
    with pytest.raises(FileNotFoundError, match="There is no folder"):
        follow(assignments("1", "submitted", cursor_file=tmp_path / "missing" / "cursor.json"))
    assert not emulator.requests


def test_the_page_size_may_change(follow: Follower, emulator: Emulator, pool: models.Pool) -> None:
    ids = sorted(load(emulator, pool.id, submitted=at(1 + number * 100)) for number in range(5))
    seen: list[str] = []
    cursor: Any = None
    for limit in (1, 3, 2, 5):

        def following(toloka: Any, limit: int = limit, cursor: Any = cursor) -> Any:
            listed = toloka.assignments.list(pool_id=pool.id, limit=limit)
            return listed.follow("submitted", since=START, cursor=cursor)

        followed = follow(following, most=2)
        seen += [change.item.id for change in followed.changes]
        cursor = followed.cursor
    assert sorted(seen) == ids


# What is refused


def test_a_list_that_has_no_such_time_says_which_it_has(follow: Follower) -> None:
    with pytest.raises(PaginationError, match=r"/v1/user-bonuses can't be followed by 'paid'.*'created'"):
        follow(lambda toloka: toloka.user_bonuses.list().follow("paid", since=START))
    with pytest.raises(PaginationError, match="can't be followed by 'modified'"):
        follow(lambda toloka: toloka.skills.list().follow("modified", since=START))
    with pytest.raises(PaginationError, match="can't be filtered by a time"):
        follow(lambda toloka: toloka.aggregated_solutions.list("1").follow(since=START))


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"since": None}, "pass since"),
        ({"since": "yesterday"}, "since must be a datetime"),
        ({"since": datetime(2026, 3, 1)}, "since has no time zone"),
        ({"cursor": "x"}, "cursor must be a dict"),
        ({"cursor_file": 5}, "cursor_file must be the path"),
        ({"cursor": {}, "cursor_file": "x"}, "either cursor or cursor_file"),
        ({"lag": -1}, "lag must be"),
        ({"lag": 1e9}, "lag must be at most"),
        ({"timeout": -1}, "timeout must be"),
        ({"interval": 0}, "interval must be"),
    ],
)
def test_arguments_that_are_no_use_are_refused(
    follow: Follower, options: dict[str, Any], message: str
) -> None:
    with pytest.raises(ConfigurationError, match=message):
        follow(assignments("1", "submitted", **options))


@pytest.mark.parametrize("name", ["sort", "submitted_gte", "submitted_lt", "id_gt"])
def test_a_filter_that_following_sets_itself_is_refused(follow: Follower, name: str) -> None:
    value = {"sort": "submitted", "id_gt": "1"}.get(name, "2026-01-01T00:00:00")
    with pytest.raises(ConfigurationError, match=f"sets {name} itself"):
        follow(
            lambda toloka: toloka.assignments.list(pool_id="1", **{name: value}).follow(
                "submitted", since=START
            )
        )


# Rows that are not as they should be


@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_malformed_row_is_reported_once(asynchronous: bool) -> None:
    good, bad = (
        {"id": str(number), "submitted": at(number), "status": "SUBMITTED", "created": at(0), **more}
        for number, more in enumerate([{}, {"tasks": 5}], 1)
    )
    page = answer(200, {"items": [bad, good], "has_more": False})
    transport = httpx.MockTransport(lambda request: answer(200, json.loads(page.content)))
    follow = Follower(asynchronous, transport)
    malformed: list[ResponseError] = []

    def following(cursor: Any) -> Any:
        return lambda toloka: (
            toloka.assignments.list(pool_id="1")
            .skip_malformed(malformed.append)
            .follow("submitted", since=START, cursor=cursor)
        )

    first = follow(following(None))
    second = follow(following(first.cursor))
    assert [change.item.id for change in first.changes + second.changes] == ["1"]
    assert [error.payload["id"] for error in malformed] == ["2"]
    with pytest.raises(ResponseError):
        follow(assignments("1", "submitted"))


def test_a_row_without_the_time_that_was_asked_for_is_an_error(follow: Follower) -> None:
    whole, without = ({"id": "1", "status": "SUBMITTED", "created": at(0), **more} for more in (
        {"submitted": at(1)}, {}
    ))  # fmt: skip
    follow.transport = httpx.MockTransport(
        lambda request: answer(
            200, {"items": [without if request.url.params["sort"] == "id" else whole], "has_more": False}
        )
    )
    with pytest.raises(PaginationError, match="filtered by 'submitted', and sent '1', which has none"):
        follow(assignments("1", "submitted"))


def test_a_time_in_the_future_hides_nothing() -> None:
    """Such as that of an assignment that is going to expire."""
    rows = [Row("2", 5000.0, -5000.0), Row("1", 10.0, 0.0)]
    service = LateRows(rows, FakeClock(START.timestamp() + 5))
    follow = Follower(False, service, {"clock": service.clock})
    first = follow(assignments("1", "submitted"))
    service.clock.now += 10
    second = follow(assignments("1", "submitted", cursor=first.cursor))
    assert (first.seen, second.seen) == ([("submitted", "2")], [("submitted", "1")])
