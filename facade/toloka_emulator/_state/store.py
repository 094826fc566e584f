"""The state: documents in SQLite, in a file that survives the process or only for as long as it runs."""

from __future__ import annotations

import json
import re
import secrets
import sqlite3
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from .._http.messages import Document, json_text
from .._openapi.decoding import QueryValue
from .._openapi.specification import Endpoint
from .cache import Cache
from .listing import MAX_ID, Condition, page_query
from .table import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Hashable, Iterable, Mapping
    from pathlib import Path

APPLICATION_ID = 0x746F6C6B
_VERSION = 6
BUSY_SECONDS = 10.0
_PAGE_SIZE = 8_192
"""Bytes of a page. An assignment that gets its answers half fills a smaller one, and of a larger one
a transaction copies more before it changes it."""
_IN_MEMORY = 32_768
"""KiB of a state without a file that are kept in memory. The rest is in a temporary file of SQLite's."""
_ID = re.compile("[1-9][0-9]{0,18}", re.ASCII)
_OWN_TABLES = (
    "CREATE TABLE counters (name TEXT PRIMARY KEY NOT NULL, value INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE settings (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT",
    """
    CREATE TABLE progress (
        operation TEXT PRIMARY KEY NOT NULL,
        effect TEXT NOT NULL,
        polls INTEGER NOT NULL,
        polls_left INTEGER,
        seconds REAL NOT NULL,
        fail INTEGER NOT NULL,
        failure TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE batches (
        operation TEXT PRIMARY KEY NOT NULL,
        items TEXT NOT NULL,
        log TEXT NOT NULL DEFAULT '[]'
    ) STRICT
    """,
    """
    CREATE TABLE timers (
        id INTEGER PRIMARY KEY,
        due TEXT NOT NULL,
        kind TEXT NOT NULL,
        target TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE attachment_contents (attachment TEXT PRIMARY KEY NOT NULL, content BLOB NOT NULL) STRICT
    """,
    """
    CREATE TABLE aggregated_answers (
        operation TEXT NOT NULL,
        task TEXT NOT NULL,
        document TEXT NOT NULL,
        PRIMARY KEY (operation, task)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE app_work (
        target TEXT PRIMARY KEY NOT NULL,
        app_project TEXT NOT NULL,
        kind TEXT NOT NULL,
        polls_left INTEGER,
        steps_left INTEGER,
        seconds REAL NOT NULL,
        fails INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE app_answers (
        app_project TEXT NOT NULL,
        input TEXT NOT NULL,
        answer TEXT NOT NULL,
        given INTEGER NOT NULL,
        PRIMARY KEY (app_project, input)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE profiles (
        toloker TEXT PRIMARY KEY NOT NULL,
        document TEXT NOT NULL,
        rating REAL NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE memories (
        place TEXT NOT NULL,
        subject TEXT NOT NULL,
        document TEXT NOT NULL,
        PRIMARY KEY (place, subject)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE earnings (
        collector TEXT NOT NULL,
        toloker TEXT NOT NULL,
        earned TEXT NOT NULL,
        amount INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE tasks_done (
        toloker TEXT NOT NULL,
        project TEXT NOT NULL,
        pool TEXT NOT NULL,
        day TEXT NOT NULL,
        real INTEGER NOT NULL,
        golden INTEGER NOT NULL,
        training INTEGER NOT NULL,
        PRIMARY KEY (toloker, project, pool, day)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE checkpoints (
        task TEXT PRIMARY KEY NOT NULL,
        overlap INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE TABLE training_skills (project TEXT PRIMARY KEY NOT NULL, skill TEXT NOT NULL) STRICT",
    """
    CREATE TABLE retries (
        training TEXT NOT NULL,
        toloker TEXT NOT NULL,
        since TEXT NOT NULL,
        PRIMARY KEY (training, toloker)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX profiles_by_rating ON profiles (rating)",
    "CREATE INDEX earnings_by_toloker ON earnings (collector, toloker, earned)",
    "CREATE INDEX app_work_by_project ON app_work (app_project)",
    "CREATE INDEX timers_by_due ON timers (due, id)",
    "CREATE UNIQUE INDEX timers_by_target ON timers (target, kind)",
)
_PLAIN_TABLES = (
    "progress",
    "batches",
    "timers",
    "attachment_contents",
    "aggregated_answers",
    "app_work",
    "app_answers",
    "profiles",
    "memories",
    "earnings",
    "tasks_done",
    "checkpoints",
    "training_skills",
    "retries",
    "counters",
)

T = TypeVar("T")
Check: TypeAlias = "Callable[[Table, Document], None]"


class StateError(Exception):
    """The state file can't be used."""


class Store:
    """The tables of one emulator. Safe to use from several threads.

    Several emulators may share a file: each request is one transaction, and they take turns.
    """

    def __init__(self, path: str | Path | None, tables: Iterable[Table], seed: int | None) -> None:
        self._lock = threading.RLock()
        self._path = path
        self._cache = Cache()
        self._version: int | None = None
        self._connection = _connect(path)
        try:
            with self._changes(exclusive=True):
                self._prepare(list(tables), seed)
            self._connection.execute(f"PRAGMA journal_mode = {'MEMORY' if path is None else 'WAL'}")
            self._connection.execute("PRAGMA synchronous = NORMAL")
        except (sqlite3.Error, StateError) as error:
            self._connection.close()
            raise StateError(f"{path} can't be used for the emulator's state: {error}") from error
        self.seed = self._setting("seed")

    @contextmanager
    def transaction(self, check: Check | None = None) -> Generator[Transaction]:
        """One request's view of the state: all of its changes are kept, or none of them.

        Args:
            check: Raises for a document that can't be stored; None lets every one in.
        """
        with self._lock, self._changes():
            transaction = Transaction(self._connection, check, self._cache)
            yield transaction
            transaction.write()

    def explain(self, sql: str, values: Iterable[Any]) -> list[str]:
        """SQLite's plan for a query, one line a step."""
        with self._lock:
            return [row[3] for row in self._connection.execute(f"EXPLAIN QUERY PLAN {sql}", tuple(values))]

    def clear(self, tables: Iterable[str]) -> None:
        """Deletes every document, timer and count."""
        with self._lock, self._changes():
            for name in (*tables, *_PLAIN_TABLES):
                self._connection.execute(f"DELETE FROM {name}")
            self._cache.clear()

    def close(self) -> None:
        """Closes the file."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def _changes(self, *, exclusive: bool = False) -> Generator[None]:
        self._connection.execute("BEGIN EXCLUSIVE" if exclusive else "BEGIN IMMEDIATE")
        try:
            self._forget_if_changed()
            yield
        except BaseException:
            self._cache.clear()
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def _forget_if_changed(self) -> None:
        """Empties the cache if another emulator has changed the file."""
        if self._path is None:
            return
        version: int = self._connection.execute("PRAGMA data_version").fetchone()[0]
        if version != self._version:
            self._version = version
            self._cache.clear()

    def _prepare(self, tables: list[Table], seed: int | None) -> None:
        execute = self._connection.execute
        is_empty = execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0
        if not is_empty:
            if execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise StateError("it is a database of something else")
            if execute("PRAGMA user_version").fetchone()[0] != _VERSION:
                raise StateError("another version of the emulator wrote it")
            if execute(
                "SELECT 1 FROM settings WHERE name = 'tables' AND value != ?", [_layout(tables)]
            ).fetchone():
                raise StateError("another version of the emulator wrote it")
            return
        execute(f"PRAGMA application_id = {APPLICATION_ID}")
        execute(f"PRAGMA user_version = {_VERSION}")
        for statement in (*_OWN_TABLES, *(line for table in tables for line in table.statements())):
            execute(statement)
        chosen = secrets.randbits(63) if seed is None else seed
        execute("INSERT INTO settings VALUES ('seed', ?), ('tables', ?)", [str(chosen), _layout(tables)])

    def _setting(self, name: str) -> str:
        row = self._connection.execute("SELECT value FROM settings WHERE name = ?", [name]).fetchone()
        return str(row[0])


class Transaction:
    """Reads and changes of documents within one request.

    What is read often is read once and then found in the cache, which a change also goes through.
    """

    def __init__(self, connection: sqlite3.Connection, check: Check | None, cache: Cache) -> None:
        self._connection = connection
        self._check = check
        self._cache = cache
        self._counted: dict[str, int] = {}
        self._remembered: dict[tuple[str, str], Any] = {}

    def execute(self, sql: str, values: Iterable[Any] = ()) -> sqlite3.Cursor:
        """Runs one statement, for what documents alone can't say."""
        return self._connection.execute(sql, tuple(values))

    def execute_many(self, sql: str, rows: Iterable[Iterable[Any]]) -> None:
        """Runs one statement for each of several rows of values."""
        self._connection.executemany(sql, [tuple(row) for row in rows])

    def find(self, table: Table, id: str) -> Document | None:
        """The document with this ID, or None. What is nested in it is not to be changed."""
        known = self._cache.documents.get((table.name, id))
        if known is not None:
            return known.copy()
        key = _key(table, id)
        if key is None:
            return None
        row = self.execute(f"SELECT {table.read} FROM {table.name} WHERE id = ?", [key]).fetchone()
        if row is None:
            return None
        document = table.document(row)
        self.keep(table, document)
        return document

    def find_by(self, table: Table, index: str, **values: str) -> Document | None:
        """The document with values that no other one has and that never change, or None.

        Args:
            table: The table.
            index: The index of the properties.
            values: The properties.
        """
        place = table.name, *values.values()
        id = self._cache.ids.get(place)
        document = None if id is None else self.find(table, id)
        if document is None:
            search = " AND ".join(f"{name} = ?" for name in values)
            select = f"SELECT id FROM {table.name} INDEXED BY {index} WHERE {search}"
            row = self.execute(select, values.values()).fetchone()
            if row is None:
                return None
            id = str(row[0])
            self._cache.ids.put(place, id)
            document = self.find(table, id)
        return document

    def insert(self, table: Table, documents: Iterable[Document]) -> None:
        """Adds documents. Neither their IDs nor their times of creation may go back."""
        columns = ("id", "document", *table.written)
        insert = f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
        latest = self.latest(table)
        rows: list[list[Any]] = []
        for document in documents:
            self._check_document(table, document)
            text = json_text(table.stored(document))
            rows.append([_key(table, document["id"]), text, *map(document.get, table.written)])
            latest = max(latest, document.get(table.paths.get(table.created, table.created)) or "")
        self._connection.executemany(insert, rows)
        self._cache.latest[table.name] = latest
        self._cache.changed(table)

    def replace(self, table: Table, document: Document) -> None:
        """Puts a document in the place of the one with its ID."""
        self._check_document(table, document)
        old = self._cache.documents.get((table.name, document["id"]))
        changed = {
            name: document.get(name)
            for name in table.written
            if old is None or old.get(name) != document.get(name)
        }
        if old is None or not table.has_same_text(old, document):
            changed["document"] = json_text(table.stored(document))
        if changed:
            settings = " = ?, ".join(changed)
            values = [*changed.values(), _key(table, document["id"])]
            self.execute(f"UPDATE {table.name} SET {settings} = ? WHERE id = ?", values)
        self._cache.changed(table)
        self.keep(table, document)

    def keep(self, table: Table, document: Document) -> None:
        """Keeps a document at hand that is stored like this. What is nested in it is not to be changed."""
        if table.is_cached:
            self._cache.documents.put((table.name, document["id"]), document.copy())

    def delete(self, table: Table, id: str) -> None:
        """Deletes the document with this ID."""
        key = _key(table, id)
        self.execute(f"DELETE FROM {table.name} WHERE id = ?", [key])
        self._cache.latest.pop(table.name, None)
        self._cache.changed(table)
        self._cache.documents.drop((table.name, id))

    def derived(self, key: Hashable, make: Callable[[], T]) -> T:
        """What follows from projects, pools and what else is a setting, made anew when one has changed.

        Args:
            key: What is asked for.
            make: Makes it. Nobody may change what it returns.
        """
        if key not in self._cache.derived:
            self._cache.derived[key] = make()
        found: T = self._cache.derived[key]
        return found

    def page(
        self,
        table: Table,
        endpoint: Endpoint,
        query: Mapping[str, QueryValue],
        also: Iterable[Condition] = (),
    ) -> tuple[list[str], bool]:
        """The texts of the documents on one page of a list, and whether there are more."""
        asked = page_query(table, endpoint, query, also)
        keys = [row[0] for row in self.execute(asked.sql, asked.values)]
        read = f"SELECT {table.read} FROM {table.name} WHERE id = ?"
        texts = [table.text(self._connection.execute(read, (key,)).fetchone()) for key in keys[: asked.limit]]
        return texts, len(keys) > asked.limit

    def latest(self, table: Table) -> str:
        """When the newest document of the table was made; empty when there is none."""
        latest = self._cache.latest
        if table.name not in latest:
            row = self.execute(f"SELECT max({table.created}) FROM {table.name}").fetchone()
            latest[table.name] = str(row[0] or "")
        return latest[table.name]

    def next_number(self, name: str, count: int = 1) -> int:
        """Counts on by `count`, and returns the first of the numbers taken."""
        before = self.count(name) or 0
        self.set_count(name, before + count)
        return before + 1

    def count(self, name: str) -> int | None:
        """How far something is counted; None if it was never set."""
        counts = self._cache.counts
        if name not in counts:
            row = self.execute("SELECT value FROM counters WHERE name = ?", [name]).fetchone()
            counts[name] = None if row is None else int(row[0])
        return counts[name]

    def set_count(self, name: str, value: int) -> None:
        """Sets how far something is counted."""
        self._cache.counts[name] = value
        self._counted[name] = value

    def recall(self, place: str, subject: str) -> Any:
        """What rules remember of a Toloker or a task; None if that is nothing. It is not to be changed."""
        key = place, subject
        if key in self._remembered:
            return self._remembered[key]
        known = self._cache.memories.get(key)
        if known is None:
            search = "SELECT document FROM memories WHERE place = ? AND subject = ?"
            row = self.execute(search, key).fetchone()
            known = [json.loads(row[0]) if row else None]
            self._cache.memories.put(key, known)
        return known[0]

    def remember(self, place: str, subject: str, memory: Any) -> None:
        """Sets what rules remember of a Toloker or a task; None is nothing."""
        self._remembered[place, subject] = memory

    def write(self) -> None:
        """Writes what was counted and remembered, which changes several times in a transaction."""
        if self._counted:
            self.execute_many("INSERT OR REPLACE INTO counters VALUES (?, ?)", self._counted.items())
        kept: list[tuple[str, str, str]] = []
        for key, memory in self._remembered.items():
            self._cache.memories.put(key, [memory])
            if memory is None:
                self.execute("DELETE FROM memories WHERE place = ? AND subject = ?", key)
            else:
                kept.append((*key, json_text(memory)))
        if kept:
            self.execute_many("INSERT OR REPLACE INTO memories VALUES (?, ?, ?)", kept)

    def _check_document(self, table: Table, document: Document) -> None:
        if self._check is not None and table.is_answered_as_stored:
            self._check(table, document)


def _connect(path: str | Path | None) -> sqlite3.Connection:
    try:
        connection = sqlite3.connect(
            # Without a name, what memory has no room for goes to a file that is gone when it is closed.
            "" if path is None else path,
            timeout=BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
        connection.execute(f"PRAGMA page_size = {_PAGE_SIZE}")
        if path is None:
            connection.execute(f"PRAGMA cache_size = -{_IN_MEMORY}")
        return connection
    except sqlite3.Error as error:
        raise StateError(f"{path} can't be used for the emulator's state: {error}") from error


def _layout(tables: list[Table]) -> str:
    return "\n".join(line for table in tables for line in table.statements())


def _key(table: Table, id: str) -> str | int | None:
    if table.ids != "number":
        return id
    return int(id) if _ID.fullmatch(id) and int(id) <= MAX_ID else None
