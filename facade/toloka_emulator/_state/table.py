"""How documents lie in SQLite: a table a resource, columns of properties, an index for each way to list."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, Any, Literal

from .._http.messages import json_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True)
class Table:
    """The documents of one resource.

    Attributes:
        name: Name of the table.
        schema: Name of the schema of its documents, such as `Pool`; what is sent is a `PoolForm`.
        created: The property that holds when a document was made. It never goes back from one
            ID to the next, so the order of IDs is the order of creation, and a bound on it is one on the ID.
        ids: Whether IDs are decimal numbers or text, which decides their order. Those of `pooled` text begin
            with the pool, so that only within one pool they are in the order of creation. Text that clients
            may have `given`, or that is `random`, is in no such order.
        filters: Properties that a list can be narrowed by.
        sorts: Further properties that a list can be sorted by or bounded on.
        defaults: What the service fills in where a form says nothing, besides the defaults of the document.
        paths: Where in a document a column's value lies, if it is no property of that name.
        hidden: Properties that are kept with a document and never answered.
        indexed: The filters that have an index, the most selective one first; what else is asked for is
            looked up and sorted inside it. None gives an index to each set of filters with each sort.
        unset_last: Whether objects without the property that a list is sorted by come after all others, and
            before them in descending order; otherwise it is the other way round.
        lookups: What else has an index, each by its name: the columns, and which rows if not all.
        others: Further properties that have a column, for lookups.
        apart: Those of the columns that change with every assignment. A value is in its column alone, so that
            the document needn't be written again; null is in the document, too.
        is_cached: Whether its documents are read and changed so often that the latest ones are kept at hand.
            Its columns are written with the document, and only those that have changed, which spares the
            indexes of the others. Nothing but `Transaction` may change it. Columns of other tables follow
            from the document by themselves.
        is_setting: Whether it holds what requesters set, from which rules derive what they go by.
    """

    name: str
    schema: str
    created: str = "created"
    ids: Literal["number", "text", "pooled", "given", "random"] = "number"
    filters: tuple[str, ...] = ()
    sorts: tuple[str, ...] = ()
    defaults: Mapping[str, Any] = field(default_factory=dict[str, Any])
    paths: Mapping[str, str] = field(default_factory=dict[str, str])
    hidden: tuple[str, ...] = ()
    indexed: tuple[str, ...] | None = None
    unset_last: bool = False
    lookups: Mapping[str, str] = field(default_factory=dict[str, str])
    others: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    is_cached: bool = False
    is_setting: bool = False

    @property
    def is_in_order(self) -> bool:
        """Whether the order of IDs is that of creation, if need be within one pool."""
        return self.ids not in ("given", "random")

    @property
    def is_answered_as_stored(self) -> bool:
        """Whether a list answers the documents as they are. They are checked when they are stored then."""
        return not self.hidden

    @property
    def columns(self) -> tuple[str, ...]:
        """The properties that have a column."""
        return (self.created, *self.filters, *self.sorts)

    @property
    def orders(self) -> tuple[str, ...]:
        """The properties that an order may begin with and that no other one stands for."""
        return ("id", *self.sorts, *(() if self.is_in_order else (self.created,)))

    def statements(self) -> Iterator[str]:
        """The statements that make the table and its indexes."""
        id_type = "INTEGER" if self.ids == "number" else "TEXT"
        columns = [f"id {id_type} PRIMARY KEY NOT NULL", "document TEXT NOT NULL"]
        for name in (*self.columns, *self.others):
            path = self.paths.get(name, name)
            source = (
                "" if self.is_cached else f" GENERATED ALWAYS AS (json_extract(document, '$.{path}')) VIRTUAL"
            )
            columns.append(f"{name} ANY{source}")
        yield f"CREATE TABLE {self.name} ({', '.join(columns)}) STRICT"
        yield f"CREATE INDEX {self.name}_by_{self.created} ON {self.name} ({self.created}, id)"
        for filters in self._filter_sets():
            for first in self.orders if self.indexed is None else ("id",):
                listed = ", ".join(
                    dict.fromkeys([*filters, first, "id", *self.sorts, self.created, *self.filters])
                )
                yield f"CREATE INDEX {self.index(filters, first)} ON {self.name} ({listed})"
        for name, what in self.lookups.items():
            yield f"CREATE INDEX {name} ON {self.name} {what}"

    @cached_property
    def written(self) -> tuple[str, ...]:
        """The columns that are written with a document."""
        return (*self.columns, *self.others) if self.is_cached else ()

    @cached_property
    def read(self) -> str:
        """The columns that a document is read from, for `document` and `text`."""
        return ", ".join(("document", *self.apart))

    def stored(self, document: Mapping[str, Any]) -> Mapping[str, Any]:
        """What of a document is written as text."""
        if not self.apart:
            return document
        return {name: value for name, value in document.items() if value is None or name not in self.apart}

    def has_same_text(self, old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
        """Whether two versions of a document differ in nothing but values that are in columns alone."""
        if not self.apart or old.keys() != new.keys():
            return False
        # Equal is not enough: 1 equals true, and is another text.
        return all(
            value is old[name] or (name in self.apart and None not in (value, old[name]))
            for name, value in new.items()
        )

    def document(self, row: tuple[Any, ...]) -> dict[str, Any]:
        """A document from its columns."""
        document: dict[str, Any] = json.loads(row[0])
        document.update(self._values(row))
        return document

    def text(self, row: tuple[Any, ...]) -> str:
        """A document from its columns, as JSON."""
        text: str = row[0]
        values = self._values(row)
        return f"{text[:-1]},{json_text(values)[1:]}" if values else text

    def visible(self, document: Mapping[str, Any]) -> dict[str, Any]:
        """A document as it is answered, without its hidden properties."""
        return {name: value for name, value in document.items() if name not in self.hidden}

    def index(self, filters: tuple[str, ...], first: str) -> str:
        """The index that serves a list narrowed by `filters` and sorted by `first`."""
        if self.indexed is not None:
            filters, first = tuple(lead for lead in self.indexed if lead in filters)[:1], "id"
        return "_".join([self.name, "of", *filters, "by", first])

    def _values(self, row: tuple[Any, ...]) -> dict[str, Any]:
        """The values that are in their columns alone."""
        return {name: value for name, value in zip(self.apart, row[1:], strict=True) if value is not None}

    def _filter_sets(self) -> Iterator[tuple[str, ...]]:
        if self.indexed is not None:
            yield from [(), *((lead,) for lead in self.indexed)]
            return
        for size in range(len(self.filters) + 1):
            yield from combinations(self.filters, size)
