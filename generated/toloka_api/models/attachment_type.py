# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from enum import StrEnum


class AttachmentType(StrEnum):
    """Type of the file. `ASSIGNMENT_ATTACHMENT` belongs to an assignment."""

    ASSIGNMENT_ATTACHMENT = "ASSIGNMENT_ATTACHMENT"

    @staticmethod
    def of(value: str) -> "AttachmentType | str":
        """The member with this value, or the value itself where the service knows more than the spec."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, AttachmentType] = {member.value: member for member in AttachmentType}
