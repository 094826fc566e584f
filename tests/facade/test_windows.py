"""Lists are split into windows that have about as many items each, and every item is in one of them."""

from __future__ import annotations

import asyncio
import json
from bisect import bisect_left
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from toloka_emulator import Emulator
from toloka_sdk import AsyncToloka, ConfigurationError, PaginationError, Toloka

BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
DAY = 86_400_000


class Skills(httpx.MockTransport):
    """A service whose skills were created at these milliseconds, that filters and sorts as documented."""

    def __init__(self, created: list[int]) -> None:
        super().__init__(self.answer)
        self.created = sorted(created)
        self.requests = 0

    def between(self, query: Mapping[str, str]) -> range:
        """The places of the skills between the bounds of a query."""
        begin = bisect_left(self.created, milliseconds(query.get("created_gte", "0001-01-01T00:00:00")))
        end = bisect_left(self.created, milliseconds(query.get("created_lt", "9999-01-01T00:00:00")))
        return range(begin, end)

    def answer(self, request: httpx.Request) -> httpx.Response:
        self.requests += 1
        query = request.url.params
        places = [place for place in self.between(query) if f"{place:09}" > query.get("id_gt", "")]
        if query["sort"] == "-created":
            places.reverse()
        limit = int(query.get("limit", 100))
        items = [
            {
                "id": f"{place:09}",
                "name": str(place),
                "created": (BEGIN + timedelta(milliseconds=self.created[place]))
                .replace(tzinfo=None)
                .isoformat(timespec="milliseconds"),
            }
            for place in places[:limit]
        ]
        body = {"items": items, "has_more": len(places) > limit}
        return httpx.Response(200, text=json.dumps(body), headers={"Content-Type": "application/json"})


def milliseconds(text: str) -> int:
    return round((datetime.fromisoformat(text).replace(tzinfo=UTC) - BEGIN) / timedelta(milliseconds=1))


def client(service: httpx.BaseTransport) -> Toloka:
    return Toloka(base_url="http://127.0.0.1:1/api", transport=service)


def read(service: Skills, count: int, **filters: Any) -> list[list[str]]:
    """The IDs of each window's items."""
    with client(service) as toloka:
        windows = toloka.skills.list(**filters).windows(count)
        return [[item.id for item in toloka.skills.list(**window)] for window in windows]


CROWDS = {
    "even": list(range(0, 20_000 * 1000, 1000)),
    "two bursts in a year": [*range(10_000), *(300 * DAY + each for each in range(10_000))],
    "most of them in an hour": [
        *(DAY * each // 40 for each in range(2_000)),
        *(20 * DAY + 180 * each for each in range(18_000)),
    ],
    "ever more": [int(each**0.5 * 1000) for each in range(20_000)],
}


@pytest.mark.parametrize("name", CROWDS)
@pytest.mark.parametrize("count", [2, 8])
def test_windows_have_about_as_many_items_each(name: str, count: int) -> None:
    service = Skills(CROWDS[name])
    with client(service) as toloka:
        windows = toloka.skills.list().windows(count)
    looked = service.requests
    counts = [len(service.between(window)) for window in windows]
    assert sum(counts) == 20_000
    assert len(counts) == count
    assert max(counts) < 1.5 * 20_000 / count
    assert looked <= max(128, 24 * count) + 2


@given(st.lists(st.integers(0, 3000) | st.integers(0, 400 * DAY), max_size=400), st.integers(1, 9))
def test_every_item_is_in_one_window(created: list[int], count: int) -> None:
    windows = read(Skills(created), count)
    assert 1 <= len(windows) <= count
    assert sorted(id for window in windows for id in window) == [
        f"{place:09}" for place in range(len(created))
    ]


def test_filters_of_the_list_hold_in_its_windows() -> None:
    service = Skills(list(range(0, 4_000_000, 1000)))
    bounds = {
        "created_gte": BEGIN + timedelta(milliseconds=500_000),
        "created_lt": BEGIN + timedelta(milliseconds=3_500_000),
    }
    windows = read(service, 4, **bounds)
    assert len(windows) == 4
    assert sorted(id for window in windows for id in window) == [f"{place:09}" for place in range(500, 3500)]


def test_windows_are_plain_data_and_the_same_in_both_clients() -> None:
    service = Skills(CROWDS["ever more"])

    async def windows() -> list[dict[str, Any]]:
        async with AsyncToloka(base_url="http://127.0.0.1:1/api", transport=service) as toloka:
            return await toloka.skills.list().windows(3)

    with client(service) as toloka:
        found = toloka.skills.list().windows(3)
    assert json.loads(json.dumps(found)) == found == asyncio.run(windows())


def test_items_that_come_meanwhile_are_in_the_last_window() -> None:
    service = Skills(list(range(0, 1000 * 1000, 1000)))
    with client(service) as toloka:
        windows = toloka.skills.list().windows(4)
        service.created.append(DAY)
        counts = [len(list(toloka.skills.list(**window))) for window in windows]
    assert sum(counts) == 1001
    assert counts[-1] == 1000 - sum(counts[:-1]) + 1


def test_a_list_without_the_time_of_creation_has_none() -> None:
    with Emulator() as emulator, Toloka("local", transport=emulator.transport()) as toloka:
        with pytest.raises(PaginationError, match="can't be filtered by 'created'"):
            toloka.aggregated_solutions.list("1").windows(2)
        with pytest.raises(ConfigurationError, match="count"):
            toloka.skills.list().windows(0)
        assert toloka.skills.list().windows(5) == [{"sort": "id"}]
