# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


class AttachmentType(StrEnum):
    """Type of the file. `ASSIGNMENT_ATTACHMENT` belongs to an assignment."""

    ASSIGNMENT_ATTACHMENT = "ASSIGNMENT_ATTACHMENT"

    @staticmethod
    def of(value: str) -> "AttachmentType | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, AttachmentType] = {member.value: member for member in AttachmentType}
