# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from ..sending import query, segment
from ..types import (
    UNSET,
    Call,
    Endpoint,
    NewValue,
    Pagination,
    Unset,
    endpoint,
)

if TYPE_CHECKING:
    from ..models.attachment import Attachment
    from ..models.attachment_page import AttachmentPage
    from ..models.attachment_type import AttachmentTypeValue

    GetAttachmentsSort: TypeAlias = (
        Literal[
            "id",
            "created",
            "-id",
            "-created",
        ]
        | NewValue
    )
    """A field to sort by."""


def _get_attachments_item() -> Callable[[Any], Attachment]:
    from ..models.attachment import Attachment

    return Attachment.from_dict


def _get_attachments_result(status: int, data: Any) -> AttachmentPage:
    from ..models import attachment_page as _attachment_page

    return _attachment_page.AttachmentPage.from_dict(data)


_GET_ATTACHMENTS = Endpoint(
    operation_id="getAttachments",
    method="GET",
    path="/v1/attachments",
    resource="attachments",
    name="list",
    result="AttachmentPage",
    read=_get_attachments_result,
    pagination=Pagination(
        items="items",
        has_more="has_more",
        limit="limit",
        max_limit=100,
        sort="sort",
        cursor={"id": "id_gt", "-id": "id_lt"},
        item="Attachment",
        item_reader=_get_attachments_item,
        ranges=(
            "id",
            "created",
        ),
    ),
    kinds={
        "sort": "several",
        "limit": "count",
        "created_gt": "moment",
        "created_gte": "moment",
        "created_lt": "moment",
        "created_lte": "moment",
    },
    values={
        "type": ("ASSIGNMENT_ATTACHMENT",),
        "sort": (
            "id",
            "created",
            "-id",
            "-created",
        ),
    },
)


@endpoint(_GET_ATTACHMENTS)
def get_attachments(
    *,
    pool_id: str | Unset = UNSET,
    assignment_id: str | Unset = UNSET,
    name: str | Unset = UNSET,
    type: AttachmentTypeValue | Unset = UNSET,
    user_id: str | Unset = UNSET,
    owner_id: str | Unset = UNSET,
    owner_company_id: str | Unset = UNSET,
    sort: GetAttachmentsSort | Sequence[GetAttachmentsSort] | Unset = UNSET,
    limit: int | Unset = UNSET,
    id_gt: str | Unset = UNSET,
    id_gte: str | Unset = UNSET,
    id_lt: str | Unset = UNSET,
    id_lte: str | Unset = UNSET,
    created_gt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_gte: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lt: datetime.datetime | datetime.date | str | Unset = UNSET,
    created_lte: datetime.datetime | datetime.date | str | Unset = UNSET,
) -> Call[AttachmentPage]:
    """List attachments.

    Lists the files that Tolokers sent with their answers, with filters, sorting and pagination.
    Without `sort`, the files are not in the order of upload.

    Args:
        pool_id: Only files of this pool.
        assignment_id: Only files of this assignment.
        name: Only files with this name.
        type: Only files of this type. Documented are `ASSIGNMENT_ATTACHMENT`.
        user_id: Only files that this Toloker sent.
        owner_id: Only objects that belong to this account.
        owner_company_id: Only objects that belong to an account of this company.
        sort: Fields to sort by, the most significant first. Prefix a field with `-` for
            descending order. Documented are `id`, `created`.
        limit: Maximum number of objects on a page; the service's default is 50. It returns
            fewer if this exceeds the list's own maximum.
        id_gt: Only objects whose ID comes after this one.
        id_gte: Only objects whose ID equals this one or comes after it.
        id_lt: Only objects whose ID comes before this one.
        id_lte: Only objects whose ID equals this one or comes before it.
        created_gt: Only objects created after this time (UTC).
        created_gte: Only objects created at or after this time (UTC).
        created_lt: Only objects created before this time (UTC).
        created_lte: Only objects created at or before this time (UTC).

    Returns:
        One page of attachments.

    Documented at https://toloka.ai/docs/api/concepts/get-attachment-list
    """
    return Call(
        _GET_ATTACHMENTS,
        path="/v1/attachments",
        query=query(
            _GET_ATTACHMENTS,
            {
                "pool_id": pool_id,
                "assignment_id": assignment_id,
                "name": name,
                "type": type,
                "user_id": user_id,
                "owner_id": owner_id,
                "owner_company_id": owner_company_id,
                "sort": sort,
                "limit": limit,
                "id_gt": id_gt,
                "id_gte": id_gte,
                "id_lt": id_lt,
                "id_lte": id_lte,
                "created_gt": created_gt,
                "created_gte": created_gte,
                "created_lt": created_lt,
                "created_lte": created_lte,
            },
        ),
    )


def _get_attachment_result(status: int, data: Any) -> Attachment:
    from ..models import attachment as _attachment

    return _attachment.Attachment.from_dict(data)


_GET_ATTACHMENT = Endpoint(
    operation_id="getAttachment",
    method="GET",
    path="/v1/attachments/{attachment_id}",
    resource="attachments",
    name="get",
    result="Attachment",
    read=_get_attachment_result,
)


@endpoint(_GET_ATTACHMENT)
def get_attachment(
    attachment_id: str,
) -> Call[Attachment]:
    """Get an attachment's properties.

    Returns the properties of a file, without its content.

    Args:
        attachment_id: ID of the attachment.

    Returns:
        The attachment.

    Documented at https://toloka.ai/docs/api/concepts/get-attachment
    """
    return Call(
        _GET_ATTACHMENT,
        path=f"/v1/attachments/{segment('attachment_id', attachment_id)}",
    )


def _download_attachment_result(status: int, data: Any) -> bytes:
    return bytes(data)


_DOWNLOAD_ATTACHMENT = Endpoint(
    operation_id="downloadAttachment",
    method="GET",
    path="/v1/attachments/{attachment_id}/download",
    resource="attachments",
    name="download",
    result="bytes",
    read=_download_attachment_result,
    binary=True,
)


@endpoint(_DOWNLOAD_ATTACHMENT)
def download_attachment(
    attachment_id: str,
) -> Call[bytes]:
    """Download an attachment.

    Returns the content of a file. It may be large.

    Args:
        attachment_id: ID of the attachment.

    Returns:
        The content of the file.

    Documented at https://toloka.ai/docs/api/concepts/download-attachment
    """
    return Call(
        _DOWNLOAD_ATTACHMENT,
        path=f"/v1/attachments/{segment('attachment_id', attachment_id)}/download",
    )
