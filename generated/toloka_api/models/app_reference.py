# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    NOT_SENT,
    UNSET,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "id",
        "name",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class AppReference(Model):
    """The app that a project is made from, in short.

    Attributes:
        id (str): ID of the app.
        name (str): Name of the app.
    """

    id: str
    """ID of the app."""
    name: str = NOT_SENT
    """Name of the app."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no id, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, "id": src_dict["id"], **src_dict}
        except (LookupError, TypeError):
            raise unreadable("AppReference", src_dict, ["id"]) from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.id,
            model.name,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["id"] = self.id
        if self.name is not NOT_SENT:
            field_dict["name"] = self.name
        return field_dict
