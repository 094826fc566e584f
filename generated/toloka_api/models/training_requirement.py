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
    text,
)
from ..types import (
    NOT_SENT,
    UNSET,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "training_pool_id",
        "training_passing_skill_value",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class TrainingRequirement(Model):
    """Training that a Toloker must pass before entering the pool. It gives the Toloker a skill, the
    percentage of correct answers.

    Attributes:
        training_pool_id (str): ID of the training.
        training_passing_skill_value (float): Percentage of correct answers needed to pass; this
            many are enough. Only the first answer to each training task counts.
    """

    training_pool_id: str
    """ID of the training."""
    training_passing_skill_value: float
    """Percentage of correct answers needed to pass; this many are enough. Only the first answer to
    each training task counts."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("TrainingRequirement", src_dict, []) from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.training_pool_id,
            model.training_passing_skill_value,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.training_pool_id is not NOT_SENT:
            field_dict["training_pool_id"] = self.training_pool_id
        if self.training_passing_skill_value is not NOT_SENT:
            field_dict["training_passing_skill_value"] = self.training_passing_skill_value
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.training_pool_id) is not NOT_SENT:
            field_dict["training_pool_id"] = (
                value if value.__class__ is str else text(".training_pool_id", value)
            )
        if (value := self.training_passing_skill_value) is not NOT_SENT:
            field_dict["training_passing_skill_value"] = (
                value if value.__class__ is int else number(".training_passing_skill_value", value)
            )
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_RULES: dict[str, Rule] = {
    "training_pool_id": text,
    "training_passing_skill_value": number,
}
