# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


class DistributionScope(StrEnum):
    """Where the tasks that a Toloker has done are counted: in this pool (`POOL`) or in its whole
    project (`PROJECT`)."""

    POOL = "POOL"
    PROJECT = "PROJECT"

    @staticmethod
    def of(value: str) -> "DistributionScope | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, DistributionScope] = {member.value: member for member in DistributionScope}
