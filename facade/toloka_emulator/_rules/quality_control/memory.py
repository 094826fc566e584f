"""What collectors remember of Tolokers, counted on with each entry so that no assignment is read twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..._state.state import State

Numbers = list[float]
"""The numbers of one entry, or of several, one entry after the other. They are summed up."""


class Memory(NamedTuple):
    """What is remembered of one Toloker in one place.

    Attributes:
        sums: Of all entries, where no history is kept.
        latest: The numbers of the latest entries, one entry after the other, where one is kept.
        ids: The IDs of those entries, if they have one.
        total: How many entries there have been.
        forgotten: How many of them no longer count for a collector, by its ID.
    """

    sums: Numbers
    latest: Numbers
    ids: list[str]
    total: int
    forgotten: Mapping[str, int]

    def with_entries(
        self, new: Numbers, sizes: Sequence[int | None], width: int, ids: Sequence[str] = ()
    ) -> Memory:
        """What is remembered once new entries are taken in.

        Args:
            new: The numbers of the entries, one entry after the other.
            sizes: How many of them the collectors that share this count.
            width: How many numbers an entry has.
            ids: The IDs of the entries, if they are to be found again.
        """
        largest = max(size or 0 for size in sizes)
        if not largest:
            return self._replace(sums=_sums([*self.sums, *new], width))
        kept = max(largest, len(self.latest) // width)
        latest = [*self.latest, *new][-kept * width :]
        total = self.total + len(new) // width
        return Memory(self.sums, latest, [*self.ids, *ids][-kept:], total, self.forgotten)

    def amended(self, id: str, entry: Numbers) -> Memory | None:
        """What is remembered once an entry is in the place of that with its ID; None if that is forgotten."""
        if id not in self.ids:
            return None
        start = self.ids.index(id) * len(entry)
        return self._replace(latest=[*self.latest[:start], *entry, *self.latest[start + len(entry) :]])

    def of(self, collector: str, size: int | None, width: int) -> Numbers:
        """The sums of what counts for a collector."""
        if size is None:
            return self.sums or [0] * width
        counted = max(0, min(size, self.total - self.forgotten.get(collector, 0)))
        return _sums(self.latest[max(0, len(self.latest) - counted * width) :], width)


_NOTHING = Memory(sums=[], latest=[], ids=[], total=0, forgotten={})


def recall(state: State, place: str, toloker: str) -> Memory:
    """What is remembered of a Toloker."""
    remembered = state.transaction.recall(place, toloker)
    if remembered is None:
        return _NOTHING
    # What was not at hand is read again as a list.
    return remembered if isinstance(remembered, Memory) else Memory(*remembered)


def keep(state: State, place: str, toloker: str, memory: Memory) -> None:
    """Remembers it."""
    state.transaction.remember(place, toloker, memory)


def forget(state: State, place: str, toloker: str, collector: str, size: int | None) -> None:
    """Lets what a collector has counted so far no longer count for it."""
    if size is None:
        if state.transaction.recall(place, toloker) is not None:
            state.transaction.remember(place, toloker, None)
        return
    memory = recall(state, place, toloker)
    forgotten = {**memory.forgotten, collector: memory.total}
    keep(state, place, toloker, memory._replace(forgotten=forgotten))


def _sums(numbers: Numbers, width: int) -> Numbers:
    return [sum(numbers[place::width]) for place in range(width)]
