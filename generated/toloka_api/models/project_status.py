# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


class ProjectStatus(StrEnum):
    """Status of the project: in use (`ACTIVE`) or archived (`ARCHIVED`)."""

    ACTIVE = "ACTIVE"
    ARCHIVED = "ARCHIVED"

    @staticmethod
    def of(value: str) -> "ProjectStatus | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, ProjectStatus] = {member.value: member for member in ProjectStatus}
