"""The program that is killed while it follows, and run again.

python follow_program.py KIND URL PROJECT STORE CLIENT TIMEOUT

With the kind `cursor`, STORE is a database with the changes and the cursor; with `cursor_file`, it is a text
with a line for each change, and the cursor is in the file beside it. TIMEOUT is in seconds, or `None`.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
import sys
import time
from datetime import UTC, datetime
from typing import Any, Protocol

from soaking.server import TOKEN
from toloka_follow import AsyncFollow, Change, Follow
from toloka_sdk import AsyncToloka, RetryPolicy, Toloka, models

LAG = 10.0
FIELDS = ("submitted", "accepted")
CHANGES_PER_TRANSACTION = 20
SECONDS_PER_CHANGE = 0.001
"""What a change takes to be used, so that kills come in the midst of pages."""
OPTIONS: dict[str, Any] = {
    "token": TOKEN,
    "timeout": 10,
    "retry": RetryPolicy(max_attempts=1000, max_elapsed=120.0, base_delay=0.05, max_delay=0.5),
}
Followed = Follow[models.Assignment] | AsyncFollow[models.Assignment]


class Store(Protocol):
    """Where the changes go."""

    @property
    def options(self) -> dict[str, Any]:
        """Where to go on, for the follow."""
        ...

    def add(self, change: Change[models.Assignment], follow: Followed) -> None: ...

    def end(self, follow: Followed) -> None: ...


class Database:
    """Has the changes and the cursor in the same transactions."""

    def __init__(self, path: str) -> None:
        self._database = sqlite3.connect(path)
        self._database.execute("CREATE TABLE IF NOT EXISTS changes (field TEXT, id TEXT)")
        self._database.execute("CREATE TABLE IF NOT EXISTS cursors (cursor TEXT)")
        self._pending = 0

    @property
    def options(self) -> dict[str, Any]:
        row = self._database.execute("SELECT cursor FROM cursors").fetchone()
        return {"cursor": json.loads(row[0]) if row else None}

    def add(self, change: Change[models.Assignment], follow: Followed) -> None:
        self._database.execute("INSERT INTO changes VALUES (?, ?)", [change.field, change.item.id])
        self._pending += 1
        if self._pending == CHANGES_PER_TRANSACTION:
            self.end(follow)

    def end(self, follow: Followed) -> None:
        self._pending = 0
        self._database.execute("DELETE FROM cursors")
        self._database.execute("INSERT INTO cursors VALUES (?)", [json.dumps(follow.cursor)])
        self._database.commit()


class Text:
    """Has a line for each change, and leaves the cursor to a file."""

    def __init__(self, path: str) -> None:
        self.options = {"cursor_file": f"{path}.cursor"}
        self._text = open(path, "a", encoding="utf-8", buffering=1)  # noqa: SIM115 (until the end)

    def add(self, change: Change[models.Assignment], follow: Followed) -> None:
        self._text.write(f"{change.field} {change.item.id}\n")

    def end(self, follow: Followed) -> None:
        self._text.close()


def run(url: str, project_id: str, store: Store, seconds: float | None) -> None:
    with Toloka(base_url=url, **OPTIONS) as toloka:
        follow = toloka.assignments.follow(project_id, *FIELDS, **how(store, seconds))
        for change in follow:
            store.add(change, follow)
            time.sleep(SECONDS_PER_CHANGE)
        store.end(follow)


async def run_async(url: str, project_id: str, store: Store, seconds: float | None) -> None:
    async with AsyncToloka(base_url=url, **OPTIONS) as toloka:
        follow = toloka.assignments.follow(project_id, *FIELDS, **how(store, seconds))
        async for change in follow:
            store.add(change, follow)
            await asyncio.sleep(SECONDS_PER_CHANGE)
        store.end(follow)


def how(store: Store, seconds: float | None) -> dict[str, Any]:
    since = datetime(2020, 1, 1, tzinfo=UTC)
    return {"since": since, "lag": LAG, "timeout": seconds, "interval": 0.05, **store.options}


def main() -> None:
    kind, url, project_id, path, client, timeout = sys.argv[1:]
    store: Store = Database(path) if kind == "cursor" else Text(path)
    print("begins", flush=True)
    seconds = None if timeout == "None" else float(timeout)
    if client == "sync":
        run(url, project_id, store, seconds)
    else:
        asyncio.run(run_async(url, project_id, store, seconds))


if __name__ == "__main__":
    main()
