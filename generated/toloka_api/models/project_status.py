# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from enum import StrEnum


class ProjectStatus(StrEnum):
    """Status of the project: in use (`ACTIVE`) or archived (`ARCHIVED`)."""

    ACTIVE = "ACTIVE"
    ARCHIVED = "ARCHIVED"

    @staticmethod
    def of(value: str) -> "ProjectStatus | str":
        """The member with this value, or the value itself where the service knows more than the spec."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, ProjectStatus] = {member.value: member for member in ProjectStatus}
