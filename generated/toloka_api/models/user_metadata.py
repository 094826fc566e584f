# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..types import (
    ABSENT,
    UNSET,
    Unset,
    no_fields,
    plain,
    read,
    read_list,
    shown,
)
from . import user_attributes as _user_attributes
from .language import Language

if TYPE_CHECKING:
    from .user_attributes import UserAttributes

_KEYS = frozenset(
    (
        "id",
        "country",
        "languages",
        "adult_allowed",
        "attributes",
    )
)


@define(kw_only=True)
class UserMetadata:
    """What is known of a Toloker."""

    id: str
    """ID of the Toloker."""
    country: str | Unset = UNSET
    """Country that the Toloker stated, by its two-letter code."""
    languages: list[Language | str] | Unset = UNSET
    """Languages that the Toloker stated."""
    adult_allowed: bool | Unset = UNSET
    """Whether the Toloker agreed to tasks with adult content."""
    attributes: UserAttributes | Unset = UNSET
    """What the service worked out from a Toloker's phone number, connection and device."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            id=src_dict["id"],
            country=get("country", ABSENT),
            languages=read_list(Language.of, get("languages", ABSENT)),
            adult_allowed=get("adult_allowed", ABSENT),
            attributes=read(_user_attributes.UserAttributes.from_dict, get("attributes", ABSENT)),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        field_dict["id"] = self.id
        if self.country is not UNSET:
            field_dict["country"] = self.country
        if self.languages is not UNSET:
            field_dict["languages"] = plain(self.languages)
        if self.adult_allowed is not UNSET:
            field_dict["adult_allowed"] = self.adult_allowed
        if self.attributes is not UNSET:
            field_dict["attributes"] = plain(self.attributes)
        return field_dict
