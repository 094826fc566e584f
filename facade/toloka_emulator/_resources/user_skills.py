"""The values of skills that Tolokers have."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager

from .._api.call import Call, Resource
from .._http.messages import Document, Response, empty_response, json_response
from .._rules.quality_control.actions import taking_access
from .._rules.skills import TIMERS, set_user_skill
from .._state.state import State, TimerHandler
from .._state.tables import USER_SKILLS


def _set(call: Call) -> Response:
    form: Document = call.body
    skill_id = str(form["skill_id"])
    with _changing(call.state, form["user_id"], skill_id):
        document, is_new = set_user_skill(call.state, form["user_id"], skill_id, form["value"])
    return json_response(201 if is_new else 200, document)


def _delete(call: Call) -> Response:
    skill = call.state.read(USER_SKILLS, call.id())
    with _changing(call.state, skill["user_id"], skill["skill_id"]):
        call.state.transaction.delete(USER_SKILLS, call.id())
    return empty_response(204)


def _changing(state: State, toloker: str, skill_id: str) -> AbstractContextManager[None]:
    return taking_access(state, toloker, {"pool_access_revoked_reason": "SKILL_CHANGE", "skill_id": skill_id})


def _watched(handler: TimerHandler) -> TimerHandler:
    def on_timer(state: State, id: str) -> None:
        skill = state.transaction.find(USER_SKILLS, id)
        if skill is not None:
            with _changing(state, skill["user_id"], skill["skill_id"]):
                handler(state, id)

    return on_timer


_TIMERS: Mapping[str, TimerHandler] = {kind: _watched(handler) for kind, handler in TIMERS.items()}
RESOURCE = Resource(
    handlers={
        "getUserSkills": lambda call: call.list(USER_SKILLS),
        "getUserSkill": lambda call: call.get(USER_SKILLS),
        "upsertUserSkill": _set,
        "deleteUserSkill": _delete,
    },
    timers=_TIMERS,
)
