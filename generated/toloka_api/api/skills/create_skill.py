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
    from ...models.skill import Skill
    from ...models.skill_form import SkillForm


def _read(status: int, data: Any) -> Skill:
    from ...models import skill as _skill

    return _skill.Skill.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="createSkill",
    method="POST",
    path="/skills",
    resource="skills",
    name="create",
    read=_read,
    rate_limit=RateLimit(
        minute=10,
        day=100,
    ),
)


def create_skill(
    body: SkillForm,
) -> Call[Skill]:
    """Create a skill.

    Creates a skill. Tolokers get a value of it by hand (`user_skills`), from a quality control
    rule, or from a training.

    The service takes 10 a minute, 100 a day.

    Args:
        body: A skill to create, or the new properties of one.

    Returns:
        The new skill.

    Documented at https://toloka.ai/docs/api/concepts/create-skill
    """
    return Call(
        _ENDPOINT,
        path="/skills",
        body=plain(body),
    )
