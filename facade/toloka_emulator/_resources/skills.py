"""Skills."""

from __future__ import annotations

from .._api.call import Call, Resource
from .._http.errors import does_not_exist
from .._http.messages import Response, json_response
from .._rules.skills import global_skill
from .._state.documents import new_document, replaced_document
from .._state.tables import SKILLS


def _get(call: Call) -> Response:
    found = call.state.transaction.find(SKILLS, call.id()) or global_skill(call.id())
    if found is None:
        raise does_not_exist()
    return json_response(200, SKILLS.visible(found))


def _create(call: Call) -> Response:
    own = {"global": False, "modified": call.state.creation_time(SKILLS)}
    return json_response(201, SKILLS.visible(new_document(call.state, SKILLS, call.body, own)))


def _update(call: Call) -> Response:
    skill = call.state.read(SKILLS, call.id())
    form = call.body | {"modified": max(call.state.timestamp, skill["created"])}
    return json_response(200, SKILLS.visible(replaced_document(call.state, SKILLS, form, skill)))


RESOURCE = Resource(
    handlers={
        "getSkills": lambda call: call.list(SKILLS),
        "getSkill": _get,
        "createSkill": _create,
        "updateSkill": _update,
    },
)
