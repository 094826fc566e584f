"""Making and replacing documents from the forms that clients send."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._http.messages import Document
from .._openapi.timestamps import format_timestamp, parse_timestamp
from .state import State
from .table import Table

if TYPE_CHECKING:
    from collections.abc import Mapping


def new_document(state: State, table: Table, form: Document, own: Mapping[str, Any]) -> Document:
    """Makes a document from a form and stores it.

    Args:
        state: The state.
        table: Where it goes.
        form: The form. Properties that only the service sets are ignored.
        own: Properties that the service sets, besides the ID, the owner and the time of creation.
    """
    document = {
        **defaults(state, table),
        **_settable(state, table, form),
        "id": state.new_id(),
        "owner": state.owner(),
        **own,
        table.created: state.creation_time(table),
    }
    state.transaction.insert(table, [document])
    return document


def replaced_document(state: State, table: Table, form: Document, old: Document) -> Document:
    """Puts a form in the place of a document, but for the properties that only the service sets."""
    kept = {name: old[name] for name in _read_only(state, table) if name in old}
    document = {**defaults(state, table), **_settable(state, table, form), **kept}
    state.transaction.replace(table, document)
    return document


def defaults(state: State, table: Table) -> Document:
    """What the service fills in where a form says nothing."""
    return {**table.defaults, **state.specification.defaults(f"{table.schema}Form")}


def without_read_only(state: State, table: Table, document: Document) -> Document:
    """A document as a form: without what only the service sets."""
    read_only = _read_only(state, table)
    return {name: value for name, value in document.items() if name not in read_only}


def _settable(state: State, table: Table, form: Document) -> Document:
    settable = without_read_only(state, table, form)
    if "will_expire" in settable:
        moment = parse_timestamp(settable["will_expire"])
        assert moment is not None, "the schema's format was checked before"
        settable["will_expire"] = format_timestamp(moment)
    return settable


def _read_only(state: State, table: Table) -> frozenset[str]:
    names = state.specification.property_names
    return names(table.schema) - names(f"{table.schema}Form")
