# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


class RestrictionScope(StrEnum):
    """Where the Toloker is blocked: in one pool (`POOL`), in one project (`PROJECT`), or in all of the
    requester's projects (`ALL_PROJECTS`). The first two lower the Toloker's rating."""

    POOL = "POOL"
    PROJECT = "PROJECT"
    ALL_PROJECTS = "ALL_PROJECTS"

    @staticmethod
    def of(value: str) -> "RestrictionScope | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, RestrictionScope] = {member.value: member for member in RestrictionScope}
