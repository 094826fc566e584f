"""What becomes of each item of an upload."""

from __future__ import annotations

import copy
import gc
import inspect
import math
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

import toloka_sdk as sdk
from toloka_emulator import Emulator, Fault
from toloka_sdk import FieldError, Toloka, models
from toloka_uploads import UploadedItem, UploadProgress
from uploads.service import Uploader, bonus, new_pool, task, tasks


def numbers(toloka: Toloka, pool: models.Pool) -> dict[str, Any]:
    """The number of each task in the pool, by its ID."""
    return {each.id: each.input_values["number"] for each in toloka.tasks.list(pool_id=pool.id)}


def test_each_item_is_created_and_told_in_order(upload: Uploader, toloka: Toloka, pool: models.Pool) -> None:
    results = upload(tasks(pool.id, 100), items_per_request=7)
    assert [result.index for result in results] == list(range(100))
    assert not any(result.errors for result in results)
    assert numbers(toloka, pool) == {result.id: result.index for result in results}


def test_a_generator_is_read_no_further_than_is_sent(upload: Uploader, pool: models.Pool) -> None:
    read: list[int] = []

    def generated() -> Iterator[models.TaskForm]:
        for number in range(200):
            read.append(number)
            yield task(pool.id, number)

    ahead: list[int] = []
    upload(
        generated(), items_per_request=5, at_once=1, each=lambda item: ahead.append(len(read) - item.index)
    )
    assert max(ahead) <= 5 * 5


async def test_an_async_generator_is_uploaded(emulator: Emulator, pool: models.Pool) -> None:
    async def generated() -> AsyncIterator[models.TaskForm]:
        for number in range(10):
            yield task(pool.id, number)

    async with sdk.AsyncToloka("local", transport=emulator.transport()) as toloka:
        results = [item async for item in toloka.tasks.upload(generated(), items_per_request=3)]
    assert [result.index for result in results] == list(range(10))
    assert all(result.id for result in results)


def test_dicts_are_uploaded_like_forms(upload: Uploader, toloka: Toloka, pool: models.Pool) -> None:
    results = upload([form.to_dict() for form in tasks(pool.id, 3)])
    assert numbers(toloka, pool) == {result.id: result.index for result in results}


def test_equal_items_have_an_object_each(upload: Uploader, toloka: Toloka, pool: models.Pool) -> None:
    results = upload([task(pool.id, 1)] * 5)
    assert {result.id for result in results} == set(numbers(toloka, pool))
    assert len(numbers(toloka, pool)) == 5


def test_what_is_rejected_is_named_and_hides_nothing(
    upload: Uploader, toloka: Toloka, pool: models.Pool
) -> None:
    items: list[Any] = tasks(pool.id, 40)
    items[3] = task(pool.id, "three")
    items[17] = {"pool_id": pool.id, "input_values": {"number": math.nan}}
    items[18] = None
    items[19] = {"pool_id": pool.id, "input_values": {"number": 19}, "overlap": [1]}
    results = upload(items, items_per_request=10)
    rejected = {result.index: result.errors for result in results if result.id is None}
    assert set(rejected) == {3, 17, 18, 19}
    assert set(rejected[3]) == {"input_values.number"}
    assert rejected[3]["input_values.number"].code
    assert rejected[17] == {
        "input_values.number": FieldError(message="is nan, which stands for a missing value")
    }
    assert rejected[18] == {"": FieldError(message="must be a TaskForm, not None")}
    assert set(rejected[19]) == {"overlap"}
    assert sorted(numbers(toloka, pool).values()) == [n for n in range(40) if n not in rejected]


def test_nothing_of_the_caller_is_changed(upload: Uploader, pool: models.Pool) -> None:
    items = [*tasks(pool.id, 3), {"pool_id": pool.id, "input_values": {"number": 1}, "overlap": 1}]
    before = copy.deepcopy(items)
    upload(items)
    assert items == before


def test_a_request_has_no_more_items_than_it_is_told(upload: Uploader, pool: models.Pool) -> None:
    upload(tasks(pool.id, 25), items_per_request=10)
    assert sorted(map(len, upload.posted)) == [5, 10, 10]


