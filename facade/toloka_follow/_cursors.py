"""Cursors: how far a follow is, as plain data."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from datetime import datetime
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from toloka_api.sending import query_text
from toloka_api.types import is_object, read_datetime
from toloka_sdk import TolokaError

from ._streams import Position

if TYPE_CHECKING:
    from collections.abc import Sequence

Cursor: TypeAlias = dict[str, object]
"""How far a follow is. It holds what JSON has, and no more."""
File: TypeAlias = str | PathLike[str]

VERSION = 1


class CursorError(TolokaError):
    """The cursor is of another list, other times or another environment, or is none."""


class Subject(NamedTuple):
    """What a cursor is a cursor of.

    Attributes:
        environment: The environment of the client.
        list: What is followed.
        fields: The times that it is followed by.
    """

    environment: str
    list: str
    fields: Sequence[str]


class Progress(NamedTuple):
    """How far a follow is.

    Attributes:
        start: Where it began.
        positions: How far each of its lists was followed by each time. What is not there is at the start.
    """

    start: datetime
    positions: Mapping[str, Position]


def written(subject: Subject, progress: Progress) -> Cursor:
    """The cursor."""
    return {
        "version": VERSION,
        "environment": subject.environment,
        "list": subject.list,
        "fields": list(subject.fields),
        "start": query_text(progress.start),
        "positions": {name: _position(position) for name, position in progress.positions.items()},
    }


def _position(position: Position) -> dict[str, object]:
    texts: dict[str, object] = {"since": query_text(position.since)}
    if position.until is not None:
        texts["until"] = query_text(position.until)
    if position.after is not None:
        texts["after"] = position.after
    if position.given:
        # With all digits that there are, unlike what is sent: it is compared with what comes again.
        texts["given"] = {id: at.replace(tzinfo=None).isoformat() for id, at in position.given.items()}
    return texts


def read(cursor: object, subject: Subject) -> Progress:
    """What a cursor says.

    Raises:
        CursorError: It is of something else, or is no cursor.
    """
    if not is_object(cursor) or "version" not in cursor:
        raise CursorError(f"This is no cursor of a follow: {str(cursor)[:80]!r}.")
    if cursor["version"] != VERSION:
        raise CursorError(
            f"The cursor is of version {cursor['version']!r}, and this SDK knows version {VERSION}."
        )
    for name, here in subject._asdict().items():
        there = cursor.get(name)
        if there != (here if isinstance(here, str) else list(here)):
            raise CursorError(
                f"The cursor is of something else: its {name} was {there!r}, and is {here!r} now. "
                "Follow what it was taken from, or begin anew with since=."
            )
    try:
        positions: dict[str, dict[str, Any]] = cursor["positions"]
        return Progress(
            read_datetime(cursor["start"]), {name: _read(each) for name, each in positions.items()}
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise CursorError(f"The cursor was damaged ({type(error).__name__}: {error}).") from None


def _read(texts: Mapping[str, Any]) -> Position:
    until, after, given = texts.get("until"), texts.get("after"), texts.get("given", {})
    if not isinstance(after, str | None):
        raise TypeError(f"after is {after!r}")
    return Position(
        read_datetime(texts["since"]),
        None if until is None else read_datetime(until),
        after,
        {id: read_datetime(at) for id, at in given.items()},
    )


class CursorFile:
    """A file with a cursor, which is replaced as a whole."""

    def __init__(self, path: File) -> None:
        self._path = Path(fspath(path))

    def load(self, subject: Subject) -> Progress | None:
        """What its cursor says, None where there is no such file.

        Raises:
            CursorError: The cursor is of something else, or the file holds none.
            FileNotFoundError: There is no folder for it.
        """
        if not self._path.parent.is_dir():
            raise FileNotFoundError(f"There is no folder {self._path.parent}.")
        try:
            cursor: object = json.loads(self._path.read_bytes())
        except FileNotFoundError:
            return None
        except ValueError as error:
            raise CursorError(f"The file {self._path} holds no cursor ({error}).") from None
        return read(cursor, subject)

    def save(self, cursor: Cursor) -> None:
        """Replaces it. If the program is killed meanwhile, or the power fails, the old one is there."""
        part = self._path.with_name(f"{self._path.name}.part")
        with part.open("w", encoding="utf-8") as file:
            json.dump(cursor, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, self._path)
