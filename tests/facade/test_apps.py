"""App projects, batches and items: waiting for them by their status, and lists that go on by `after_id`."""

from __future__ import annotations

import pickle
import time
from typing import TYPE_CHECKING, Any

import httpx
import pytest

import toloka_sdk as sdk
from emulator.apps import CLASSIFICATION, PARAMETERS, texts
from facade.scripted import Player, Script, answer, html
from toloka_emulator import Emulator, OperationPace
from toloka_sdk import AsyncToloka, Toloka, models

if TYPE_CHECKING:
    from collections.abc import Callable

WORKING = ["NEW", "LOADING", "QUEUED", "PROCESSING", "STOPPING", "SOMETHING_NEW"]
OTHER_ENDS = ["ERROR", "CANCELLED", "STOPPED", "NO_MONEY", "ARCHIVE"]


def project(status: str, **changes: Any) -> httpx.Response:
    return answer(200, {"id": "p", "status": status, "errors": [], **changes})


def batch(status: str, **changes: Any) -> httpx.Response:
    return answer(200, {"id": "b", "app_project_id": "p", "status": status, **changes})


def item(status: str, **changes: Any) -> httpx.Response:
    data = {"id": "i", "app_project_id": "p", "status": status, "input_data": {}, "errors": [], **changes}
    return answer(200, data)


def until_ready(**options: Any) -> Callable[[Any], Any]:
    return lambda toloka: toloka.app_projects.wait_until_ready("p", **options)


def until_done(**options: Any) -> Callable[[Any], Any]:
    return lambda toloka: toloka.app_batches.wait_until_done("p", "b", **options)


def until_processed(**options: Any) -> Callable[[Any], Any]:
    return lambda toloka: toloka.app_items.wait_until_done("p", "i", **options)


def test_a_project_is_waited_for_until_it_is_ready(play: Player) -> None:
    script = Script([project("CREATING"), project("CREATING"), project("READY")])
    assert play(script, until_ready()).status == "READY"
    assert [request.url.path for request in script.requests] == ["/api/app/v0/app-projects/p"] * 3


def test_a_project_that_could_not_be_made_says_why(play: Player) -> None:
    errors = [{"code": "DOES_NOT_EXIST", "message": "No such class"}]
    with pytest.raises(
        sdk.AppWorkFailed, match=r"App project p is ERROR in sandbox\. DOES_NOT_EXIST: No such class\."
    ) as caught:
        play(Script([project("CREATING"), project("ERROR", errors=errors)]), until_ready())
    assert caught.value.status == "ERROR"
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.status, again.seen.id) == ("ERROR", "p")


@pytest.mark.parametrize("status", ["ARCHIVE", "ARCHIVED"])
def test_an_archived_project_is_not_waited_for(play: Player, status: str) -> None:
    with pytest.raises(sdk.AppWorkFailed, match="It is archived: unarchive it"):
        play(Script([project(status)]), until_ready())


@pytest.mark.parametrize("status", WORKING)
def test_a_batch_is_waited_for_while_it_may_be_worked_on(play: Player, status: str) -> None:
    script = Script([batch(status), batch(status), batch("COMPLETED")])
    assert play(script, until_done()).status == "COMPLETED"
    assert len(script.requests) == 3


@pytest.mark.parametrize("status", OTHER_ENDS)
def test_another_end_is_an_error_that_names_it(play: Player, status: str) -> None:
    with pytest.raises(sdk.AppWorkFailed, match=rf"Batch b is {status} in sandbox") as caught:
        play(Script([batch("PROCESSING"), batch(status)]), until_done())
    assert caught.value.status == status
    assert isinstance(caught.value.seen, models.AppBatch)
    with pytest.raises(sdk.AppWorkFailed, match=rf"Item i is {status} in sandbox"):
        play(Script([item("PROCESSING"), item(status)]), until_processed())


@pytest.mark.parametrize("status", [*OTHER_ENDS, "SOMETHING_NEW"])
def test_another_end_can_be_accepted(play: Player, status: str) -> None:
    accept = ["COMPLETED", status]
    assert play(Script([batch(status)]), until_done(accept=accept)).status == status
    assert play(Script([item(status)]), until_processed(accept=accept)).status == status


def test_a_text_is_no_list_of_statuses(play: Player) -> None:
    for wait in (until_done, until_processed):
        with pytest.raises(
            sdk.ConfigurationError, match=r"accept takes several statuses, such as \['STOPPED'\]"
        ):
            play(Script([]), wait(accept="STOPPED"))


def test_progress_is_told_after_each_poll(play: Player) -> None:
    seen: list[models.AppBatch] = []
    answers = [batch("PROCESSING", items_processed_count=count) for count in (0, 2)]
    play(Script([*answers, batch("COMPLETED", items_processed_count=3)]), until_done(on_progress=seen.append))
    assert [each.items_processed_count for each in seen] == [0, 2, 3]


def test_failures_on_the_way_do_not_end_the_wait(play: Player) -> None:
    script = Script([batch("PROCESSING"), httpx.ReadTimeout("x"), html(502), batch("COMPLETED")])
    assert play(script, until_done()).status == "COMPLETED"


def test_what_is_not_there_ends_the_wait(play: Player) -> None:
    with pytest.raises(sdk.NotFound):
        play(Script([answer(404, {"code": "DOES_NOT_EXIST", "message": "x"})]), until_ready())


