"""Documents that are stored as they are, past the rules of the API."""

from __future__ import annotations

from collections.abc import Iterable

from .._http.messages import Document
from .._openapi.conformance import ResponseMismatch
from .state import State
from .store import Check
from .table import Table


def load_documents(
    state: State, table: Table, documents: Iterable[Document], check: Check | None
) -> list[Document]:
    """Stores documents, each with an `id`, an `owner` and a time of creation added where missing.

    Args:
        state: The state.
        table: Where they go.
        documents: The documents.
        check: Raises for a document that breaks its schema; None lets every one in.

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
    try:
        if check is not None and not table.is_answered_as_stored:
            for document in completed:
                check(table, document)
        state.transaction.insert(table, completed)
    except ResponseMismatch as mismatch:
        raise ValueError(str(mismatch)) from None
    return completed


def _new_id(state: State, table: Table, timestamp: str) -> str:
    match table.ids:
        case "number":
            return state.new_id()
        case "random":
            return state.new_random_id()
        case _:
            return state.new_ordered_uuid(timestamp)
