"""Changes of how many Tolokers get a task or a task suite."""

from __future__ import annotations

from .._http.errors import FieldError, invalid
from .._http.messages import Document
from .._state.state import State

_NAMES = ("overlap", "infinite_overlap")


def changed_overlap(state: State, document: Document, form: Document) -> Document:
    """A task or a task suite with the overlap of a form, if the form has one.

    Raises:
        ServiceError: 400 for an overlap that contradicts whether it is infinite.
    """
    if not any(name in form for name in _NAMES):
        return document
    asked = {name: form.get(name, document.get(name)) for name in _NAMES}
    if asked["infinite_overlap"]:
        if form.get("overlap") is not None:
            error = FieldError("With infinite overlap it has to be null")
            raise invalid({"overlap": error})
        return document | {"overlap": None, "infinite_overlap": True, "remaining_overlap": None}
    if asked["overlap"] is None:
        raise invalid({"overlap": FieldError("A value is required", "VALUE_REQUIRED")})
    return _with(document, asked["overlap"], _taken(state, document))


def lowered_overlap(state: State, document: Document, form: Document) -> Document:
    """A task or a task suite with the overlap of a form, or with as much as was issued of it if that is more.

    Raises:
        ServiceError: 400 as for `changed_overlap`.
    """
    changed = changed_overlap(state, document, form)
    if changed["overlap"] is None:
        return changed
    taken = _taken(state, document)
    return _with(changed, max(taken, changed["overlap"]), taken)


def _with(document: Document, overlap: int, taken: int) -> Document:
    remaining = max(0, overlap - taken)
    return document | {"overlap": overlap, "infinite_overlap": False, "remaining_overlap": remaining}


def _taken(state: State, document: Document) -> int:
    """How many Tolokers have it already."""
    if document.get("overlap") is not None:
        return int(document["overlap"] - document.get("remaining_overlap", document["overlap"]))
    count = (
        "SELECT count(*) FROM assignments WHERE pool_id = ? AND status NOT IN ('SKIPPED', 'EXPIRED')"
        " AND (task_suite_id = ? OR EXISTS"
        " (SELECT 1 FROM json_each(document, '$.tasks') WHERE json_extract(value, '$.id') = ?))"
    )
    values = [document["pool_id"], document["id"], document["id"]]
    return int(state.transaction.execute(count, values).fetchone()[0])
