# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "id",
        "myself",
        "company_id",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class Owner(Model):
    """The account that an object belongs to."""

    id: str = NOT_SENT
    """ID of the owning account."""
    myself: bool = NOT_SENT
    """Whether the token's own account is the owner."""
    company_id: str | Unset = UNSET
    """ID of the company that the owner belongs to."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept.

        Raises:
            ValueError: It is no object, or holds what can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("Owner", src_dict, []) from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.id,
            model.myself,
            model.company_id,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.id is not NOT_SENT:
            field_dict["id"] = self.id
        if self.myself is not NOT_SENT:
            field_dict["myself"] = self.myself
        if self.company_id is not UNSET:
            field_dict["company_id"] = self.company_id
        return field_dict
