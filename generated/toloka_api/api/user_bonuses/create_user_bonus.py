# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    RateLimit,
    StartsOperation,
    is_object,
    plain,
    query,
)

if TYPE_CHECKING:
    from ...models.operation import Operation
    from ...models.user_bonus import UserBonus
    from ...models.user_bonus_batch_result import UserBonusBatchResult
    from ...models.user_bonus_form import UserBonusForm


def _read(status: int, data: Any) -> Operation | UserBonusBatchResult | UserBonus:
    result: Operation | UserBonusBatchResult | UserBonus = _read_user_bonus_creation_result(data)
    return result


def _read_user_bonus_creation_result(data: Any) -> Any:
    from ...models import operation as _operation
    from ...models import user_bonus as _user_bonus
    from ...models import user_bonus_batch_result as _user_bonus_batch_result

    if is_object(data):
        if "id" in data and "type" in data and "status" in data and "submitted" in data:
            return _operation.Operation.from_dict(data)
        if "items" in data:
            return _user_bonus_batch_result.UserBonusBatchResult.from_dict(data)
        if "user_id" in data and "amount" in data and "id" in data:
            return _user_bonus.UserBonus.from_dict(data)
    raise ValueError("it is none of the answers that the spec knows")


_ENDPOINT = Endpoint(
    operation_id="createUserBonus",
    method="POST",
    path="/user-bonuses",
    resource="user_bonuses",
    name="create",
    read=_read,
    starts_operation=StartsOperation(
        poll="getOperation",
        when={"async_mode": True},
        log="getOperationLog",
    ),
    idempotency="operation_id",
    rate_limit=RateLimit(
        day=10000,
    ),
)


def create_user_bonus(
    body: UserBonusForm | list[UserBonusForm],
    *,
    operation_id: str | None = None,
    async_mode: bool | None = None,
    skip_invalid_items: bool | None = None,
) -> Call[Operation | UserBonusBatchResult | UserBonus]:
    """Issue bonuses.

    Pays Tolokers beyond what their tasks earn, one or many. Done at once, a call takes up to
    100 bonuses; in the background (`async_mode`), it takes more. An `operation_id` holds either
    way. Two bonuses of the same amount, title, message and comment for the same Toloker can't
    be in one call.

    The service takes 10000 a day.

    Args:
        body: One bonus, or an array of bonuses.
        operation_id: A UUID made by the caller, which becomes the ID of the operation. The same
            objects are created once only, however often they are sent with it. Meant for
            `async_mode`.
        async_mode: Whether to create the objects in the background. If so, the answer is an
            operation, which ends once they are all there; the service does it at once when this is
            left out.
        skip_invalid_items: Whether to create the valid objects when others are refused.
            Otherwise, and when this is left out, one refused object stops them all.

    Returns:
        The bonus for one bonus; the bonuses that were issued and what was wrong with the others
        for an array; in `async_mode` the operation that issues them, of type
        `USER_BONUS.BATCH_CREATE`.

    Documented at https://toloka.ai/docs/api/concepts/create-bonus
    """
    return Call(
        _ENDPOINT,
        path="/user-bonuses",
        query=query(
            {
                "operation_id": operation_id,
                "async_mode": async_mode,
                "skip_invalid_items": skip_invalid_items,
            }
        ),
        body=plain(body),
    )
