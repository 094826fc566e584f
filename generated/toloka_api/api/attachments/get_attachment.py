# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...types import (
    Call,
    Endpoint,
    segment,
)

if TYPE_CHECKING:
    from ...models.attachment import Attachment


def _read(status: int, data: Any) -> Attachment:
    from ...models import attachment as _attachment

    return _attachment.Attachment.from_dict(data)


_ENDPOINT = Endpoint(
    operation_id="getAttachment",
    method="GET",
    path="/attachments/{attachment_id}",
    resource="attachments",
    name="get",
    read=_read,
)


def get_attachment(
    attachment_id: str,
) -> Call[Attachment]:
    """Get an attachment's properties.

    Reads what is known of one file, not the file itself.

    Args:
        attachment_id: ID of the attachment.

    Returns:
        The attachment.

    Documented at https://toloka.ai/docs/api/concepts/get-attachment
    """
    return Call(
        _ENDPOINT,
        path=f"/attachments/{segment('attachment_id', attachment_id)}",
    )
