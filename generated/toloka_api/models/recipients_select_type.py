# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


class RecipientsSelectType(StrEnum):
    """How recipients are selected: by ID (`DIRECT`), by a filter (`FILTER`), or all who have ever
    taken one of the requester's tasks (`ALL`)."""

    DIRECT = "DIRECT"
    FILTER = "FILTER"
    ALL = "ALL"

    @staticmethod
    def of(value: str) -> "RecipientsSelectType | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, RecipientsSelectType] = {member.value: member for member in RecipientsSelectType}
