# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from enum import StrEnum


class MessageFolder(StrEnum):
    """A folder of threads: received (`INBOX`), sent (`OUTBOX`), written by the service
    (`AUTOMATIC_NOTIFICATION`), marked as important (`IMPORTANT`), or not read yet (`UNREAD`). A
    thread may be in several."""

    INBOX = "INBOX"
    OUTBOX = "OUTBOX"
    AUTOMATIC_NOTIFICATION = "AUTOMATIC_NOTIFICATION"
    IMPORTANT = "IMPORTANT"
    UNREAD = "UNREAD"

    @staticmethod
    def of(value: str) -> "MessageFolder | str":
        """The member with this value, or the value itself where the service knows more than the spec."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, MessageFolder] = {member.value: member for member in MessageFolder}
