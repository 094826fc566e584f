# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


class InterlocutorRole(StrEnum):
    """Role of the participant: a Toloker (`USER`), a requester (`REQUESTER`), the service's staff
    (`ADMINISTRATOR`) or the service itself (`SYSTEM`)."""

    USER = "USER"
    REQUESTER = "REQUESTER"
    ADMINISTRATOR = "ADMINISTRATOR"
    SYSTEM = "SYSTEM"

    @staticmethod
    def of(value: str) -> "InterlocutorRole | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, InterlocutorRole] = {member.value: member for member in InterlocutorRole}
