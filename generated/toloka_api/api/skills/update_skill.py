# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    plain,
    segment,
)

if TYPE_CHECKING:
    from ...models.skill import Skill
    from ...models.skill_form import SkillForm


def _read(status: int, data: Any) -> Skill:
    from ...models import skill as _skill

    return _skill.Skill.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="updateSkill",
    method="PUT",
    path="/skills/{skill_id}",
    resource="skills",
    name="update",
    read=_read,
)


def update_skill(
    skill_id: str,
    body: SkillForm | Skill,
) -> Call[Skill]:
    """Replace a skill's properties.

    Replaces every property that can be set; one that is left out goes back to its default. What
    was read may be sent back whole, as the service ignores the properties that it assigns
    itself.

    Args:
        skill_id: ID of the skill.
        body: A skill to create, or the new properties of one.

    Returns:
        The skill as it is now.

    Documented at https://toloka.ai/docs/api/concepts/edit-skill
    """
    return Call(
        _ENDPOINT,
        path=f"/skills/{segment('skill_id', skill_id)}",
        body=plain(body),
    )
