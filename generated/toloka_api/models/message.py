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
    plain,
    read_datetime,
)
from . import interlocutor as _interlocutor

if TYPE_CHECKING:
    from .interlocutor import Interlocutor

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "text",
        "from",
        "created",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class Message(Model):
    """One message of a thread.

    Attributes:
        text (dict[str, str]): Text of the message, by language: `{EN: …, DE: …}`.
        from_ (Interlocutor): A sender or recipient of messages.
        created (datetime.datetime): Time when it was sent (UTC).
    """

    text: dict[str, str] = NOT_SENT
    """Text of the message, by language: `{EN: …, DE: …}`."""
    from_: Interlocutor = NOT_SENT
    """A sender or recipient of messages."""
    created: datetime.datetime = NOT_SENT
    """Time when it was sent (UTC)."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("Message", src_dict, []) from None
        if (value := data["from"]) is not None and value is not UNSET:
            data["from"] = _interlocutor.Interlocutor.from_dict(value)
        if (value := data["created"]) is not None and value is not UNSET:
            data["created"] = read_datetime(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.text,
            model.from_,
            model.created,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.text is not NOT_SENT:
            field_dict["text"] = self.text
        if self.from_ is not NOT_SENT:
            field_dict["from"] = plain(self.from_)
        if self.created is not NOT_SENT:
            field_dict["created"] = plain(self.created)
        return field_dict
