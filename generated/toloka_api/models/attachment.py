# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
    plain,
    read_datetime,
)
from . import attachment_details as _attachment_details
from . import owner as _owner
from .attachment_type import AttachmentType

if TYPE_CHECKING:
    from .attachment_details import AttachmentDetails
    from .owner import Owner

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "id",
        "attachment_type",
        "name",
        "media_type",
        "details",
        "owner",
        "created",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class Attachment(Model):
    """A file that a Toloker sent with an answer.

    Attributes:
        id (str): ID of the attachment.
        attachment_type (AttachmentType | str): Type of the file. `ASSIGNMENT_ATTACHMENT`
            belongs to an assignment.
        name (str): Name of the file, as the Toloker gave it.
        media_type (str): Media type of the file, such as `image/jpeg`.
        details (AttachmentDetails): Origin of the file.
        owner (Owner | None | Unset): Account that owns the object.
        created (datetime.datetime): Time of the upload (UTC).
    """

    id: str
    """ID of the attachment."""
    attachment_type: AttachmentType | str = NOT_SENT
    """Type of the file. `ASSIGNMENT_ATTACHMENT` belongs to an assignment."""
    name: str = NOT_SENT
    """Name of the file, as the Toloker gave it."""
    media_type: str = NOT_SENT
    """Media type of the file, such as `image/jpeg`."""
    details: AttachmentDetails = NOT_SENT
    """Origin of the file."""
    owner: Owner | None | Unset = UNSET
    """Account that owns the object."""
    created: datetime.datetime = NOT_SENT
    """Time of the upload (UTC)."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no id, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, "id": src_dict["id"], **src_dict}
        except (LookupError, TypeError):
            raise unreadable("Attachment", src_dict, ["id"]) from None
        if (value := data["attachment_type"]) is not None and value is not UNSET:
            data["attachment_type"] = AttachmentType.of(value)
        if (value := data["details"]) is not None and value is not UNSET:
            data["details"] = _attachment_details.AttachmentDetails.from_dict(value)
        if (value := data["owner"]) is not None and value is not UNSET:
            data["owner"] = _owner.Owner.from_dict(value)
        if (value := data["created"]) is not None and value is not UNSET:
            data["created"] = read_datetime(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.id,
            model.attachment_type,
            model.name,
            model.media_type,
            model.details,
            model.owner,
            model.created,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["id"] = self.id
        if self.attachment_type is not NOT_SENT:
            field_dict["attachment_type"] = plain(self.attachment_type)
        if self.name is not NOT_SENT:
            field_dict["name"] = self.name
        if self.media_type is not NOT_SENT:
            field_dict["media_type"] = self.media_type
        if self.details is not NOT_SENT:
            field_dict["details"] = plain(self.details)
        if self.owner is not UNSET:
            field_dict["owner"] = plain(self.owner)
        if self.created is not NOT_SENT:
            field_dict["created"] = plain(self.created)
        return field_dict