def test_a_request_has_no_more_bytes_than_is_documented(
    upload: Uploader, toloka: Toloka, pool: models.Pool
) -> None:
    text = "é" * 100_000  # two bytes each
    results = upload([task(pool.id, number, text=text) for number in range(12)])
    assert len(numbers(toloka, pool)) == 12
    assert all(result.id for result in results)
    assert len(upload.posted) == 3


def test_one_item_of_too_many_bytes_is_rejected_alone(
    upload: Uploader, toloka: Toloka, pool: models.Pool
) -> None:
    items = tasks(pool.id, 4)
    items[2] = task(pool.id, 2, text="x" * 1_100_000)
    results = upload(items)
    assert [result.index for result in results if result.id is None] == [2]
    assert results[2].errors
    assert sorted(numbers(toloka, pool).values()) == [0, 1, 3]


def test_task_suites_are_uploaded(upload: Uploader, toloka: Toloka) -> None:
    pool = new_pool(toloka, mixed=False)
    suites = [
        models.TaskSuiteForm(
            pool_id=pool.id, overlap=1, tasks=[models.SuiteTask(input_values={"number": number})]
        )
        for number in range(9)
    ]
    results = upload(suites, "task_suites", items_per_request=4)
    made = {
        each.id: each.tasks[0].input_values["number"] for each in toloka.task_suites.list(pool_id=pool.id)
    }
    assert made == {result.id: result.index for result in results}


def test_bonuses_are_uploaded(upload: Uploader, toloka: Toloka) -> None:
    results = upload([bonus(number) for number in range(9)], "user_bonuses", items_per_request=4)
    made = {each.id: int(str(each.private_comment)) for each in toloka.user_bonuses.list()}
    assert made == {result.id: result.index for result in results}


def test_the_same_bonus_is_not_paid_twice(upload: Uploader, toloka: Toloka) -> None:
    """Not in one request, nor in two."""
    items = [bonus(1), bonus(2), bonus(1), bonus(3), bonus(1, amount=0.6), bonus(2, assignment_id="a")]
    titles = {"EN": "a", "FR": "b"}
    items.append(bonus(4, amount=1, public_title=titles))
    items.append(bonus(4, amount=1.0, public_title=dict(reversed(titles.items()))))
    results = upload(items, "user_bonuses", items_per_request=2)
    assert [result.index for result in results if result.id is None] == [2, 5, 7]
    assert "item 0" in str(results[2].errors[""])
    assert len(list(toloka.user_bonuses.list())) == 5


def test_the_options_are_those_of_the_call(upload: Uploader, toloka: Toloka, pool: models.Pool) -> None:
    form = models.TaskForm(pool_id=pool.id, input_values={"number": 1})
    assert upload([form])[0].errors
    assert upload([form], allow_defaults=True, open_pool=True)[0].id
    assert toloka.pools.get(pool.id).status == "OPEN"


def test_nothing_is_uploaded_of_nothing(upload: Uploader) -> None:
    assert upload([]) == []
    assert upload.emulator.requests == []


def test_wait_runs_to_the_end(upload: Uploader, toloka: Toloka, pool: models.Pool) -> None:
    items = tasks(pool.id, 9)
    items[4] = task(pool.id, "four")
    result = upload.wait(items, items_per_request=2)
    assert result.created == len(numbers(toloka, pool)) == 8
    assert [item.index for item in result.rejected] == [4]


def test_progress_is_told(upload: Uploader, pool: models.Pool) -> None:
    told: list[UploadProgress] = []
    items = [*tasks(pool.id, 4), task(pool.id, "five")]
    upload(items, items_per_request=2, on_progress=told.append)
    assert told == [UploadProgress(2, 0, 5), UploadProgress(4, 0, 5), UploadProgress(4, 1, 5)]
    assert [each.done for each in told] == [2, 4, 5]
    upload(iter(items), on_progress=told.append)
    assert told[-1].total is None


def test_a_bar_shows_progress(
    upload: Uploader, pool: models.Pool, capsys: pytest.CaptureFixture[str]
) -> None:
    upload(tasks(pool.id, 4), items_per_request=2, progress=True)
    assert "4/4" in capsys.readouterr().err


