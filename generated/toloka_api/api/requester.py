# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..types import (
    Call,
    Endpoint,
    endpoint,
)

if TYPE_CHECKING:
    from ..models.requester import Requester


def _get_requester_info_result(status: int, data: Any) -> Requester:
    from ..models import requester as _requester

    return _requester.Requester.from_dict(data)


_GET_REQUESTER_INFO = Endpoint(
    operation_id="getRequesterInfo",
    method="GET",
    path="/v1/requester",
    resource="requester",
    name="get",
    result="Requester",
    read=_get_requester_info_result,
)


@endpoint(_GET_REQUESTER_INFO)
def get_requester_info() -> Call[Requester]:
    """Get the current account.

    Returns the account that the token belongs to, with its balance.

    Returns:
        The account.

    Documented at https://toloka.ai/docs/api/concepts/balance
    """
    return Call(
        _GET_REQUESTER_INFO,
        path="/v1/requester",
    )
