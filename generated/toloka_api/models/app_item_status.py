# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class AppItemStatus(StrEnum):
    """Status of an item: new (`NEW`), waiting for other batches (`QUEUED`), being processed
    (`PROCESSING`), processed (`COMPLETED`), failed (`ERROR`), cancelled (`CANCELLED`), stopped by
    the requester (`STOPPED`), halted for lack of money (`NO_MONEY`) or archived (`ARCHIVE`)."""

    NEW = "NEW"
    QUEUED = "QUEUED"
    PROCESSING = "PROCESSING"
    COMPLETED = "COMPLETED"
    ERROR = "ERROR"
    CANCELLED = "CANCELLED"
    STOPPED = "STOPPED"
    NO_MONEY = "NO_MONEY"
    ARCHIVE = "ARCHIVE"

    @staticmethod
    def of(value: Any) -> "AppItemStatus | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, AppItemStatus] = {member.value: member for member in AppItemStatus}

AppItemStatusValue: TypeAlias = (
    AppItemStatus
    | NewValue
    | Literal[
        "NEW",
        "QUEUED",
        "PROCESSING",
        "COMPLETED",
        "ERROR",
        "CANCELLED",
        "STOPPED",
        "NO_MONEY",
        "ARCHIVE",
    ]
)
"""What can be sent where a AppItemStatus belongs."""
