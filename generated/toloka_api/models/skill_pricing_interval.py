# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    number,
)
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "reward_per_assignment",
        "from",
        "to",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class SkillPricingInterval(Model):
    """A price for a range of skill values. Either bound can be omitted.

    Attributes:
        reward_per_assignment (float): Price of one task suite in US dollars.
        from_ (int | Unset): Lowest value of the range. The service's default is 0.
        to (int | Unset): Highest value of the range. The service's default is 100.
    """

    reward_per_assignment: float
    """Price of one task suite in US dollars."""
    from_: int | Unset = UNSET
    """Lowest value of the range. The service's default is 0."""
    to: int | Unset = UNSET
    """Highest value of the range. The service's default is 100."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("SkillPricingInterval", src_dict, []) from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.reward_per_assignment,
            model.from_,
            model.to,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.reward_per_assignment is not NOT_SENT:
            field_dict["reward_per_assignment"] = self.reward_per_assignment
        if self.from_ is not UNSET:
            field_dict["from"] = self.from_
        if self.to is not UNSET:
            field_dict["to"] = self.to
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.reward_per_assignment) is not NOT_SENT:
            field_dict["reward_per_assignment"] = (
                value if value.__class__ is int else number(".reward_per_assignment", value)
            )
        if (value := self.from_) is not UNSET:
            field_dict["from"] = value if value.__class__ is int else number(".from_", value)
        if (value := self.to) is not UNSET:
            field_dict["to"] = value if value.__class__ is int else number(".to", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_RULES: dict[str, Rule] = {
    "reward_per_assignment": number,
    "from": number,
    "to": number,
}
