# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from enum import StrEnum


class UserRestrictionScope(StrEnum):
    """Where a Toloker is shut out: of one pool (`POOL`), of one project (`PROJECT`), of everything
    that the requester runs (`ALL_PROJECTS`), or, by the service itself, of all of Toloka
    (`SYSTEM`)."""

    POOL = "POOL"
    PROJECT = "PROJECT"
    ALL_PROJECTS = "ALL_PROJECTS"
    SYSTEM = "SYSTEM"

    @staticmethod
    def of(value: str) -> "UserRestrictionScope | str":
        """The member with this value, or the value itself where the service knows more than the spec."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, UserRestrictionScope] = {member.value: member for member in UserRestrictionScope}
