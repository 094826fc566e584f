# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    plain,
)

if TYPE_CHECKING:
    from ...models.user_restriction import UserRestriction
    from ...models.user_restriction_form import UserRestrictionForm


def _read(status: int, data: Any) -> UserRestriction:
    from ...models import user_restriction as _user_restriction

    return _user_restriction.UserRestriction.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="upsertUserRestriction",
    method="PUT",
    path="/user-restrictions",
    resource="user_restrictions",
    name="set",
    read=_read,
)


def upsert_user_restriction(
    body: UserRestrictionForm,
) -> Call[UserRestriction]:
    """Ban a Toloker.

    Shuts a Toloker out of a pool, a project or all of the requester's projects, or changes the
    ban that is there. Only the service sets bans of the scope `SYSTEM`.

    Args:
        body: A ban to set.

    Returns:
        The ban as it is now. The status is 200 where there was one before, and may be 201 where
        there was none.

    Documented at https://toloka.ai/docs/api/concepts/ban-create
    """
    return Call(
        _ENDPOINT,
        path="/user-restrictions",
        body=plain(body),
    )
