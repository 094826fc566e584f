# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    segment,
)

if TYPE_CHECKING:
    from ...models.user_restriction import UserRestriction


def _read(status: int, data: Any) -> UserRestriction:
    from ...models import user_restriction as _user_restriction

    return _user_restriction.UserRestriction.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="getUserRestriction",
    method="GET",
    path="/user-restrictions/{user_restriction_id}",
    resource="user_restrictions",
    name="get",
    read=_read,
)


def get_user_restriction(
    user_restriction_id: str,
) -> Call[UserRestriction]:
    """Get a ban.

    Reads one ban.

    Args:
        user_restriction_id: ID of the ban.

    Returns:
        The ban.

    Documented at https://toloka.ai/docs/api/concepts/ban-get-info
    """
    return Call(
        _ENDPOINT,
        path=f"/user-restrictions/{segment('user_restriction_id', user_restriction_id)}",
    )
