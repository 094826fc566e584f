"""Lists: filters, bounds, orders, pages, and how much of the store one page reads."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest

from emulator.api import Api, pool_form
from toloka_emulator import Emulator
from toloka_emulator._openapi.specification import bundled
from toloka_emulator._state.listing import page_query
from toloka_emulator._state.tables import APP_ITEMS, POOLS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

COUNT = 100_000


def pools(count: int) -> Iterator[dict[str, Any]]:
    """Pools made a second apart, three statuses and ten projects in turn, some of them opened in no order."""
    for number in range(count):
        minute, second = divmod(number, 60)
        hour, minute = divmod(minute, 60)
        day, hour = divmod(hour, 24)
        pool = pool_form(
            project_id=str(number % 10 + 1),
            status=("OPEN", "CLOSED", "ARCHIVED")[number % 3],
            created=f"2026-01-{day + 1:02}T{hour:02}:{minute:02}:{second:02}.000",
        )
        if number % 3 != 1:
            pool["last_started"] = f"2026-02-{number * 7919 % 28 + 1:02}T00:00:{second:02}.000"
        yield pool


@pytest.fixture(scope="module")
def many() -> Iterator[Emulator]:
    with Emulator(validate=False) as emulator:
        emulator.load("pools", pools(COUNT))
        yield emulator


@pytest.fixture(scope="module")
def few() -> Iterator[Api]:
    with Emulator() as emulator, Api(emulator) as api:
        emulator.load("pools", pools(200))
        yield api


def follow(api: Api, limit: int, **query: Any) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = []
    cursor: dict[str, str] = {}
    while True:
        page = api.read("/pools", sort="id", limit=limit, **query, **cursor)
        items += page["items"]
        if not page["has_more"]:
            return items
        assert len(page["items"]) == limit
        cursor = {"id_gt": page["items"][-1]["id"]}


def test_following_the_cursor_reads_every_one_once_in_the_order_of_numbers(few: Api) -> None:
    ids = [int(pool["id"]) for pool in follow(few, 7)]
    assert ids == list(range(1, 201))


def test_the_last_page_that_is_full_says_that_it_is_the_last(few: Api) -> None:
    assert few.read("/pools", limit=200)["has_more"] is False
    assert few.read("/pools", limit=199)["has_more"] is True


def test_a_page_has_50_unless_asked_and_300_at_the_most(many: Emulator) -> None:
    with Api(many) as api:
        assert len(api.read("/pools")["items"]) == 50
        assert len(api.read("/pools", limit=10**30)["items"]) == 300


FILTERS: list[dict[str, str]] = [
    {},
    {"status": "OPEN"},
    {"project_id": "3"},
    {"status": "CLOSED", "project_id": "3"},
]
BOUNDS: list[dict[str, str]] = [
    {},
    {"id_gt": "9", "id_lte": "101"},
    {"id_gte": "007", "id_lt": "9" * 40},
    {"created_gt": "2026-01-01T00:00:30", "created_lte": "2026-01-01T00:02:00.000"},
    {"created_gte": "2026-01-01", "created_lt": "2026-01-01T00:01:00Z"},
    {"created_gte": "2026-01-01T00:00:59.0005"},
    {"created_gt": "2025-01-01", "created_lt": "2025-01-02"},
    {"created_gt": "2026-01-01T03:00:59.9999+03:00"},
    {"last_started_gte": "2026-02-14", "last_started_lt": "2026-02-15"},
    {"last_started_gt": "2026-02-14T00:00:30", "created_gte": "2026-01-01T00:00:20"},
]
SORTS = ["id", "-id", "created", "-created", "last_started", "-last_started", "last_started,-created"]


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("bounds", BOUNDS, ids=lambda bounds: ",".join(bounds))
def test_a_list_is_what_a_plain_reading_says(few: Api, sort: str, bounds: dict[str, str]) -> None:
    everything = few.read("/pools", limit=300)["items"]
    for filters in FILTERS:
        expected = [pool for pool in everything if matches(pool, filters, bounds)]
        tie = "-id" if sort.split(",")[-1].startswith("-") else "id"
        for term in reversed([*sort.split(","), tie]):
            expected.sort(key=key(term.lstrip("-")), reverse=term.startswith("-"))
        got = few.read("/pools", sort=sort, limit=300, **filters, **bounds)["items"]
        assert [pool["id"] for pool in got] == [pool["id"] for pool in expected]


def key(field: str) -> Callable[[dict[str, Any]], Any]:
    return lambda pool: int(pool["id"]) if field == "id" else pool.get(field, "")


def matches(pool: dict[str, Any], filters: dict[str, str], bounds: dict[str, str]) -> bool:
    if any(pool[name] != value for name, value in filters.items()):
        return False
    for name, value in bounds.items():
        field, _, word = name.rpartition("_")
        if field not in pool:
            return False
        left: Any = int(pool["id"]) if field == "id" else moment(pool[field])
        right: Any = int(value) if field == "id" else moment(value)
        compared = {"gt": left > right, "gte": left >= right, "lt": left < right, "lte": left <= right}
        if not compared[word]:
            return False
    return True


def moment(text: str) -> datetime:
    parsed = datetime.fromisoformat(text)
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)


@pytest.mark.parametrize("name", ["owner_id", "owner_company_id"])
def test_nothing_belongs_to_others(few: Api, name: str) -> None:
    assert few.read("/pools", **{name: "somebody"}) == {"items": [], "has_more": False}
    own = few.read("/pools", limit=1)["items"][0]["owner"]["id"]
    assert few.read("/pools", owner_id=own, limit=1)["items"]


@pytest.mark.parametrize("value", ["", "x", "-1", "1.5", "٣"])
def test_a_bound_that_is_no_id_is_a_400(few: Api, value: str) -> None:
    response = few.get("/pools", params={"id_gt": value})
    assert (response.status_code, list(response.json()["payload"])) == (400, ["id_gt"])


def test_projects_are_sorted_by_their_names(api: Api) -> None:
    for name in ("b", "a", "c"):
        api.project(public_name=name)
    for sort, names in (("public_name", "abc"), ("-public_name", "cba"), ("created", "bac")):
        assert [one["public_name"] for one in api.read("/projects", sort=sort)["items"]] == list(names)


def test_operations_are_filtered_and_sorted(api: Api) -> None:
    path = f"/pools/{api.pool_with_tasks()['id']}"
    started = [api.act(f"{path}/{action}") for action in ("open", "close", "open")]
    listed = api.read("/operations", type="POOL.OPEN", status="SUCCESS", sort="-finished")["items"]
    assert [one["id"] for one in listed] == [started[2]["id"], started[0]["id"]]
    after = api.read("/operations", id_gt=started[0]["id"], submitted_gte=started[0]["submitted"])["items"]
    assert [one["id"] for one in after] == [started[1]["id"], started[2]["id"]]


ENDPOINT = bundled().endpoints["getPools"]
PLAN_BOUNDS: list[dict[str, Any]] = [
    {},
    {"id_gt": "50000"},
    {"created_gte": datetime(2026, 1, 2, tzinfo=UTC)},
    {"created_lt": datetime(2026, 1, 2, tzinfo=UTC)},
    {"last_started_gte": datetime(2026, 2, 28, tzinfo=UTC)},
]


@pytest.mark.parametrize("sort", SORTS[:6])
def test_a_page_of_100000_pools_comes_from_an_index_in_its_order(many: Emulator, sort: str) -> None:
    for filters, bounds in product(FILTERS, PLAN_BOUNDS):
        asked = page_query(POOLS, ENDPOINT, {**filters, **bounds, "sort": [sort], "limit": 300})
        plan = many.store.explain(asked.sql, asked.values)
        assert all("INDEX" in step or step.startswith("SCALAR") for step in plan), plan
        assert not any("TEMP B-TREE" in step for step in plan), plan


def test_a_bound_in_the_order_is_searched_for(many: Emulator) -> None:
    for sort, bound in (
        ("id", {"id_gt": "99000"}),
        ("-id", {"id_lt": "1000"}),
        ("id", {"created_gte": datetime(2026, 1, 2, tzinfo=UTC)}),
        ("created", {"created_lt": datetime(2026, 1, 2, tzinfo=UTC)}),
        ("last_started", {"last_started_gte": datetime(2026, 2, 28, tzinfo=UTC)}),
    ):
        asked = page_query(POOLS, ENDPOINT, {**bound, "sort": [sort], "limit": 300})
        plan = many.store.explain(asked.sql, asked.values)
        assert not any(step.startswith("SCAN") for step in plan), plan


ITEMS = bundled().endpoints["getAppItems"]


@pytest.mark.parametrize("filters", [{}, {"batch_id": "b"}, {"batch_id": "b", "status": "NEW"}])
def test_a_page_of_items_after_another_one_is_searched_for(
    emulator: Emulator, filters: dict[str, str]
) -> None:
    query: dict[str, Any] = {"app_project_id": "p", **filters, "sort": ["id"], "after_id": "x", "limit": 1000}
    asked = page_query(APP_ITEMS, ITEMS, query)
    (step,) = emulator.store.explain(asked.sql, asked.values)
    assert step.endswith("_id=? AND id>?)"), step
