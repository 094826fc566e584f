"""Bans of Tolokers."""

from __future__ import annotations

import json

from .documents import without_read_only
from .messages import Document, FieldFault, Refusal, Response, empty_response, invalid, json_response
from .pools import POOLS
from .projects import PROJECTS
from .tables import Table
from .timestamps import format_timestamp, parse_timestamp
from .world import Call, Resource, World

USER_RESTRICTIONS = Table(
    "user_restrictions",
    "UserRestriction",
    filters=("scope", "user_id", "project_id", "pool_id"),
    leads=("user_id", "pool_id", "project_id"),
)
_NEEDED = {"POOL": "pool_id", "PROJECT": "project_id", "ALL_PROJECTS": None}


def is_banned(world: World, user_id: str, pool: Document) -> bool:
    """Whether a Toloker is shut out of a pool at this moment."""
    for (text,) in world.transaction.execute(
        "SELECT document FROM user_restrictions WHERE user_id = ?", [user_id]
    ).fetchall():
        ban: Document = json.loads(text)
        expires = ban.get("will_expire")
        if expires is not None and expires <= world.stamp:
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


def ban(world: World, form: Document) -> tuple[Document, bool]:
    """Sets a ban, or changes the one of the same Toloker from the same place.

    Args:
        world: The state.
        form: A `UserRestrictionForm`.

    Returns:
        The ban, and whether there was none before.

    Raises:
        Refusal: 400 for a place that isn't there, or a scope that only the service sets.
    """
    form = without_read_only(world, USER_RESTRICTIONS, form)
    _check_place(world, form)
    if form.get("will_expire") is not None:
        moment = parse_timestamp(form["will_expire"])
        assert moment is not None, "the schema's format was checked before"
        form["will_expire"] = format_timestamp(moment)
    old = _existing(world, form)
    if old is not None:
        document = form | {"id": old["id"], "created": old["created"]}
        world.transaction.replace(USER_RESTRICTIONS, document)
        return document, False
    document = form | {"id": world.new_id(), "created": world.creation_stamp(USER_RESTRICTIONS)}
    world.transaction.insert(USER_RESTRICTIONS, [document])
    return document, True


def _check_place(world: World, form: Document) -> None:
    if form["scope"] not in _NEEDED:
        raise invalid({"scope": FieldFault("No ban of this scope can be set")})
    tables = {"project_id": PROJECTS, "pool_id": POOLS}
    faults = {
        name: FieldFault("There is nothing with this ID", "ENTITY_DOES_NOT_EXIST")
        for name, table in tables.items()
        if name in form and world.transaction.find(table, form[name]) is None
    }
    if faults:
        raise invalid(faults)


def _existing(world: World, form: Document) -> Document | None:
    search = "SELECT document FROM user_restrictions WHERE scope = ? AND user_id = ?"
    values = [form["scope"], form["user_id"]]
    place = _NEEDED[form["scope"]]
    if place is not None:
        search += f" AND {place} = ?"
        values.append(form[place])
    row = world.transaction.execute(search, values).fetchone()
    return None if row is None else json.loads(row[0])


def _list(call: Call) -> Response:
    needed = _NEEDED.get(str(call.query.get("scope")))
    if needed is not None and needed not in call.query:
        raise invalid({needed: FieldFault("This scope needs it", "VALUE_REQUIRED")})
    return call.list(USER_RESTRICTIONS)


def _set(call: Call) -> Response:
    document, is_new = ban(call.world, call.body)
    return json_response(201 if is_new else 200, document)


def _delete(call: Call) -> Response:
    if call.world.read(USER_RESTRICTIONS, call.id())["scope"] == "SYSTEM":
        raise Refusal(403, "ACCESS_DENIED", "Only the service lifts a ban of its own")
    call.world.transaction.delete(USER_RESTRICTIONS, call.id())
    return empty_response(204)


RESOURCE = Resource(
    table=USER_RESTRICTIONS,
    handlers={
        "getUserRestrictions": _list,
        "getUserRestriction": lambda call: call.get(USER_RESTRICTIONS),
        "upsertUserRestriction": _set,
        "deleteUserRestriction": _delete,
    },
)
