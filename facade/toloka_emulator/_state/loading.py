"""Documents that are stored as they are, past the rules of the API."""

from __future__ import annotations

from collections.abc import Iterable

from .._http.messages import Document
from .._openapi.schemas import Schemas
from .state import State
from .table import Table


def load_documents(
    state: State, table: Table, documents: Iterable[Document], schemas: Schemas | None
) -> list[Document]:
    """Stores documents, each with an `id`, an `owner` and a time of creation added where missing.

    Args:
        state: The state.
        table: Where they go.
        documents: The documents.
        schemas: What they are checked against; None lets every one in.

    Raises:
        ValueError: A document breaks its schema, or a time of creation goes back.
    """
    created = state.creation_time(table)
    completed: list[Document] = []
    owner = state.owner()
    latest = state.transaction.latest(table)
    for document in documents:
        timestamp = document.get(table.created, created if latest <= created else latest)
        if timestamp < latest:
            raise ValueError(f"{table.created} goes back from {latest} to {timestamp}")
        latest = timestamp
        id = state.new_id() if table.ids == "number" else state.new_ordered_uuid(timestamp)
        completed.append({"id": id, "owner": owner, table.created: timestamp} | document)
        if schemas is not None:
            _check(schemas, table, completed[-1])
    state.transaction.insert(table, completed)
    return completed


def _check(schemas: Schemas, table: Table, document: Document) -> None:
    for error in schemas.response_errors(f"/components/schemas/{table.schema}", document):
        raise ValueError(f"{table.name} can't hold this document: {error}")