@pytest.mark.parametrize(
    ("wait", "response", "said"),
    [
        (until_ready, project("CREATING"), "App project p was CREATING when it was last seen, after 3600 s"),
        (until_done, batch("PROCESSING"), "Batch b was PROCESSING when it was last seen, after 3600 s"),
        (until_done, batch("NEW"), r"in sandbox\. Was it started\? The work continues"),
        (until_processed, item("PROCESSING"), "Item i was PROCESSING when it was last seen, after 3600 s"),
    ],
)
def test_the_time_that_is_up_is_an_error_with_what_was_seen(
    play: Player, wait: Callable[..., Any], response: httpx.Response, said: str
) -> None:
    with pytest.raises(sdk.AppWorkTimeout, match=said) as caught:
        play(Script([response], repeated=True), wait(timeout=3600))
    assert caught.value.seen is not None
    assert sum(play.clock.sleeps) <= 3600


def test_every_page_of_a_list_follows_the_last_item_before_it(play: Player) -> None:
    def page(*ids: str, more: bool = False) -> httpx.Response:
        content = [{"app_project_id": "p", "status": "NEW", "input_data": {}, "id": id} for id in ids]
        return answer(200, {"content": content, "has_more": more})

    script = Script([page("c", "a", more=True), page("B", more=True), page("d")])
    items = play(script, lambda toloka: toloka.app_items.list("p", batch_id="b"))
    assert [item.id for item in items] == ["c", "a", "B", "d"]
    assert [query.get("after_id") for query in script.queries] == [None, "a", "B"]
    for query in script.queries:
        query.pop("after_id", None)
        assert query == {"batch_id": "b", "sort": "id", "limit": "1000"}


FORM = models.AppProjectForm(app_id=CLASSIFICATION, name="Grammar", parameters=PARAMETERS)
PACE = OperationPace(seconds=0.1)


def test_a_job_is_waited_for() -> None:
    with Emulator(operations=PACE) as emulator, Toloka("local", transport=emulator.transport()) as toloka:
        project = toloka.app_projects.create(FORM)
        batch = toloka.app_batches.create(project.id, models.AppBatchForm(items=texts(5)))
        toloka.app_projects.wait_until_ready(project.id, timeout=10)
        toloka.app_batches.start(project.id, batch.id)
        done = toloka.app_batches.wait_until_done(project.id, batch.id, timeout=10)
        assert (done.items_count, done.items_processed_count) == (5, 5)
        alone = toloka.app_items.create(project.id, models.AppItemForm(input_data=texts(1)[0]))
        assert toloka.app_items.wait_until_done(project.id, alone.id, timeout=10).output_data


async def test_a_job_is_waited_for_asynchronously() -> None:
    with Emulator(operations=PACE) as emulator:
        async with AsyncToloka("local", transport=emulator.transport()) as toloka:
            project = await toloka.app_projects.create(FORM)
            batch = await toloka.app_batches.create(project.id, models.AppBatchForm(items=texts(5)))
            await toloka.app_projects.wait_until_ready(project.id, timeout=10)
            await toloka.app_batches.start(project.id, batch.id)
            await toloka.app_batches.wait_until_done(project.id, batch.id, timeout=10)
            items = [item async for item in toloka.app_items.list(project.id, batch_id=batch.id)]
            assert [item.status for item in items] == ["COMPLETED"] * 5


def test_a_batch_that_is_stopped_on_the_way_can_be_resumed() -> None:
    with (
        Emulator(operations=OperationPace(manual=True)) as emulator,
        Toloka("local", transport=emulator.transport()) as toloka,
    ):
        project = toloka.app_projects.create(FORM)
        emulator.end_operations()
        batch = toloka.app_batches.create(project.id, models.AppBatchForm(items=texts(3)))
        toloka.app_batches.start(project.id, batch.id)
        toloka.app_batches.stop(project.id, batch.id)
        emulator.end_operations()
        with pytest.raises(sdk.AppWorkFailed, match="It was stopped: resume it"):
            toloka.app_batches.wait_until_done(project.id, batch.id)
        toloka.app_batches.resume(project.id, batch.id)
        emulator.end_operations()
        assert toloka.app_batches.wait_until_done(project.id, batch.id).status == "COMPLETED"


@pytest.mark.parametrize("order", [["id"], ["-id"]])
@pytest.mark.parametrize("name", ["apps", "app_projects", "app_items", "app_batches"])
def test_a_list_is_read_to_its_end_in_both_directions(name: str, order: list[str]) -> None:
    with Emulator() as emulator, Toloka("local", transport=emulator.transport()) as toloka:
        projects = [toloka.app_projects.create(FORM).id for _ in range(5)]
        for number in range(5):
            batch = models.AppBatchForm(name=str(number), items=texts(2))
            toloka.app_batches.create(projects[0], batch)
        arguments = () if name in ("apps", "app_projects") else (projects[0],)
        listed = getattr(toloka, name).list
        in_pages = [each.id for each in listed(*arguments, sort=order, limit=2)]
        at_once = [each.id for each in listed(*arguments, sort=order)]
        assert in_pages == at_once
        assert len(set(at_once)) == len(at_once) >= 5


def test_items_are_read_in_shards_by_the_time_they_were_created() -> None:
    with Emulator() as emulator, Toloka("local", transport=emulator.transport()) as toloka:
        project = toloka.app_projects.create(FORM).id
        ids = []
        for text in texts(8):
            ids.append(toloka.app_items.create(project, models.AppItemForm(input_data=text)).id)
            time.sleep(0.005)
        assert sorted(item.id for item in toloka.app_items.list(project).in_shards(4)) == sorted(ids)
        assert sum("created_gte=" in request.query for request in emulator.requests) == 3
