"""What collectors remember of Tolokers, counted on with each entry so that no assignment is read twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from ..._state.state import State

Entry = list[float]
"""Numbers that are summed up; an ID may follow, by which the entry is found again."""


@dataclass(slots=True)
class Memory:
    """What is remembered of one Toloker in one place.

    Attributes:
        sums: Of all entries, where no history is kept.
        entries: The latest ones, where one is kept.
        count: How many entries there have been.
        forgotten: How many of them no longer count for a collector, by its ID.
    """

    sums: Entry = field(default_factory=list[float])
    entries: list[list[Any]] = field(default_factory=list["list[Any]"])
    count: int = 0
    forgotten: dict[str, int] = field(default_factory=dict[str, int])

    def add(self, new: Sequence[Entry], sizes: Sequence[int | None], width: int) -> None:
        """Takes new entries in.

        Args:
            new: The entries.
            sizes: How many of them the collectors that share this count.
            width: How many numbers an entry has.
        """
        largest = max((size or 0 for size in sizes), default=0)
        if not largest:
            self.sums = _sums([self.sums, *new] if self.sums else new, width)
            return
        kept = max(largest, len(self.entries))
        self.entries = [*self.entries, *new][-kept:]
        self.count += len(new)

    def amend(self, id: str, entry: Entry) -> bool:
        """Puts an entry in the place of that with its ID. Returns whether it is still remembered."""
        for place, old in enumerate(self.entries):
            if old[-1] == id:
                self.entries[place] = [*entry, id]
                return True
        return False

    def of(self, collector: str, size: int | None, width: int) -> Entry:
        """The sums of what counts for a collector."""
        if size is None:
            return self.sums or [0.0] * width
        counted = min(size, self.count - self.forgotten.get(collector, 0))
        return _sums(self.entries[-counted:] if counted > 0 else [], width)


def recall(state: State, place: str, toloker: str) -> Memory:
    """What is remembered of a Toloker."""
    remembered = state.transaction.recall(place, toloker)
    return Memory(*remembered) if remembered else Memory()


def keep(state: State, place: str, toloker: str, memory: Memory) -> None:
    """Remembers it."""
    remembered = [memory.sums, memory.entries, memory.count, memory.forgotten]
    state.transaction.remember(place, toloker, remembered)


def forget(state: State, place: str, toloker: str, collector: str, size: int | None) -> None:
    """Lets what a collector has counted so far no longer count for it."""
    if size is None:
        if state.transaction.recall(place, toloker) is not None:
            state.transaction.remember(place, toloker, None)
        return
    memory = recall(state, place, toloker)
    memory.forgotten[collector] = memory.count
    keep(state, place, toloker, memory)


def _sums(entries: Sequence[Sequence[Any]], width: int) -> Entry:
    if not entries:
        return [0] * width
    # An ID may follow the numbers.
    return [sum(numbers) for numbers in islice(zip(*entries, strict=True), width)]
