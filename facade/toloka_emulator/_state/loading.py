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
    has_owner = "owner" in state.specification.property_names(table.schema)
    owner = {"owner": state.owner()} if has_owner else {}
    key = table.paths.get(table.created, table.created)
    latest = state.transaction.latest(table)
    for document in documents:
        timestamp = document.get(key, created if latest <= created else latest)
        if timestamp < latest:
            raise ValueError(f"{key} goes back from {latest} to {timestamp}")
        latest = timestamp
        completed.append({"id": _new_id(state, table, timestamp), **owner, key: timestamp} | document)
        if schemas is not None:
            _check(schemas, table, completed[-1])
    state.transaction.insert(table, completed)
    return completed


def _new_id(state: State, table: Table, timestamp: str) -> str:
    match table.ids:
        case "number":
            return state.new_id()
        case "random":
            return state.new_random_id()
        case _:
            return state.new_ordered_uuid(timestamp)


def _check(schemas: Schemas, table: Table, document: Document) -> None:
    for error in schemas.response_errors(f"/components/schemas/{table.schema}", document):
        raise ValueError(f"{table.name} can't hold this document: {error}")
