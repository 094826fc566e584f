# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from ..sending import one, query, segment
from ..types import (
    UNSET,
    Call,
    Endpoint,
    NewValue,
    Pagination,
    RateLimit,
    Unset,
    endpoint,
)

if TYPE_CHECKING:
    from ..models.skill import Skill
    from ..models.skill_form import SkillForm
    from ..models.skill_page import SkillPage

    GetSkillsSort: TypeAlias = (
        Literal[
            "id",
            "created",
            "-id",
            "-created",
        ]
        | NewValue
    )
    """A field to sort by."""


def _get_skills_item() -> Callable[[Any], Skill]:
    from ..models.skill import Skill

    return Skill.from_dict


def _get_skills_result(status: int, data: Any) -> SkillPage:
    from ..models import skill_page as _skill_page

    return _skill_page.SkillPage.from_dict(data)


_GET_SKILLS = Endpoint(
    operation_id="getSkills",
    method="GET",
    path="/v1/skills",
    resource="skills",
    name="list",
    result="SkillPage",
    read=_get_skills_result,
    pagination=Pagination(
        items="items",
        has_more="has_more",
        limit="limit",
        max_limit=100,
        sort="sort",
        cursor={"id": "id_gt", "-id": "id_lt"},
        item="Skill",
        item_reader=_get_skills_item,
        ranges=(
            "id",
            "created",
            "modified",
        ),
    ),
    kinds={
        "global": "flag",
        "sort": "several",
        "limit": "count",
        "created_gt": "moment",
        "created_gte": "moment",
        "created_lt": "moment",
        "created_lte": "moment",
        "modified_gt": "moment",
        "modified_gte": "moment",
        "modified_lt": "moment",
        "modified_lte": "moment",
    },
    values={
        "sort": (
            "id",
            "created",
            "-id",
            "-created",
        ),
    },
)


@endpoint(_GET_SKILLS)
def get_skills(
    *,
    name: str | Unset = UNSET,
    global_: bool | Unset = UNSET,
    owner_id: str | Unset = UNSET,
    owner_company_id: str | Unset = UNSET,
    sort: GetSkillsSort | Sequence[GetSkillsSort] | Unset = UNSET,
    limit: int | Unset = UNSET,
    id_gt: str | Unset = UNSET,
    id_gte: str | Unset = UNSET,
    id_lt: str | Unset = UNSET,
    id_lte: str | Unset = UNSET,
    created_gt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_gte: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lte: datetime.datetime | datetime.date | str | Unset = UNSET,
    modified_gt: datetime.datetime | datetime.date | str | Unset = UNSET,
    modified_gte: datetime.datetime | datetime.date | str | Unset = UNSET,
    modified_lt: datetime.datetime | datetime.date | str | Unset = UNSET,
    modified_lte: datetime.datetime | datetime.date | str | Unset = UNSET,
) -> Call[SkillPage]:
    """List skills.

    Lists the skills that the token has access to, with filters, sorting and pagination. To see
    who has a skill, list the user skills.

    Args:
        name: Only skills with this name.
        global_: Only the service's own skills, which all requesters share (true), or only those
            that requesters created (false).
        owner_id: Only objects that belong to this account.
        owner_company_id: Only objects that belong to an account of this company.
        sort: Fields to sort by, the most significant first. Prefix a field with `-` for
            descending order. Documented are `id`, `created`.
        limit: Maximum number of objects on a page; the service's default is 50. It returns
            fewer if this exceeds the list's own maximum.
        id_gt: Only objects whose ID comes after this one.
        id_gte: Only objects whose ID equals this one or comes after it.
        id_lt: Only objects whose ID comes before this one.
        id_lte: Only objects whose ID equals this one or comes before it.
        created_gt: Only objects created after this time (UTC).
        created_gte: Only objects created at or after this time (UTC).
        created_lt: Only objects created before this time (UTC).
        created_lte: Only objects created at or before this time (UTC).
        modified_gt: Only objects last modified after this time (UTC).
        modified_gte: Only objects last modified at or after this time (UTC).
        modified_lt: Only objects last modified before this time (UTC).
        modified_lte: Only objects last modified at or before this time (UTC).

    Returns:
        One page of skills.

    Documented at https://toloka.ai/docs/api/concepts/get-skill-list
    """
    return Call(
        _GET_SKILLS,
        path="/v1/skills",
        query=query(
            _GET_SKILLS,
            {
                "name": name,
                "global": global_,
                "owner_id": owner_id,
                "owner_company_id": owner_company_id,
                "sort": sort,
                "limit": limit,
                "id_gt": id_gt,
                "id_gte": id_gte,
                "id_lt": id_lt,
                "id_lte": id_lte,
                "created_gt": created_gt,
                "created_gte": created_gte,
                "created_lt": created_lt,
                "created_lte": created_lte,
                "modified_gt": modified_gt,
                "modified_gte": modified_gte,
                "modified_lt": modified_lt,
                "modified_lte": modified_lte,
            },
        ),
    )


