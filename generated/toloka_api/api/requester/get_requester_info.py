# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
)

if TYPE_CHECKING:
    from ...models.requester import Requester


def _read(status: int, data: Any) -> Requester:
    from ...models import requester as _requester

    return _requester.Requester.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="getRequesterInfo",
    method="GET",
    path="/requester",
    resource="requester",
    name="get",
    read=_read,
)


def get_requester_info() -> Call[Requester]:
    """Get the own account.

    Reads the account that the token belongs to, with its balance.

    Returns:
        The account.

    Documented at https://toloka.ai/docs/api/concepts/balance
    """
    return Call(
        _ENDPOINT,
        path="/requester",
    )
