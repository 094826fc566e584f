# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import Any

from ...types import (
    Call,
    Endpoint,
    segment,
)


def _read(status: int, data: Any) -> None:
    return None


_ENDPOINT = Endpoint(
    operation_id="deleteUserRestriction",
    method="DELETE",
    path="/user-restrictions/{user_restriction_id}",
    resource="user_restrictions",
    name="delete",
    read=_read,
)


def delete_user_restriction(
    user_restriction_id: str,
) -> Call[None]:
    """Lift a ban.

    Removes a ban before its time is over. One of the scope `SYSTEM` can't be removed.

    Args:
        user_restriction_id: ID of the ban.

    Returns:
        None: The ban is lifted.

    Documented at https://toloka.ai/docs/api/concepts/ban-delete
    """
    return Call(
        _ENDPOINT,
        path=f"/user-restrictions/{segment('user_restriction_id', user_restriction_id)}",
    )
