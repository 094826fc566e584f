# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    RateLimit,
    plain,
)

if TYPE_CHECKING:
    from ...models.user_skill import UserSkill
    from ...models.user_skill_form import UserSkillForm


def _read(status: int, data: Any) -> UserSkill:
    from ...models import user_skill as _user_skill

    return _user_skill.UserSkill.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="upsertUserSkill",
    method="PUT",
    path="/user-skills",
    resource="user_skills",
    name="set",
    read=_read,
    rate_limit=RateLimit(
        day=100000,
    ),
)


def upsert_user_skill(
    body: UserSkillForm,
) -> Call[UserSkill]:
    """Set a Toloker's skill.

    Gives a Toloker a value of a skill, or changes the one that the Toloker has.

    The service takes 100000 a day.

    Args:
        body: The value that a Toloker gets of a skill.

    Returns:
        The Toloker's skill as it is now. The status is 200 where there was a value before, and
        may be 201 where there was none.

    Documented at https://toloka.ai/docs/api/concepts/set-skill
    """
    return Call(
        _ENDPOINT,
        path="/user-skills",
        body=plain(body),
    )