def _create_skill_result(status: int, data: Any) -> Skill:
    from ..models import skill as _skill

    return _skill.Skill.from_dict(data)


_CREATE_SKILL = Endpoint(
    operation_id="createSkill",
    method="POST",
    path="/v1/skills",
    resource="skills",
    name="create",
    result="Skill",
    read=_create_skill_result,
    rate_limit=RateLimit(
        minute=10,
        day=100,
    ),
)


@endpoint(_CREATE_SKILL)
def create_skill(
    body: SkillForm,
) -> Call[Skill]:
    """Create a skill.

    Creates a skill. A Toloker's value of it can be set by a request (`user_skills`), by a
    quality control rule or by a training.

    Limit: 10 per minute, 100 per day.

    Args:
        body: A skill to create, or the new properties of one.

    Returns:
        The new skill.

    Documented at https://toloka.ai/docs/api/concepts/create-skill
    """
    return Call(
        _CREATE_SKILL,
        path="/v1/skills",
        content=one(_CREATE_SKILL, body, "SkillForm"),
    )


def _get_skill_result(status: int, data: Any) -> Skill:
    from ..models import skill as _skill

    return _skill.Skill.from_dict(data)


_GET_SKILL = Endpoint(
    operation_id="getSkill",
    method="GET",
    path="/v1/skills/{skill_id}",
    resource="skills",
    name="get",
    result="Skill",
    read=_get_skill_result,
)


@endpoint(_GET_SKILL)
def get_skill(
    skill_id: str,
) -> Call[Skill]:
    """Get a skill.

    Returns one skill.

    Args:
        skill_id: ID of the skill.

    Returns:
        The skill.

    Documented at https://toloka.ai/docs/api/concepts/get-skill
    """
    return Call(
        _GET_SKILL,
        path=f"/v1/skills/{segment('skill_id', skill_id)}",
    )


def _update_skill_result(status: int, data: Any) -> Skill:
    from ..models import skill as _skill

    return _skill.Skill.from_dict(data)


_UPDATE_SKILL = Endpoint(
    operation_id="updateSkill",
    method="PUT",
    path="/v1/skills/{skill_id}",
    resource="skills",
    name="update",
    result="Skill",
    read=_update_skill_result,
)


@endpoint(_UPDATE_SKILL)
def update_skill(
    skill_id: str,
    body: SkillForm | Skill,
) -> Call[Skill]:
    """Replace a skill's properties.

    Replaces every property that can be set; a property that is omitted returns to its default.
    An object can be sent back exactly as it was read: the service ignores the properties that
    it assigns itself.

    Args:
        skill_id: ID of the skill.
        body: A skill to create, or the new properties of one.

    Returns:
        The updated skill.

    Documented at https://toloka.ai/docs/api/concepts/edit-skill
    """
    return Call(
        _UPDATE_SKILL,
        path=f"/v1/skills/{segment('skill_id', skill_id)}",
        content=one(_UPDATE_SKILL, body, "SkillForm", "Skill"),
    )
