"""Bans: who is shut out of what, and for how long."""

from __future__ import annotations

import json

from .._http.errors import FieldError, invalid
from .._http.messages import Document
from .._openapi.timestamps import format_timestamp, parse_timestamp
from .._state.documents import without_read_only
from .._state.state import State
from .._state.tables import POOLS, PROJECTS, USER_RESTRICTIONS

PLACES = {"POOL": "pool_id", "PROJECT": "project_id", "ALL_PROJECTS": None}


def is_banned(state: State, user_id: str, pool: Document) -> bool:
    """Whether a Toloker is shut out of a pool at this moment."""
    for (text,) in state.transaction.execute(
        "SELECT document FROM user_restrictions WHERE user_id = ?", [user_id]
    ).fetchall():
        ban: Document = json.loads(text)
        expires = ban.get("will_expire")
        if expires is not None and expires <= state.timestamp:
            continue
        match ban["scope"]:
            case "POOL":
                concerned = ban["pool_id"] == pool["id"]
            case "PROJECT":
                concerned = ban["project_id"] == pool["project_id"]
            case _:
                concerned = True
        if concerned:
            return True
    return False


def ban(state: State, form: Document) -> tuple[Document, bool]:
    """Sets a ban, or changes the one of the same Toloker from the same place.

    Args:
        state: The state.
        form: A `UserRestrictionForm`.

    Returns:
        The ban, and whether there was none before.

    Raises:
        ServiceError: 400 for a place that isn't there, or a scope that only the service sets.
    """
    form = without_read_only(state, USER_RESTRICTIONS, form)
    _check_place(state, form)
    if form.get("will_expire") is not None:
        moment = parse_timestamp(form["will_expire"])
        assert moment is not None, "the schema's format was checked before"
        form["will_expire"] = format_timestamp(moment)
    old = _existing(state, form)
    if old is not None:
        document = form | {"id": old["id"], "created": old["created"]}
        state.transaction.replace(USER_RESTRICTIONS, document)
        return document, False
    document = form | {"id": state.new_id(), "created": state.creation_time(USER_RESTRICTIONS)}
    state.transaction.insert(USER_RESTRICTIONS, [document])
    return document, True


def lengthen_ban(state: State, form: Document) -> None:
    """Sets a ban like `ban`, unless the Toloker is banned from the same place for as long already."""
    old = _existing(state, form)
    if old is not None:
        ends = old.get("will_expire")
        if ends is None or ends >= form.get("will_expire", "~"):
            return
    ban(state, form)


def _check_place(state: State, form: Document) -> None:
    if form["scope"] not in PLACES:
        raise invalid({"scope": FieldError("No ban of this scope can be set")})
    tables = {"project_id": PROJECTS, "pool_id": POOLS}
    errors = {
        name: FieldError("There is nothing with this ID", "ENTITY_DOES_NOT_EXIST")
        for name, table in tables.items()
        if name in form and state.transaction.find(table, form[name]) is None
    }
    if errors:
        raise invalid(errors)


def _existing(state: State, form: Document) -> Document | None:
    search = "SELECT document FROM user_restrictions WHERE scope = ? AND user_id = ?"
    values = [form["scope"], form["user_id"]]
    place = PLACES[form["scope"]]
    if place is not None:
        search += f" AND {place} = ?"
        values.append(form[place])
    row = state.transaction.execute(search, values).fetchone()
    return None if row is None else json.loads(row[0])
