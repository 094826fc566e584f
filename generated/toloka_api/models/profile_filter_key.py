# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from ..types import NewValue


class ProfileFilterKey(StrEnum):
    """What a Toloker states in the profile. `date_of_birth` takes every operator that compares,
    `languages` and `city` take `IN` and `NOT_IN`, and the others `EQ` and `NE`."""

    GENDER = "gender"
    COUNTRY = "country"
    CITIZENSHIP = "citizenship"
    EDUCATION = "education"
    ADULT_ALLOWED = "adult_allowed"
    DATE_OF_BIRTH = "date_of_birth"
    CITY = "city"
    LANGUAGES = "languages"
    VERIFIED = "verified"

    @staticmethod
    def of(value: Any) -> "ProfileFilterKey | NewValue":
        """The member with this value, or a NewValue if the spec doesn't have it."""
        member = _MEMBERS.get(value)
        if member is not None:
            return member
        return NewValue(value) if isinstance(value, str) else value


_MEMBERS: dict[str, ProfileFilterKey] = {member.value: member for member in ProfileFilterKey}

ProfileFilterKeyValue: TypeAlias = (
    ProfileFilterKey
    | NewValue
    | Literal[
        "gender",
        "country",
        "citizenship",
        "education",
        "adult_allowed",
        "date_of_birth",
        "city",
        "languages",
        "verified",
    ]
)
"""What can be sent where a ProfileFilterKey belongs."""
