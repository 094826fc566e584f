"""The journal of an upload: which parts it has, and what became of their items."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from os import PathLike, fspath
from typing import Any
from uuid import uuid4

from toloka_sdk import FieldError

from ._errors import JournalError
from ._parts import Part
from ._results import Errors, Outcome, Outcomes

APPLICATION_ID = 0x546F6C55
"""Tells a journal from other SQLite files."""


class Journal:
    """A journal, open for one upload alone.

    Args:
        path: The SQLite file, which is made if there is none.
        upload: What makes an upload this one: the call, its options, and the environment.

    Raises:
        JournalError: It is in use, can't be used, is no journal, or is of another upload.

    Attributes:
        id: The ID of the upload.
    """

    def __init__(self, path: str | PathLike[str], upload: Mapping[str, str]) -> None:
        self._path = fspath(path)
        try:
            # One consumer after the other may use it, not only that of the thread that made it.
            self._database = sqlite3.connect(self._path, timeout=0, check_same_thread=False)
        except sqlite3.Error as error:
            raise self.error(f"can't be opened ({error})") from None
        try:
            self.id = self._opened(upload)
        except BaseException as error:
            self._database.close()
            if isinstance(error, sqlite3.OperationalError) and "locked" in str(error):
                raise self.error(
                    "is in use by another upload; close() ends one that was left half-way"
                ) from None
            if isinstance(error, sqlite3.OperationalError):
                raise self.error(f"can't be used ({error})") from None
            if isinstance(error, sqlite3.Error):
                raise self.error(f"is not the journal of an upload ({error})") from None
            raise

    def error(self, reason: str) -> JournalError:
        """An error of this journal, for a reason."""
        return JournalError(f"The journal {self._path} {reason}.")

    def _opened(self, upload: Mapping[str, str]) -> str:
        database = self._database
        database.execute("PRAGMA locking_mode = EXCLUSIVE")
        with database:
            database.execute("BEGIN IMMEDIATE")  # from here on no other process gets at it
            if database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0:
                database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                database.execute("CREATE TABLE upload (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
                database.execute(
                    "CREATE TABLE parts (number INTEGER PRIMARY KEY, length INTEGER NOT NULL,"
                    " digest BLOB NOT NULL, outcomes TEXT)"
                )
                rows = {**upload, "id": str(uuid4())}.items()
                database.executemany("INSERT INTO upload VALUES (?, ?)", rows)
            elif database.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise self.error("is another program's SQLite file")
        known: dict[str, str] = dict(database.execute("SELECT name, value FROM upload"))
        id = known.pop("id")
        for name in {**known, **upload}:
            here, there = upload.get(name), known.get(name)
            if here != there:
                raise self.error(
                    f"is of another upload: its {name} was {there}, and is {here} now. Take another journal"
                )
        return id

    def length(self, number: int) -> int | None:
        """How many items the part of this number has. None if it was never cut."""
        rows = self._execute("SELECT length FROM parts WHERE number = ?", number)
        return rows[0][0] if rows else None

    def any_created(self) -> str | None:
        """The ID of something that was created. None if nothing is known to be."""
        rows = self._execute(
            "SELECT outcome.value FROM parts, json_each(parts.outcomes) AS outcome"
            " WHERE outcome.type = 'text' LIMIT 1"
        )
        return rows[0][0] if rows else None

    def begin(self, part: Part) -> bool:
        """Notes a part before it is sent.

        Returns:
            Whether it had been noted before.

        Raises:
            JournalError: It was another part.
        """
        digest = part.digest()
        rows = self._execute("SELECT length, digest FROM parts WHERE number = ?", part.number)
        if not rows:
            self._execute("INSERT INTO parts VALUES (?, ?, ?, NULL)", part.number, len(part), digest)
        elif rows != [(len(part), digest)]:
            last = part.indexes[-1]
            raise self.error(
                f"is of other data: items {part.first} to {last} are not those that were uploaded before. "
                "Go on with the same items in the same order, or take another journal for other data"
            )
        return bool(rows)

    def ensure_ended(self, number: int) -> None:
        """Makes sure that it has no part of this number or a higher one.

        Raises:
            JournalError: It has, so items are missing.
        """
        last = self._execute("SELECT max(number) FROM parts")[0][0]
        if last is not None and last >= number:
            raise self.error("has more items than were given now: some that were uploaded before are missing")

    def outcomes(self, part: Part) -> Outcomes | None:
        """What became of a part's items, by index. None if it isn't known yet."""
        rows = self._execute("SELECT outcomes FROM parts WHERE number = ?", part.number)
        if not rows or rows[0][0] is None:
            return None
        written: Sequence[str | dict[str, list[str | None]]] = json.loads(rows[0][0])
        return dict(zip(part.indexes, map(read, written), strict=True))

    def keep(self, part: Part, outcomes: Outcomes) -> None:
        """Notes what became of a part's items."""
        text = json.dumps([outcomes[index] for index in part.indexes])
        self._execute("UPDATE parts SET outcomes = ? WHERE number = ?", text, part.number)

    def _execute(self, statement: str, *values: int | str | bytes) -> list[Any]:
        """The rows of a statement, or what it writes, committed.

        Raises:
            JournalError: It can't be read or written, such as on a full disk.
        """
        try:
            with self._database:
                return self._database.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            raise self.error(
                f"can't be used ({error}). Once it can, upload the same items with it again: "
                "it goes on where it was"
            ) from None

    def close(self) -> None:
        """Lets others have it."""
        self._database.close()


def read(written: str | dict[str, list[str | None]]) -> Outcome:
    """An outcome, as `json.dumps` wrote it."""
    if isinstance(written, str):
        return written
    errors: Errors = {path: FieldError(*error) for path, error in written.items()}
    return errors
