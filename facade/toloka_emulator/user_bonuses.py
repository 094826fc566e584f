"""Bonuses."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from .batches import Batch, Faults, Options
from .documents import without_read_only
from .messages import Document, FieldFault, Response, json_response
from .tables import Table
from .world import Call, Resource, World

if TYPE_CHECKING:
    from collections.abc import Sequence

USER_BONUSES = Table(
    "user_bonuses",
    "UserBonus",
    filters=("user_id", "assignment_id", "private_comment"),
    defaults={"without_message": False},
    leads=("assignment_id", "user_id", "private_comment"),
)
MAX_AT_ONCE = 100
_SAME = ("user_id", "amount", "public_title", "public_message", "private_comment")


class _SentTwice(Exception):
    """Two bonuses of a request are the same."""


def _require_different(call: Call, items: Sequence[Any]) -> None:
    seen: set[str] = set()
    forms: list[Document] = [item for item in items if isinstance(item, dict) and "user_id" in item]
    for form in forms:
        same = json.dumps([form.get(name) for name in _SAME], sort_keys=True)
        if same in seen:
            raise _SentTwice
        seen.add(same)


def _check(world: World, forms: Sequence[Document], options: Options) -> list[Faults]:
    return [_faults(world, form) for form in forms]


def _faults(world: World, form: Document) -> Faults:
    search = "SELECT 1 FROM assignments WHERE id = ?"
    if "assignment_id" in form and not world.transaction.execute(search, [form["assignment_id"]]).fetchone():
        return {"assignment_id": FieldFault("There is no assignment with this ID", "ENTITY_DOES_NOT_EXIST")}
    return {}


def _make(world: World, forms: Sequence[Document], options: Options) -> list[Document]:
    created = world.creation_stamp(USER_BONUSES)
    bonuses = [
        {
            **USER_BONUSES.defaults,
            **without_read_only(world, USER_BONUSES, form),
            "id": world.new_id(),
            "created": created,
        }
        for form in forms
    ]
    world.transaction.insert(USER_BONUSES, bonuses)
    return bonuses


def _create(call: Call) -> Response:
    try:
        return _BATCH.create(call)
    except _SentTwice:
        # The one error that comes without the object that all others are told in.
        fault = FieldFault("A request can't hold the same bonus twice", "ENTITY_CONFLICT")
        return json_response(409, {"user_id": fault.as_document()})


_BATCH = Batch(
    "USER_BONUS",
    step="USER_BONUS_PERSIST",
    key="user_bonus_id",
    limit=MAX_AT_ONCE,
    options=("skip_invalid_items",),
    check=_check,
    make=_make,
    admit=_require_different,
)

RESOURCE = Resource(
    table=USER_BONUSES,
    handlers={
        "getUserBonuses": lambda call: call.list(USER_BONUSES),
        "getUserBonus": lambda call: call.get(USER_BONUSES),
        "createUserBonus": _create,
    },
    effects=_BATCH.effects(),
)
