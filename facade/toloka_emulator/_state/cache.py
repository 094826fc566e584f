"""What a store keeps at hand between transactions, so that it isn't read and decoded again each time."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .._http.messages import Document

if TYPE_CHECKING:
    from .table import Table

_DOCUMENTS = 4_000
_MEMORIES = 4_000
K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Recent(Generic[K, V]):
    """The values that were put in last.

    Args:
        size: How many there are at the most.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._values: OrderedDict[K, V] = OrderedDict()
        self.get = self._values.get

    def put(self, key: K, value: V) -> None:
        """Takes a value in."""
        if key not in self._values and len(self._values) >= self._size:
            self._values.popitem(last=False)
        self._values[key] = value

    def drop(self, key: K) -> None:
        """Takes a value out, if it is there."""
        self._values.pop(key, None)

    def clear(self) -> None:
        """Takes all of them out."""
        self._values.clear()


class Cache:
    """What is at hand of a store. It is emptied whenever the store may have become another.

    Attributes:
        documents: Documents, by table and ID.
        memories: What rules remember, by place and subject, each in a list of one.
        ids: IDs of documents, by table and what they were searched by. They may have been deleted since.
        counts: The counters; None for one that was never set.
        latest: When the newest document of a table was made.
        derived: What follows from documents that are settings.
    """

    def __init__(self) -> None:
        self.documents: Recent[tuple[str, str], Document] = Recent(_DOCUMENTS)
        self.memories: Recent[tuple[str, str], list[Any]] = Recent(_MEMORIES)
        self.ids: Recent[tuple[str, ...], str] = Recent(_DOCUMENTS)
        self.counts: dict[str, int | None] = {}
        self.latest: dict[str, str] = {}
        self.derived: dict[Hashable, Any] = {}

    def clear(self) -> None:
        """Empties it."""
        self.documents.clear()
        self.memories.clear()
        self.ids.clear()
        self.counts.clear()
        self.latest.clear()
        self.derived.clear()

    def changed(self, table: Table) -> None:
        """Drops what follows from the documents of a table, since one of them has changed."""
        if table.is_setting:
            self.derived.clear()
