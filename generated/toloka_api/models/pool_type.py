# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


class PoolType(StrEnum):
    """Type of the pool: an ordinary pool (`REGULAR`) or a training (`TRAINING`)."""

    REGULAR = "REGULAR"
    TRAINING = "TRAINING"

    @staticmethod
    def of(value: str) -> "PoolType | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, PoolType] = {member.value: member for member in PoolType}
