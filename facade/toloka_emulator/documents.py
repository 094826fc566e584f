"""Making and replacing documents from the forms that clients send."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .timestamps import format_timestamp, parse_timestamp

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .messages import Document
    from .tables import Table
    from .world import World


def new_document(world: World, table: Table, form: Document, own: Mapping[str, Any]) -> Document:
    """Makes a document from a form and stores it.

    Args:
        world: The state.
        table: Where it goes.
        form: The form. Properties that only the service sets are ignored.
        own: Properties that the service sets, besides the ID, the owner and the time of creation.
    """
    document = {
        **table.defaults,
        **_settable(world, table, form),
        "id": world.new_id(),
        "owner": world.owner(),
        **own,
        table.created: world.creation_stamp(table),
    }
    world.transaction.insert(table, [document])
    return document


def replaced_document(world: World, table: Table, form: Document, old: Document) -> Document:
    """Puts a form in the place of a document, but for the properties that only the service sets."""
    kept = {name: old[name] for name in _read_only(world, table) if name in old}
    document = {**table.defaults, **_settable(world, table, form), **kept}
    world.transaction.replace(table, document)
    return document


def without_read_only(world: World, table: Table, document: Document) -> Document:
    """A document as a form: without what only the service sets."""
    read_only = _read_only(world, table)
    return {name: value for name, value in document.items() if name not in read_only}


def _settable(world: World, table: Table, form: Document) -> Document:
    settable = without_read_only(world, table, form)
    if "will_expire" in settable:
        moment = parse_timestamp(settable["will_expire"])
        assert moment is not None, "the schema's format was checked before"
        settable["will_expire"] = format_timestamp(moment)
    return settable


def _read_only(world: World, table: Table) -> frozenset[str]:
    names = world.specification.property_names
    return names(table.schema) - names(f"{table.schema}Form")
