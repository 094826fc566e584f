# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..types import (
    ABSENT,
    UNSET,
    no_fields,
    plain,
    shown,
)

_KEYS = frozenset(
    (
        "training_pool_id",
        "training_passing_skill_value",
    )
)


@define(kw_only=True)
class TrainingRequirement:
    """The training that a Toloker has to pass before entering the pool."""

    training_pool_id: str
    """ID of the training."""
    training_passing_skill_value: int
    """The share of right answers that passes, in percent. Only the first answer to each training task
    counts."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            training_pool_id=get("training_pool_id", ABSENT),
            training_passing_skill_value=get("training_passing_skill_value", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if plain(self.training_pool_id) is not UNSET:
            field_dict["training_pool_id"] = self.training_pool_id
        if plain(self.training_passing_skill_value) is not UNSET:
            field_dict["training_passing_skill_value"] = self.training_passing_skill_value
        return field_dict
