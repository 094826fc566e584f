# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..types import (
    ABSENT,
    UNSET,
    Unset,
    no_fields,
    plain,
    read,
    read_datetime,
    shown,
)
from . import attachment_details as _attachment_details
from . import owner as _owner
from .attachment_type import AttachmentType

if TYPE_CHECKING:
    from .attachment_details import AttachmentDetails
    from .owner import Owner

_KEYS = frozenset(
    (
        "id",
        "attachment_type",
        "name",
        "media_type",
        "details",
        "owner",
        "created",
    )
)


@define(kw_only=True)
class Attachment:
    """A file that a Toloker sent along with an answer."""

    id: str
    """ID of the attachment."""
    attachment_type: AttachmentType | str | Unset = UNSET
    """The kind of file. `ASSIGNMENT_ATTACHMENT` belongs to an assignment."""
    name: str | Unset = UNSET
    """Name of the file, as the Toloker gave it."""
    media_type: str | Unset = UNSET
    """Media type of the file, such as `image/jpeg`."""
    details: AttachmentDetails | Unset = UNSET
    """Where the file comes from."""
    owner: Owner | None | Unset = UNSET
    """The account that an object belongs to."""
    created: datetime.datetime | Unset = UNSET
    """When it was uploaded (UTC)."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            id=src_dict["id"],
            attachment_type=read(AttachmentType.of, get("attachment_type", ABSENT)),
            name=get("name", ABSENT),
            media_type=get("media_type", ABSENT),
            details=read(_attachment_details.AttachmentDetails.from_dict, get("details", ABSENT)),
            owner=read(_owner.Owner.from_dict, get("owner", ABSENT)),
            created=read(read_datetime, get("created", ABSENT)),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        field_dict["id"] = self.id
        if self.attachment_type is not UNSET:
            field_dict["attachment_type"] = plain(self.attachment_type)
        if self.name is not UNSET:
            field_dict["name"] = self.name
        if self.media_type is not UNSET:
            field_dict["media_type"] = self.media_type
        if self.details is not UNSET:
            field_dict["details"] = plain(self.details)
        if self.owner is not UNSET:
            field_dict["owner"] = plain(self.owner)
        if self.created is not UNSET:
            field_dict["created"] = plain(self.created)
        return field_dict
