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
    read_list,
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

_ABSENT: dict[str, Any] = dict.fromkeys(
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
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class MessageThread(Model):
    """A thread of messages.

    Attributes:
        id (str): ID of the thread.
        parent_id (str | None | Unset): ID of the thread that this one originates from.
        topic (dict[str, str]): Subject of the thread, by language: `{EN: …, DE: …}`.
        interlocutors_inlined (bool): Whether `interlocutors` lists all participants of the
            thread.
        interlocutors (list[Interlocutor] | Unset): Sender and recipients, sorted by ID.
        messages_inlined (bool): Whether `messages` contains the messages. If it doesn't, no
            documented call returns them.
        messages (list[Message] | Unset): Messages, newest first.
        compose_details (ComposeDetails | None | Unset): Recipients of a message that the
            requester sent.
        meta (MessageThreadMeta | None | Unset): Objects that the thread is about. Empty if it
            is about nothing in particular.
        folders (list[MessageFolder | str]): Folders of the thread.
        answerable (bool): Whether Tolokers can reply.
        created (datetime.datetime): Time of the first message (UTC).
    """

    id: str
    """ID of the thread."""
    parent_id: str | None | Unset = UNSET
    """ID of the thread that this one originates from."""
    topic: dict[str, str] = NOT_SENT
    """Subject of the thread, by language: `{EN: …, DE: …}`."""
    interlocutors_inlined: bool = NOT_SENT
    """Whether `interlocutors` lists all participants of the thread."""
    interlocutors: list[Interlocutor] | Unset = UNSET
    """Sender and recipients, sorted by ID."""
    messages_inlined: bool = NOT_SENT
    """Whether `messages` contains the messages. If it doesn't, no documented call returns them."""
    messages: list[Message] | Unset = UNSET
    """Messages, newest first."""
    compose_details: ComposeDetails | None | Unset = UNSET
    """Recipients of a message that the requester sent."""
    meta: MessageThreadMeta | None | Unset = UNSET
    """Objects that the thread is about. Empty if it is about nothing in particular."""
    folders: list[MessageFolder | str] = NOT_SENT
    """Folders of the thread."""
    answerable: bool = NOT_SENT
    """Whether Tolokers can reply."""
    created: datetime.datetime = NOT_SENT
    """Time of the first message (UTC)."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no id, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, "id": src_dict["id"], **src_dict}
        except (LookupError, TypeError):
            raise unreadable("MessageThread", src_dict, ["id"]) from None
        if (value := data["interlocutors"]) is not None and value is not UNSET:
            data["interlocutors"] = read_list(_interlocutor.Interlocutor.from_dict, value)
        if (value := data["messages"]) is not None and value is not UNSET:
            data["messages"] = read_list(_message.Message.from_dict, value)
        if (value := data["compose_details"]) is not None and value is not UNSET:
            data["compose_details"] = _compose_details.ComposeDetails.from_dict(value)
        if (value := data["meta"]) is not None and value is not UNSET:
            data["meta"] = _message_thread_meta.MessageThreadMeta.from_dict(value)
        if (value := data["folders"]) is not None and value is not UNSET:
            data["folders"] = read_list(MessageFolder.of, value)
        if (value := data["created"]) is not None and value is not UNSET:
            data["created"] = read_datetime(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.id,
            model.parent_id,
            model.topic,
            model.interlocutors_inlined,
            model.interlocutors,
            model.messages_inlined,
            model.messages,
            model.compose_details,
            model.meta,
            model.folders,
            model.answerable,
            model.created,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["id"] = self.id
        if self.parent_id is not UNSET:
            field_dict["parent_id"] = self.parent_id
        if self.topic is not NOT_SENT:
            field_dict["topic"] = self.topic
        if self.interlocutors_inlined is not NOT_SENT:
            field_dict["interlocutors_inlined"] = self.interlocutors_inlined
        if self.interlocutors is not UNSET:
            field_dict["interlocutors"] = plain(self.interlocutors)
        if self.messages_inlined is not NOT_SENT:
            field_dict["messages_inlined"] = self.messages_inlined
        if self.messages is not UNSET:
            field_dict["messages"] = plain(self.messages)
        if self.compose_details is not UNSET:
            field_dict["compose_details"] = plain(self.compose_details)
        if self.meta is not UNSET:
            field_dict["meta"] = plain(self.meta)
        if self.folders is not NOT_SENT:
            field_dict["folders"] = plain(self.folders)
        if self.answerable is not NOT_SENT:
            field_dict["answerable"] = self.answerable
        if self.created is not NOT_SENT:
            field_dict["created"] = plain(self.created)
        return field_dict
