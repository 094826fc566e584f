# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


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
    def of(value: str) -> "MessageFolder | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, MessageFolder] = {member.value: member for member in MessageFolder}
