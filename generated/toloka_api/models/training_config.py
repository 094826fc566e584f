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
    UNSET,
    Unset,
)

_ABSENT: dict[str, Any] = dict.fromkeys(("training_skill_ttl_days",), UNSET)


@define(kw_only=True, repr=False)
class TrainingConfig(Model):
    """Settings for the training that the pool requires.

    Attributes:
        training_skill_ttl_days (int | Unset): Number of days after which a Toloker must pass
            the training again.
    """

    training_skill_ttl_days: int | Unset = UNSET
    """Number of days after which a Toloker must pass the training again."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("TrainingConfig", src_dict, []) from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (model.training_skill_ttl_days,) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.training_skill_ttl_days is not UNSET:
            field_dict["training_skill_ttl_days"] = self.training_skill_ttl_days
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.training_skill_ttl_days) is not UNSET:
            field_dict["training_skill_ttl_days"] = (
                value if value.__class__ is int else number(".training_skill_ttl_days", value)
            )
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_RULES: dict[str, Rule] = {
    "training_skill_ttl_days": number,
}
