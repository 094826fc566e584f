"""What is raised for a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches

from toloka_sdk import TolokaError


class TableError(TolokaError, ValueError):
    """A table can't be read or written as it is.

    Attributes:
        reason: What is wrong, and what to write instead.
        table: The file. None if the table is no file.
        row: The row, as a spreadsheet counts: the header is row 1. Without a file it is the index of the row,
            from 0. None if it is about the table as a whole.
        column: The column, None if it is about the whole row or table.
    """

    def __init__(
        self, reason: str, *, table: str | None = None, row: int | None = None, column: str | None = None
    ) -> None:
        super().__init__(reason)
        self.reason, self.table, self.row, self.column = reason, table, row, column

    def __str__(self) -> str:
        row = None if self.row is None else f"row {self.row}" if self.table else f"row at index {self.row}"
        where = ", ".join(each for each in (self.table, row, self.column) if each)
        return f"{where}: {self.reason}" if where else self.reason


OnError = Callable[[TableError], object] | None


class Unfit(Exception):
    """A cell holds what its column doesn't take. Its text says what to write."""


class NoValue:
    """What stands in a cell that has no value. Its reason says what to write."""

    def __init__(self, reason: str) -> None:
        self.reason = reason

    def __repr__(self) -> str:
        return f"<{self.reason}>"


def unknown(what: str, name: str, known: Iterable[str]) -> str:
    """That something has a name that isn't known, with the nearest one that is."""
    names = list(dict.fromkeys(known))
    near = nearest(name, names)
    if near:
        return f"{what} {name!r} is not known. Did you mean {near!r}?"
    some = ", ".join(names[:12])
    return f"{what} {name!r} is not known. Known are {some}{', …' if len(names) > 12 else ''}."


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that is most like this one: in other case, without its prefix, or misspelt."""
    by_fold = {each.casefold(): each for each in known}
    by_end = {each.rpartition(":")[2]: each for each in reversed(by_fold)}
    folded = name.strip(": ").casefold()
    if folded in by_end:
        return by_fold[by_end[folded]]
    near = get_close_matches(folded, by_fold, n=1, cutoff=0.6)
    return by_fold[near[0]] if near else None
