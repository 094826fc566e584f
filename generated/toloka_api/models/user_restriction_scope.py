# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


class UserRestrictionScope(StrEnum):
    """Where the Toloker is banned: in one pool (`POOL`), in one project (`PROJECT`), in all of the
    requester's projects (`ALL_PROJECTS`) or, by the service itself, in all of Toloka (`SYSTEM`)."""

    POOL = "POOL"
    PROJECT = "PROJECT"
    ALL_PROJECTS = "ALL_PROJECTS"
    SYSTEM = "SYSTEM"

    @staticmethod
    def of(value: str) -> "UserRestrictionScope | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, UserRestrictionScope] = {member.value: member for member in UserRestrictionScope}
