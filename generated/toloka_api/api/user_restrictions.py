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
    Unset,
    endpoint,
)

if TYPE_CHECKING:
    from ..models.user_restriction import UserRestriction
    from ..models.user_restriction_form import UserRestrictionForm
    from ..models.user_restriction_page import UserRestrictionPage
    from ..models.user_restriction_scope import UserRestrictionScopeValue

    GetUserRestrictionsSort: TypeAlias = (
        Literal[
            "id",
            "created",
            "-id",
            "-created",
        ]
        | NewValue
    )
    """A field to sort by."""


def _get_user_restrictions_item() -> Callable[[Any], UserRestriction]:
    from ..models.user_restriction import UserRestriction

    return UserRestriction.from_dict


def _get_user_restrictions_result(status: int, data: Any) -> UserRestrictionPage:
    from ..models import user_restriction_page as _user_restriction_page

    return _user_restriction_page.UserRestrictionPage.from_dict(data)


_GET_USER_RESTRICTIONS = Endpoint(
    operation_id="getUserRestrictions",
    method="GET",
    path="/v1/user-restrictions",
    resource="user_restrictions",
    name="list",
    result="UserRestrictionPage",
    read=_get_user_restrictions_result,
    pagination=Pagination(
        items="items",
        has_more="has_more",
        limit="limit",
        max_limit=500,
        sort="sort",
        cursor={"id": "id_gt", "-id": "id_lt"},
        item="UserRestriction",
        item_reader=_get_user_restrictions_item,
        ranges=(
            "id",
            "created",
        ),
    ),
    kinds={
        "sort": "several",
        "limit": "count",
        "created_gt": "moment",
        "created_gte": "moment",
        "created_lt": "moment",
        "created_lte": "moment",
    },
    values={
        "scope": (
            "POOL",
            "PROJECT",
            "ALL_PROJECTS",
            "SYSTEM",
        ),
        "sort": (
            "id",
            "created",
            "-id",
            "-created",
        ),
    },
)


@endpoint(_GET_USER_RESTRICTIONS)
def get_user_restrictions(
    *,
    scope: UserRestrictionScopeValue | Unset = UNSET,
    user_id: str | Unset = UNSET,
    project_id: str | Unset = UNSET,
    pool_id: str | Unset = UNSET,
    sort: GetUserRestrictionsSort | Sequence[GetUserRestrictionsSort] | Unset = UNSET,
    limit: int | Unset = UNSET,
    id_gt: str | Unset = UNSET,
    id_gte: str | Unset = UNSET,
    id_lt: str | Unset = UNSET,
    id_lte: str | Unset = UNSET,
    created_gt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_gte: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lte: datetime.datetime | datetime.date | str | Unset = UNSET,
) -> Call[UserRestrictionPage]:
    """List bans.

    Lists the bans of Tolokers, with filters, sorting and pagination.

    Args:
        scope: Only bans with this scope. Documented are `POOL`, `PROJECT`, `ALL_PROJECTS`,
            `SYSTEM`.
        user_id: Only bans of this Toloker.
        project_id: Only bans from this project. Required if the scope is `PROJECT`.
        pool_id: Only bans from this pool. Required if the scope is `POOL`.
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

    Returns:
        One page of bans.

    Documented at https://toloka.ai/docs/api/concepts/ban-get-list
    """
    return Call(
        _GET_USER_RESTRICTIONS,
        path="/v1/user-restrictions",
        query=query(
            _GET_USER_RESTRICTIONS,
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
            },
        ),
    )


def _upsert_user_restriction_result(status: int, data: Any) -> UserRestriction:
    from ..models import user_restriction as _user_restriction

    return _user_restriction.UserRestriction.from_dict(data)


_UPSERT_USER_RESTRICTION = Endpoint(
    operation_id="upsertUserRestriction",
    method="PUT",
    path="/v1/user-restrictions",
    resource="user_restrictions",
    name="set",
    result="UserRestriction",
    read=_upsert_user_restriction_result,
)


@endpoint(_UPSERT_USER_RESTRICTION)
def upsert_user_restriction(
    body: UserRestrictionForm,
) -> Call[UserRestriction]:
    """Ban a Toloker.

    Blocks a Toloker in a pool, in a project or in all of the requester's projects, or changes
    an existing ban. Only the service sets bans with the scope `SYSTEM`.

    Args:
        body: A ban to set.

    Returns:
        The current ban. The status is 200 for an existing ban, and may be 201 for a new one.

    Documented at https://toloka.ai/docs/api/concepts/ban-create
    """
    return Call(
        _UPSERT_USER_RESTRICTION,
        path="/v1/user-restrictions",
        content=one(_UPSERT_USER_RESTRICTION, body, "UserRestrictionForm"),
    )


def _get_user_restriction_result(status: int, data: Any) -> UserRestriction:
    from ..models import user_restriction as _user_restriction

    return _user_restriction.UserRestriction.from_dict(data)


_GET_USER_RESTRICTION = Endpoint(
    operation_id="getUserRestriction",
    method="GET",
    path="/v1/user-restrictions/{user_restriction_id}",
    resource="user_restrictions",
    name="get",
    result="UserRestriction",
    read=_get_user_restriction_result,
)


@endpoint(_GET_USER_RESTRICTION)
def get_user_restriction(
    user_restriction_id: str,
) -> Call[UserRestriction]:
    """Get a ban.

    Returns one ban.

    Args:
        user_restriction_id: ID of the ban.

    Returns:
        The ban.

    Documented at https://toloka.ai/docs/api/concepts/ban-get-info
    """
    return Call(
        _GET_USER_RESTRICTION,
        path=f"/v1/user-restrictions/{segment('user_restriction_id', user_restriction_id)}",
    )


def _delete_user_restriction_result(status: int, data: Any) -> None:
    return None


_DELETE_USER_RESTRICTION = Endpoint(
    operation_id="deleteUserRestriction",
    method="DELETE",
    path="/v1/user-restrictions/{user_restriction_id}",
    resource="user_restrictions",
    name="delete",
    result="None",
    read=_delete_user_restriction_result,
)


@endpoint(_DELETE_USER_RESTRICTION)
def delete_user_restriction(
    user_restriction_id: str,
) -> Call[None]:
    """Lift a ban.

    Removes a ban before it expires. A ban with the scope `SYSTEM` can't be removed.

    Args:
        user_restriction_id: ID of the ban.

    Returns:
        None: The ban is lifted.

    Documented at https://toloka.ai/docs/api/concepts/ban-delete
    """
    return Call(
        _DELETE_USER_RESTRICTION,
        path=f"/v1/user-restrictions/{segment('user_restriction_id', user_restriction_id)}",
    )
