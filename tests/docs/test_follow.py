"""The programs of the page on following do what it says."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from toloka_emulator import Emulator
from toloka_sdk import AsyncToloka, PaginationError, Toloka, models
from uploads.service import bonus, new_pool, task

PAGE = (Path(__file__).parents[2] / "facade" / "docs" / "follow.md").read_text("utf-8")
START = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def page() -> dict[str, Any]:
    """What the programs define."""
    names: dict[str, Any] = {}
    for program in re.findall(r"^```python\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE):
        exec(program, names)
    return names


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator() as emulator:
        yield emulator


@pytest.fixture
def toloka(emulator: Emulator) -> Iterator[Toloka]:
    with Toloka("local", transport=emulator.transport()) as toloka:
        yield toloka


@pytest.fixture
def pool(toloka: Toloka, emulator: Emulator) -> models.Pool:
    """A pool of which two suites were answered; the service accepts answers itself."""
    pool = new_pool(toloka)
    toloka.tasks.create_many([task(pool.id, number) for number in range(2)])
    toloka.pools.open(pool.id).wait()
    emulator.tolokers(1).work(pool.id)
    return pool


def test_the_recipe_prints_everything_that_changed(
    page: dict[str, Any], toloka: Toloka, pool: models.Pool, capsys: pytest.CaptureFixture[str]
) -> None:
    page["report"](toloka, pool.project_id)
    fields = [line.split()[2] for line in capsys.readouterr().out.splitlines()]
    assert sorted(fields) == 2 * ["accepted"] + 2 * ["created"] + 2 * ["submitted"]


def test_any_list_is_followed(page: dict[str, Any], toloka: Toloka, pool: models.Pool) -> None:
    toloka.user_bonuses.create(bonus(1))
    assert page["paid"](toloka, START) == 0.5
    accepted = [each.id for each in toloka.assignments.list(pool_id=pool.id, status="ACCEPTED")]
    assert sorted(page["accepted"](toloka, pool.id)) == sorted(accepted)
    assert len(accepted) == 2


def test_answers_are_collected_once(page: dict[str, Any], toloka: Toloka, pool: models.Pool) -> None:
    database = sqlite3.connect(":memory:")
    for _ in range(2):
        page["collect"](toloka, pool.id, database)
    [count] = database.execute("SELECT count(*) FROM answers").fetchone()
    database.close()
    assert count == 2


def test_what_was_announced_is_not_announced_again(
    page: dict[str, Any],
    toloka: Toloka,
    pool: models.Pool,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(2):
        page["announce"](toloka, pool.project_id)
    assert capsys.readouterr().out.count("Submitted: ") == 2


def test_a_pool_is_watched(
    page: dict[str, Any], emulator: Emulator, pool: models.Pool, capsys: pytest.CaptureFixture[str]
) -> None:
    async def watch() -> None:
        async with AsyncToloka("local", transport=emulator.transport()) as toloka:
            await page["watch"](toloka, pool.id, 0.2)

    asyncio.run(watch())
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == ["submitted", "submitted"]


def test_the_table_names_the_times_of_each_list(toloka: Toloka) -> None:
    required: dict[str, dict[str, Any]] = {
        "aggregated_solutions": {"operation_id": "1"},
        "tasks": {"pool_id": "1"},
        "app_items": {"app_project_id": "1"},
        "app_batches": {"app_project_id": "1"},
    }
    has: dict[str, set[str]] = {}
    for name, resource in vars(toloka).items():
        if hasattr(resource, "list"):
            try:
                cursor = resource.list(**required.get(name, {})).follow(since=START).cursor
            except PaginationError:
                has[name] = set()
            else:
                has[name] = set(cursor["fields"])
    rows = re.findall(r"^\| (`.*?) \| (.*?) \|$", PAGE, re.MULTILINE)
    told = {
        name: set(re.findall(r"`(\w+)`", fields))
        for names, fields in rows
        for name in re.findall(r"`(\w+)`", names)
    }
    assert told == has
