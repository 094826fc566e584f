"""What an export has fetched so far: a file beside the one that it makes, which survives a kill."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from toloka_api.types import shown

from ._arrow import pa
from ._errors import ExportError

APPLICATION_ID = 0x546F6C45
"""Tells it from other SQLite files."""


class Part:
    """The pages of an export, open for one program alone.

    Each page is stored together with what asks for the one after it, so nothing is lost or fetched twice.

    Args:
        path: The file that is to be made.
        export: What makes an export this one: the list, its filters, and the columns.

    Raises:
        ExportError: It is in use, can't be used, is no part, or is of another export.
    """

    def __init__(self, path: Path, export: Mapping[str, str]) -> None:
        self.path = path.with_name(f".{path.name}.part")
        try:
            self._database = sqlite3.connect(self.path, timeout=0, check_same_thread=False)
        except sqlite3.Error as error:
            raise self._error(f"can't be opened ({error})") from None
        try:
            self._open(export)
        except BaseException as error:
            self._database.close()
            if isinstance(error, sqlite3.OperationalError) and "locked" in str(error):
                raise self._error("is in use by another export") from None
            if isinstance(error, sqlite3.OperationalError):
                raise self._error(f"can't be used ({error})") from None
            if isinstance(error, sqlite3.Error):
                raise self._error(f"is not the part of an export ({error})") from None
            raise

    def _error(self, reason: str) -> ExportError:
        return ExportError(f"{self.path} {reason}.")

    def _open(self, export: Mapping[str, str]) -> None:
        database = self._database
        database.execute("PRAGMA locking_mode = EXCLUSIVE")
        with database:
            database.execute("BEGIN IMMEDIATE")  # from here on no other process gets at it
            if database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0:
                database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                database.execute("CREATE TABLE export (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
                database.execute(
                    "CREATE TABLE pages (number INTEGER PRIMARY KEY, rows BLOB NOT NULL, next TEXT NOT NULL)"
                )
                database.executemany("INSERT INTO export VALUES (?, ?)", export.items())
            elif database.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise self._error("is another program's SQLite file")
        known: dict[str, str] = dict(database.execute("SELECT name, value FROM export"))
        for name in {**known, **export}:
            if known.get(name) != export.get(name):
                raise self._error(
                    f"is of another export: its {name} was {shown(known.get(name))}, and is "
                    f"{shown(export.get(name))} now. Delete it, or take another path"
                )

    def next(self) -> dict[str, str] | None:
        """What asks for the page that follows. Empty if there is none yet, None after the last one."""
        row = self._database.execute("SELECT next FROM pages ORDER BY number DESC LIMIT 1").fetchone()
        query: dict[str, str] | None = json.loads(row[0]) if row else {}
        return query

    def add(self, batch: Any, next: Mapping[str, str] | None) -> None:
        """Stores a page."""
        sink = pa.BufferOutputStream()
        options = pa.ipc.IpcWriteOptions(compression="lz4")
        with pa.ipc.new_stream(sink, batch.schema, options=options) as stream:
            stream.write_batch(batch)
        try:
            with self._database:
                self._database.execute(
                    "INSERT INTO pages (rows, next) VALUES (?, ?)",
                    [memoryview(sink.getvalue()), json.dumps(next)],
                )
        except sqlite3.Error as error:
            raise self._error(
                f"can't be written ({error}). Once it can, export the same again: it goes on where it was"
            ) from None

    def batches(self) -> Iterator[Any]:
        """The pages, in order."""
        for (rows,) in self._database.execute("SELECT rows FROM pages ORDER BY number"):
            yield from pa.ipc.open_stream(rows)

    def close(self) -> None:
        """Lets others have it."""
        self._database.close()

    def remove(self) -> None:
        """Closes and deletes it."""
        self.close()
        self.path.unlink(missing_ok=True)
