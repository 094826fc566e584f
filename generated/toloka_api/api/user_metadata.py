# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..sending import segment
from ..types import (
    Call,
    Endpoint,
    endpoint,
)

if TYPE_CHECKING:
    from ..models.user_metadata import UserMetadata


def _get_user_metadata_result(status: int, data: Any) -> UserMetadata:
    from ..models import user_metadata as _user_metadata

    return _user_metadata.UserMetadata.from_dict(data)


_GET_USER_METADATA = Endpoint(
    operation_id="getUserMetadata",
    method="GET",
    path="/v1/user-metadata/{user_id}",
    resource="user_metadata",
    name="get",
    result="UserMetadata",
    read=_get_user_metadata_result,
)


@endpoint(_GET_USER_METADATA)
def get_user_metadata(
    user_id: str,
) -> Call[UserMetadata]:
    """Get a Toloker's metadata.

    Returns what a Toloker stated in the profile, and what the service determined from the phone
    number, the connection and the device.

    Args:
        user_id: ID of the Toloker.

    Returns:
        The metadata of the Toloker.

    Documented at https://toloka.ai/docs/api/concepts/get-user-metadata
    """
    return Call(
        _GET_USER_METADATA,
        path=f"/v1/user-metadata/{segment('user_id', user_id)}",
    )
