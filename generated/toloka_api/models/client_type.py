# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from enum import StrEnum


class ClientType(StrEnum):
    """Client that the Toloker uses: the mobile app (`TOLOKA_APP`) or a browser (`BROWSER`)."""

    TOLOKA_APP = "TOLOKA_APP"
    BROWSER = "BROWSER"

    @staticmethod
    def of(value: str) -> "ClientType | str":
        """The member with this value, or the value itself where the service knows more than the spec."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, ClientType] = {member.value: member for member in ClientType}
