# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from ..sending import many, one, query, segment
from ..types import (
    UNSET,
    Call,
    Endpoint,
    Idempotency,
    Limits,
    NewValue,
    Pagination,
    RateLimit,
    StartsOperation,
    Unset,
    endpoint,
    is_object,
)

if TYPE_CHECKING:
    from ..models.operation import Operation
    from ..models.user_bonus import UserBonus
    from ..models.user_bonus_batch_result import UserBonusBatchResult
    from ..models.user_bonus_form import UserBonusForm
    from ..models.user_bonus_page import UserBonusPage

    GetUserBonusesSort: TypeAlias = (
        Literal[
            "id",
            "created",
            "-id",
            "-created",
        ]
        | NewValue
    )
    """A field to sort by."""


def _get_user_bonuses_item() -> Callable[[Any], UserBonus]:
    from ..models.user_bonus import UserBonus

    return UserBonus.from_dict


def _get_user_bonuses_result(status: int, data: Any) -> UserBonusPage:
    from ..models import user_bonus_page as _user_bonus_page

    return _user_bonus_page.UserBonusPage.from_dict(data)


_GET_USER_BONUSES = Endpoint(
    operation_id="getUserBonuses",
    method="GET",
    path="/v1/user-bonuses",
    resource="user_bonuses",
    name="list",
    result="UserBonusPage",
    read=_get_user_bonuses_result,
    pagination=Pagination(
        items="items",
        has_more="has_more",
        limit="limit",
        max_limit=300,
        sort="sort",
        cursor={"id": "id_gt", "-id": "id_lt"},
        item="UserBonus",
        item_reader=_get_user_bonuses_item,
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
        "sort": (
            "id",
            "created",
            "-id",
            "-created",
        ),
    },
)


@endpoint(_GET_USER_BONUSES)
def get_user_bonuses(
    *,
    user_id: str | Unset = UNSET,
    assignment_id: str | Unset = UNSET,
    private_comment: str | Unset = UNSET,
    sort: GetUserBonusesSort | Sequence[GetUserBonusesSort] | Unset = UNSET,
    limit: int | Unset = UNSET,
    id_gt: str | Unset = UNSET,
    id_gte: str | Unset = UNSET,
    id_lt: str | Unset = UNSET,
    id_lte: str | Unset = UNSET,
    created_gt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_gte: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lte: datetime.datetime | datetime.date | str | Unset = UNSET,
) -> Call[UserBonusPage]:
    """List bonuses.

    Lists the bonuses that were issued, with filters, sorting and pagination.

    Args:
        user_id: Only bonuses of this Toloker.
        assignment_id: Only bonuses issued for this assignment.
        private_comment: Only bonuses with this comment.
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
        One page of bonuses.

    Documented at https://toloka.ai/docs/api/concepts/get-bonus-list
    """
    return Call(
        _GET_USER_BONUSES,
        path="/v1/user-bonuses",
        query=query(
            _GET_USER_BONUSES,
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
            },
        ),
    )


def _read_user_bonus_creation_result(data: Any) -> Any:
    from ..models import operation as _operation
    from ..models import user_bonus as _user_bonus
    from ..models import user_bonus_batch_result as _user_bonus_batch_result

    if is_object(data):
        if "id" in data and "type" in data and "status" in data and "submitted" in data:
            return _operation.Operation.from_dict(data)
        if "items" in data:
            return _user_bonus_batch_result.UserBonusBatchResult.from_dict(data)
        if "user_id" in data and "amount" in data and "id" in data:
            return _user_bonus.UserBonus.from_dict(data)
    raise ValueError("it is none of the answers that the spec knows")


def _create_user_bonus_created(id: str) -> Call[Any]:
    return get_user_bonus(id)


def _create_user_bonus_result(status: int, data: Any) -> UserBonus:
    from ..models.user_bonus import UserBonus

    result = _read_user_bonus_creation_result(data)
    if not isinstance(result, UserBonus):
        raise ValueError(f"{type(result).__name__} where UserBonus is expected")
    return result


