"""The values of skills that Tolokers have, and how they expire."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from .._http.errors import FieldError, invalid
from .._http.messages import Document
from .._openapi.timestamps import parse_timestamp
from .._state.state import State
from .._state.tables import SKILLS, USER_SKILLS
from .._state.timers import set_timer

MAX_HOURS = 876_000
_EXPIRE = "user skill"
# Which global skills there are is not documented. Clients name these, the tests of languages by their codes.
_LANGUAGES = {
    "AR": "30724",
    "DE": "26377",
    "EN": "26366",
    "ES": "32346",
    "FR": "26711",
    "HE": "44954",
    "HU": "54378",
    "ID": "39821",
    "JA": "26513",
    "PT": "26714",
    "RU": "26296",
    "SV": "29789",
    "UK": "48836",
    "ZH-HANS": "44742",
}
_GLOBAL = {"25627": "Global skill", **{id: f"Language test: {code}" for code, id in _LANGUAGES.items()}}


def global_skill(id: str) -> Document | None:
    """A skill that every requester can read and filter by, and nobody made; None for any other ID."""
    if id not in _GLOBAL:
        return None
    return {
        "id": id,
        "name": _GLOBAL[id],
        "hidden": False,
        "deprecated": False,
        "global": True,
        "owner": {"id": "0" * 32, "myself": False},
        "created": "2020-01-01T00:00:00.000",
    }


def user_skill(state: State, user_id: str, skill_id: str) -> Document | None:
    """A Toloker's value of a skill, or None."""
    return state.transaction.find_by(USER_SKILLS, "skills_of_toloker", user_id=user_id, skill_id=skill_id)


def unknown_skills(state: State, form: Document) -> dict[str, FieldError]:
    """The skills that a form names and that don't exist, by the path of their ID.

    Args:
        state: The state.
        form: A form with filters, prices or rules that go by skills.
    """
    named = [*_skills_in_filter(form.get("filter"), "filter")]
    named += _skills_in_filter(form.get("recipients_filter"), "recipients_filter")
    pricing: Document = form.get("dynamic_pricing_config") or {}
    named.append(("dynamic_pricing_config.skill_id", pricing.get("skill_id")))
    quality_control: Document = form.get("quality_control") or {}
    configs: list[Document] = quality_control.get("configs") or []
    for index, config in enumerate(configs):
        rules: list[Document] = config["rules"]
        for number, rule in enumerate(rules):
            parameters: Document = rule["action"].get("parameters") or {}
            path = f"quality_control.configs.{index}.rules.{number}.action.parameters.skill_id"
            named.append((path, parameters.get("skill_id")))
    return {
        path: FieldError("There is no skill with this ID", "ENTITY_DOES_NOT_EXIST")
        for path, id in named
        if id is not None and not (state.transaction.find(SKILLS, str(id)) or global_skill(str(id)))
    }


def _skills_in_filter(node: Any, path: str) -> Iterator[tuple[str, Any]]:
    match node:
        case {"category": "skill", "key": key}:
            yield f"{path}.key", key
        case {"and": [*parts]}:
            for index, part in enumerate(parts):
                yield from _skills_in_filter(part, f"{path}.and.{index}")
        case {"or": [*parts]}:
            for index, part in enumerate(parts):
                yield from _skills_in_filter(part, f"{path}.or.{index}")
        case _:
            pass


def set_user_skill(state: State, user_id: str, skill_id: str, value: float) -> tuple[Document, bool]:
    """Gives a Toloker a value of a skill, or changes it.

    Args:
        state: The state.
        user_id: The Toloker.
        skill_id: The skill.
        value: The value, from 0 to 100.

    Returns:
        The Toloker's skill, and whether the Toloker had none before.

    Raises:
        ServiceError: 400 when there is no such skill.
    """
    skill = state.transaction.find(SKILLS, skill_id)
    if skill is None:
        raise invalid({"skill_id": FieldError("There is no skill with this ID", "ENTITY_DOES_NOT_EXIST")})
    # The ID as the skill has it, so that one sent with leading zeros is no second value.
    old = user_skill(state, user_id, skill["id"])
    return put_user_skill(state, user_id, skill, old, value), old is None


def put_user_skill(
    state: State, user_id: str, skill: Document, old: Document | None, value: float
) -> Document:
    """Gives a Toloker a value of a skill in the place of an old one, which may be none."""
    timestamp = state.creation_time(USER_SKILLS) if old is None else max(state.timestamp, old["created"])
    document = {
        "id": state.new_id() if old is None else old["id"],
        "skill_id": skill["id"],
        "user_id": user_id,
        "value": math.floor(value + 0.5),
        "exact_value": value,
        "created": timestamp if old is None else old["created"],
        "modified": timestamp,
    }
    if old is None:
        state.transaction.insert(USER_SKILLS, [document])
    else:
        state.transaction.replace(USER_SKILLS, document)
    _set_expiry(state, document, skill)
    return document


def _set_expiry(state: State, document: Document, skill: Document) -> None:
    due = _expiry(document, skill)
    if due is not None:
        set_timer(state, _EXPIRE, document["id"], due)


def _expiry(document: Document, skill: Document) -> datetime | None:
    hours: int | None = skill.get("skill_ttl_hours")
    if hours is None:
        return None
    modified = parse_timestamp(document["modified"])
    assert modified is not None, "the emulator wrote it"
    return modified + timedelta(hours=max(0, min(hours, MAX_HOURS)))


def _on_expire(state: State, id: str) -> None:
    document = state.transaction.find(USER_SKILLS, id)
    if document is None:
        return
    skill = state.read(SKILLS, document["skill_id"])
    due = _expiry(document, skill)
    if due is not None and due <= state.now:
        state.transaction.delete(USER_SKILLS, id)
    else:
        # The skill's time to live was changed in the meantime.
        _set_expiry(state, document, skill)


TIMERS = {_EXPIRE: _on_expire}
