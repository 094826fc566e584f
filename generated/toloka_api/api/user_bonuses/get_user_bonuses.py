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
    from ...models.user_bonus import UserBonus
    from ...models.user_bonus_page import UserBonusPage


def _read(status: int, data: Any) -> UserBonusPage:
    from ...models import user_bonus_page as _user_bonus_page

    return _user_bonus_page.UserBonusPage.from_dict(data)


def _item_reader() -> Callable[[Any], UserBonus]:
    from ...models.user_bonus import UserBonus

    return UserBonus.from_dict


_ENDPOINT = Endpoint(
    operation_id="getUserBonuses",
    method="GET",
    path="/user-bonuses",
    resource="user_bonuses",
    name="list",
    read=_read,
    pagination=Pagination(
        items="items",
        has_more="has_more",
        limit="limit",
        max_limit=300,
        sort="sort",
        cursor={"id": "id_gt", "-id": "id_lt"},
        item_reader=_item_reader,
        ranges=(
            "id",
            "created",
        ),
    ),
)


def get_user_bonuses(
    *,
    user_id: str | None = None,
    assignment_id: str | None = None,
    private_comment: str | None = None,
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
) -> Call[UserBonusPage]:
    """List bonuses.

    Lists the bonuses that were issued, filtered and sorted, page by page.

    Args:
        user_id: Only bonuses of this Toloker.
        assignment_id: Only bonuses issued for this assignment.
        private_comment: Only bonuses with this comment.
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

    Returns:
        One page of bonuses.

    Documented at https://toloka.ai/docs/api/concepts/get-bonus-list
    """
    return Call(
        _ENDPOINT,
        path="/user-bonuses",
        query=query(
            {
                "user_id": user_id,
                "assignment_id": assignment_id,
                "private_comment": private_comment,
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
            }
        ),
    )
