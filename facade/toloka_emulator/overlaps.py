"""How many Tolokers get a task or a task suite, once that is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .messages import Document, FieldFault, invalid

if TYPE_CHECKING:
    from .world import World

_NAMES = ("overlap", "infinite_overlap")


def changed_overlap(world: World, document: Document, form: Document) -> Document:
    """A task or a task suite with the overlap of a form, if the form has one.

    Raises:
        Refusal: 400 for an overlap that contradicts whether it is infinite.
    """
    if not any(name in form for name in _NAMES):
        return document
    asked = {name: form.get(name, document.get(name)) for name in _NAMES}
    if asked["infinite_overlap"]:
        if form.get("overlap") is not None:
            fault = FieldFault("With infinite overlap it has to be null")
            raise invalid({"overlap": fault})
        return document | {"overlap": None, "infinite_overlap": True, "remaining_overlap": None}
    if asked["overlap"] is None:
        raise invalid({"overlap": FieldFault("A value is required", "VALUE_REQUIRED")})
    return _with(document, asked["overlap"], _taken(world, document))


def lowered_overlap(world: World, document: Document, form: Document) -> Document:
    """A task or a task suite with the overlap of a form, or with as much as was issued of it if that is more.

    Raises:
        Refusal: 400 as for `changed_overlap`.
    """
    changed = changed_overlap(world, document, form)
    if changed["overlap"] is None:
        return changed
    taken = _taken(world, document)
    return _with(changed, max(taken, changed["overlap"]), taken)


def _with(document: Document, overlap: int, taken: int) -> Document:
    remaining = max(0, overlap - taken)
    return document | {"overlap": overlap, "infinite_overlap": False, "remaining_overlap": remaining}


def _taken(world: World, document: Document) -> int:
    """How many Tolokers have it already."""
    if document.get("overlap") is not None:
        return int(document["overlap"] - document.get("remaining_overlap", document["overlap"]))
    count = (
        "SELECT count(*) FROM assignments WHERE pool_id = ? AND status NOT IN ('SKIPPED', 'EXPIRED')"
        " AND (task_suite_id = ? OR EXISTS"
        " (SELECT 1 FROM json_each(document, '$.tasks') WHERE json_extract(value, '$.id') = ?))"
    )
    values = [document["pool_id"], document["id"], document["id"]]
    return int(world.transaction.execute(count, values).fetchone()[0])
