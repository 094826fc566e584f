# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    segment,
)

if TYPE_CHECKING:
    from ...models.skill import Skill


def _read(status: int, data: Any) -> Skill:
    from ...models import skill as _skill

    return _skill.Skill.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="getSkill",
    method="GET",
    path="/skills/{skill_id}",
    resource="skills",
    name="get",
    read=_read,
)


def get_skill(
    skill_id: str,
) -> Call[Skill]:
    """Get a skill.

    Reads one skill.

    Args:
        skill_id: ID of the skill.

    Returns:
        The skill.

    Documented at https://toloka.ai/docs/api/concepts/get-skill
    """
    return Call(
        _ENDPOINT,
        path=f"/skills/{segment('skill_id', skill_id)}",
    )
