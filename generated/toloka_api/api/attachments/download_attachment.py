# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from typing import Any

from ...types import (
    Call,
    Endpoint,
    segment,
)


def _read(status: int, data: Any) -> bytes:
    return bytes(data)


_ENDPOINT = Endpoint(
    operation_id="downloadAttachment",
    method="GET",
    path="/attachments/{attachment_id}/download",
    resource="attachments",
    name="download",
    read=_read,
    binary=True,
)


def download_attachment(
    attachment_id: str,
) -> Call[bytes]:
    """Download an attachment.

    Reads the file itself, which may be large.

    Args:
        attachment_id: ID of the attachment.

    Returns:
        The bytes of the file.

    Documented at https://toloka.ai/docs/api/concepts/download-attachment
    """
    return Call(
        _ENDPOINT,
        path=f"/attachments/{segment('attachment_id', attachment_id)}/download",
    )
