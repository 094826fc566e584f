from __future__ import annotations

import json
from datetime import UTC, date, datetime
from itertools import islice
from typing import Any

import httpx
import pytest

from facade.scripted import Player, Script, answer, page, training
from toloka_sdk import PaginationError, ResponseError, Toloka, models


def ids(items: Any) -> list[str]:
    return [item.id for item in items]


def test_the_items_of_every_page_come_in_order(play: Player) -> None:
    script = Script([page(1, 2, more=True), page(10, 9, more=True), page(3)])
    assert ids(play(script, lambda toloka: toloka.trainings.list())) == ["1", "2", "10", "9", "3"]
    assert [query.get("id_gt") for query in script.queries] == [None, "2", "9"]


def test_limit_and_filters_are_sent_with_every_page(play: Player) -> None:
    script = Script([page(1, more=True), page(2, more=True), page(3)])
    play(
        script,
        lambda toloka: toloka.trainings.list(
            status=models.TrainingStatus.OPEN,
            created_gte=datetime(2020, 1, 2, 3, 4, 5, 678000, UTC),
            created_lt=date(2021, 1, 1),
        ),
    )
    for query in script.queries:
        query.pop("id_gt", None)
        assert query == {
            "status": "OPEN",
            "created_gte": "2020-01-02T03:04:05.678",
            "created_lt": "2021-01-01",
            "limit": "300",
            "sort": "id",
        }


def test_a_limit_of_the_user_is_kept_on_every_page(play: Player) -> None:
    script = Script([page(1, more=True), page(2)])
    play(script, lambda toloka: toloka.trainings.list(limit=1))
    assert [query["limit"] for query in script.queries] == ["1", "1"]


@pytest.mark.parametrize(("name", "limit"), [("projects", "300"), ("pools", "300"), ("operations", "500")])
def test_the_largest_page_of_each_list_is_asked_for(play: Player, name: str, limit: str) -> None:
    script = Script([answer(200, {"items": [], "has_more": False})])
    play(script, lambda toloka: getattr(toloka, name).list())
    assert script.queries == [{"limit": limit, "sort": "id"}]


@pytest.mark.parametrize(
    ("seconds_used", "limits"),
    [(0.5, ["1000", "4000", "16000", "64000", "100000", "100000"]), (2, ["1000"] * 6)],
    ids=["faster than they come", "slower than they come"],
)
def test_pages_grow_while_their_items_are_used(play: Player, seconds_used: float, limits: list[str]) -> None:
    numbers = iter(range(len(limits)))

    def slowly(request: httpx.Request) -> httpx.Response:
        play.clock.now += 1
        number = next(numbers)
        items = [{"id": f"{number}", "pool_id": "7", "overlap": 1, "input_values": {}}]
        return answer(200, {"items": items, "has_more": number < len(limits) - 1})

    script = Script([slowly], repeated=True)

    def read(toloka: Any) -> Any:
        tasks = toloka.tasks.list(pool_id="7")
        if play.asynchronous:
            return read_async(tasks)
        for _ in tasks:
            play.clock.now += seconds_used
        return None

    async def read_async(tasks: Any) -> None:
        async for _ in tasks:
            play.clock.now += seconds_used

    play(script, read)
    assert [query["limit"] for query in script.queries] == limits


def test_what_follows_a_page_names_a_limit_only_if_the_user_did(play: Player) -> None:
    script = Script([page(1, more=True)], repeated=True)
    assert play(script, lambda toloka: toloka.trainings.list().first_page()).next == {
        "sort": "id",
        "id_gt": "1",
    }
    limited = play(script, lambda toloka: toloka.trainings.list(limit=1).first_page())
    assert limited.next == {"sort": "id", "limit": "1", "id_gt": "1"}


def test_a_descending_order_is_followed_downwards(play: Player) -> None:
    script = Script([page(9, 8, more=True), page(7)])
    assert ids(play(script, lambda toloka: toloka.trainings.list(sort=["-id"]))) == ["9", "8", "7"]
    assert script.queries[1] == {"limit": "300", "sort": "-id", "id_lt": "8"}


def test_an_order_without_a_cursor_gives_its_first_page_only(play: Player) -> None:
    script = Script([page(1, more=True)])
    first = play(script, lambda toloka: toloka.trainings.list(sort="-created").first_page())
    assert ids(first.items) == ["1"]
    assert first.has_more
    with pytest.raises(PaginationError, match="first_page"):
        _ = first.next
    with pytest.raises(PaginationError, match=r"sorted by '-created'.*'id' or '-id'"):
        play(script, lambda toloka: toloka.trainings.list(sort="-created"))
    assert len(script.requests) == 1


