"""Skills."""

from __future__ import annotations

from .documents import new_document, replaced_document
from .messages import Response, json_response
from .tables import Table
from .world import Call, Resource

SKILLS = Table(
    "skills",
    "Skill",
    filters=("name", "global"),
    sorts=("modified",),
    defaults={"hidden": True, "deprecated": False},
    # The list can be bounded on it, though no answer has it.
    hidden=("modified",),
)


def _create(call: Call) -> Response:
    own = {"global": False, "modified": call.world.creation_stamp(SKILLS)}
    return json_response(201, SKILLS.shown(new_document(call.world, SKILLS, call.body, own)))


def _update(call: Call) -> Response:
    skill = call.world.read(SKILLS, call.id())
    form = call.body | {"modified": max(call.world.stamp, skill["created"])}
    return json_response(200, SKILLS.shown(replaced_document(call.world, SKILLS, form, skill)))


RESOURCE = Resource(
    table=SKILLS,
    handlers={
        "getSkills": lambda call: call.list(SKILLS),
        "getSkill": lambda call: call.get(SKILLS),
        "createSkill": _create,
        "updateSkill": _update,
    },
)
