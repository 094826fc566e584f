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
    from ..models.user_skill import UserSkill
    from ..models.user_skill_form import UserSkillForm
    from ..models.user_skill_page import UserSkillPage

    GetUserSkillsSort: TypeAlias = (
        Literal[
            "id",
            "created",
            "modified",
            "-id",
            "-created",
            "-modified",
        ]
        | NewValue
    )
    """A field to sort by."""


def _get_user_skills_item() -> Callable[[Any], UserSkill]:
    from ..models.user_skill import UserSkill

    return UserSkill.from_dict


def _get_user_skills_result(status: int, data: Any) -> UserSkillPage:
    from ..models import user_skill_page as _user_skill_page

    return _user_skill_page.UserSkillPage.from_dict(data)


_GET_USER_SKILLS = Endpoint(
    operation_id="getUserSkills",
    method="GET",
    path="/v1/user-skills",
    resource="user_skills",
    name="list",
    result="UserSkillPage",
    read=_get_user_skills_result,
    pagination=Pagination(
        items="items",
        has_more="has_more",
        limit="limit",
        max_limit=1000,
        sort="sort",
        cursor={"id": "id_gt", "-id": "id_lt"},
        item="UserSkill",
        item_reader=_get_user_skills_item,
        ranges=(
            "id",
            "created",
            "modified",
        ),
    ),
    kinds={
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
            "modified",
            "-id",
            "-created",
            "-modified",
        ),
    },
)


@endpoint(_GET_USER_SKILLS)
def get_user_skills(
    *,
    user_id: str | Unset = UNSET,
    skill_id: str | Unset = UNSET,
    sort: GetUserSkillsSort | Sequence[GetUserSkillsSort] | Unset = UNSET,
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
) -> Call[UserSkillPage]:
    """List Tolokers' skills.

    Lists Tolokers' values of skills, with filters, sorting and pagination. Use `skill_id` for
    the values of one skill and `user_id` for those of one Toloker.

    Args:
        user_id: Only skills of this Toloker.
        skill_id: Only values of this skill.
        sort: Fields to sort by, the most significant first. Prefix a field with `-` for
            descending order. Documented are `id`, `created`, `modified`.
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
        One page of Tolokers' skills.

    Documented at https://toloka.ai/docs/api/concepts/get-user-skill-list
    """
    return Call(
        _GET_USER_SKILLS,
        path="/v1/user-skills",
        query=query(
            _GET_USER_SKILLS,
            {
                "user_id": user_id,
                "skill_id": skill_id,
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


def _upsert_user_skill_result(status: int, data: Any) -> UserSkill:
    from ..models import user_skill as _user_skill

    return _user_skill.UserSkill.from_dict(data)


_UPSERT_USER_SKILL = Endpoint(
    operation_id="upsertUserSkill",
    method="PUT",
    path="/v1/user-skills",
    resource="user_skills",
    name="set",
    result="UserSkill",
    read=_upsert_user_skill_result,
    rate_limit=RateLimit(
        day=100000,
    ),
)


@endpoint(_UPSERT_USER_SKILL)
def upsert_user_skill(
    body: UserSkillForm,
) -> Call[UserSkill]:
    """Set a Toloker's skill.

    Sets a Toloker's value of a skill, or changes the existing value.

    Limit: 100,000 per day.

    Args:
        body: A Toloker's value of a skill to set.

    Returns:
        The Toloker's current skill. The status is 200 if there was a value before, and may be
        201 if there was none.

    Documented at https://toloka.ai/docs/api/concepts/set-skill
    """
    return Call(
        _UPSERT_USER_SKILL,
        path="/v1/user-skills",
        content=one(_UPSERT_USER_SKILL, body, "UserSkillForm"),
    )


def _get_user_skill_result(status: int, data: Any) -> UserSkill:
    from ..models import user_skill as _user_skill

    return _user_skill.UserSkill.from_dict(data)


_GET_USER_SKILL = Endpoint(
    operation_id="getUserSkill",
    method="GET",
    path="/v1/user-skills/{user_skill_id}",
    resource="user_skills",
    name="get",
    result="UserSkill",
    read=_get_user_skill_result,
)


@endpoint(_GET_USER_SKILL)
def get_user_skill(
    user_skill_id: str,
) -> Call[UserSkill]:
    """Get a Toloker's skill.

    Returns one Toloker's value of one skill.

    Args:
        user_skill_id: ID of a Toloker's value of a skill, as returned by the list of user
            skills.

    Returns:
        The Toloker's skill.

    Documented at https://toloka.ai/docs/api/concepts/get-user-skill
    """
    return Call(
        _GET_USER_SKILL,
        path=f"/v1/user-skills/{segment('user_skill_id', user_skill_id)}",
    )


def _delete_user_skill_result(status: int, data: Any) -> None:
    return None


_DELETE_USER_SKILL = Endpoint(
    operation_id="deleteUserSkill",
    method="DELETE",
    path="/v1/user-skills/{user_skill_id}",
    resource="user_skills",
    name="delete",
    result="None",
    read=_delete_user_skill_result,
)


@endpoint(_DELETE_USER_SKILL)
def delete_user_skill(
    user_skill_id: str,
) -> Call[None]:
    """Remove a skill from a Toloker.

    Removes a Toloker's value of a skill. The skill itself is not deleted.

    Args:
        user_skill_id: ID of a Toloker's value of a skill, as returned by the list of user
            skills.

    Returns:
        None: The value is removed.

    Documented at https://toloka.ai/docs/api/concepts/delete-skill
    """
    return Call(
        _DELETE_USER_SKILL,
        path=f"/v1/user-skills/{segment('user_skill_id', user_skill_id)}",
    )
