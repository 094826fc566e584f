# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


class ClientType(StrEnum):
    """Client that the Toloker uses: the mobile app (`TOLOKA_APP`) or a browser (`BROWSER`)."""

    TOLOKA_APP = "TOLOKA_APP"
    BROWSER = "BROWSER"

    @staticmethod
    def of(value: str) -> "ClientType | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, ClientType] = {member.value: member for member in ClientType}
