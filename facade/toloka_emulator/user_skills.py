"""The values that Tolokers have of skills."""

from __future__ import annotations

import json
import math
from datetime import datetime, timedelta

from .messages import Document, FieldFault, Response, empty_response, invalid, json_response
from .skills import SKILLS
from .tables import Table
from .timers import set_timer
from .timestamps import parse_timestamp
from .world import Call, Resource, World

USER_SKILLS = Table("user_skills", "UserSkill", filters=("user_id", "skill_id"), sorts=("modified",))
MAX_HOURS = 876_000
_LAPSE = "user skill"


def user_skill(world: World, user_id: str, skill_id: str) -> Document | None:
    """A Toloker's value of a skill, or None."""
    row = world.transaction.execute(
        "SELECT document FROM user_skills WHERE user_id = ? AND skill_id = ?", [user_id, skill_id]
    ).fetchone()
    return None if row is None else json.loads(row[0])


def set_user_skill(world: World, user_id: str, skill_id: str, value: float) -> tuple[Document, bool]:
    """Gives a Toloker a value of a skill, or changes it.

    Args:
        world: The state.
        user_id: The Toloker.
        skill_id: The skill.
        value: The value, from 0 to 100.

    Returns:
        The Toloker's skill, and whether the Toloker had none before.

    Raises:
        Refusal: 400 when there is no such skill.
    """
    skill = world.transaction.find(SKILLS, skill_id)
    if skill is None:
        raise invalid({"skill_id": FieldFault("There is no skill with this ID", "ENTITY_DOES_NOT_EXIST")})
    # The ID as the skill has it, so that one sent with leading zeros is no second value.
    old = user_skill(world, user_id, skill["id"])
    stamp = world.creation_stamp(USER_SKILLS) if old is None else max(world.stamp, old["created"])
    document = {
        "id": world.new_id() if old is None else old["id"],
        "skill_id": skill["id"],
        "user_id": user_id,
        "value": math.floor(value + 0.5),
        "exact_value": value,
        "created": stamp if old is None else old["created"],
        "modified": stamp,
    }
    if old is None:
        world.transaction.insert(USER_SKILLS, [document])
    else:
        world.transaction.replace(USER_SKILLS, document)
    _set_lapse(world, document, skill)
    return document, old is None


def _set(call: Call) -> Response:
    form: Document = call.body
    document, is_new = set_user_skill(call.world, form["user_id"], str(form["skill_id"]), form["value"])
    return json_response(201 if is_new else 200, document)


def _delete(call: Call) -> Response:
    call.world.read(USER_SKILLS, call.id())
    call.world.transaction.delete(USER_SKILLS, call.id())
    return empty_response(204)


def _set_lapse(world: World, document: Document, skill: Document) -> None:
    due = _lapse(document, skill)
    if due is not None:
        set_timer(world, _LAPSE, document["id"], due)


def _lapse(document: Document, skill: Document) -> datetime | None:
    hours: int | None = skill.get("skill_ttl_hours")
    if hours is None:
        return None
    modified = parse_timestamp(document["modified"])
    assert modified is not None, "the emulator wrote it"
    return modified + timedelta(hours=max(0, min(hours, MAX_HOURS)))


def _on_lapse(world: World, id: str) -> None:
    document = world.transaction.find(USER_SKILLS, id)
    if document is None:
        return
    skill = world.read(SKILLS, document["skill_id"])
    due = _lapse(document, skill)
    if due is not None and due <= world.now:
        world.transaction.delete(USER_SKILLS, id)
    else:
        # The skill's time to live was changed in the meantime.
        _set_lapse(world, document, skill)


RESOURCE = Resource(
    table=USER_SKILLS,
    handlers={
        "getUserSkills": lambda call: call.list(USER_SKILLS),
        "getUserSkill": lambda call: call.get(USER_SKILLS),
        "upsertUserSkill": _set,
        "deleteUserSkill": _delete,
    },
    alarms={_LAPSE: _on_lapse},
)
