# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class MessageFolder(StrEnum):
    """Folder of threads: received (`INBOX`), sent (`OUTBOX`), sent by the service
    (`AUTOMATIC_NOTIFICATION`), marked as important (`IMPORTANT`) or unread (`UNREAD`). A thread can
    be in several."""

    INBOX = "INBOX"
    OUTBOX = "OUTBOX"
    AUTOMATIC_NOTIFICATION = "AUTOMATIC_NOTIFICATION"
    IMPORTANT = "IMPORTANT"
    UNREAD = "UNREAD"

    @staticmethod
    def of(value: Any) -> "MessageFolder | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, MessageFolder] = {member.value: member for member in MessageFolder}

MessageFolderValue: TypeAlias = (
    MessageFolder
    | NewValue
    | Literal[
        "INBOX",
        "OUTBOX",
        "AUTOMATIC_NOTIFICATION",
        "IMPORTANT",
        "UNREAD",
    ]
)
"""What can be sent where a MessageFolder belongs."""
