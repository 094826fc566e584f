# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


class PoolStatus(StrEnum):
    """Status of the pool: `OPEN`, `CLOSED`, permanently `ARCHIVED`, or `LOCKED` against any action."""

    OPEN = "OPEN"
    CLOSED = "CLOSED"
    ARCHIVED = "ARCHIVED"
    LOCKED = "LOCKED"

    @staticmethod
    def of(value: str) -> "PoolStatus | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, PoolStatus] = {member.value: member for member in PoolStatus}
