# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


class CloseReason(StrEnum):
    """Why the pool or training was last closed: by the requester (`MANUAL`), because its `will_expire`
    passed (`EXPIRED`), because all tasks were completed (`COMPLETED`), because there was not enough
    money on the account (`NOT_ENOUGH_BALANCE`), because too many assignments were issued
    (`ASSIGNMENTS_LIMIT_EXCEEDED`), because the account was blocked (`BLOCKED`), or for editing
    (`FOR_UPDATE`)."""

    MANUAL = "MANUAL"
    EXPIRED = "EXPIRED"
    COMPLETED = "COMPLETED"
    NOT_ENOUGH_BALANCE = "NOT_ENOUGH_BALANCE"
    ASSIGNMENTS_LIMIT_EXCEEDED = "ASSIGNMENTS_LIMIT_EXCEEDED"
    BLOCKED = "BLOCKED"
    FOR_UPDATE = "FOR_UPDATE"

    @staticmethod
    def of(value: str) -> "CloseReason | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, CloseReason] = {member.value: member for member in CloseReason}
