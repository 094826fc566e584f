"""A list goes on after an item that can't be read, if the program says what becomes of that item."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from facade.listed import Service
from facade.scripted import Player, Script, answer, html, page, training
from toloka_sdk import UNSET, AsyncToloka, ConfigurationError, ResponseError, Toloka

CREATED = [f"2020-01-01T{hour:02}:{minute:02}:00" for hour in range(4) for minute in range(15)]


@dataclass
class MalformedService(Service):
    """A service that writes a time into every seventh training that is none."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self._malformed(super().handle_request(request))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return self._malformed(await super().handle_async_request(request))

    def _malformed(self, response: httpx.Response) -> httpx.Response:
        listed = json.loads(response.content)
        for item in listed["items"]:
            if int(item["id"]) % 7 == 0:
                item["last_started"] = "never"
        return answer(200, listed)


WAYS: dict[str, Callable[[Any], Any]] = {
    "item by item": lambda pages: pages,
    "page by page": lambda pages: pages.pages(),
    "a page ahead": lambda pages: pages.read_ahead(),
    "in shards": lambda pages: pages.in_shards(3),
}


@pytest.mark.parametrize("asynchronous", [False, True])
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("limit", [7, 100])
def test_each_malformed_item_is_reported_and_every_other_is_read(
    way: str, asynchronous: bool, limit: int
) -> None:
    service, malformed = MalformedService(CREATED), list[ResponseError]()

    def listed(toloka: Any) -> Any:
        return WAYS[way](toloka.trainings.list(limit=limit).skip_malformed(malformed.append))

    async def read() -> list[Any]:
        async with AsyncToloka("sandbox", token="t", transport=service) as toloka:
            return [each async for each in listed(toloka)]

    if asynchronous:
        found = asyncio.run(read())
    else:
        with Toloka("sandbox", token="t", transport=service) as toloka:
            found = list(listed(toloka))
    items = [item for page in found for item in page.items] if way == "page by page" else found
    numbers = range(1, len(CREATED) + 1)
    assert sorted(int(item.id) for item in items) == [number for number in numbers if number % 7]
    refused = sorted((error.payload for error in malformed), key=lambda data: int(data["id"]))
    assert [int(data["id"]) for data in refused] == [number for number in numbers if number % 7 == 0]
    assert all(data["last_started"] == "never" and data["private_name"] for data in refused)


def test_the_error_says_what_is_malformed(play: Player) -> None:
    malformed: list[ResponseError] = []
    items = [training(1), training(2, last_started="never"), None, training(3)]
    script = Script([answer(200, {"items": items, "has_more": True}), page(4)])
    found = play(script, lambda toloka: toloka.trainings.list().skip_malformed(malformed.append))
    assert [item.id for item in found] == ["1", "3", "4"]
    first, second = malformed
    assert "items[1].last_started in the answer is not what the API documents" in str(first)
    assert "the ID of the item is 2" in str(first)
    assert (first.payload, first.status, first.path) == (items[1], 200, "/v1/trainings")
    assert isinstance(first.__cause__, ValueError)
    assert "items[2] is null" in str(second)


def test_the_first_page_skips_malformed_items(play: Player) -> None:
    malformed: list[ResponseError] = []
    script = Script([answer(200, {"items": [training(1, created="x"), training(2)], "has_more": False})])

    def first_page(toloka: Any) -> Any:
        return toloka.trainings.list().read_ahead().skip_malformed(malformed.append).first_page()

    found = play(script, first_page)
    assert [item.id for item in found.items] == ["2"]
    assert len(malformed) == 1


def test_what_the_callback_raises_ends_the_list(play: Player) -> None:
    def give_up(error: ResponseError) -> None:
        raise RuntimeError("too many")

    script = Script([answer(200, {"items": [training(1, created="x"), training(2)], "has_more": False})])
    with pytest.raises(RuntimeError, match="too many"):
        play(script, lambda toloka: toloka.trainings.list().skip_malformed(give_up))


def test_without_a_callback_a_malformed_item_ends_the_list(play: Player) -> None:
    script = Script([answer(200, {"items": [training(1, created="x"), training(2)], "has_more": False})])
    with pytest.raises(ResponseError, match="the ID of the item is 1"):
        play(script, lambda toloka: toloka.trainings.list())


def test_a_page_that_is_no_json_still_ends_the_list(play: Player) -> None:
    malformed: list[ResponseError] = []
    with pytest.raises(ResponseError, match="not JSON"):
        play(Script([html(200)]), lambda toloka: toloka.trainings.list().skip_malformed(malformed.append))
    assert malformed == []


@pytest.mark.parametrize("wrong", [None, UNSET, "skip", [], 5])
def test_what_can_not_be_called_is_refused(play: Player, wrong: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"on_malformed must be a function, not "):
        play(Script([]), lambda toloka: toloka.trainings.list().skip_malformed(wrong))
