# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import Any

from ...types import (
    Call,
    Endpoint,
    segment,
)


def _read(status: int, data: Any) -> None:
    return None


_ENDPOINT = Endpoint(
    operation_id="deleteUserSkill",
    method="DELETE",
    path="/user-skills/{user_skill_id}",
    resource="user_skills",
    name="delete",
    read=_read,
)


def delete_user_skill(
    user_skill_id: str,
) -> Call[None]:
    """Take a skill from a Toloker.

    Removes a Toloker's value of a skill. The skill itself stays.

    Args:
        user_skill_id: ID of the pair of a Toloker and a skill, as the list of Tolokers' skills
            has it.

    Returns:
        None: The Toloker has the skill no more.

    Documented at https://toloka.ai/docs/api/concepts/delete-skill
    """
    return Call(
        _ENDPOINT,
        path=f"/user-skills/{segment('user_skill_id', user_skill_id)}",
    )
