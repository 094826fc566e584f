# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    segment,
)

if TYPE_CHECKING:
    from ...models.user_skill import UserSkill


def _read(status: int, data: Any) -> UserSkill:
    from ...models import user_skill as _user_skill

    return _user_skill.UserSkill.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="getUserSkill",
    method="GET",
    path="/user-skills/{user_skill_id}",
    resource="user_skills",
    name="get",
    read=_read,
)


def get_user_skill(
    user_skill_id: str,
) -> Call[UserSkill]:
    """Get a Toloker's skill.

    Reads one Toloker's value of one skill.

    Args:
        user_skill_id: ID of the pair of a Toloker and a skill, as the list of Tolokers' skills
            has it.

    Returns:
        The Toloker's skill.

    Documented at https://toloka.ai/docs/api/concepts/get-user-skill
    """
    return Call(
        _ENDPOINT,
        path=f"/user-skills/{segment('user_skill_id', user_skill_id)}",
    )
