"""How documents lie in SQLite: a table a resource, virtual columns, an index for each way to list."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, slots=True)
class Table:
    """The documents of one resource.

    Attributes:
        name: Name of the table.
        schema: Name of the schema of its documents, such as `Pool`; what is sent is a `PoolForm`.
        created: The property that holds when a document was made. It never goes back from one
            ID to the next, so the order of IDs is the order of creation, and a bound on it is one on the ID.
        ids: Whether IDs are decimal numbers or text, which decides their order.
        filters: Properties that a list can be narrowed by.
        sorts: Further properties that a list can be sorted by or bounded on.
        defaults: What the service fills in where a form says nothing.
    """

    name: str
    schema: str
    created: str = "created"
    ids: Literal["number", "text"] = "number"
    filters: tuple[str, ...] = ()
    sorts: tuple[str, ...] = ()
    defaults: Mapping[str, Any] = field(default_factory=dict[str, Any])

    @property
    def columns(self) -> tuple[str, ...]:
        """The properties that have a column."""
        return (self.created, *self.filters, *self.sorts)

    def statements(self) -> Iterator[str]:
        """The statements that make the table and its indexes."""
        id_type = "INTEGER" if self.ids == "number" else "TEXT"
        columns = [f"id {id_type} PRIMARY KEY NOT NULL", "document TEXT NOT NULL"]
        columns += [
            f"{name} ANY GENERATED ALWAYS AS (json_extract(document, '$.{name}')) VIRTUAL"
            for name in self.columns
        ]
        yield f"CREATE TABLE {self.name} ({', '.join(columns)}) STRICT"
        yield f"CREATE INDEX {self.name}_by_{self.created} ON {self.name} ({self.created}, id)"
        for filters in self._filter_sets():
            for first in ("id", *self.sorts):
                rest = [name for name in ("id", *self.sorts, self.created) if name != first]
                listed = ", ".join([*filters, first, *rest])
                yield f"CREATE INDEX {self.index(filters, first)} ON {self.name} ({listed})"

    def index(self, filters: tuple[str, ...], first: str) -> str:
        """The index that serves a list narrowed by `filters` and sorted by `first`."""
        return "_".join([self.name, "of", *filters, "by", first])

    def _filter_sets(self) -> Iterator[tuple[str, ...]]:
        for size in range(len(self.filters) + 1):
            yield from combinations(self.filters, size)
