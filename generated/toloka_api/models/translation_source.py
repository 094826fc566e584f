# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


class TranslationSource(StrEnum):
    """Origin of the translation. `REQUESTER` means that the requester wrote it."""

    REQUESTER = "REQUESTER"

    @staticmethod
    def of(value: str) -> "TranslationSource | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, TranslationSource] = {member.value: member for member in TranslationSource}
