# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    number,
    one_of,
)
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "type",
        "count",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class BestConcurrentUsersByQuality(Model):
    """Admits a limited number of Tolokers at a time, the best first.

    Attributes:
        type (Literal['BEST_CONCURRENT_USERS_BY_QUALITY']): Type of the balance.
        count (int | Unset): Number of Tolokers to admit at a time.
    """

    type: Literal["BEST_CONCURRENT_USERS_BY_QUALITY"] = "BEST_CONCURRENT_USERS_BY_QUALITY"
    """Type of the balance."""
    count: int | Unset = UNSET
    """Number of Tolokers to admit at a time."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("BestConcurrentUsersByQuality", src_dict, []) from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.type,
            model.count,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.type is not NOT_SENT:
            field_dict["type"] = self.type
        if self.count is not UNSET:
            field_dict["count"] = self.count
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.type) is not NOT_SENT:
            field_dict["type"] = _check_type(".type", value)
        if (value := self.count) is not UNSET:
            field_dict["count"] = value if value.__class__ is int else number(".count", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_type = one_of("BEST_CONCURRENT_USERS_BY_QUALITY")
_RULES: dict[str, Rule] = {
    "type": _check_type,
    "count": number,
}