_CREATE_USER_BONUS = Endpoint(
    operation_id="createUserBonus",
    method="POST",
    path="/v1/user-bonuses",
    resource="user_bonuses",
    name="create",
    result="UserBonus",
    read=_create_user_bonus_result,
    idempotency=Idempotency("operation_id", created="user_bonus_id", get=_create_user_bonus_created),
    rate_limit=RateLimit(
        day=10000,
    ),
    limits=Limits(
        items=100,
        distinct=(
            "user_id",
            "amount",
            "public_title",
            "public_message",
            "private_comment",
        ),
    ),
    kinds={
        "skip_invalid_items": "flag",
    },
)


@endpoint(_CREATE_USER_BONUS)
def create_user_bonus(
    body: UserBonusForm,
    *,
    operation_id: str | Unset = UNSET,
    skip_invalid_items: bool | Unset = UNSET,
) -> Call[UserBonus]:
    """Issue a bonus.

    Pays one or more bonuses to Tolokers, in addition to what their tasks earn. A synchronous
    request takes up to 100 bonuses; background creation (`async_mode`) takes more.
    `operation_id` works in both modes. A request can't contain two bonuses for the same Toloker
    that match in amount, title, message and comment.

    Limit: 10,000 per day.

    Args:
        body: A bonus to issue.
        operation_id: A UUID that the client generates. It becomes the ID of the operation.
            Repeated requests with the same UUID create the objects only once. Intended for
            `async_mode`.
        skip_invalid_items: Whether to create the valid objects when others fail validation. If
            false or omitted, one invalid object cancels the whole request.

    Returns:
        The new bonus.

    Documented at https://toloka.ai/docs/api/concepts/create-bonus
    """
    return Call(
        _CREATE_USER_BONUS,
        path="/v1/user-bonuses",
        query=query(
            _CREATE_USER_BONUS,
            {
                "operation_id": operation_id,
                "skip_invalid_items": skip_invalid_items,
            },
        ),
        content=one(_CREATE_USER_BONUS, body, "UserBonusForm", other="create_many"),
    )


def _create_user_bonus_many_result(status: int, data: Any) -> UserBonusBatchResult:
    from ..models.user_bonus_batch_result import UserBonusBatchResult

    result = _read_user_bonus_creation_result(data)
    if not isinstance(result, UserBonusBatchResult):
        raise ValueError(f"{type(result).__name__} where UserBonusBatchResult is expected")
    return result


_CREATE_USER_BONUS_MANY = Endpoint(
    operation_id="createUserBonus",
    method="POST",
    path="/v1/user-bonuses",
    resource="user_bonuses",
    name="create_many",
    result="UserBonusBatchResult",
    read=_create_user_bonus_many_result,
    idempotency=Idempotency("operation_id", created="user_bonus_id", get=_create_user_bonus_created),
    rate_limit=RateLimit(
        day=10000,
    ),
    limits=Limits(
        items=100,
        distinct=(
            "user_id",
            "amount",
            "public_title",
            "public_message",
            "private_comment",
        ),
    ),
    kinds={
        "skip_invalid_items": "flag",
    },
)


@endpoint(_CREATE_USER_BONUS_MANY)
def create_user_bonus_many(
    body: Iterable[UserBonusForm],
    *,
    operation_id: str | Unset = UNSET,
    skip_invalid_items: bool | Unset = UNSET,
) -> Call[UserBonusBatchResult]:
    """Issue several bonuses.

    Pays one or more bonuses to Tolokers, in addition to what their tasks earn. A synchronous
    request takes up to 100 bonuses; background creation (`async_mode`) takes more.
    `operation_id` works in both modes. A request can't contain two bonuses for the same Toloker
    that match in amount, title, message and comment.

    Limit: 10,000 per day.

    Args:
        body: Bonuses to issue.
        operation_id: A UUID that the client generates. It becomes the ID of the operation.
            Repeated requests with the same UUID create the objects only once. Intended for
            `async_mode`.
        skip_invalid_items: Whether to create the valid objects when others fail validation. If
            false or omitted, one invalid object cancels the whole request.

    Returns:
        The new bonuses, and with `skip_invalid_items` the errors of the others, both by index
        in the request.

    Documented at https://toloka.ai/docs/api/concepts/create-bonus
    """
    return Call(
        _CREATE_USER_BONUS_MANY,
        path="/v1/user-bonuses",
        query=query(
            _CREATE_USER_BONUS_MANY,
            {
                "operation_id": operation_id,
                "skip_invalid_items": skip_invalid_items,
            },
        ),
        content=many(_CREATE_USER_BONUS_MANY, body, "UserBonusForm", other="create"),
    )


