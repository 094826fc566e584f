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
        "percent",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class TopPercentageByQuality(Model):
    """Admits a percentage of the Tolokers, the best first.

    Attributes:
        type (Literal['TOP_PERCENTAGE_BY_QUALITY']): Type of the balance.
        percent (int | Unset): Percentage of the Tolokers to admit.
    """

    type: Literal["TOP_PERCENTAGE_BY_QUALITY"] = "TOP_PERCENTAGE_BY_QUALITY"
    """Type of the balance."""
    percent: int | Unset = UNSET
    """Percentage of the Tolokers to admit."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("TopPercentageByQuality", src_dict, []) from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.type,
            model.percent,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.type is not NOT_SENT:
            field_dict["type"] = self.type
        if self.percent is not UNSET:
            field_dict["percent"] = self.percent
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.type) is not NOT_SENT:
            field_dict["type"] = _check_type(".type", value)
        if (value := self.percent) is not UNSET:
            field_dict["percent"] = value if value.__class__ is int else number(".percent", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_type = one_of("TOP_PERCENTAGE_BY_QUALITY")
_RULES: dict[str, Rule] = {
    "type": _check_type,
    "percent": number,
}
