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
from . import interlocutor as _interlocutor

if TYPE_CHECKING:
    from .interlocutor import Interlocutor

_KEYS = frozenset(
    (
        "text",
        "from",
        "created",
    )
)


@define(kw_only=True)
class Message:
    """One message of a thread."""

    text: dict[str, str] | Unset = UNSET
    """Text of the message, by language: `{EN: …, DE: …}`."""
    from_: Interlocutor | Unset = UNSET
    """One who sends or gets messages."""
    created: datetime.datetime | Unset = UNSET
    """When it was sent (UTC)."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            text=get("text", ABSENT),
            from_=read(_interlocutor.Interlocutor.from_dict, get("from", ABSENT)),
            created=read(read_datetime, get("created", ABSENT)),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if self.text is not UNSET:
            field_dict["text"] = self.text
        if self.from_ is not UNSET:
            field_dict["from"] = plain(self.from_)
        if self.created is not UNSET:
            field_dict["created"] = plain(self.created)
        return field_dict