def _create_user_bonus_in_background_result(status: int, data: Any) -> Operation:
    from ..models.operation import Operation

    result = _read_user_bonus_creation_result(data)
    if not isinstance(result, Operation):
        raise ValueError(f"{type(result).__name__} where Operation is expected")
    return result


_CREATE_USER_BONUS_IN_BACKGROUND = Endpoint(
    operation_id="createUserBonus",
    method="POST",
    path="/v1/user-bonuses",
    resource="user_bonuses",
    name="create_in_background",
    result="Operation",
    read=_create_user_bonus_in_background_result,
    starts_operation=StartsOperation(
        poll="getOperation",
        log="getOperationLog",
    ),
    idempotency=Idempotency("operation_id", created="user_bonus_id", get=_create_user_bonus_created),
    rate_limit=RateLimit(
        day=10000,
    ),
    limits=Limits(
        distinct=(
            "user_id",
            "amount",
            "public_title",
            "public_message",
            "private_comment",
        )
    ),
    kinds={
        "skip_invalid_items": "flag",
    },
)


@endpoint(_CREATE_USER_BONUS_IN_BACKGROUND)
def create_user_bonus_in_background(
    body: Iterable[UserBonusForm],
    *,
    operation_id: str | Unset = UNSET,
    skip_invalid_items: bool | Unset = UNSET,
) -> Call[Operation]:
    """Issue bonuses in the background.

    Pays one or more bonuses to Tolokers, in addition to what their tasks earn. A synchronous
    request takes up to 100 bonuses; background creation (`async_mode`) takes more.
    `operation_id` works in both modes. A request can't contain two bonuses for the same Toloker
    that match in amount, title, message and comment.

    Limit: 10,000 per day.

    Args:
        body: Bonuses to issue.
        operation_id: A UUID that the client generates. It becomes the ID of the operation.
            Repeated requests with the same UUID create the objects only once. Intended for
            `async_mode`.
        skip_invalid_items: Whether to create the valid objects when others fail validation. If
            false or omitted, one invalid object cancels the whole request.

    Returns:
        The operation that issues them, of type `USER_BONUS.BATCH_CREATE`.

    Documented at https://toloka.ai/docs/api/concepts/create-bonus
    """
    return Call(
        _CREATE_USER_BONUS_IN_BACKGROUND,
        path="/v1/user-bonuses",
        query=query(
            _CREATE_USER_BONUS_IN_BACKGROUND,
            {
                "operation_id": operation_id,
                "skip_invalid_items": skip_invalid_items,
                "async_mode": "true",
            },
        ),
        content=many(_CREATE_USER_BONUS_IN_BACKGROUND, body, "UserBonusForm", other="create"),
    )


def _get_user_bonus_result(status: int, data: Any) -> UserBonus:
    from ..models import user_bonus as _user_bonus

    return _user_bonus.UserBonus.from_dict(data)


_GET_USER_BONUS = Endpoint(
    operation_id="getUserBonus",
    method="GET",
    path="/v1/user-bonuses/{user_bonus_id}",
    resource="user_bonuses",
    name="get",
    result="UserBonus",
    read=_get_user_bonus_result,
)


@endpoint(_GET_USER_BONUS)
def get_user_bonus(
    user_bonus_id: str,
) -> Call[UserBonus]:
    """Get a bonus.

    Returns one bonus.

    Args:
        user_bonus_id: ID of the bonus.

    Returns:
        The bonus.

    Documented at https://toloka.ai/docs/api/concepts/get-one-bonus
    """
    return Call(
        _GET_USER_BONUS,
        path=f"/v1/user-bonuses/{segment('user_bonus_id', user_bonus_id)}",
    )
