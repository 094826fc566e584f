# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class CloseReason(StrEnum):
    """Why the pool or training was last closed: by the requester (`MANUAL`), because its `will_expire`
    passed (`EXPIRED`), because all tasks were completed (`COMPLETED`), because there was not enough
    money on the account (`NOT_ENOUGH_BALANCE`), because more than 2,000,000 assignments were issued
    (`ASSIGNMENTS_LIMIT_EXCEEDED`), because the service blocked the account (`BLOCKED`), or for
    editing (`FOR_UPDATE`)."""

    MANUAL = "MANUAL"
    EXPIRED = "EXPIRED"
    COMPLETED = "COMPLETED"
    NOT_ENOUGH_BALANCE = "NOT_ENOUGH_BALANCE"
    ASSIGNMENTS_LIMIT_EXCEEDED = "ASSIGNMENTS_LIMIT_EXCEEDED"
    BLOCKED = "BLOCKED"
    FOR_UPDATE = "FOR_UPDATE"

    @staticmethod
    def of(value: Any) -> "CloseReason | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, CloseReason] = {member.value: member for member in CloseReason}

CloseReasonValue: TypeAlias = (
    CloseReason
    | NewValue
    | Literal[
        "MANUAL",
        "EXPIRED",
        "COMPLETED",
        "NOT_ENOUGH_BALANCE",
        "ASSIGNMENTS_LIMIT_EXCEEDED",
        "BLOCKED",
        "FOR_UPDATE",
    ]
)
"""What can be sent where a CloseReason belongs."""
