"""The values of skills that Tolokers have."""

from __future__ import annotations

from .._api.call import Call, Resource
from .._http.messages import Document, Response, empty_response, json_response
from .._rules.skills import TIMERS, set_user_skill
from .._state.tables import USER_SKILLS


def _set(call: Call) -> Response:
    form: Document = call.body
    document, is_new = set_user_skill(call.state, form["user_id"], str(form["skill_id"]), form["value"])
    return json_response(201 if is_new else 200, document)


def _delete(call: Call) -> Response:
    call.state.read(USER_SKILLS, call.id())
    call.state.transaction.delete(USER_SKILLS, call.id())
    return empty_response(204)


RESOURCE = Resource(
    handlers={
        "getUserSkills": lambda call: call.list(USER_SKILLS),
        "getUserSkill": lambda call: call.get(USER_SKILLS),
        "upsertUserSkill": _set,
        "deleteUserSkill": _delete,
    },
    timers=TIMERS,
)
