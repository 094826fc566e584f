# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    Pagination,
    query,
)

if TYPE_CHECKING:
    from ...models.skill import Skill
    from ...models.skill_page import SkillPage


def _read(status: int, data: Any) -> SkillPage:
    from ...models import skill_page as _skill_page

    return _skill_page.SkillPage.from_dict(data)


def _item_reader() -> Callable[[Any], Skill]:
    from ...models.skill import Skill

    return Skill.from_dict


_ENDPOINT = Endpoint(
    operation_id="getSkills",
    method="GET",
    path="/skills",
    resource="skills",
    name="list",
    read=_read,
    pagination=Pagination(
        items="items",
        has_more="has_more",
        limit="limit",
        max_limit=100,
        sort="sort",
        cursor={"id": "id_gt", "-id": "id_lt"},
        item_reader=_item_reader,
        ranges=(
            "id",
            "created",
            "modified",
        ),
    ),
)


def get_skills(
    *,
    name: str | None = None,
    global_: bool | None = None,
    owner_id: str | None = None,
    owner_company_id: str | None = None,
    sort: str | Sequence[str] | None = None,
    limit: int | None = None,
    id_gt: str | None = None,
    id_gte: str | None = None,
    id_lt: str | None = None,
    id_lte: str | None = None,
    created_gt: datetime.datetime | datetime.date | str | None = None,
    created_gte: datetime.datetime | datetime.date | str | None = None,
    created_lt: datetime.datetime | datetime.date | str | None = None,
    created_lte: datetime.datetime | datetime.date | str | None = None,
    modified_gt: datetime.datetime | datetime.date | str | None = None,
    modified_gte: datetime.datetime | datetime.date | str | None = None,
    modified_lt: datetime.datetime | datetime.date | str | None = None,
    modified_lte: datetime.datetime | datetime.date | str | None = None,
) -> Call[SkillPage]:
    """List skills.

    Lists the skills that the token can see, filtered and sorted, page by page. To see who has a
    skill, list the user skills.

    Args:
        name: Only skills of this name.
        global_: Only the service's own skills, which every requester shares (true), or only
            those that requesters made (false).
        owner_id: Only objects that belong to this account.
        owner_company_id: Only objects that belong to an account of this company.
        sort: Fields to sort by, the first one first; a `-` before a field turns its order
            round.
        limit: How many objects one page holds at most. The service answers with fewer when this
            is more than the list allows.
        id_gt: Only objects whose ID comes after this one.
        id_gte: Only objects whose ID is this one or comes after it.
        id_lt: Only objects whose ID comes before this one.
        id_lte: Only objects whose ID is this one or comes before it.
        created_gt: Only objects created after this moment (UTC).
        created_gte: Only objects created at this moment or after it (UTC).
        created_lt: Only objects created before this moment (UTC).
        created_lte: Only objects created at this moment or before it (UTC).
        modified_gt: Only objects last changed after this moment (UTC).
        modified_gte: Only objects last changed at this moment or after it (UTC).
        modified_lt: Only objects last changed before this moment (UTC).
        modified_lte: Only objects last changed at this moment or before it (UTC).

    Returns:
        One page of skills.

    Documented at https://toloka.ai/docs/api/concepts/get-skill-list
    """
    return Call(
        _ENDPOINT,
        path="/skills",
        query=query(
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
            }
        ),
    )
