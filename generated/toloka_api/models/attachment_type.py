# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class AttachmentType(StrEnum):
    """Type of the file. `ASSIGNMENT_ATTACHMENT` belongs to an assignment."""

    ASSIGNMENT_ATTACHMENT = "ASSIGNMENT_ATTACHMENT"

    @staticmethod
    def of(value: Any) -> "AttachmentType | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, AttachmentType] = {member.value: member for member in AttachmentType}

AttachmentTypeValue: TypeAlias = AttachmentType | NewValue | Literal["ASSIGNMENT_ATTACHMENT",]
"""What can be sent where a AttachmentType belongs."""
