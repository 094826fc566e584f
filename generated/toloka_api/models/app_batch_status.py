# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class AppBatchStatus(StrEnum):
    """Status of a batch: not started (`NEW`), being filled (`LOADING`), waiting for batches of higher
    priority (`QUEUED`), being processed (`PROCESSING`), done (`COMPLETED`), failed (`ERROR`),
    cancelled (`CANCELLED`), halted for lack of money (`NO_MONEY`), being stopped (`STOPPING`),
    stopped (`STOPPED`) or archived (`ARCHIVE`)."""

    NEW = "NEW"
    LOADING = "LOADING"
    QUEUED = "QUEUED"
    PROCESSING = "PROCESSING"
    COMPLETED = "COMPLETED"
    ERROR = "ERROR"
    CANCELLED = "CANCELLED"
    NO_MONEY = "NO_MONEY"
    STOPPING = "STOPPING"
    STOPPED = "STOPPED"
    ARCHIVE = "ARCHIVE"

    @staticmethod
    def of(value: Any) -> "AppBatchStatus | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, AppBatchStatus] = {member.value: member for member in AppBatchStatus}

AppBatchStatusValue: TypeAlias = (
    AppBatchStatus
    | NewValue
    | Literal[
        "NEW",
        "LOADING",
        "QUEUED",
        "PROCESSING",
        "COMPLETED",
        "ERROR",
        "CANCELLED",
        "NO_MONEY",
        "STOPPING",
        "STOPPED",
        "ARCHIVE",
    ]
)
"""What can be sent where a AppBatchStatus belongs."""