def test_pages_can_be_had_one_by_one(play: Player) -> None:
    script = Script([page(1, more=True), page(2)])
    pages = play(script, lambda toloka: toloka.trainings.list(limit=1).pages())
    assert [(ids(each.items), each.has_more) for each in pages] == [(["1"], True), (["2"], False)]
    assert pages[1].next is None


def test_a_list_goes_on_from_plain_data(play: Player) -> None:
    script = Script([page(1, 2, more=True), page(3)])
    first = play(script, lambda toloka: toloka.trainings.list(status="OPEN", limit=2).first_page())
    stored = json.loads(json.dumps(first.next))
    assert stored == {"status": "OPEN", "limit": "2", "sort": "id", "id_gt": "2"}
    assert ids(play(script, lambda toloka: toloka.trainings.list(**stored))) == ["3"]
    assert script.queries[1] == stored


def test_a_list_is_lazy_and_starts_anew() -> None:
    script = Script([page(1, 2, more=True), page(1, 2, more=True), page(3)])
    with Toloka("sandbox", token="t", transport=script.transport) as toloka:
        trainings = toloka.trainings.list()
        assert not script.requests
        assert ids(islice(trainings, 2)) == ["1", "2"]
        assert len(script.requests) == 1
        assert ids(trainings) == ["1", "2", "3"]


def test_an_empty_page_with_has_more_is_an_error(play: Player) -> None:
    with pytest.raises(PaginationError, match="empty page"):
        play(Script([page(1, more=True), page(more=True)]), lambda toloka: toloka.trainings.list())


def test_an_empty_last_page_is_an_end(play: Player) -> None:
    assert ids(play(Script([page(1, more=True), page()]), lambda toloka: toloka.trainings.list())) == ["1"]


@pytest.mark.parametrize("ends", [[1, 1], [1, 2, 1]])
def test_a_cursor_that_comes_again_is_an_error(play: Player, ends: list[int]) -> None:
    script = Script([page(number, more=True) for number in ends])
    with pytest.raises(PaginationError, match="a second page"):
        play(script, lambda toloka: toloka.trainings.list())


def test_a_cursor_of_the_user_that_comes_again_is_an_error(play: Player) -> None:
    with pytest.raises(PaginationError, match="a second page"):
        play(Script([page(7, more=True)]), lambda toloka: toloka.trainings.list(id_gt="7"))


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ({"items": [training(1), training(2, created="soon")], "has_more": False}, r"items\[1\]\.created"),
        ({"items": [training(1), {}], "has_more": False}, r"items\[1\].*Training has no id"),
        ({"items": [training(1), "two"], "has_more": False}, r"items\[1\]"),
        ({"items": [None], "has_more": False}, r"items\[0\] is null"),
        ({"items": None, "has_more": False}, "items is NoneType"),
        ({"items": [], "has_more": "false"}, "has_more is 'false'"),
        ({"items": []}, "has_more"),
        ({"items": [training(1, id=5)], "has_more": True}, "id of its last item is 5"),
        ([], "GET /v1/trainings"),
        ("text", "GET /v1/trainings"),
    ],
)
def test_a_malformed_page_names_the_item_and_the_field(play: Player, body: Any, where: str) -> None:
    with pytest.raises(ResponseError, match=where) as caught:
        play(Script([answer(200, body)]), lambda toloka: toloka.trainings.list())
    assert (caught.value.status, caught.value.path, caught.value.environment) == (
        200,
        "/v1/trainings",
        "sandbox",
    )


@pytest.mark.parametrize(
    ("item", "named"),
    [
        (training(2, id="b-2", created="soon"), "the ID of the item is b-2"),
        (training(2, id=17, created="soon"), "the ID of the item is 17"),
    ],
)
def test_a_malformed_item_is_named_by_its_id(play: Player, item: Any, named: str) -> None:
    body = {"items": [training(1), item], "has_more": False}
    with pytest.raises(ResponseError, match=named) as caught:
        play(Script([answer(200, body)]), lambda toloka: toloka.trainings.list())
    assert caught.value.payload == item


def test_a_malformed_item_without_an_id_is_named_by_its_place(play: Player) -> None:
    with pytest.raises(ResponseError, match=r"items\[0\]") as caught:
        play(
            Script([answer(200, {"items": [{}], "has_more": False})]), lambda toloka: toloka.trainings.list()
        )
    assert "the ID of the item" not in str(caught.value)


def test_a_list_says_what_it_is(play: Player) -> None:
    assert "/v1/trainings in sandbox" in play(Script([]), lambda toloka: repr(toloka.trainings.list()))
