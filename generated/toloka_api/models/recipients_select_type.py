# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class RecipientsSelectType(StrEnum):
    """How recipients are selected: by ID (`DIRECT`), by a filter (`FILTER`), or all who have ever
    taken one of the requester's tasks (`ALL`)."""

    DIRECT = "DIRECT"
    FILTER = "FILTER"
    ALL = "ALL"

    @staticmethod
    def of(value: Any) -> "RecipientsSelectType | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, RecipientsSelectType] = {member.value: member for member in RecipientsSelectType}

RecipientsSelectTypeValue: TypeAlias = (
    RecipientsSelectType
    | NewValue
    | Literal[
        "DIRECT",
        "FILTER",
        "ALL",
    ]
)
"""What can be sent where a RecipientsSelectType belongs."""
