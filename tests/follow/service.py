"""What the tests of follows share: both clients, assignments with times, and rows that are visible late."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import httpx

from facade.scripted import FakeClock, answer, refused
from toloka_emulator import Emulator
from toloka_follow import Change
from toloka_sdk import AsyncToloka, RetryPolicy, Toloka

START = datetime(2026, 3, 1, tzinfo=UTC)
QUICK = RetryPolicy(max_attempts=2, base_delay=0.0, max_delay=0.0)
Seen = list[tuple[str, str]]


def at(seconds: float) -> str:
    """A time after the start, as the service writes it."""
    return (START + timedelta(seconds=seconds)).replace(tzinfo=None).isoformat(timespec="milliseconds")


def load(emulator: Emulator, pool_id: str, **times: str) -> str:
    """Has an assignment be there, with these times. Its ID is greater or less than others by chance."""
    statuses = {"accepted": "ACCEPTED", "rejected": "REJECTED", "skipped": "SKIPPED", "expired": "EXPIRED"}
    status = next((statuses[name] for name in times if name in statuses), "SUBMITTED")
    document = {
        "id": f"{int(pool_id):010x}--{uuid4().hex[:24]}",
        "pool_id": pool_id,
        "task_suite_id": "s1",
        "user_id": "u1",
        "status": status,
        "tasks": [],
        "solutions": [],
        **times,
    }
    [loaded] = emulator.load("assignments", [document])
    return str(loaded["id"])


@dataclass
class Followed:
    """What came of a follow.

    Attributes:
        changes: What it gave.
        cursor: The cursor after it.
    """

    changes: list[Change[Any]]
    cursor: dict[str, object]

    @property
    def seen(self) -> Seen:
        """The time and the ID of each change, sorted."""
        return sorted((change.field, str(change.item.id)) for change in self.changes)


@dataclass
class Follower:
    """Follows with either of the clients; the tests are the same for both. Each time with a new client."""

    asynchronous: bool
    transport: Any
    options: dict[str, Any] = field(default_factory=dict[str, Any])

    def __call__(
        self,
        follow: Callable[[Any], Any],
        *,
        most: int | None = None,
        each: Callable[[Change[Any]], object] | None = None,
        survives: tuple[type[Exception], ...] = (),
    ) -> Followed:
        """Reads a follow.

        Args:
            follow: Makes it, with the client.
            most: How many changes it is read for; it is then left as a killed program would leave it.
            each: Called with each change.
            survives: Errors that end it, and leave the cursor.
        """
        options = {"environment": "local", "transport": self.transport, "retry": QUICK, **self.options}
        changes: list[Change[Any]] = []

        def enough(change: Change[Any]) -> bool:
            changes.append(change)
            if each is not None:
                each(change)
            return len(changes) == most

        if not self.asynchronous:
            with Toloka(**options) as toloka:
                following = follow(toloka)
                with suppress(*survives):
                    for change in following if most != 0 else ():
                        if enough(change):
                            break
                return Followed(changes, plain(following.cursor))

        async def run() -> Followed:
            async with AsyncToloka(**options) as toloka:
                following = follow(toloka)
                if most != 0:
                    with suppress(*survives):
                        async for change in following:
                            if enough(change):
                                break
                cursor = plain(following.cursor)
                await following.aclose()
                return Followed(changes, cursor)

        return asyncio.run(run())


def plain(cursor: dict[str, object]) -> dict[str, object]:
    """A cursor that was written and read again."""
    read: dict[str, object] = json.loads(json.dumps(cursor))
    return read


@dataclass
class Row:
    """An assignment.

    Attributes:
        id: Its ID.
        submitted: Seconds after the start.
        delay: Seconds after which it becomes visible.
    """

    id: str
    submitted: float
    delay: float


@dataclass
class LateRows(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A service with assignments that become visible late, and that come while it is read.

    Attributes:
        rows: The assignments.
        clock: What time it is. Each request takes some.
        page: How many items a page has at most.
        latency: Seconds that a request takes.
        failing: The numbers of the requests that fail.
        shown: With how many seconds' precision it shows times; it filters by those that it keeps.
    """

    rows: list[Row]
    clock: FakeClock
    page: int = 3
    latency: float = 0.0
    failing: Collection[int] = ()
    shown: float = 0.001
    queries: list[dict[str, str]] = field(default_factory=list[dict[str, str]])

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        query = dict(request.url.params)
        self.queries.append(query)
        now = self.clock.now - START.timestamp()
        self.clock.now += self.latency
        if len(self.queries) in self.failing:
            return refused(503, "UNAVAILABLE")
        found = [row for row in self.rows if row.submitted + row.delay <= now and within(row, query)]
        if query["sort"] == "id":
            found.sort(key=lambda row: row.id)
        else:
            assert query["sort"] == "-submitted"
            found.sort(key=lambda row: row.submitted, reverse=True)
        limit = min(int(query["limit"]), self.page)
        items = [self._item(row) for row in found[:limit]]
        return answer(200, {"items": items, "has_more": len(found) > limit})

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return self.handle_request(request)

    def _item(self, row: Row) -> dict[str, Any]:
        shown = row.submitted // self.shown * self.shown if self.shown >= 1 else row.submitted
        return {
            "id": row.id,
            "pool_id": "1",
            "task_suite_id": "s1",
            "user_id": "u1",
            "status": "SUBMITTED",
            "created": at(0),
            "submitted": at(shown),
            "tasks": [],
            "solutions": [],
        }


def within(row: Row, query: dict[str, str]) -> bool:
    def seconds(name: str) -> float:
        return (datetime.fromisoformat(query[name]).replace(tzinfo=UTC) - START).total_seconds()

    if "submitted_gte" in query and row.submitted < seconds("submitted_gte"):
        return False
    if "submitted_lt" in query and row.submitted >= seconds("submitted_lt"):
        return False
    return "id_gt" not in query or row.id > query["id_gt"]
