# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    segment,
)

if TYPE_CHECKING:
    from ...models.user_bonus import UserBonus


def _read(status: int, data: Any) -> UserBonus:
    from ...models import user_bonus as _user_bonus

    return _user_bonus.UserBonus.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="getUserBonus",
    method="GET",
    path="/user-bonuses/{user_bonus_id}",
    resource="user_bonuses",
    name="get",
    read=_read,
)


def get_user_bonus(
    user_bonus_id: str,
) -> Call[UserBonus]:
    """Get a bonus.

    Reads one bonus.

    Args:
        user_bonus_id: ID of the bonus.

    Returns:
        The bonus.

    Documented at https://toloka.ai/docs/api/concepts/get-one-bonus
    """
    return Call(
        _ENDPOINT,
        path=f"/user-bonuses/{segment('user_bonus_id', user_bonus_id)}",
    )
