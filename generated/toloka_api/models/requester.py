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
    shown,
)
from . import requester_company as _requester_company

if TYPE_CHECKING:
    from .requester_company import RequesterCompany

_KEYS = frozenset(
    (
        "id",
        "balance",
        "public_name",
        "company",
    )
)


@define(kw_only=True)
class Requester:
    """A requester's account."""

    id: str
    """ID of the account."""
    balance: float | Unset = UNSET
    """Money on the account, in US dollars."""
    public_name: dict[str, str] | Unset = UNSET
    """Name that Tolokers see, by language: `{EN: …, DE: …}`."""
    company: RequesterCompany | None | Unset = UNSET
    """The company that an account belongs to."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            id=src_dict["id"],
            balance=get("balance", ABSENT),
            public_name=get("public_name", ABSENT),
            company=read(_requester_company.RequesterCompany.from_dict, get("company", ABSENT)),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        field_dict["id"] = self.id
        if self.balance is not UNSET:
            field_dict["balance"] = self.balance
        if self.public_name is not UNSET:
            field_dict["public_name"] = self.public_name
        if self.company is not UNSET:
            field_dict["company"] = plain(self.company)
        return field_dict
