# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class MapProvider(StrEnum):
    """Provider of the map, `GOOGLE` or `YANDEX`. If omitted, the Toloker chooses."""

    GOOGLE = "GOOGLE"
    YANDEX = "YANDEX"

    @staticmethod
    def of(value: Any) -> "MapProvider | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, MapProvider] = {member.value: member for member in MapProvider}

MapProviderValue: TypeAlias = (
    MapProvider
    | NewValue
    | Literal[
        "GOOGLE",
        "YANDEX",
    ]
)
"""What can be sent where a MapProvider belongs."""
