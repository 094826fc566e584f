# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class TranslationSource(StrEnum):
    """Origin of the translation. `REQUESTER` means that the requester wrote it."""

    REQUESTER = "REQUESTER"

    @staticmethod
    def of(value: Any) -> "TranslationSource | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, TranslationSource] = {member.value: member for member in TranslationSource}

TranslationSourceValue: TypeAlias = TranslationSource | NewValue | Literal["REQUESTER",]
"""What can be sent where a TranslationSource belongs."""
