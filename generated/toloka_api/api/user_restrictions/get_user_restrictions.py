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
    from ...models.user_restriction import UserRestriction
    from ...models.user_restriction_page import UserRestrictionPage
    from ...models.user_restriction_scope import UserRestrictionScope


def _read(status: int, data: Any) -> UserRestrictionPage:
    from ...models import user_restriction_page as _user_restriction_page

    return _user_restriction_page.UserRestrictionPage.from_dict(data)


def _item_reader() -> Callable[[Any], UserRestriction]:
    from ...models.user_restriction import UserRestriction

    return UserRestriction.from_dict


_ENDPOINT = Endpoint(
    operation_id="getUserRestrictions",
    method="GET",
    path="/user-restrictions",
    resource="user_restrictions",
    name="list",
    read=_read,
    pagination=Pagination(
        items="items",
        has_more="has_more",
        limit="limit",
        max_limit=500,
        sort="sort",
        cursor={"id": "id_gt", "-id": "id_lt"},
        item_reader=_item_reader,
        ranges=(
            "id",
            "created",
        ),
    ),
)


def get_user_restrictions(
    *,
    scope: UserRestrictionScope | str | None = None,
    user_id: str | None = None,
    project_id: str | None = None,
    pool_id: str | None = None,
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
) -> Call[UserRestrictionPage]:
    """List bans.

    Lists the bans of Tolokers, filtered and sorted, page by page.

    Args:
        scope: Only bans of this scope.
        user_id: Only bans of this Toloker.
        project_id: Only bans from this project. Needed if the scope is `PROJECT`.
        pool_id: Only bans from this pool. Needed if the scope is `POOL`.
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
        One page of bans.

    Documented at https://toloka.ai/docs/api/concepts/ban-get-list
    """
    return Call(
        _ENDPOINT,
        path="/user-restrictions",
        query=query(
            {
                "scope": scope,
                "user_id": user_id,
                "project_id": project_id,
                "pool_id": pool_id,
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
