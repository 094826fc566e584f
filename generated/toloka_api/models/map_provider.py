# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum


class MapProvider(StrEnum):
    """Provider of the map, `GOOGLE` or `YANDEX`. If omitted, the Toloker chooses."""

    GOOGLE = "GOOGLE"
    YANDEX = "YANDEX"

    @staticmethod
    def of(value: str) -> "MapProvider | str":
        """The member with this value, or the value itself if the spec doesn't have it."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, MapProvider] = {member.value: member for member in MapProvider}
