# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    flag,
    text,
)
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
    """Account that owns the object.

    Attributes:
        id (str): ID of the owner's account.
        myself (bool): Whether the owner is the account that the token belongs to.
        company_id (str | Unset): ID of the owner's company.
    """

    id: str = NOT_SENT
    """ID of the owner's account."""
    myself: bool = NOT_SENT
    """Whether the owner is the account that the token belongs to."""
    company_id: str | Unset = UNSET
    """ID of the owner's company."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
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

    @classmethod
    def from_struct(cls, struct: Any) -> Self:
        """Reads the model from its struct in `toloka_api.structs`, as `from_dict` does from JSON data."""
        model = cls.__new__(cls)
        model._more = None
        model.id = struct.id
        model.myself = struct.myself
        model.company_id = struct.company_id
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.id is not NOT_SENT:
            field_dict["id"] = self.id
        if self.myself is not NOT_SENT:
            field_dict["myself"] = self.myself
        if self.company_id is not UNSET:
            field_dict["company_id"] = self.company_id
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.id) is not NOT_SENT:
            field_dict["id"] = value if value.__class__ is str else text(".id", value)
        if (value := self.myself) is not NOT_SENT:
            field_dict["myself"] = value if value.__class__ is bool else flag(".myself", value)
        if (value := self.company_id) is not UNSET:
            field_dict["company_id"] = value if value.__class__ is str else text(".company_id", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_RULES: dict[str, Rule] = {
    "id": text,
    "myself": flag,
    "company_id": text,
}
