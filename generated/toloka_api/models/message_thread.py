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
    read_list,
    shown,
)
from . import compose_details as _compose_details
from . import interlocutor as _interlocutor
from . import message as _message
from . import message_thread_meta as _message_thread_meta
from .message_folder import MessageFolder

if TYPE_CHECKING:
    from .compose_details import ComposeDetails
    from .interlocutor import Interlocutor
    from .message import Message
    from .message_thread_meta import MessageThreadMeta

_KEYS = frozenset(
    (
        "id",
        "parent_id",
        "topic",
        "interlocutors_inlined",
        "interlocutors",
        "messages_inlined",
        "messages",
        "compose_details",
        "meta",
        "folders",
        "answerable",
        "created",
    )
)


@define(kw_only=True)
class MessageThread:
    """A thread of messages."""

    id: str
    """ID of the thread."""
    parent_id: str | None | Unset = UNSET
    """ID of the thread that this one came out of."""
    topic: dict[str, str] | Unset = UNSET
    """Title of the thread, by language: `{EN: …, DE: …}`."""
    interlocutors_inlined: bool | Unset = UNSET
    """Whether `interlocutors` holds all who are in the thread."""
    interlocutors: list[Interlocutor] | Unset = UNSET
    """The sender and the recipients, sorted by ID."""
    messages_inlined: bool | Unset = UNSET
    """Whether `messages` holds the messages. No call is documented that reads them where it doesn't."""
    messages: list[Message] | Unset = UNSET
    """The messages, the newest one first."""
    compose_details: ComposeDetails | None | Unset = UNSET
    """Whom a message that the requester sent was meant for."""
    meta: MessageThreadMeta | None | Unset = UNSET
    """What the thread is about. Empty where it is about nothing in particular."""
    folders: list[MessageFolder | str] | Unset = UNSET
    """The folders that the thread is in."""
    answerable: bool | Unset = UNSET
    """Whether Tolokers may answer."""
    created: datetime.datetime | Unset = UNSET
    """When the first message was sent (UTC)."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            id=src_dict["id"],
            parent_id=get("parent_id", ABSENT),
            topic=get("topic", ABSENT),
            interlocutors_inlined=get("interlocutors_inlined", ABSENT),
            interlocutors=read_list(_interlocutor.Interlocutor.from_dict, get("interlocutors", ABSENT)),
            messages_inlined=get("messages_inlined", ABSENT),
            messages=read_list(_message.Message.from_dict, get("messages", ABSENT)),
            compose_details=read(_compose_details.ComposeDetails.from_dict, get("compose_details", ABSENT)),
            meta=read(_message_thread_meta.MessageThreadMeta.from_dict, get("meta", ABSENT)),
            folders=read_list(MessageFolder.of, get("folders", ABSENT)),
            answerable=get("answerable", ABSENT),
            created=read(read_datetime, get("created", ABSENT)),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        field_dict["id"] = self.id
        if self.parent_id is not UNSET:
            field_dict["parent_id"] = self.parent_id
        if self.topic is not UNSET:
            field_dict["topic"] = self.topic
        if self.interlocutors_inlined is not UNSET:
            field_dict["interlocutors_inlined"] = self.interlocutors_inlined
        if self.interlocutors is not UNSET:
            field_dict["interlocutors"] = plain(self.interlocutors)
        if self.messages_inlined is not UNSET:
            field_dict["messages_inlined"] = self.messages_inlined
        if self.messages is not UNSET:
            field_dict["messages"] = plain(self.messages)
        if self.compose_details is not UNSET:
            field_dict["compose_details"] = plain(self.compose_details)
        if self.meta is not UNSET:
            field_dict["meta"] = plain(self.meta)
        if self.folders is not UNSET:
            field_dict["folders"] = plain(self.folders)
        if self.answerable is not UNSET:
            field_dict["answerable"] = self.answerable
        if self.created is not UNSET:
            field_dict["created"] = plain(self.created)
        return field_dict
