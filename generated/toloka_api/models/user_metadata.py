# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    NOT_SENT,
    UNSET,
    plain,
    read_list,
)
from . import user_attributes as _user_attributes
from .language import Language

if TYPE_CHECKING:
    from .user_attributes import UserAttributes

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "id",
        "country",
        "languages",
        "adult_allowed",
        "attributes",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class UserMetadata(Model):
    """What the service knows about a Toloker.

    Attributes:
        id (str): ID of the Toloker.
        country (str): Two-letter code of the country that the Toloker stated.
        languages (list[Language | str]): Languages that the Toloker stated.
        adult_allowed (bool): Whether the Toloker agreed to tasks with adult content.
        attributes (UserAttributes): What the service determined from a Toloker's phone number,
            connection and device.
    """

    id: str
    """ID of the Toloker."""
    country: str = NOT_SENT
    """Two-letter code of the country that the Toloker stated."""
    languages: list[Language | str] = NOT_SENT
    """Languages that the Toloker stated."""
    adult_allowed: bool = NOT_SENT
    """Whether the Toloker agreed to tasks with adult content."""
    attributes: UserAttributes = NOT_SENT
    """What the service determined from a Toloker's phone number, connection and device."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no id, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, "id": src_dict["id"], **src_dict}
        except (LookupError, TypeError):
            raise unreadable("UserMetadata", src_dict, ["id"]) from None
        if (value := data["languages"]) is not None and value is not UNSET:
            data["languages"] = read_list(Language.of, value)
        if (value := data["attributes"]) is not None and value is not UNSET:
            data["attributes"] = _user_attributes.UserAttributes.from_dict(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.id,
            model.country,
            model.languages,
            model.adult_allowed,
            model.attributes,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["id"] = self.id
        if self.country is not NOT_SENT:
            field_dict["country"] = self.country
        if self.languages is not NOT_SENT:
            field_dict["languages"] = plain(self.languages)
        if self.adult_allowed is not NOT_SENT:
            field_dict["adult_allowed"] = self.adult_allowed
        if self.attributes is not NOT_SENT:
            field_dict["attributes"] = plain(self.attributes)
        return field_dict
