# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    UNSET,
    Unset,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "id",
        "superintendent_id",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class RequesterCompany(Model):
    """The company that an account belongs to.

    Attributes:
        id (str | Unset): ID of the company.
        superintendent_id (str | Unset): ID of the requester who owns the company's account.
    """

    id: str | Unset = UNSET
    """ID of the company."""
    superintendent_id: str | Unset = UNSET
    """ID of the requester who owns the company's account."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("RequesterCompany", src_dict, []) from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.id,
            model.superintendent_id,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.id is not UNSET:
            field_dict["id"] = self.id
        if self.superintendent_id is not UNSET:
            field_dict["superintendent_id"] = self.superintendent_id
        return field_dict