def test_an_error_of_the_items_comes_after_all_that_came_before(
    upload: Uploader, toloka: Toloka, pool: models.Pool
) -> None:
    def broken() -> Iterator[models.TaskForm]:
        yield from tasks(pool.id, 7)
        raise ValueError("line 8 has no number")

    seen: list[UploadedItem] = []
    with pytest.raises(ValueError, match="line 8") as raised:
        upload(broken(), items_per_request=3, each=seen.append)
    assert [item.index for item in seen] == list(range(6))
    assert sorted(numbers(toloka, pool).values()) == list(range(6))
    assert "Nothing was sent from item 6 on" in raised.value.__notes__[0]


def test_an_upload_that_is_left_sends_no_more(toloka: Toloka, pool: models.Pool) -> None:
    for item in toloka.tasks.upload(tasks(pool.id, 200), items_per_request=2, at_once=1):
        if item.index == 5:
            break
    assert len(numbers(toloka, pool)) < 40


def test_an_upload_that_is_never_run_warns(toloka: Toloka, pool: models.Pool) -> None:
    def forget() -> None:
        toloka.tasks.upload(tasks(pool.id, 1))
        gc.collect()

    with pytest.warns(RuntimeWarning, match="never run"):
        forget()
    upload = toloka.tasks.upload(tasks(pool.id, 1))
    upload.close()
    with pytest.raises(sdk.ConfigurationError, match="Call upload"):
        list(upload)


def test_an_upload_runs_once(toloka: Toloka, pool: models.Pool) -> None:
    upload = toloka.tasks.upload(tasks(pool.id, 1))
    assert upload.wait().created == 1
    with pytest.raises(sdk.ConfigurationError, match="Call upload"):
        upload.wait()
    assert len(numbers(toloka, pool)) == 1


def test_lost_answers_and_errors_lose_and_double_nothing(
    upload: Uploader, toloka: Toloka, pool: models.Pool
) -> None:
    for fault in (
        Fault(operation="createTask", drop="after", times=2),
        Fault(operation="createTask", drop="before", times=2),
        Fault(operation="createTask", status=500, times=1),
        Fault(operation="createTask", status=429, headers={"Retry-After": "0"}, times=1),
        Fault(operation="getOperation", status=503, times=3),
        Fault(operation="getOperationLog", drop="after", times=1),
    ):
        upload.emulator.inject(fault)
    results = upload(tasks(pool.id, 30), items_per_request=10)
    assert numbers(toloka, pool) == {result.id: result.index for result in results}
    assert len(results) == 30


def test_operations_that_fail_are_made_again(upload: Uploader, toloka: Toloka, pool: models.Pool) -> None:
    upload.emulator.inject(Fault(operation="createTask", fail_operation=True, times=3))
    results = upload(tasks(pool.id, 10), items_per_request=5)
    assert numbers(toloka, pool) == {result.id: result.index for result in results}
    assert len(results) == 10


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"journal": 5}, "journal must be the path of a file"),
    ({"journal": ""}, "journal must be the path of a file, or None"),
    ({"journal": ":memory:"}, "journal must be the path of a file, or None"),
    ({"at_once": 0}, "at_once must be an integer"),
    ({"at_once": 101}, "at_once must be an integer, from 1 to 100"),
    ({"items_per_request": 10_001}, "items_per_request must be an integer, from 1 to 10,000"),
    ({"timeout": -1}, "timeout must be"),
    ({"on_progress": 1}, "on_progress must be a function"),
    ({"progress": 1}, "progress must be True or False"),
]


@pytest.mark.parametrize(("options", "message"), WRONG)
def test_wrong_options_are_refused_before_anything_is_sent(
    upload: Uploader, options: dict[str, Any], message: str
) -> None:
    with pytest.raises(sdk.ConfigurationError, match=message):
        upload([], **options)


@pytest.mark.parametrize("items", [None, 5, "tasks", {"pool_id": "1"}, task("1", 1)])
def test_what_is_not_several_items_is_refused(upload: Uploader, items: Any) -> None:
    with pytest.raises(sdk.ConfigurationError, match="items must be several forms"):
        upload(items)


def test_help_says_what_an_upload_takes_and_gives(toloka: Toloka) -> None:
    for resource in (toloka.tasks, toloka.task_suites, toloka.user_bonuses):
        shown = inspect.getdoc(resource.upload)
        assert shown
        assert "journal:" in shown
        assert "Documented at https://toloka.ai/docs/api/concepts/create-" in shown
