# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..types import (
    ABSENT,
    UNSET,
    Unset,
    no_fields,
    shown,
)

_KEYS = frozenset(
    (
        "id",
        "myself",
        "company_id",
    )
)


@define(kw_only=True)
class Owner:
    """The account that an object belongs to."""

    id: str | Unset = UNSET
    """ID of the owning account."""
    myself: bool | Unset = UNSET
    """Whether the token's own account is the owner."""
    company_id: str | Unset = UNSET
    """ID of the company that the owner belongs to."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            id=get("id", ABSENT),
            myself=get("myself", ABSENT),
            company_id=get("company_id", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if self.id is not UNSET:
            field_dict["id"] = self.id
        if self.myself is not UNSET:
            field_dict["myself"] = self.myself
        if self.company_id is not UNSET:
            field_dict["company_id"] = self.company_id
        return field_dict
