# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
    plain,
)
from . import requester_company as _requester_company

if TYPE_CHECKING:
    from .requester_company import RequesterCompany

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "id",
        "balance",
        "public_name",
        "company",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class Requester(Model):
    """A requester's account.

    Attributes:
        id (str): ID of the account.
        balance (float): Balance of the account in US dollars.
        public_name (dict[str, str]): Name that Tolokers see, by language: `{EN: …, DE: …}`.
        company (RequesterCompany | None | Unset): The company that an account belongs to.
    """

    id: str
    """ID of the account."""
    balance: float = NOT_SENT
    """Balance of the account in US dollars."""
    public_name: dict[str, str] = NOT_SENT
    """Name that Tolokers see, by language: `{EN: …, DE: …}`."""
    company: RequesterCompany | None | Unset = UNSET
    """The company that an account belongs to."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no id, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, "id": src_dict["id"], **src_dict}
        except (LookupError, TypeError):
            raise unreadable("Requester", src_dict, ["id"]) from None
        if (value := data["company"]) is not None and value is not UNSET:
            data["company"] = _requester_company.RequesterCompany.from_dict(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.id,
            model.balance,
            model.public_name,
            model.company,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["id"] = self.id
        if self.balance is not NOT_SENT:
            field_dict["balance"] = self.balance
        if self.public_name is not NOT_SENT:
            field_dict["public_name"] = self.public_name
        if self.company is not UNSET:
            field_dict["company"] = plain(self.company)
        return field_dict
