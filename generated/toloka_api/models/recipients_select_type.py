# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from enum import StrEnum


class RecipientsSelectType(StrEnum):
    """How recipients are selected: by ID (`DIRECT`), by a filter (`FILTER`), or all who have ever
    taken one of the requester's tasks (`ALL`)."""

    DIRECT = "DIRECT"
    FILTER = "FILTER"
    ALL = "ALL"

    @staticmethod
    def of(value: str) -> "RecipientsSelectType | str":
        """The member with this value, or the value itself where the service knows more than the spec."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, RecipientsSelectType] = {member.value: member for member in RecipientsSelectType}
